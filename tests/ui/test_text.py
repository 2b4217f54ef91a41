"""Text and outlines, before they are painted."""

import pytest
from PySide6.QtCore import QRectF

from guide.content.model import Library, Line, Span
from guide.ui.parts.painting import outline_path
from guide.ui.parts.text import line_html


def test_every_icon_stays_inside_its_square(library: Library) -> None:
    square = QRectF(0, 0, 24, 24)

    assert [
        name
        for name, lines in library.icons.items()
        if not square.contains(outline_path(lines).boundingRect())
    ] == []


@pytest.mark.parametrize(
    ("line", "html"),
    [
        ((Span("Call 211"),), "Call 211"),
        ((Span("a"), Span("b", bold=True), Span("c")), "a<b>b</b>c"),
        ((Span('<a href="x">&"'),), "&lt;a href=&quot;x&quot;&gt;&amp;&quot;"),
        ((Span("<i>", bold=True),), "<b>&lt;i&gt;</b>"),
        ((), ""),
    ],
    ids=["plain words", "our bold", "markup is shown, not obeyed", "in bold too", "nothing"],
)
def test_a_line_has_no_markup_except_bold(line: Line, html: str) -> None:
    assert line_html(line) == html
