"""Which library is in use."""

import pytest

from guide.content.current import Current, current
from guide.errors import LibraryError
from tests.authored_tree import Tree

NAME = "a" * 64


def test_without_a_build_it_says_how_to_build(tree: Tree) -> None:
    with pytest.raises(LibraryError, match="not been built yet"):
        current(tree.paths)


@pytest.mark.parametrize(
    "pointer",
    [NAME.encode(), b"../../elsewhere", b"\xff\xfe", b"stamp", b""],
    ids=["a folder that is gone", "a path", "no text", "another name", "nothing"],
)
def test_a_pointer_to_nothing_is_reported_in_a_sentence(tree: Tree, pointer: bytes) -> None:
    tree.write("build/current", pointer)

    with pytest.raises(LibraryError, match="is missing"):
        current(tree.paths)


def test_a_pointer_names_a_folder(tree: Tree) -> None:
    tree.write(f"build/{NAME}/library.json", "{}")
    tree.write("build/current", NAME + "\n")

    assert current(tree.paths) == Current(tree.paths.build / NAME)


def test_an_index_without_its_digest_is_reported_in_a_sentence(tree: Tree) -> None:
    with pytest.raises(LibraryError, match="index is damaged"):
        _ = Current(tree.paths.build).index_digest
