"""The bundle itself: small, the same each time, and whole in a system that has no Python."""

import json
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.compiled import library_bytes
from guide.content.current import Current
from guide.content.model import Edition
from guide.paths import checkout
from recipes import archives, bundle, contents
from recipes.bundle import Bundle
from recipes.pack import packed
from recipes.tree import Tree
from tests.packs.packing import FIRST, SECOND

pytestmark = pytest.mark.slow


def test_the_bundle_is_small_and_runs_on_the_oldest_supported_system(made: Bundle) -> None:
    assert sum(file.stat().st_size for file in archives.files_below(made.folder)) <= contents.MOST_ON_DISK
    assert made.packed.stat().st_size <= contents.MOST_PACKED
    assert made.glibc <= contents.NEWEST_GLIBC


def test_a_second_build_is_the_same_to_the_last_byte(tree: Tree, made: Bundle, tmp_path: Path) -> None:
    again = bundle.build(Tree(tree.root, tmp_path, tree.work), "bundle-again")

    assert archives.sha256(again.packed) == archives.sha256(made.packed)


def test_every_part_is_listed_with_its_licence_and_every_file_with_its_checksum(made: Bundle) -> None:
    stem = made.packed.name.removesuffix(".tar.xz")
    spdx = json.loads((made.packed.parent / f"{stem}.spdx.json").read_text())
    listed = (made.packed.parent / f"{stem}.contents.sha256").read_text().splitlines()

    parts = {package["name"]: package for package in spdx["packages"]}
    assert {"PySide6_Essentials", "Whoosh", "msgspec", "libffi8", "libpython3.11", "PCRE2", "ICU"} <= set(
        parts
    )
    assert all(package["licenseConcluded"] for package in parts.values())
    assert len(listed) == len(archives.files_below(made.folder))
    licences = made.folder / "licences"
    assert all((licences / name).is_file() for name in ("LGPL-3", "INSIDE", "debian/libqt6core6/copyright"))


def test_it_verifies_and_installs_newer_content(made: Bundle, tmp_path: Path) -> None:
    folder = tmp_path / "signpost"
    shutil.copytree(made.folder, folder, symlinks=True)
    build = folder / "lib/_internal/guide/installed/build"
    content = Current(build / (build / "current").read_text().strip())
    library = content.library()
    edition = Edition(library.edition.sequence + 1, "2026-12-04")
    files = {"library.json": library_bytes(replace(library, edition=edition))}
    files["vocabulary.json"] = msgspec.json.encode(read_vocabulary(checkout().resources))
    pack = packed(replace(library, edition=edition), files, FIRST, (FIRST.public, SECOND.public))
    (tmp_path / "newer.signpost").write_bytes(pack)
    (tmp_path / "damaged.signpost").write_bytes(pack[:-1])
    command = [str(folder / "signpost"), "content", "install"]

    damaged = subprocess.run([*command, str(tmp_path / "damaged.signpost")], capture_output=True, check=False)
    newer = subprocess.run(
        [*command, str(tmp_path / "newer.signpost")], capture_output=True, text=True, check=False
    )

    assert damaged.returncode == 2
    assert newer.returncode == 0, newer.stderr
    assert newer.stdout.startswith("The guide now has the content of December 4, 2026")
