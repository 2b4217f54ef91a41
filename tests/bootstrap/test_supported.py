"""Where a checkout does not run, one sentence says so. Tried with every Python of this machine."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bootstrap.errors import from_output
from bootstrap.supported import pythons, refusal
from support.tree import ROOT
from tests.installed_pythons import installed_pythons, is_supported, version_of

BASE = str(Path(sys.executable).resolve())
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

AS_ON = """
import os, runpy, sys
sys.platform = {platform!r}
for name in ("uname", "geteuid", "fork", "killpg"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("fcntl", "pwd", "grp", "termios"):
    sys.modules[name] = None
if hasattr(sys, "abiflags"):
    del sys.abiflags
sys.argv = ["run.py", *{words!r}]
runpy.run_path("run.py", run_name="__main__")
"""


def start(python: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, *words], cwd=ROOT, env={"PATH": os.defpath, "LANG": "C.UTF-8"}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


PYTHONS = list(installed_pythons())


@pytest.mark.parametrize("python", [each for each in PYTHONS if not is_supported(each)], ids=str)
def test_a_python_that_is_too_old_says_which_to_install(python: Path) -> None:
    done = start(str(python), "run.py", "search", "food")

    major, minor = version_of(python)
    assert done.returncode == 2
    assert done.stderr == (
        f"The guide needs Python 3.11 to 3.14, and this is Python {major}.{minor}. Install one of those and"
        " run it by name, such as python3.14 run.py\n"
    )
    assert done.stdout == ""
    assert not list((ROOT / "bootstrap").glob("*.pyc"))


@pytest.mark.parametrize("python", [each for each in PYTHONS if is_supported(each)], ids=str)
def test_a_supported_python_prints_the_commands_without_any_package(python: Path) -> None:
    done = start(str(python), "run.py", "--help")

    assert done.returncode == 0
    assert done.stderr == ""
    assert "verify STEP FILE" in done.stdout


def test_a_python_that_is_too_new_for_the_locked_qt_says_so_before_anything_is_fetched() -> None:
    assert "this is Python 3.15" in refusal(str(ROOT), (3, 15), "linux")
    assert refusal(str(ROOT), (3, 14), "linux") == ""
    assert refusal(str(ROOT), (3, 11), "linux2") == ""


@pytest.mark.parametrize("words", [[], ["test"]], ids=str)
def test_macos_gets_one_sentence(words: list[str]) -> None:
    done = start(BASE, "-c", AS_ON.format(platform="darwin", words=words))

    assert done.returncode == 2
    assert done.stderr == (
        "Signpost runs from a checkout on Linux and Windows only. Use a computer with one of them.\n"
    )
    assert done.stdout == ""


def test_documents_and_messages_name_the_pythons_that_the_project_asks_for() -> None:
    sentence = from_output("Fetching", "ERROR: No matching distribution found for x==1", ROOT)
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())

    assert PROJECT["requires-python"] == ">=3.11,<3.15"
    assert pythons(str(ROOT)) == "Python 3.11 to 3.14"
    assert pythons(str(ROOT)) in str(sentence)
    assert set(re.findall(r"Python 3\.\d+[^.]*?3\.\d+|Python 3\.\d+ or newer", readme)) == {
        pythons(str(ROOT))
    }
    assert "This needs Linux, Python" in readme
