"""From the press on a result until its page is on the screen, and how a long list scrolls.

    python -m tests.bench.pages

Opens every topic and every tenth service, then scrolls a list of 1,000 rows from top to bottom. By the clock,
which all that runs on this machine makes longer, and in time of the processor.
"""

import sys
from collections.abc import Sequence
from functools import partial
from itertools import cycle, islice

from guide.ui.appearance import Appearance
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.row_views import RowViews
from guide.ui.look import Look
from guide.ui.pages.page_view import PageView
from guide.ui.trail import Front, PageAt
from tests.bench.figures import Spread
from tests.bench.shown import Shown, Took, shown_window, until_painted

EVERY = 10
ROWS = 1_000
STEP_PX = 240
"""Three turns of a wheel, as fast as a hand turns it."""


def opened(shown: Shown, pages: Sequence[str]) -> dict[str, Took]:
    """What each page took from the front page on."""
    found: dict[str, Took] = {}
    going = shown.window.going
    for page in pages:
        going.go(Front())
        _settle(shown)
        found[page] = until_painted(shown.application, partial(going.go, PageAt(page)), PageView)
        _settle(shown)
    return found


def scrolled(shown: Shown) -> list[Took]:
    """What each frame took while a list of 1,000 rows went by."""
    views = RowViews(shown.library)
    rows = ResultList(Look(Appearance(), shown.library.icons, 1200, 800), views)
    rows.show_results(views.for_pages(islice(cycle([*shown.library.topics, *shown.library.services]), ROWS)))
    rows.resize(shown.window.size())
    rows.show()
    _settle(shown)
    bar = rows.verticalScrollBar()
    places = range(STEP_PX, bar.maximum(), STEP_PX)
    found = [until_painted(shown.application, partial(bar.setValue, y), ResultList) for y in places]
    rows.hide()
    return found


def _settle(shown: Shown) -> None:
    """Let everything happen that waits."""
    for _ in range(5):
        shown.application.processEvents()


def report(name: str, found: Sequence[Took]) -> None:
    """Print two lines."""
    for what, spread in (
        ("by the clock", Spread.of([one.clock for one in found])),
        ("of the processor", Spread.of([one.processor for one in found])),
    ):
        figures = (spread.median, spread.p95, spread.p99, spread.worst)
        print(f"{f'{name}, {what}':<36}{''.join(f'{one:7.1f}' for one in figures)}")


def main() -> int:
    """Print the table, and which page took longest."""
    with shown_window() as shown:
        topics = opened(shown, sorted(shown.library.topics))
        services = opened(shown, sorted(shown.library.services)[::EVERY])
        frames = scrolled(shown)
    print(f"{'milliseconds':<36} median    p95    p99  worst")
    report("topics", list(topics.values()))
    report("services", list(services.values()))
    report("a frame of 1,000 rows", frames)
    slowest = sorted(topics, key=lambda page: -topics[page].processor)[:3]
    print("longest:", ", ".join(f"{page} {topics[page].processor:.0f}" for page in slowest))
    return 0


if __name__ == "__main__":
    sys.exit(main())
