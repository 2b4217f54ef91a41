"""The one table of commands, compared with the commands that this checkout has."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap.start import invocation, needs_library, platforms_needed, usage
from guide.cli import offered
from guide.command_table import COMMANDS, INSTALLED, OPEN, command_of
from guide.paths import INSTALLED as FOLDER
from guide.paths import Paths
from support.tree import ROOT, files, named

ON_A_DESK = {"DISPLAY": ":1"}
TYPED = re.compile(r"python3 run\.py +([a-z]\w+)")
BESIDE_THE_GUIDE = {"bench", "evaluate", "package", "screenshots", "test"}


def modules_of_commands() -> set[str]:
    """The commands that guide/commands/ has a module for."""
    modules = {file.stem for file in (ROOT / "guide/commands").glob("*.py")}
    return modules - {"__init__", "front_page"}  # what is printed where no command is typed


def parsed(paths: Paths) -> set[str]:
    """The commands that the guide's own parser takes."""
    return {command.name for command in offered(paths)}


def test_the_table_has_every_command_that_there_is() -> None:
    assert set(COMMANDS) == modules_of_commands() | BESIDE_THE_GUIDE


def test_an_installed_copy_takes_what_readers_and_staff_need() -> None:
    installed = Paths(Path("/somewhere/guide") / FOLDER)
    assert parsed(installed) == {name for name, command in COMMANDS.items() if INSTALLED in command.traits}
    assert parsed(installed) == {
        "search",
        "show",
        "status",
        "export",
        "content",
        "staff",
        "password",
        "corrections",
        "prove",
    }


def test_help_lists_every_command_once_with_what_it_does() -> None:
    listed = re.findall(r"^  (\w+) .*?  +(.+)$", usage().split("Run COMMAND")[0], re.MULTILINE)

    assert listed == [(command.name, command.about) for command in COMMANDS.values()]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_only_commands_with_a_window_need_the_libraries_of_the_display(name: str) -> None:
    needed = platforms_needed([name], ON_A_DESK)

    with_a_window = {"prove": ("xcb",), "staff": ("xcb",)}
    assert needed == {**with_a_window, "screenshots": ("offscreen",), "test": ("xcb", "offscreen")}.get(
        name, ()
    )


@pytest.mark.parametrize("name", sorted(modules_of_commands() | {"evaluate", "screenshots"}))
def test_a_command_that_reads_the_built_library_has_it_built_first(name: str) -> None:
    source = (ROOT / (COMMANDS[name].program or f"guide/commands/{name}.py")).read_text("utf-8")
    starts_a_window = name in ("prove", "staff")

    assert needs_library(COMMANDS[name]) == (starts_a_window or "import current\n" in source)


def test_options_of_the_site_do_not_hide_the_command_behind_them() -> None:
    assert command_of(["--policy", "kiosk", "status"]) is COMMANDS["status"]
    assert command_of(["--site=x.toml", "--policy", "desk"]) is OPEN
    assert command_of([]) is OPEN
    assert command_of(["no-such-command"]) is None
    assert platforms_needed(["--policy", "kiosk", "status"], ON_A_DESK) == ()
    assert platforms_needed(["--policy", "kiosk"], ON_A_DESK) == ("xcb",)


def test_every_command_that_a_text_names_is_there() -> None:
    texts = [
        path for path in files() if path.suffix in (".md", ".py", ".txt", ".toml", ".in", ".yml", ".yaml")
    ]
    named_in = {
        (word, named(path))
        for path in texts
        if path != Path(__file__)
        for word in TYPED.findall(path.read_text("utf-8"))
    }

    assert {word for word, _ in named_in} >= {"check", "verify", "prove", "package"}
    assert {(word, where) for word, where in named_in if word not in COMMANDS and word != "opens"} == set()


def test_a_start_imports_the_table_and_nothing_else_of_the_guide() -> None:
    code = (
        "import sys, run, bootstrap.start;"
        "slow = {'guide', 'index', 'typing', 're', 'pathlib', 'dataclasses'};"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in slow))"
    )
    command = [str(Path(sys.executable).resolve()), "-S", "-c", code]

    done = subprocess.run(
        command, cwd=ROOT, env={"PATH": os.defpath}, capture_output=True, text=True, check=True
    )

    assert done.stdout == "['guide', 'guide.command_table']\n"


@pytest.mark.parametrize("name", ["", *sorted(COMMANDS)])
def test_every_program_that_is_started_is_in_this_checkout(name: str) -> None:
    program, words, _ = invocation(str(ROOT), [name] if name else [], {})

    assert program == f"{ROOT}/.venv/bin/python"
    assert words[2] == "-m" or Path(words[2]).exists()
    assert words[2] != "-m" or words[3] == "guide"
