"""Parts of a place that stand on one another, as sentences."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QWidget

from guide.ui.pages.page_view import PageView
from tests.ui.reader import Reader
from tests.ui.test_layout import words

KINDS = (QLabel, QAbstractButton, QLineEdit, QListView, PageView)
"""What is read or used; all else only holds these."""


def overlaps(reader: Reader) -> Iterator[str]:
    """Each pair whose places share a pixel, by geometry, in sight or not."""
    parts = sorted(_parts(reader), key=lambda part: reader.place_of(part).top())
    places = [reader.place_of(part) for part in parts]
    for (one, place), (other, next_place) in combinations(zip(parts, places, strict=True), 2):
        is_within = one.isAncestorOf(other) or other.isAncestorOf(one)
        if place.intersects(next_place) and not is_within and _scroll_together(one, other):
            yield f"{words(one)} and {words(other)} stand on one another"


def _parts(reader: Reader) -> list[QWidget]:
    return [part for part in reader.all(QWidget) if isinstance(part, KINDS) and not part.size().isEmpty()]


def _scroll_together(one: QWidget, other: QWidget) -> bool:
    """What is scrolled away may lie under the bars, where it is cut off."""
    return _page_of(one) is _page_of(other)


def _page_of(part: QWidget) -> QWidget | None:
    above = part.parentWidget()
    while above is not None and not isinstance(above, PageView):
        above = above.parentWidget()
    return above
