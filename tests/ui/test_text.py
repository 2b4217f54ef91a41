"""Text and outlines, before they are painted."""

import pytest
from PySide6.QtCore import QRectF

from guide.content.model import Library, Line, Span
from guide.ui.parts.painting import outline_path
from guide.ui.parts.text import breakable, line_html


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


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("www.gbfrockland.org/missions/food", ["www.", "gbfrockland.", "org/", "missions/", "food"]),
        ("https://www.maine.gov/dhhs/", ["https://", "www.", "maine.", "gov/", "dhhs/"]),
        ("washingtoncountymainedemocrats.org", ["washingtoncountymainedemoc", "rats.", "org"]),
        ("maine.gov/dhhs", ["maine.gov/dhhs"]),
    ],
    ids=["after its parts", "at its end", "a part that no line may hold", "short"],
)
def test_a_long_web_address_goes_on_in_the_next_line_after_a_part(address: str, parts: list[str]) -> None:
    assert breakable(address).split("\u200b") == parts
