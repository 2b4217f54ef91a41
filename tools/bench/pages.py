"""From the press on a result until its page is on the screen, and how long anything else waits meanwhile.

    python -m tools.bench.pages

Opens every topic, every tenth service and a page of 10,000 words, then scrolls a list of 1,000 rows from top
to bottom. By the clock, which all that runs on this machine makes longer, and in time of the processor. A
page is opened with its first frame. The longest stop is the longest time between two looks for keys, from the
press until the page is whole: Leave waits no longer. The application listens as a visit's does.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import cycle, islice
from time import perf_counter, process_time
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent

from guide.content.current import current
from guide.content.model import Library
from guide.paths import checkout
from guide.search.opening import open_search
from guide.search.results import Result
from guide.ui.context import now
from guide.ui.guards.input_filter import InputEventFilter, InputSignals
from guide.ui.guards.leave import LeaveFilter
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.result_rows import ResultRows
from guide.ui.pages.page_view import PageView
from guide.ui.routes import FrontRoute, PageRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.strange.long_page import LONG_PAGE, with_long_page
from tools.bench.figures import Spread
from tools.bench.shown import Shown, Took, shown_window, until_painted

EVERY = 10
ROWS = 1_000
TIMES = 10
ASKED = ("food", "a bed in bangor tonight with a dog", "does the nurse have to report", "rent", "he hits me")
STEP_PX = 240
"""Three turns of a wheel, as fast as a hand turns it."""


class Opened(NamedTuple):
    """What a page took until its first frame, and the longest stop until it was whole."""

    first: Took
    stop: Took


def opened(shown: Shown, pages: Sequence[str]) -> list[Opened]:
    """What each page took from the front page on."""
    return [_opened(shown, PageRoute(page)) for page in pages]


def _opened(shown: Shown, route: PageRoute) -> Opened:
    navigator = shown.window.navigator
    navigator.go(FrontRoute())
    _settle(shown)
    first = until_painted(shown.application, partial(navigator.go, route), PageView)
    navigator.go(FrontRoute())
    _settle(shown)
    stops = [_timed(partial(navigator.go, route)), _timed(shown.application.processEvents)]
    [page] = [page for page in shown.window.findChildren(PageView) if page.isVisible()]
    while not page.is_complete:
        stops.append(_timed(shown.application.processEvents))
    return Opened(first, Took(max(one.clock for one in stops), max(one.processor for one in stops)))


def _timed(act: Callable[[], object]) -> Took:
    begun, used = perf_counter(), process_time()
    act()
    return Took((perf_counter() - begun) * 1000, (process_time() - used) * 1000)


def scrolled(shown: Shown, results: Iterable[Result]) -> list[Took]:
    """What each frame took while a list of 1,000 rows went by, each made when it comes into sight."""
    look = Look(Appearance(), shown.library.icons, 1200, 800)
    page, rows = PageView(look, "Rows", has_full_width=True), ResultList(look, ResultRows(shown.library, now))
    rows.show_results(list(islice(cycle(results), ROWS)))
    page.add(rows)
    page.finish()
    page.resize(shown.window.size())
    page.show()
    _settle(shown)
    bar = page.verticalScrollBar()
    offsets = range(STEP_PX, bar.maximum(), STEP_PX)
    found = [until_painted(shown.application, partial(bar.setValue, y), ResultList) for y in offsets]
    page.hide()
    return found


def found_by(library: Library) -> Iterator[Result]:
    """What searches find: each row looks for the sentence that answers when it is painted."""
    search = open_search(checkout(), current(checkout()), library)
    for query in ASKED:
        yield from search.search(query).results


def _settle(shown: Shown) -> None:
    """Let everything happen that waits; pages that were left go, as they do in an event loop."""
    for _ in range(5):
        shown.application.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def report(name: str, found: Sequence[Took]) -> None:
    """Print two lines."""
    for what, spread in (
        ("by the clock", Spread.of([one.clock for one in found])),
        ("of the processor", Spread.of([one.processor for one in found])),
    ):
        figures = (spread.median, spread.p95, spread.p99, spread.worst)
        print(f"{f'{name}, {what}':<44}{''.join(f'{one:7.1f}' for one in figures)}")


def report_pages(name: str, found: Sequence[Opened]) -> None:
    """Print four lines."""
    report(name, [one.first for one in found])
    report(f"{name}: longest stop", [one.stop for one in found])


def main() -> int:
    """Print the table, and which page took longest."""
    with shown_window(with_long_page) as shown:
        topics = sorted({*shown.library.topics} - {LONG_PAGE})
        ears = InputEventFilter((LeaveFilter(lambda: None), InputSignals()))
        shown.application.installEventFilter(ears)
        opened(shown, topics[:EVERY])  # what is loaded and drawn once does not count
        of_topics = opened(shown, topics)
        of_services = opened(shown, sorted(shown.library.services)[::EVERY])
        of_words = opened(shown, [LONG_PAGE] * TIMES)
        listed = ResultRows(shown.library, now).for_pages([*shown.library.topics, *shown.library.services])
        frames, found = scrolled(shown, listed), scrolled(shown, found_by(shown.library))
        shown.application.removeEventFilter(ears)
    print(f"{'milliseconds':<44} median    p95    p99  worst")
    report_pages("topics", of_topics)
    report_pages("services", of_services)
    report_pages("10,000 words", of_words)
    report("a frame of 1,000 rows of a list", frames)
    report("a frame of 1,000 rows of a search", found)
    slowest = sorted(zip(of_topics, topics, strict=True), key=lambda one: -one[0].first.processor)[:3]
    print("longest:", ", ".join(f"{page} {took.first.processor:.0f}" for took, page in slowest))
    return 0


if __name__ == "__main__":
    sys.exit(main())
