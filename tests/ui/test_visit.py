"""One visit, from the moment it may show itself to the closing of its window."""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from guide.content.model import Library
from guide.paths import checkout
from guide.policy import DESK
from guide.search.results import IndexDamagedError, Search
from guide.search.service import SearchService
from guide.sites.site import DESK_SITE, Site
from guide.supervisor import VisitChannel
from guide.supervisor.channel import GO_BYTES, HowToShow
from guide.supervisor.lifecycle import Event
from guide.ui.accessibility import FOLLOWS
from guide.ui.visit import FOLLOWS_MS, show_visit


class Parent:
    """The other end of a visit's pipes. It closes the window once it is ready, unless told otherwise.

    Attributes:
        filled: whether the window filled the screen then.
        follows: whether the window was still one that follows another then; None if it never was.
    """

    def __init__(self, to_visit: int, from_visit: int) -> None:
        self._to_visit, self._from_visit = to_visit, from_visit
        self.events: list[Event] = []
        self.filled = False
        self.follows: object = None
        self.closes_when_ready = True
        os.set_blocking(from_visit, False)
        self._news = QSocketNotifier(from_visit, QSocketNotifier.Type.Read)
        self._news.activated.connect(self.receive)

    def go(self) -> None:
        """Tell the visit to show itself."""
        os.write(self._to_visit, GO_BYTES[HowToShow()])

    def receive(self) -> None:
        """Take what the visit has said, if anything."""
        with suppress(BlockingIOError):
            self.events += [Event(bytes([byte])) for byte in os.read(self._from_visit, 16)]
        if self.events[-1:] == [Event.READY] and self.closes_when_ready:
            for window in QApplication.topLevelWidgets():
                self.filled |= window.isVisible() and window.isFullScreen()
                self.follows = window.property(FOLLOWS) if self.follows is None else self.follows
                window.close()

    def stop(self) -> None:
        """Take note of nothing any more."""
        self._news.setEnabled(False)


@contextmanager
def pipes() -> Iterator[tuple[VisitChannel, Parent]]:
    """A channel, and the parent at its other end."""
    read_end, to_visit = os.pipe()
    from_visit, write_end = os.pipe()
    parent = Parent(to_visit, from_visit)
    try:
        yield VisitChannel(read_end, write_end), parent
    finally:
        parent.stop()
        for end in (read_end, to_visit, from_visit, write_end):
            os.close(end)


class Show(Protocol):
    """Shows a visit and returns when its window is closed."""

    def __call__(
        self,
        channel: VisitChannel,
        open_search: Callable[[Library], SearchService],
        read_site: Callable[[], Site] = lambda: DESK_SITE,
    ) -> None: ...


@pytest.fixture
def show(qapp: QApplication, library: Library, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Shows a visit in this process, which has its application already and can have but one."""
    monkeypatch.setattr("guide.ui.visit.make_application", lambda _fonts: qapp)

    def show_it(
        channel: VisitChannel,
        open_search: Callable[[Library], SearchService],
        read_site: Callable[[], Site] = lambda: DESK_SITE,
    ) -> None:
        show_visit(library, checkout().fonts, channel, open_search, read_site)

    return show_it


def test_the_first_visit_paints_before_it_opens_the_search(show: Show, search: SearchService) -> None:
    order = []
    with pipes() as (channel, parent):

        def open_search(_library: Library) -> SearchService:
            parent.receive()
            order.extend(parent.events)
            return search

        parent.go()
        show(channel, open_search)
        parent.receive()

    assert order == [Event.PAINTED]
    assert parent.events == [Event.PAINTED, Event.READY, Event.CLOSE]
    assert parent.follows is None  # active to assistive tools at once


def test_a_spare_opens_the_search_while_it_waits(show: Show, search: SearchService) -> None:
    with pipes() as (channel, parent):

        def open_search(_library: Library) -> SearchService:
            assert parent.events == []
            parent.go()
            return search

        show(channel, open_search)
        parent.receive()

    assert parent.events == [Event.PAINTED, Event.READY, Event.CLOSE]
    assert parent.follows is not None


def test_a_window_that_follows_another_is_reported_as_active_a_moment_later(
    show: Show, search: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, reported = QElapsedTimer(), []

    with pipes() as (channel, parent):
        parent.closes_when_ready = False

        def report(window: QWidget) -> None:
            is_early = shown.elapsed() < 0.9 * FOLLOWS_MS  # Qt's timers may be 5 % early
            reported.append((window.isVisible(), window.property(FOLLOWS), is_early))
            parent.closes_when_ready = True
            parent.receive()

        monkeypatch.setattr("guide.ui.visit.report_active", report)

        def open_search(_library: Library) -> SearchService:
            parent.go()
            shown.start()
            return search

        at_last = QTimer(interval=30_000)  # or the test would wait for ever
        at_last.timeout.connect(QApplication.closeAllWindows)
        at_last.start()
        show(channel, open_search)
        at_last.stop()

    assert reported == [(True, True, False)]


def test_a_spare_with_a_damaged_index_rebuilds_it_while_it_waits(show: Show, search: SearchService) -> None:
    with pipes() as (channel, parent):

        def remaking() -> Generator[None, None, Search]:
            yield
            parent.go()  # only now: had the steps not been taken, the spare would wait for ever
            return search

        def open_search(_library: Library) -> SearchService:
            raise IndexDamagedError("The index is damaged.", remaking())

        show(channel, open_search)
        parent.receive()

    assert parent.events == [Event.PAINTED, Event.READY, Event.CLOSE]


def test_a_spare_is_rebuilt_if_its_site_file_changed_while_it_waited(
    show: Show, search: SearchService
) -> None:
    site = DESK_SITE
    with pipes() as (channel, parent):

        def change(_library: Library) -> SearchService:
            nonlocal site
            site = Site(replace(DESK, full_screen=True))
            parent.go()
            return search

        show(channel, change, lambda: site)

    assert parent.filled


def test_while_a_visit_lasts_nothing_stays_on_the_clipboard(
    show: Show, search: SearchService, qapp: QApplication
) -> None:
    kept = []
    with pipes() as (channel, parent):

        def copy(_library: Library) -> SearchService:
            qapp.clipboard().setText("he took my passport")
            kept.append(qapp.clipboard().text())
            parent.receive()
            return search

        parent.go()
        show(channel, copy)

    assert kept == [""]
