"""A package that is built from the same commit has the same bytes, with every Python."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from recipes import archives, windows
from recipes.tree import Tree
from support.tree import ROOT
from tests.installed_pythons import installed_pythons, is_supported

TEXT = "A page of a manual.\n" * 100
PACK = """
import sys
from pathlib import Path
from recipes.archives import put_packed
put_packed(Path(sys.argv[1]), sys.argv[2])
"""


def test_a_packed_file_names_no_time_and_one_system(tmp_path: Path) -> None:
    archives.put_packed(tmp_path / "page.gz", TEXT)

    # magic, deflate, no flags, no time, best compression, Unix (RFC 1952)
    assert (tmp_path / "page.gz").read_bytes()[:10] == b"\x1f\x8b\x08\x00" + b"\x00" * 4 + b"\x02\x03"


@pytest.mark.parametrize("python", [each for each in installed_pythons() if is_supported(each)], ids=str)
def test_another_python_packs_the_same_bytes(python: Path, tmp_path: Path) -> None:
    archives.put_packed(tmp_path / "here.gz", TEXT)
    where = {"PYTHONPATH": f"{ROOT}/packaging:{ROOT}", "PYTHONDONTWRITEBYTECODE": "1", "PATH": os.defpath}

    subprocess.run([python, "-c", PACK, tmp_path / "there.gz", TEXT], env=where, check=True)

    here, there = (hashlib.sha256((tmp_path / name).read_bytes()) for name in ("here.gz", "there.gz"))
    assert there.hexdigest() == here.hexdigest()


@pytest.mark.skipif(shutil.which("makensis") is None, reason="not tested: makensis is not installed")
def test_files_in_another_order_of_another_time_make_the_same_folder_and_installer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    names = [f"app/{number}.txt" for number in range(9)]
    digests = set()
    for place, order in (("here", 1), ("there", -1)):
        folder, tree = tmp_path / place / "signpost", Tree(ROOT, tmp_path / place, tmp_path)
        (folder / "app").mkdir(parents=True)
        for name in names[::order]:
            (folder / name).write_text(name)
        archives.level(folder, tree.epoch)
        packed = tmp_path / place / "packed.zip"
        windows.pack(folder, packed, tree.epoch)
        made = windows.installer(tree, folder, "-setup")
        digests.add(hashlib.sha256(packed.read_bytes() + made.read_bytes()).hexdigest())

    assert len(digests) == 1
