"""Sheets of paper, drawn into a PDF in memory or into an image, never by QPrinter.

Qt's plugin for CUPS writes the text of a page to a temporary file, and QPrinter looks for printers on the
network.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from guide.printing import JOB_NAME
from guide.ui.parts.painting import smooth_painter
from guide.ui.theme import tokens

UNITS = 20
"""Units per point. A unit is one pixel of a font, and fonts have whole pixels only."""

_DPI = 72 * UNITS


class PaperSize(Struct, frozen=True):
    """A size of paper. width, height: in points, 72 to an inch."""

    width: float
    height: float

    @property
    def size(self) -> QSizeF:
        """In units."""
        return QSizeF(self.width * UNITS, self.height * UNITS)


LETTER = PaperSize(612, 792)
"""What everything is printed on."""

Draw = Callable[[QPainter], None]
"""Draws one sheet, in units from the top left corner of the paper."""


class Sheet(Struct, frozen=True):
    """A sheet that says what is on it. It is a `Draw`.

    Attributes:
        paint: draws it.
        words: all of its text, in order.
    """

    paint: Draw
    words: str

    def __call__(self, painter: QPainter) -> None:
        """Draw the sheet."""
        self.paint(painter)


def words_on(sheet: Draw) -> str:
    """Return the text of a sheet, "" for one that does not say it."""
    return sheet.words if isinstance(sheet, Sheet) else ""


def font(px: float, *, bold: bool = False) -> QFont:
    """Return the font of the guide, in points."""
    face = QFont(tokens.FONT_FAMILY)
    face.setPixelSize(round(px * UNITS))
    face.setWeight(QFont.Weight(700 if bold else 400))
    return face


def as_pdf(sheets: Sequence[Draw]) -> bytes:
    """Draw all sheets into one PDF, with a title that says nothing."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(JOB_NAME)
    writer.setCreator("")
    writer.setResolution(_DPI)
    size = QPageSize(QSizeF(LETTER.width, LETTER.height), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    for number, draw in enumerate(sheets):
        if number:
            writer.newPage()
        draw(painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


def as_image(sheet: Draw, paper: PaperSize, width: int) -> QImage:
    """Draw one sheet into an image, `width` pixels wide, black on white as it is printed."""
    scale = width / (paper.width * UNITS)
    image = QImage(QSize(width, round(paper.height * UNITS * scale)), QImage.Format.Format_RGB32)
    image.fill("white")
    painter = smooth_painter(image)
    painter.scale(scale, scale)
    sheet(painter)
    painter.end()
    return image
