"""What every process gives up, beside one that gives up nothing."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.lockdown import inherited_pipes
from guide.lockdown.error_redaction import type_and_location
from support.tree import ROOT
from tests.lockdown.hardened import HARDENED, TYPED


class Ran:
    """The state that a process reports about itself, and its error output."""

    def __init__(self, how: str, descriptor: int) -> None:
        command = [sys.executable, "-m", HARDENED, how, str(descriptor)]
        run = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, pass_fds=[descriptor]
        )
        self.state: dict[str, Any] = json.loads(run.stdout)
        self.stderr = run.stderr


@pytest.fixture(scope="module")
def inherited() -> Iterator[int]:
    """An open file that a careless program leaves to those it starts."""
    reading, writing = os.pipe()
    yield reading
    os.close(reading)
    os.close(writing)


def test_a_hardened_process_cannot_be_dumped_or_read_and_keeps_nothing(inherited: int) -> None:
    ran = Ran("hard", inherited)

    assert ran.state == {
        "core_limit": 0,
        "dumpable": 0,
        "no_new_rights": 1,
        "mask": 0o077,
        "inherited": False,
        "memory_of": 0,
    }


def test_an_inherited_pipe_is_distinguished_from_other_files(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with (tmp_path / "file").open("w") as file:
        other, pipes = file.fileno(), inherited_pipes()
    os.close(reading)
    os.close(writing)

    assert {reading, writing} <= set(pipes)
    assert other not in pipes


def test_a_hardened_process_never_prints_what_was_typed_wherever_it_fails(inherited: int) -> None:
    assert Ran("hard", inherited).stderr == ""


def test_a_process_that_is_not_hardened_prints_all_of_it(inherited: int) -> None:
    ran = Ran("soft", inherited)

    assert ran.state["dumpable"] == 1
    assert ran.state["no_new_rights"] == 0
    assert ran.state["inherited"]
    assert ran.stderr.count(TYPED) >= 3


def test_only_type_and_location_of_an_error_are_printed() -> None:
    try:
        int(TYPED)
    except ValueError as error:
        reported = type_and_location(type(error), error.__traceback__)

    assert reported.startswith("ValueError at ")
    assert "test_hardening.py:" in reported
    assert TYPED not in reported


@pytest.mark.parametrize("closed", [0, 1])
def test_no_file_replaces_a_standard_one_that_was_closed(closed: int) -> None:
    program = (
        f"import os; os.close({closed});"
        "from guide.lockdown import close_inherited, redirect_standard_files; close_inherited();"
        " read_end, write_end = os.pipe(); redirect_standard_files();"
        "os.write(write_end, b'x'); os.write(2, os.read(read_end, 1))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, timeout=20
    )

    assert ran.stderr == b"x"
