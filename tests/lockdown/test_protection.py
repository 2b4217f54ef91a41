"""What is said of a kernel that lacks a lock, and that a visit runs on without."""

import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from guide.lockdown import Protection, protection
from guide.lockdown.sandbox import display_is_remote
from support.tree import ROOT
from tests.lockdown.old_kernel import OLD_KERNEL


@pytest.mark.skipif(not protection().calls, reason="not tested: it takes seccomp to take both away")
def test_without_both_locks_the_visit_runs_on_and_status_can_say_so(tmp_path: Path) -> None:
    command = [sys.executable, "-m", OLD_KERNEL, str(tmp_path / "file")]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert "neither Landlock nor seccomp" in run.stdout
    assert (tmp_path / "file").read_text() == "it runs on"


def test_every_state_of_the_kernel_has_a_plain_sentence() -> None:
    sentences = {
        str(Protection(files=files, calls=calls)) for files, calls in product((True, False), repeat=2)
    }

    assert len(sentences) == 4
    assert all(sentence.startswith("This computer ") for sentence in sentences)


@pytest.mark.parametrize(
    ("environment", "is_remote"),
    [
        ({"DISPLAY": ":0"}, False),
        ({"DISPLAY": "unix:0.0"}, False),
        ({"DISPLAY": "/a/socket/org.x:0"}, False),
        ({"DISPLAY": "localhost:10.0"}, True),
        ({"DISPLAY": "desk.example:0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({}, False),
    ],
)
def test_a_display_on_another_computer_is_recognized_by_its_name(
    environment: dict[str, str],
    is_remote: bool,  # noqa: FBT001  a parameter of the table
) -> None:
    assert display_is_remote(environment) is is_remote
