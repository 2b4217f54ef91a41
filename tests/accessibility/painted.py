"""Problems of painted pixels: focus that is not visible, text that is not legible."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from guide.ui.scroll.page_view import PageView
from tests.accessibility.lint import interface_of, named
from tests.ui.reader import Reader
from tests.ui.test_tokens import contrast

LEAST_RING, LEAST_WORDS, LEAST_AREA = 3.0, 4.5, 2
"""Contrast of a focus ring (WCAG 2.2, 2.4.13) and of text (1.4.3); thickness of a ring, in pixels."""

ROW = 92
"""Largest height of a row: the focus ring of a list is that of its row."""

ROUND = 8
"""Pixels around a control that its focus ring may use."""


def findings(reader: Reader) -> Iterator[str]:
    """Return focus rings that are not visible, and text that is not legible."""
    controls = [part for part in reader.controls if part.isEnabled()]
    yield from (problem for part in controls for problem in _of_focus(reader, part))
    words = [part for part in (*reader.all(QLabel), *reader.all(QAbstractButton)) if _has_words(part)]
    yield from (problem for part in words for problem in _of_words(reader, part))


def _has_words(part: QWidget) -> bool:
    is_seen = part.visibleRegion().boundingRect().height() == part.height() > 0
    return is_seen and not (isinstance(part, QLabel) and not part.pixmap().isNull())


def _of_focus(reader: Reader, part: QWidget) -> Iterator[str]:
    for page in reader.all(PageView):
        if page.isAncestorOf(part):
            page.ensureWidgetVisible(part)  # as Tab does
    away = reader.leave if part is not reader.leave else reader.field
    # a page that was just opened has the focus, but not by a key
    away.setFocus(Qt.FocusReason.OtherFocusReason)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    QApplication.processEvents()  # the page scrolls to the focused widget
    frame = part.parentWidget() if isinstance(part, QLineEdit) else None
    ringed = frame or part  # the frame of a field paints its ring
    box = reader.box_of(ringed).adjusted(-ROUND, -ROUND, ROUND, ROUND) & reader.window.rect()
    with_ring = _pixels(reader, box)
    away.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    without = _pixels(reader, box)
    changed = Counter(
        (after, before) for after, before in zip(with_ring, without, strict=True) if after != before
    )
    seen = sum(count for pair, count in changed.items() if _ratio(*pair) >= LEAST_RING)
    if seen < LEAST_AREA * min(part.height(), part.width(), ROW):
        name = named(interface_of(part))
        yield f"the focus on {name!r} is not visible: {seen} of {changed.total()} pixels changed"


def _of_words(reader: Reader, part: QWidget) -> Iterator[str]:
    colors = Counter(_pixels(reader, reader.box_of(part)))
    ground = colors.most_common(1)[0][0]
    best = max(_ratio(color, ground) for color in colors)
    if best < LEAST_WORDS:
        yield f"{named(interface_of(part))!r} has a contrast of {best:.1f}"


def _pixels(reader: Reader, box: QRect) -> list[int]:
    image: QImage = reader.window.grab(box).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist()


@cache
def _ratio(one: int, other: int) -> float:
    return contrast(QColor(one).name(), QColor(other).name())
