"""A scripted visit to the real window under strace: typing, opening a page, Leave, the visit after it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.screen.looking import rows_changed
from tests.screen.virtual import virtual_screen
from tests.screen.xscreen import XScreen
from tests.traces.strace import TRACED, Call, network_sockets, programs, read_calls, writes
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]
TITLE = "Signpost - local guide"
SEEN_ROWS = 150
"""A page or a list changes more rows of the screen than this; typing into the field changes fewer."""


def trace(command: list[str], environment: dict[str, str], record: Path) -> subprocess.Popen[bytes]:
    """Start a command under strace, which writes to `record`."""
    # bytecode is written when the guide is set up, before anybody visits it
    clean = {**os.environ, **environment, "PYTHONDONTWRITEBYTECODE": "1"}
    strace = ["strace", "--follow-forks", "--quiet=all", "-e", TRACED, "-o", str(record)]
    return subprocess.Popen([*strace, sys.executable, *command], cwd=ROOT, env=clean)


def stop(traced: subprocess.Popen[bytes]) -> None:
    """End the traced program, not strace, which would let go of it; strace ends with it."""
    children = Path(f"/proc/{traced.pid}/task/{traced.pid}/children").read_text().split()
    for child in children:
        os.kill(int(child), signal.SIGTERM)
    traced.wait()


def shows_something_else(screen: XScreen, act: Callable[[], None]) -> None:
    """Act, and wait until the screen has answered."""
    before = screen.whole()
    act()
    wait_until(lambda: rows_changed(before, screen.whole()) > SEEN_ROWS, within_s=30)


def visit(screen: XScreen) -> None:
    """What a visitor does: search, open the first result, leave, and somebody else comes."""
    wait_until(lambda: screen.focused_title() == TITLE, within_s=30)
    front = screen.whole()
    shows_something_else(screen, lambda: screen.tap(*"passport"))
    shows_something_else(screen, lambda: screen.tap("Return"))
    screen.tap("Shift", "Shift", "Shift")
    wait_until(lambda: rows_changed(front, screen.whole()) < SEEN_ROWS, within_s=30)
    wait_until(lambda: screen.focused_title() == TITLE, within_s=30)
    shows_something_else(screen, lambda: screen.tap(*"food"))


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> list[Call]:
    """Everything that parent, visits and spare asked the system for during the scripted visit."""
    record = tmp_path_factory.mktemp("trace") / "calls"
    with virtual_screen() as display, XScreen(display) as screen:
        traced = trace(["-m", "guide"], {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}, record)
        try:
            visit(screen)
        finally:
            stop(traced)
    return list(read_calls(record.read_text(errors="replace").splitlines()))


def test_no_socket_reaches_further_than_this_machine(calls: list[Call]) -> None:
    assert network_sockets(calls) == []


def test_nothing_is_written_outside_the_build_folder(calls: list[Call]) -> None:
    assert writes(calls, ROOT / "build") == []


def test_no_program_but_the_guide_is_started(calls: list[Call]) -> None:
    assert len(programs(calls)) == 1


def test_a_program_that_leaks_is_found(tmp_path: Path) -> None:
    record = tmp_path / "calls"
    leaks = tmp_path / "home"
    leaks.mkdir()
    trace(["-m", "tests.traces.leaky", str(leaks)], {}, record).wait()
    calls = list(read_calls(record.read_text().splitlines()))
    assert [call.name for call in network_sockets(calls)] == ["socket"]
    assert [call.paths[-1] for call in writes(calls, ROOT / "build")] == [
        str(leaks / "history"),
        str(leaks / "history" / "searches.txt"),
    ]
