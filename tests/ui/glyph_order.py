"""What is read from left to right on the screen and on paper, whatever the order of the letters in a text."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from guide.content.isolates import has_right_to_left, without_isolates
from guide.ui.paper.sheets import Draw

_TEXT = re.compile(r'<g[^>]*matrix\(([^)]*)\)[^>]*>|<text[^>]*? x="([^"]*)" y="([^"]*)"[^>]*>([^<]*)<')


def painted_by(widget: QWidget) -> str:
    """What a widget paints now, line by line, each from the left."""
    return drawn(lambda painter: widget.render(painter, QPoint()), widget.size())


def drawn(draw: Draw, size: QSize) -> str:
    """What is drawn, line by line, each from the left."""
    return "\n".join(_lines(_svg(size, draw)))


def _svg(size: QSize, draw: Draw) -> str:
    """A picture in which each run of letters of one direction is an element with its position."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(size)
    painter = QPainter(picture)
    draw(painter)
    painter.end()
    return bytes(buffer.data().data()).decode()


def _lines(svg: str) -> Iterator[str]:
    runs: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    matrix = ""
    for moved, x, y, escaped in _TEXT.findall(svg):
        if moved:
            matrix = moved
            continue
        text = without_isolates(html.unescape(escaped))
        runs[matrix, y].append((float(x), text[::-1] if has_right_to_left(text) else text))
    return ("".join(text for _, text in sorted(line)) for line in runs.values())
