"""`pip install .`: a command that works for a user without rights, from a fresh environment."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from bootstrap.supported import pythons
from guide.command_table import COMMANDS, INSTALLED
from recipes.contents import installed_modules
from recipes.sbom import OWN
from recipes.tree import LIBRARY_SOURCES

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NOBODY = 65534
SYSTEMS_PYTHON = Path("/usr/bin/python3")
"""One that every user may run; that of the checks may lie in somebody's home."""


def test_versions_are_those_that_the_guide_is_checked_with() -> None:
    locked = {
        line.strip()
        for name in ("run.in", "package.in")
        for line in (ROOT / "requirements" / name).read_text().splitlines()
    }

    assert set(PROJECT["project"]["dependencies"]) <= locked
    assert set(PROJECT["build-system"]["requires"]) <= locked


def test_no_command_for_editors_is_in_it() -> None:
    packed = {file.relative_to(ROOT).as_posix() for file in installed_modules(ROOT)}
    commands = {Path(name).stem for name in packed if name.startswith("guide/commands/")}

    assert commands == {"__init__", "front_page"} | {
        command.name for command in COMMANDS.values() if INSTALLED in command.traits
    }
    assert not {name for name in packed if re.search("/(authoring|verification)/", name)}
    assert {"guide/__main__.py", "guide/command_table.py", "index/__init__.py"} <= packed


def test_its_page_stands_alone_and_says_what_an_installed_copy_can_do() -> None:
    page = (ROOT / PROJECT["project"]["readme"]).read_text(encoding="utf-8")
    commands = set(re.findall(r"^signpost +([a-z]+)", page, re.MULTILINE)) - {"opens"}

    assert "run.py" not in page
    assert re.findall(r"\]\((?!https://)[^)]*\)", page) == []  # pictures and links of the checkout
    assert commands == {name for name, command in COMMANDS.items() if INSTALLED in command.traits}
    assert pythons(str(ROOT)) in page
    assert "somebody else's" in page


def test_its_metadata_say_who_made_it_under_which_licenses_and_keep_it_off_the_index() -> None:
    project = PROJECT["project"]
    licences = set(project["license"].split(" AND "))
    known = {licence for _, licence, _ in OWN if not licence.startswith("LicenseRef-")}

    assert project["authors"]
    assert licences >= {"Apache-2.0", "CC-BY-4.0"} | known
    assert all(list(ROOT.glob(pattern)) for pattern in project["license-files"])
    assert "Private :: Do Not Upload" in project["classifiers"]


def test_the_copied_files_suffice_to_build_the_library(tmp_path: Path) -> None:
    for name in LIBRARY_SOURCES:
        (tmp_path / name).symlink_to(ROOT / name)
    command: list[str | Path] = [
        sys.executable,
        "-P",
        "-c",
        "import guide.commands.build as made; print(made.__file__)",
    ]

    assert run(command, tmp_path, PYTHONPATH=str(tmp_path)).startswith(str(tmp_path))


def run(command: list[str | Path], folder: Path, user: int | None = None, **variables: str) -> str:
    done = subprocess.run(
        command, cwd=folder, user=user, group=user, extra_groups=None if user is None else [],
        env={**os.environ, "HOME": str(folder), **variables}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-cache-dir",
        "-q",
        "-w",
        str(folder),
        str(ROOT),
    ]
    run([*pip], folder)
    return next(folder.glob("signpost-*.whl"))


@pytest.mark.slow
def test_the_wheel_contains_library_and_index_and_no_development_files(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert any(name.startswith("guide/installed/build/") and name.endswith("library.json") for name in names)
    assert "guide/installed/resources/fonts/fonts.conf" in names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"guide", "index"}
    assert [name for name in names if "authoring" in name or name.endswith((".md", ".yaml"))] == []


@pytest.mark.slow
@pytest.mark.needs_root("becomes another user")
@pytest.mark.skipif(not SYSTEMS_PYTHON.exists(), reason="takes a Python that another user may run")
def test_a_user_without_rights_uses_it_from_a_fresh_environment_and_no_file_of_it_changes(
    wheel: Path, open_folder: Path
) -> None:
    run([SYSTEMS_PYTHON, "-m", "venv", "--without-pip", open_folder / "venv"], open_folder)
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", open_folder / "venv/bin/python"]
    run([*pip, "install", "-q", "--no-cache-dir", wheel], open_folder)
    home = open_folder / "home"
    home.mkdir(mode=0o700)
    os.chown(home, NOBODY, NOBODY)
    before = {path: path.stat().st_mtime_ns for path in (open_folder / "venv").rglob("*")}

    signpost = open_folder / "venv/bin/signpost"
    output = run([signpost, "search", "food", "pantry", "bangor"], home, NOBODY)
    printed = run([signpost, "status"], home, NOBODY)

    assert output.startswith("Food pantries")
    assert "run.py" not in printed
    assert {path: path.stat().st_mtime_ns for path in (open_folder / "venv").rglob("*")} == before
    assert list(home.iterdir()) == []
