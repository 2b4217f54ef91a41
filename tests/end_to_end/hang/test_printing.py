"""A print server that is silent or slow, and the whole guide in front of it."""

import time
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from guide.ui.guards.hang_watchdog import LIMIT_S
from support.instrumented.in_front import PAPER
from support.instrumented.variants import PRINT_SERVER
from support.waiting import wait_until
from tests.end_to_end.hang.conftest import Open
from tests.end_to_end.hang.test_hanging import let_time_pass
from tests.printing.print_server import (
    CREATE_JOB,
    RELEASE_JOB,
    SEND_DOCUMENT,
    Received,
    print_server,
)
from tests.running_guide import RunningGuide

LEFT_S = 1.0
"""Leave beside a silent print server takes no longer than this on a busy machine. A visit that hangs takes as
long as its clocks do."""

pytestmark = pytest.mark.skipif(find_library("cups") is None, reason="libcups is not on this computer")


@pytest.fixture
def received(monkeypatch: pytest.MonkeyPatch) -> Iterator[Received]:
    """A print server. The path of a socket is short, and a checkout may lie deep."""
    with TemporaryDirectory() as folder, print_server(Path(folder) / "s") as received:
        monkeypatch.setenv(PRINT_SERVER, str(Path(folder) / "s"))
        yield received


@pytest.fixture
def guide(received: Received, open_guide: Open) -> RunningGuide:
    """The guide on its page that prints cards, with the focus on the button Print."""
    assert received.requests == []
    guide = open_guide("prints")
    guide.search(PAPER)
    before = guide.screen.whole()
    wait_until(lambda: guide.screen.whole() != before)
    let_time_pass(0.5)  # the page comes 50 ms after its results
    return guide


def print_at(guide: RunningGuide, received: Received, silent_at: int) -> None:
    """Press Print, and wait until the server has received the request that it does not answer."""
    before = len(received.requests)  # the page has asked for the paper
    received.is_silent_at = frozenset({silent_at})
    guide.screen.tap("Return")
    operation = silent_at.to_bytes(2)
    wait_until(lambda: any(request[2:4] == operation for request in received.requests[before:]))


def test_a_silent_print_server_does_not_end_the_visit_and_cancel_works(
    guide: RunningGuide, received: Received
) -> None:
    before = guide.visits()
    print_at(guide, received, CREATE_JOB)
    let_time_pass(3 * LIMIT_S)
    assert guide.visits() == before

    sending = guide.screen.whole()
    guide.screen.tap("Tab", "Return")  # Cancel
    wait_until(lambda: guide.screen.whole() != sending)
    received.is_silent_at = frozenset()
    let_time_pass(LIMIT_S)
    guide.screen.tap("Return")  # Print has the focus again
    wait_until(lambda: len(received.printed) == 1)
    assert guide.visits() == before


def test_leave_does_not_wait_for_the_print_server(guide: RunningGuide, received: Received) -> None:
    shown, spare = guide.visits()
    print_at(guide, received, RELEASE_JOB)
    began = time.monotonic()
    guide.screen.tap("Shift", "Shift", "Shift")
    wait_until(lambda: shown not in guide.visits())

    assert time.monotonic() - began < LEFT_S
    wait_until(guide.shows_front)
    assert guide.visits()[0] == spare


def test_leaving_while_a_page_is_sent_prints_nothing(guide: RunningGuide, received: Received) -> None:
    print_at(guide, received, SEND_DOCUMENT)
    guide.screen.tap("Shift", "Shift", "Shift")
    wait_until(guide.shows_front)
    received.is_silent_at = frozenset()
    let_time_pass(LIMIT_S)

    assert len(received.documents) == 1, "the server has all of it"
    assert received.printed == []
