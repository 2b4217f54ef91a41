"""Numbers read from left to right in every language, on the screen and on paper."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QSize, Qt, QTranslator
from PySide6.QtGui import QTextDocument, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QWidget

from guide.content.model import Library, Span
from guide.content.phones import showable, written_numbers
from guide.content.plain_text import page_text
from guide.paths import checkout
from guide.policy import DESK
from guide.search.service import SearchService
from guide.search.understand.understanding import read_query_text
from guide.sites.local_changes import OwnLine
from guide.sites.site import Site
from guide.ui.context import VisitContext
from guide.ui.lists.result_rows import ROW
from guide.ui.paper.card_lines import card_lines
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.palm_cards import palm_cards
from guide.ui.paper.sheets import LETTER, UNITS
from guide.ui.parts.text import html_in_order, in_order
from guide.ui.routes import FrontRoute, LanguagesRoute, PageRoute, Route, SearchRoute, UrgentRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.window import MainWindow
from tests.ui.glyph_order import drawn, painted_by
from tests.ui.pseudo import arabic, compiled
from tests.ui.reader import indexes, spoken

TEMPLATE = checkout().resources / "translations" / "signpost.ts"
CALL = "\u0627\u062a\u0635\u0644"
"""An Arabic word, "call"."""

OTHERS = (
    "04101-1234",
    "https://www.maine.gov/dhhs/",
    "preblestreet.org/anti-trafficking",
    "help@example.org",
    "22 M.R.S. \u00a7 4011-A",
    "8 U.S.C. \u00a7 1101(a)(15)(T)",
    "45 CFR 92.201(c)(3)",
    "(207) 594-2128",
    "$25-30",
    "24/7",
    "8:00-16:30",
)
"""What else is made of digits: ZIP codes, addresses, citations, amounts, times."""

PAPER = QSize(round(LETTER.width * UNITS), round(LETTER.height * UNITS))


@pytest.fixture
def right_to_left(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """The window in Arabic letters, from right to left."""
    translator = QTranslator()
    assert translator.load(str(compiled(TEMPLATE, tmp_path, arabic)))
    qapp.installTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.removeTranslator(translator)


@pytest.fixture(scope="module")
def arabic_library(library: Library) -> Library:
    """Every page in Arabic letters, with its numbers."""
    pages = {
        page.id: replace(
            page,
            description=arabic(page.description),
            safety_note=arabic(page.safety_note),
            phones=tuple(
                replace(phone, note=arabic(phone.note), answered_by=arabic(phone.answered_by))
                for phone in page.phones
            ),
        )
        for page in library.services.values()
    }
    topics = {topic.id: _arabic(topic) for topic in library.topics.values()}
    return replace(library, services=pages, topics=topics)


def _arabic(value: object) -> object:
    """A value of the library with its texts in Arabic letters."""
    if isinstance(value, Span):
        return replace(value, text=arabic(value.text))
    if isinstance(value, tuple):
        return tuple(map(_arabic, value))
    if isinstance(value, msgspec.Struct):
        changed = {name: getattr(value, name) for name in value.__struct_fields__}
        for name, old in changed.items():
            is_text = isinstance(old, str) and name in ("text", "title", "summary")
            changed[name] = arabic(old) if is_text else _arabic(old)
        return type(value)(**changed)
    return value


def shown_numbers(library: Library) -> list[str]:
    """One number of each form that a page can show: the order of digits does not depend on which they are."""
    phones = (phone for service in library.services.values() for phone in showable(service))
    return list({re.sub(r"\d", "0", phone.number): phone.number for phone in phones}.values())


def sentences() -> list[str]:
    """Each text of the window that takes a number, in Arabic letters."""
    sources = [source.text or "" for source in ElementTree.parse(TEMPLATE).iter("source")]  # noqa: S314  ours
    return [arabic(text) for text in sources if "{number}" in text and "{count}" not in text]


def across(text: str) -> str:
    """A line of text as a window paints it, from the left."""
    layout = QTextLayout(in_order(text))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(100_000)
    layout.endLayout()
    return drawn(lambda painter: layout.draw(painter, QPointF(0, 0)), QSize(100_000, 100))


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_every_number_reads_from_left_to_right_in_every_sentence(
    library: Library, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    numbers = [*shown_numbers(library), *OTHERS]
    frames = [*sentences(), f"{CALL} {{number}}", f"{CALL} ({{number}}), {CALL}", f"{{number}} {CALL}."]
    reversed_ = [
        (frame, number)
        for frame in frames
        for number in numbers
        if number not in across(frame.format(number=number, note=CALL))
    ]
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert len(numbers) > 15
    assert len(frames) > 5
    assert reversed_ == []


def test_numbers_in_the_middle_of_rich_text_read_from_left_to_right() -> None:
    for html in (
        f"{CALL} <b>1-888</b>-373-7888 {CALL}",
        f"<p>{CALL}</p><p>{CALL} 1-<span style='color:red'>888-373</span>-7888</p>",
        f"<li>{CALL}: 1-888-373-7888<br>{CALL} &amp; {CALL}</li>",
    ):
        document = QTextDocument()
        document.setHtml(html_in_order(html))

        assert "1-888-373-7888" in drawn(document.drawContents, QSize(800, 400))


def lines_with_numbers(library: Library) -> list[str]:
    """Pages that say a number in a sentence."""
    found = []
    for service in library.services.values():
        texts = (service.safety_note, service.description, *(phone.note for phone in showable(service)))
        if any(any(written_numbers(text)) for text in texts):
            found.append(service.id)
    return found


def _opened(library: Library, site: Site) -> MainWindow:
    window = MainWindow(library, Appearance(), VisitContext(site=site))
    window.resize(1366, 768)
    window.show()
    return window


def problems(window: MainWindow) -> Iterator[str]:
    """Each label, button and list whose numbers do not read as they are written."""
    for kind in (QLabel, QAbstractButton, QListView):
        for widget in window.findChildren(kind):
            numbers = list(_numbers_of(widget)) if widget.isVisible() else []
            painted = painted_by(widget) if numbers else ""
            yield from (f"{number} is shown as {painted!r}" for number in numbers if number not in painted)


def _numbers_of(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() if widget.text():
            yield from (number.written for number in written_numbers(spoken(widget)))
        case QAbstractButton():
            yield from (number.written for number in written_numbers(widget.text()))
        case QListView():
            rows = list(indexes(widget))[:3]  # as many as any window shows
            yield from filter(None, (index.data(ROW).number for index in rows))


@pytest.mark.usefixtures("right_to_left")
def test_no_page_turns_a_number_around(arabic_library: Library, search: SearchService) -> None:
    line = OwnLine(f"{CALL} 2", "711 then 988", f"{CALL} 207-555-0142")
    window = _opened(arabic_library, Site(DESK, own_lines=(line,)))
    window.navigator.set_search(search)
    pages = lines_with_numbers(arabic_library)
    routes: list[Route] = [FrontRoute(), UrgentRoute(), LanguagesRoute("ar"), PageRoute("maine-211")]
    routes += [PageRoute("danger-now"), SearchRoute("shelter"), SearchRoute("zz"), *map(PageRoute, pages)]
    found: list[str] = []
    for route in routes:
        window.navigator.go(route)
        QApplication.processEvents()
        found += problems(window)
    window.close()

    assert len(pages) > 10
    assert found == []


@pytest.mark.usefixtures("right_to_left")
def test_no_paper_turns_a_number_around(arabic_library: Library) -> None:
    ids = lines_with_numbers(arabic_library)
    services = [arabic_library.services[page] for page in ids]
    topic = arabic_library.topics["danger-now"]
    cards = card_lines(arabic_library, ids)
    sheets = [
        *referral(services, arabic_library, CALL),
        *handout(topic, arabic_library, CALL),
        *palm_cards(cards, CALL),
    ]
    printed = "\n".join(drawn(sheet, PAPER) for sheet in sheets)
    expected = {phone.number for service in services for phone in showable(service)}

    assert len(expected) > 20
    assert [number for number in expected if number not in printed] == []
    assert [line.number for line in cards if line.number not in printed] == []
    written = {number.written for service in services for number in written_numbers(service.safety_note)}
    assert [number for number in written if number not in printed] == []


@pytest.mark.usefixtures("right_to_left")
def test_a_screen_reader_and_a_search_get_no_marks(arabic_library: Library) -> None:
    window = _opened(arabic_library, Site(DESK))
    window.navigator.go(PageRoute("maine-211"))
    QApplication.processEvents()
    names = [spoken(label) for label in window.findChildren(QLabel)]
    shown = [label.text() for label in window.findChildren(QLabel)]
    window.close()

    assert any(map(MARKS.search, shown))
    assert list(filter(MARKS.search, names)) == []
    texts = [page_text(page, arabic_library) for page in arabic_library.services.values()]
    assert list(filter(MARKS.search, texts)) == []
    assert (
        read_query_text(in_order(f"{CALL} 1-888-373-7888 {CALL}")).text == f"{CALL}  1-888-373-7888  {CALL}"
    )


MARKS = re.compile("[\u2066-\u2069\u200f]")


def test_text_is_painted_and_laid_out_in_one_place() -> None:
    one_place = {"guide/ui/parts/text.py"}
    drawing = re.compile(r"\.drawText\(|\.drawStaticText\(|QLabel\([^)]|QTextLayout\(|\.setHtml\(html\)")
    files = (checkout().root / "guide" / "ui").rglob("*.py")
    drawing_files = {
        file.relative_to(checkout().root).as_posix()
        for file in files
        if drawing.search(file.read_text().replace("drawText(base - ", ""))  # the number of a list item
    }

    assert drawing_files == one_place
