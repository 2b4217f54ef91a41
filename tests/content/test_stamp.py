"""The stamp: whether files changed since the last build."""

import os
import zlib

from groundwork.stamps import CONTENT
from groundwork.stamps import tree_stamp as start_stamp
from guide.content.stamp import tree_stamp
from tests.authored_tree import Tree


def test_the_stamp_is_a_checksum_of_paths_sizes_and_times(tree: Tree) -> None:
    root = tree.paths.root
    lines = sorted(
        f"{path.relative_to(root).as_posix()} {path.stat().st_size} {path.stat().st_mtime_ns}\n"
        for path in tree.paths.resources.rglob("*")
        if path.is_file()
    )

    assert tree_stamp(root) == f"{zlib.crc32(''.join(lines).encode()):08x}"


def test_the_start_reads_the_same_stamp_without_importing_the_guide(tree: Tree) -> None:
    tree.write("index/build.py", "")
    tree.write("guide/content/__pycache__/x.pyc", "")

    assert start_stamp(str(tree.paths.root), CONTENT) == tree_stamp(tree.paths.root)


def test_a_touched_a_longer_and_a_new_file_each_change_the_stamp(tree: Tree) -> None:
    kinds = tree.paths.resources / "kinds.yaml"
    stamps = {tree_stamp(tree.paths.root)}

    os.utime(kinds, ns=(1, 1))
    stamps.add(tree_stamp(tree.paths.root))
    kinds.write_text("food: Food and more\n")
    os.utime(kinds, ns=(1, 1))
    stamps.add(tree_stamp(tree.paths.root))
    tree.write("index/new.py", "")
    stamps.add(tree_stamp(tree.paths.root))

    assert len(stamps) == 4


def test_bytecode_changes_no_stamp(tree: Tree) -> None:
    before = tree_stamp(tree.paths.root)
    tree.write("index/__pycache__/new.pyc", "")

    assert tree_stamp(tree.paths.root) == before
