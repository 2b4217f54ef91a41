"""The whole guide as it runs where there is no fork: Leave leads to a program that was started ahead."""

import os
import signal
from collections.abc import Iterator

import pytest

from guide.selfcheck import proc
from support.subject import Subject, subject
from support.waiting import wait_until

AHEAD = "tests.end_to_end.leave.ahead_guide"


@pytest.fixture
def guide() -> Iterator[Subject]:
    """The guide with its front page on the screen and its spare waiting."""
    with subject(AHEAD) as opened:
        opened.learn()
        wait_until(lambda: len(visits(opened)) == 2, within_s=20)
        opened.rest()
        yield opened


def visits(guide: Subject) -> list[int]:
    """The processes of visits."""
    return proc.children(guide.process.pid)


def test_leave_shows_the_one_that_was_started_ahead_and_ends_the_one_that_was_read(guide: Subject) -> None:
    shown, spare = visits(guide)
    guide.sees_content(lambda: guide.screen.tap("f", "o"))
    guide.leave_for_front()

    wait_until(lambda: shown not in visits(guide))  # ended, and its parent has noticed
    wait_until(lambda: len(visits(guide)) == 2, within_s=20)
    assert visits(guide)[0] == spare
    guide.sees_content(lambda: guide.screen.tap("f", "o"))


def test_such_a_visit_is_shut_in_as_a_forked_one_is(guide: Subject) -> None:
    assert all(map(proc.is_sandboxed, visits(guide)))


def test_nothing_of_a_visit_is_in_its_command(guide: Subject) -> None:
    guide.sees_content(lambda: guide.screen.tap("f", "o"))
    words = [proc.command_line(pid).split(b"\0")[-4:-1] for pid in visits(guide)]

    assert words == [[b"guide.visit_process", b"--policy", b"station"]] * 2


def test_killing_the_parent_ends_every_visit(guide: Subject) -> None:
    ends = visits(guide)
    os.kill(guide.process.pid, signal.SIGKILL)

    wait_until(lambda: not any(map(proc.is_running, ends)))
