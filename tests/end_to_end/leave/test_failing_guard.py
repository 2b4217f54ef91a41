"""A guard that fails ends its visit. The next one comes, and is guarded."""

import subprocess

import pytest

from guide.selfcheck.proc import visits
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.waiting import wait_until
from tests.end_to_end.leave.failing_guard import FAILING_GUARD, PLACES, WORD
from tests.running import running
from tests.traces.tour import TITLE


@pytest.mark.parametrize("when", PLACES)
def test_a_guard_that_fails_ends_its_visit_and_the_next_one_comes(when: str) -> None:
    with (
        virtual_screen() as display,
        XScreen(display) as screen,
        running(display, FAILING_GUARD, when, stderr=subprocess.PIPE) as process,
    ):
        wait_until(lambda: screen.focused_title() == TITLE, within_s=30)
        first = visits(process.pid)[0]
        if when == "at a key":
            screen.tap("f", "o")
        wait_until(lambda: first not in visits(process.pid) and len(visits(process.pid)) == 2, within_s=20)
        wait_until(lambda: screen.focused_title() == TITLE, within_s=20)
        process.terminate()
        _, errors = process.communicate()

    assert errors.startswith(b"A visit ended early: ValueError at ")
    assert WORD.encode() not in errors
