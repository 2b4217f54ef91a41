"""One visit, from the moment it may show itself to the closing of its window."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.paths import checkout
from guide.search.service import SearchService
from guide.supervisor import VisitChannel
from guide.supervisor.channel import GO
from guide.supervisor.succession import News
from guide.ui.visit import show_visit


class Parent:
    """The other end of a visit's pipes. It closes the window as soon as it hears of the first paint."""

    def __init__(self, to_visit: int, from_visit: int) -> None:
        self._to_visit, self._from_visit = to_visit, from_visit
        self.heard: list[News] = []
        os.set_blocking(from_visit, False)
        self._news = QSocketNotifier(from_visit, QSocketNotifier.Type.Read)
        self._news.activated.connect(self.hear)

    def go(self) -> None:
        """Tell the visit to show itself."""
        os.write(self._to_visit, GO)

    def hear(self) -> None:
        """Take what the visit has said, if anything."""
        with suppress(BlockingIOError):
            self.heard += [News(bytes([byte])) for byte in os.read(self._from_visit, 16)]
        if self.heard == [News.PAINTED]:
            for window in QApplication.topLevelWidgets():
                window.close()


@contextmanager
def pipes() -> Iterator[tuple[VisitChannel, Parent]]:
    """A channel, and the parent at its other end."""
    heard, to_visit = os.pipe()
    from_visit, told = os.pipe()
    try:
        yield VisitChannel(heard, told), Parent(to_visit, from_visit)
    finally:
        for end in (heard, to_visit, from_visit, told):
            os.close(end)


@pytest.fixture
def show(
    qapp: QApplication, library: Library, monkeypatch: pytest.MonkeyPatch
) -> Callable[[VisitChannel, Callable[[], SearchService]], None]:
    """Shows a visit in this process, which has its application already and can have but one."""
    monkeypatch.setattr("guide.ui.visit.make_application", lambda _fonts: qapp)
    return lambda channel, open_search: show_visit(library, checkout().fonts, channel, open_search)


Show = Callable[[VisitChannel, Callable[[], SearchService]], None]


def test_the_first_visit_paints_before_it_opens_the_search(show: Show, search: SearchService) -> None:
    order = []
    with pipes() as (channel, parent):

        def open_search() -> SearchService:
            parent.hear()
            order.extend(parent.heard)
            return search

        parent.go()
        show(channel, open_search)
        parent.hear()

    assert order == [News.PAINTED]
    assert parent.heard == [News.PAINTED, News.CLOSE]


def test_a_spare_opens_the_search_while_it_waits(show: Show, search: SearchService) -> None:
    with pipes() as (channel, parent):

        def open_search() -> SearchService:
            assert parent.heard == []
            parent.go()
            return search

        show(channel, open_search)
        parent.hear()

    assert parent.heard == [News.PAINTED, News.CLOSE]
