"""run.py itself, started as a person starts it, in a copy of the checkout that has no .venv."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BASE = str(Path(sys.executable).resolve())
UNREACHABLE = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_NO_INDEX": "", "PIP_FIND_LINKS": ""}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clone")
    for name in ("bootstrap", "requirements"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("run.py", "pyproject.toml", "guide/__init__.py", "guide/command_table.py"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def run(*words: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(folder), **variables}
    command = [BASE, *words]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (["--help"], "usage: python3 run.py [COMMAND] [OPTIONS]\n"),
        (["--policy", "kiosk", "-h"], "usage: python3 run.py [COMMAND] [OPTIONS]\n"),
        (["test", "--help"], "usage: python3 run.py test [OPTIONS]\n"),
        (["package", "--help"], "usage: python3 run.py package [KIND...]\n"),
        (["search", "food", "-h"], "usage: python3 run.py search [QUERY...]\n"),
    ],
    ids=" ".join,
)
def test_help_needs_nothing(words: list[str], printed: str, clone: Path) -> None:
    before = set(clone.rglob("*"))

    done = run("run.py", *words, folder=clone)

    assert done.returncode == 0
    assert done.stdout.startswith(printed)
    assert done.stderr == ""
    assert set(clone.rglob("*")) == before


def test_without_a_network_one_sentence_says_what_to_do_and_home_stays_empty(clone: Path) -> None:
    before = set(clone.iterdir())

    done = run("run.py", "status", folder=clone, **UNREACHABLE)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1].startswith("The packages could not be downloaded")
    assert "Traceback" not in done.stderr
    assert {path.name for path in set(clone.iterdir()) - before} <= {".venv", "build"}
    assert [path.name for path in (clone / "build").iterdir()] == ["set-up.lock"]


def test_a_folder_that_cannot_be_written_to_is_a_sentence() -> None:
    words = ("-P", "-m", "bootstrap", "/proc/sys", "status")  # the kernel lets nobody write there

    done = run(*words, folder=ROOT, PYTHONPATH=str(ROOT))

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "then run the same command again." in done.stderr


def test_stopping_a_set_up_ends_in_a_sentence(clone: Path, tmp_path: Path) -> None:
    stop = "kill -INT $PPID; while kill -0 $PPID; do :; done 2>&-"  # stops us, as a person would, then waits
    python = tmp_path / "python3"
    python.write_text(f"#!/bin/sh\n{stop}\n")
    python.chmod(0o755)
    pretend = (
        # the process that started the checks may have ignored signals, and that is inherited
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        f"import sys; sys.executable = {str(python)!r}; from pathlib import Path;"
        f"from bootstrap.__main__ import main; sys.exit(main(Path({str(clone)!r}), ['status']))"
    )

    done = run("-c", pretend, folder=clone, PYTHONPATH=str(clone))

    assert done.returncode == 2
    assert done.stderr.endswith("Interrupted. Nothing is damaged. Run the same command again to continue.\n")
