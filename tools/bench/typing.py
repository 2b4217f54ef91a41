"""From a key to its results on the screen, for every beginning of every second judged query.

    python -m tools.bench.typing

By the clock, which all that runs on this machine makes longer, and in time of the processor.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from guide.paths import checkout
from guide.ui.results.results_page import ResultsPage
from tools.bench.figures import Spread
from tools.bench.shown import Shown, Took, shown_window, until_painted
from tools.tuning.judging import NONE, read_judged

EVERY = 4


def measured(shown: Shown, queries: list[str]) -> list[Took]:
    """What each key took, the first of a query left out: it makes the page of results."""
    line = shown.window.findChild(QLineEdit)
    assert line is not None
    found: list[Took] = []
    for query in queries:
        line.setFocus()
        QTest.keyClicks(line, query[:2])
        shown.application.processEvents()
        found += [_key(shown, line, letter) for letter in query[2:]]
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Backspace)
        shown.application.processEvents()
    return found


def _key(shown: Shown, line: QLineEdit, letter: str) -> Took:
    return until_painted(shown.application, lambda: QTest.keyClicks(line, letter), ResultsPage)


def main() -> int:
    """Print the table."""
    judged = read_judged(checkout().root / "tests/relevance/en.yaml")
    queries = [query.q for query in judged if query.kind != NONE][::EVERY]
    with shown_window() as shown:
        found = measured(shown, queries)
    print(f"{len(found)} keys, milliseconds      median    p95    p99  worst")
    for name, figures in (
        ("by the clock", [one.clock for one in found]),
        ("of the processor", [one.processor for one in found]),
    ):
        spread = Spread.of(figures)
        print(f"{name:<28}{spread.median:7.1f}{spread.p95:7.1f}{spread.p99:7.1f}{spread.worst:7.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
