"""Small changes to the guide, for states that take too long to occur by themselves."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from msgspec.structs import replace

import guide.app
import guide.supervisor.fork_loop
import guide.supervisor.processes
import guide.ui.guards.guards
from guide.content.current import Current
from guide.policy import Policy
from guide.printing import CupsPrinter
from guide.search.results import Answer
from guide.search.service import SearchService
from guide.sites.config import SiteConfig
from guide.sites.site import Site
from guide.supervisor.processes import VisitProcess, fork_visit
from guide.ui.context import VisitContext
from guide.ui.guards.cover import FocusCover, X11FocusFilter
from guide.ui.guards.idle_timeout import IdleTimeout
from guide.ui.guards.leave import LeaveAction
from guide.ui.window import MainWindow
from support.instrumented.long_page import with_long_page

TOLD = 100
"""The descriptor on which a visit reports to the test."""

PRINT_SERVER = "PRINT_SERVER"
"""The environment variable with the address of the fake print server."""


def keep_a_way_to_tell() -> None:
    """Standard output of the guide is TOLD in each visit, which gives up its own."""
    put_aside = vars(guide.app)["redirect_standard_files"]

    def keeping() -> None:
        os.dup2(1, TOLD)
        put_aside()

    vars(guide.app)["redirect_standard_files"] = keeping


def have_a_long_page() -> None:
    """Every library that is read has it."""
    library = Current.library
    Current.library = lambda self: with_long_page(library(self))  # type: ignore[method-assign]  # stands in


def ask_after(idle_s: float, warning_s: float) -> None:
    """Ask soon whether anybody is still reading. Both in seconds, as in Policy."""

    def idling(policy: Policy, *others: Any) -> IdleTimeout:
        return IdleTimeout(replace(policy, idle_s=idle_s, warning_s=warning_s), *others)

    vars(guide.ui.guards.guards)["IdleTimeout"] = idling


def hoard() -> None:
    """The parent leaks a file and two megabytes for each visit that it starts."""
    kept: list[tuple[int, bytearray]] = []

    def keeping(*given: Any) -> VisitProcess:
        kept.append((os.open(os.devnull, os.O_RDONLY), bytearray(b"x" * (2 << 20))))
        return fork_visit(*given)

    vars(guide.supervisor.fork_loop)["fork_visit"] = keeping


def leave_by_half() -> None:
    """Only the window goes: what stands in front of it stays until the process is killed.

    Nor is it covered when the window has lost the focus, which would take it away as well.
    """

    def leave(self: LeaveAction) -> None:
        for top_level in self._top_levels():
            if isinstance(top_level, MainWindow):
                top_level.hide()
        self._channel.report_leave()

    LeaveAction.leave = leave  # type: ignore[method-assign]  # stands in
    FocusCover.watch = lambda *_: None  # type: ignore[method-assign]  # as above


def keep_searches() -> None:
    """A visit keeps each search that was made, whatever the window clears."""
    kept: list[str] = []
    search = SearchService.search

    def keeping(self: SearchService, text: str, *given: Any, **named: Any) -> Answer:
        kept.append(text)
        return search(self, text, *given, **named)

    SearchService.search = keeping  # type: ignore[method-assign]  # stands in


def outlive_the_parent() -> None:
    """The kernel does not end a visit with its parent."""
    vars(guide.supervisor.processes)["die_with_parent"] = lambda _parent: None


def cover_late() -> None:
    """The page is covered only once Qt reports that the focus is lost."""
    X11FocusFilter._report = lambda *_: None  # type: ignore[method-assign]  # stands in


def print_to_a_stand_in() -> None:
    """The site prints to the print server that the environment names."""
    read = SiteConfig.read

    def reading(self: SiteConfig) -> Site:
        site = read(self)
        return replace(site, policy=replace(site.policy, prints=True))

    SiteConfig.read = reading  # type: ignore[method-assign]  # stands in
    printer = CupsPrinter("office", Path(os.environ[PRINT_SERVER]))
    VisitContext.open_printer = lambda _: printer  # type: ignore[method-assign,assignment]  # as above


def post_no_sentry() -> None:
    """No sentry is running while the window hangs."""
    vars(guide.app)["_start_sentry"] = lambda: None


VARIANTS: dict[str, Callable[[], None]] = {
    "long": have_a_long_page,
    "hasty": partial(ask_after, 1.0, 1.0),
    "hoard": hoard,
    "half": leave_by_half,
    "unforgetting": keep_searches,
    "late": cover_late,
    "unguarded": post_no_sentry,
    "outliving": outlive_the_parent,
    "prints": print_to_a_stand_in,
}
