"""What is wrong with what is painted, by its pixels: focus that cannot be seen, words that cannot be read."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from guide.ui.pages.page_view import PageView
from tests.accessibility.lint import named, told
from tests.ui.reader import Reader
from tests.ui.test_tokens import contrast

LEAST_RING, LEAST_WORDS, LEAST_AREA = 3.0, 4.5, 2
"""Contrast of a ring (WCAG 2.2, criterion 2.4.13) and of words (1.4.3); thickness of a ring, in pixels."""

ROW = 92
"""The ring of a list is that of its row, which is so high at most."""

ROUND = 8
"""Pixels around a control in which its ring may stand."""


def findings(reader: Reader) -> Iterator[str]:
    """Rings that cannot be seen, and words that cannot be read."""
    controls = [part for part in reader.controls if part.isEnabled()]
    yield from (fault for part in controls for fault in _of_focus(reader, part))
    words = [part for part in (*reader.all(QLabel), *reader.all(QAbstractButton)) if _has_words(part)]
    yield from (fault for part in words for fault in _of_words(reader, part))


def _has_words(part: QWidget) -> bool:
    is_seen = part.visibleRegion().boundingRect().height() == part.height() > 0
    return is_seen and not (isinstance(part, QLabel) and not part.pixmap().isNull())


def _of_focus(reader: Reader, part: QWidget) -> Iterator[str]:
    for page in reader.all(PageView):
        if page.isAncestorOf(part):
            page.ensureWidgetVisible(part)  # as Tab does
    away = reader.leave if part is not reader.leave else reader.field
    # a page that was opened has the focus, but no key led there
    away.setFocus(Qt.FocusReason.OtherFocusReason)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    QApplication.processEvents()  # what follows the focus scrolls after it
    frame = part.parentWidget() if isinstance(part, QLineEdit) else None
    ringed = frame or part  # the ring of a field is that of its frame
    place = reader.place_of(ringed).adjusted(-ROUND, -ROUND, ROUND, ROUND) & reader.window.rect()
    with_ring = _pixels(reader, place)
    away.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    without = _pixels(reader, place)
    changed = Counter(
        (after, before) for after, before in zip(with_ring, without, strict=True) if after != before
    )
    seen = sum(count for pair, count in changed.items() if _ratio(*pair) >= LEAST_RING)
    if seen < LEAST_AREA * min(part.height(), part.width(), ROW):
        yield f"the focus on {named(told(part))!r} cannot be seen: {seen} pixels of {changed.total()} changed"


def _of_words(reader: Reader, part: QWidget) -> Iterator[str]:
    colors = Counter(_pixels(reader, reader.place_of(part)))
    ground = colors.most_common(1)[0][0]
    best = max(_ratio(color, ground) for color in colors)
    if best < LEAST_WORDS:
        yield f"{named(told(part))!r} has a contrast of {best:.1f}"


def _pixels(reader: Reader, place: QRect) -> list[int]:
    image: QImage = reader.window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist()


@cache
def _ratio(one: int, other: int) -> float:
    return contrast(QColor(one).name(), QColor(other).name())
