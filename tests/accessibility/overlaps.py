"""Parts of a page that overlap, as sentences."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QWidget

from guide.ui.scroll.page_view import PageView
from tests.ui.reader import Reader
from tests.ui.test_layout import words

KINDS = (QLabel, QAbstractButton, QLineEdit, QListView, PageView)
"""Widgets that are read or used; all others only contain them."""


def overlaps(reader: Reader) -> Iterator[str]:
    """Yield each pair that shares a pixel, by geometry, whether visible or not."""
    parts = sorted(_parts(reader), key=lambda part: reader.box_of(part).top())
    boxes = [reader.box_of(part) for part in parts]
    for (one, box), (other, other_box) in combinations(zip(parts, boxes, strict=True), 2):
        is_within = one.isAncestorOf(other) or other.isAncestorOf(one)
        if box.intersects(other_box) and not is_within and _scroll_together(one, other):
            yield f"{words(one)} and {words(other)} overlap"


def _parts(reader: Reader) -> list[QWidget]:
    return [part for part in reader.all(QWidget) if isinstance(part, KINDS) and not part.size().isEmpty()]


def _scroll_together(one: QWidget, other: QWidget) -> bool:
    """Tell whether a part is scrolled out of view, where it may lie under the bars."""
    return _page_of(one) is _page_of(other)


def _page_of(part: QWidget) -> QWidget | None:
    above = part.parentWidget()
    while above is not None and not isinstance(above, PageView):
        above = above.parentWidget()
    return above
