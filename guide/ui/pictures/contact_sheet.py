"""All pictures on one sheet, to be looked over at once."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from guide.ui.theme import tokens

COLUMNS = 5
CELL = QSize(312, 200)
"""Room for a picture."""

GAP = 16
LABEL = 26


def contact_sheet(pictures: Mapping[str, QImage]) -> QImage:
    """Each picture as small as fits its cell, over its name."""
    rows = -(-len(pictures) // COLUMNS)
    step = QSize(CELL.width() + GAP, CELL.height() + LABEL + GAP)
    sheet = QImage(COLUMNS * step.width() + GAP, rows * step.height() + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(tokens.LIGHT.tint))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setFont(_font())
    painter.setPen(QColor(tokens.LIGHT.ink))
    for corner, (name, picture) in zip(_corners(step), pictures.items(), strict=False):
        _draw(painter, corner, name, picture)
    painter.end()
    return sheet


def _corners(step: QSize) -> Iterator[QPoint]:
    row = 0
    while True:
        yield from (
            QPoint(GAP + column * step.width(), GAP + row * step.height()) for column in range(COLUMNS)
        )
        row += 1


def _draw(painter: QPainter, corner: QPoint, name: str, picture: QImage) -> None:
    small = picture.scaled(
        CELL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawImage(corner, small)
    place = QRect(corner + QPoint(0, small.height()), QSize(CELL.width(), LABEL))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)


def _font() -> QFont:
    font = QFont(tokens.FONT_FAMILY)
    font.setPixelSize(tokens.TYPE["small"].px)
    return font
