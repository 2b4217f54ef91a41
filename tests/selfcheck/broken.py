"""The guide with promises broken, each by one small change, so that proving it is seen to find them.

To see one alone: `python -m guide.selfcheck 3 tests.selfcheck.broken memory`. `BREAKS` has the names.
"""

import mmap
import os
import socket  # noqa: TID251 - proving must see one
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

import guide.app
import guide.lockdown.hardening
import guide.ui.visit
from guide.paths import checkout
from guide.search.service import SearchService
from guide.sites.config import Choice
from guide.supervisor import VisitChannel
from guide.supervisor.processes import VisitProcess
from guide.ui.guards.hang_watchdog import HangWatchdog
from guide.ui.guards.leave import LeaveAction

BROKEN = "tests.selfcheck.broken"


def when_searched(then: Callable[[str], object]) -> None:
    """Do something with each text that is searched for."""
    search = SearchService.search

    def passes_on(self: SearchService, text: str, *other_programs: Any, **named: Any) -> Any:
        then(text)
        return search(self, text, *other_programs, **named)

    SearchService.search = passes_on  # type: ignore[method-assign]


def open_the_locks() -> None:
    """The kernel refuses a visit nothing."""
    vars(guide.app)["enter_sandbox"] = nothing


def keep_a_file() -> None:
    """What is typed goes into a file that stays open, a page of the kernel each time: it counts pages."""
    open_the_locks()

    def keep(text: str) -> None:
        history = (Path.home() / ".history").open("a", encoding="utf-8")
        print(text.ljust(mmap.PAGESIZE), file=history, flush=True)
        kept.append(history)

    when_searched(keep)


def reach_a_network() -> None:
    """Each visit keeps a socket of the internet."""
    open_the_locks()
    when_searched(lambda _: kept.append(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)))


def start_a_program() -> None:
    """A program is started, and outlives the guide."""
    open_the_locks()
    when_searched(lambda _: os.posix_spawn("/bin/sleep", ["sleep", "60"], {}, setsid=True))


def keep_words_in_memory() -> None:
    """What is typed goes into memory that all visits share."""
    shared = mmap.mmap(-1, 1 << 16)
    when_searched(lambda text: shared.write(f"{text};".encode()))


def let_visits_linger() -> None:
    """A visit that was left hangs, and nobody kills it until the guide ends."""
    channel = VisitChannel.report_leave

    def hang(self: VisitChannel, *, behind: bool = False) -> None:
        channel(self, behind=behind)
        time.sleep(60)

    VisitChannel.report_leave = hang  # type: ignore[method-assign]
    VisitProcess.kill = nothing  # type: ignore[method-assign, assignment]
    HangWatchdog.start = nothing  # type: ignore[method-assign, assignment]
    VisitProcess.reap = reaped_without_waiting  # type: ignore[method-assign]


def nothing(_: object) -> None:
    """Do nothing."""


def reaped_without_waiting(self: VisitProcess, *, wait: bool = False) -> bool:
    """As in the guide, but it never waits for a visit that nobody kills."""
    return wait or os.waitpid(self.pid, os.WNOHANG)[0] == self.pid


def be_slow() -> None:
    """Content stays for a fifth of a second."""
    leave = LeaveAction.leave

    def late(self: LeaveAction) -> None:
        time.sleep(0.2)
        leave(self)

    LeaveAction.leave = late  # type: ignore[method-assign]


def ask_for_an_input_method() -> None:
    """The application is made with the one that this session asks for."""

    def asking(words: list[str]) -> QApplication:
        os.environ["QT_IM_MODULES"] = "ibus"
        return QApplication(words)

    vars(guide.ui.visit)["QApplication"] = asking


def be_readable() -> None:
    """Nothing is hardened."""
    # `python -m guide` hardens itself before it opens the window, and this does not


BREAKS: dict[str, Callable[[], None]] = {
    "kernel-filter": open_the_locks,
    "files": keep_a_file,
    "network": reach_a_network,
    "programs": start_a_program,
    "memory": keep_words_in_memory,
    "old-visits": let_visits_linger,
    "leave": be_slow,
    "memory-shut": be_readable,
    "input-method": ask_for_an_input_method,
}
"""By the finding that must tell of it."""

kept: list[object] = []
"""What a visit keeps open."""


def main(promises: list[str]) -> int:
    """Open the window of a guide that keeps all promises but these."""
    if "memory-shut" not in promises:
        guide.lockdown.hardening.harden()
    for promise in promises:
        BREAKS[promise]()
    return guide.app.open_window(checkout(), Choice(policy="desk"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
