import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bootstrap.stamps import CODE, CONTENT, Stamps, tree_stamp
from support.tree import ROOT


@pytest.fixture
def made(stamps: Stamps, put_venv: Callable[[], None]) -> Stamps:
    put_venv()
    stamps.environment_made()
    return stamps


SITE_PACKAGES = ".venv/lib/python3.11/site-packages"
MAKES_A_NEW_VENV: dict[str, Callable[[Path], object]] = {
    "other requirements": lambda checkout: (checkout / "requirements/run.txt").write_text("another==1\n"),
    "a package that was removed": lambda checkout: (checkout / SITE_PACKAGES / "whoosh").rmdir(),
    "a Python that was uninstalled": lambda checkout: (checkout / ".venv/bin/python").unlink(),
}


@pytest.mark.parametrize("change", MAKES_A_NEW_VENV.values(), ids=MAKES_A_NEW_VENV)
def test_what_a_venv_no_longer_has_makes_a_new_one(
    made: Stamps, checkout: Path, change: Callable[[Path], object]
) -> None:
    change(checkout)

    assert not made.environment_current()


def test_each_reason_to_make_something_first_is_named(
    stamps: Stamps, put_venv: Callable[[], None], checkout: Path
) -> None:
    reasons = [stamps.lacking()]
    put_venv()
    reasons.append(stamps.lacking())
    stamps.environment_made()
    reasons.append(stamps.lacking())
    (checkout / "build").mkdir()
    (checkout / "build/current").touch()
    (checkout / "build/stamp").write_text(tree_stamp(str(checkout), CONTENT))
    reasons.append(stamps.lacking())
    (checkout / ".venv/bin/python").chmod(0o600)
    reasons.append(stamps.lacking())

    assert reasons == [
        "it was not set up yet",
        "it now asks for other packages",
        "its content has changed since the library was built",
        "this command writes there",
        f"you cannot start its Python, {checkout}/.venv/bin/python",
    ]


def test_packages_of_the_checks_do_not_affect_the_guide(made: Stamps, checkout: Path) -> None:
    (checkout / SITE_PACKAGES / "pytest").mkdir()
    made.added_made("test")

    assert made.environment_current()
    assert made.added_current("test")


def test_each_platform_is_checked_once(made: Stamps) -> None:
    made.platforms_found(["offscreen"])
    made.platforms_found(["xcb"])

    assert made.platforms_current(["xcb", "offscreen"])
    assert not made.platforms_current(["wayland"])
    assert made.platforms_current([])


@pytest.mark.parametrize("folder", CONTENT)
def test_a_saved_file_makes_the_library_old(folder: str, made: Stamps, checkout: Path) -> None:
    (checkout / "build").mkdir()
    (checkout / "build" / "current").write_text("x")
    (checkout / "build" / "stamp").write_text(tree_stamp(str(checkout), CONTENT) + "\n")
    assert made.content_current()

    os.utime(checkout / folder / "a.md", (1, 1))

    assert not made.content_current()


MAKES_NO_CONTENT = {
    "guide/__init__.py",
    "guide/access_list.py",
    "guide/commands/__init__.py",
    "guide/errors.py",
    "guide/files.py",
    "guide/paths.py",
}
"""Modules of the build that decide where and how files are written and how errors read, not what the library
contains."""
STARTS_THE_BUILD = {
    "bootstrap/__init__.py",
    "bootstrap/stamps.py",
    "bootstrap/system.py",
    "guide/arguments.py",
    "guide/command_table.py",
    "guide/commands/build.py",
    "guide/policy.py",
}


def test_all_that_this_checkout_builds_its_library_with_is_watched() -> None:
    code = (
        "import sys, guide.commands.build\n"
        "files = [getattr(module, '__file__', None) for module in sys.modules.values()]\n"
        "print(*filter(None, files), sep='\\n')"
    )
    command = [sys.executable, "-c", code]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    own = {Path(name) for name in listed if name.startswith(f"{ROOT}/") and "/.venv/" not in name}
    imported = {file.relative_to(ROOT).as_posix() for file in own}

    unwatched = {name for name in imported if not name.startswith(tuple(f"{folder}/" for folder in CONTENT))}
    assert len(imported) > 50
    assert unwatched - MAKES_NO_CONTENT - STARTS_THE_BUILD == set()


@pytest.mark.parametrize("folder", sorted({*CONTENT, *CODE}))
def test_every_watched_folder_is_in_this_checkout(folder: str) -> None:
    assert any((ROOT / folder).rglob("*.*"))


def test_a_touched_a_longer_and_a_new_file_each_change_the_stamp(checkout: Path) -> None:
    page = checkout / "resources" / "a.md"
    stamps = {tree_stamp(str(checkout), CONTENT)}

    os.utime(page, ns=(1, 1))
    stamps.add(tree_stamp(str(checkout), CONTENT))
    page.write_text("longer than before")
    os.utime(page, ns=(1, 1))
    stamps.add(tree_stamp(str(checkout), CONTENT))
    (checkout / "resources" / "new.md").write_text("")
    stamps.add(tree_stamp(str(checkout), CONTENT))

    assert len(stamps) == 4


@pytest.mark.parametrize("folder", CODE)
def test_a_new_module_makes_the_bytecode_old(folder: str, made: Stamps, checkout: Path) -> None:
    made.code_made(tree_stamp(str(checkout), CODE))
    assert made.code_current()

    (checkout / folder / "new.py").write_text("")

    assert not made.code_current()
