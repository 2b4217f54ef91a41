"""Every word on every kind of page came through Qt's translation, is content of the library, or was typed."""

import re
from collections.abc import Iterator
from string import ascii_letters
from typing import get_args

import msgspec
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.content.plain_text import page_text
from guide.errors import PrintProblem
from guide.paths import checkout
from guide.search.labels import IN_ENGLISH, OWN_NAMES
from guide.search.service import SearchService
from guide.ui.pages.interpreter_page import english_name, sentences
from guide.ui.pages.print_page import print_error_message
from guide.ui.routes import CARDS, DoorRoute, PrintRoute, SearchRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.window import TITLE, MainWindow
from tests.ui.reader import said_by
from tools.pictures.actions import at, filtering, finding, printing, typing
from tools.pictures.camera import opened
from tools.pictures.catalog import DAMAGED, EVERY_KIND, OTHER_SIZES, TOPIC
from tools.pictures.picture import A_KIOSK, OWN_LINES, PORTRAIT, WITHOUT_PAPER, Picture

WIDE = {ord("a") + n: 0xFF41 + n for n in range(26)} | {ord("A") + n: 0xFF21 + n for n in range(26)}
"""Maps every letter to a wide one: text that is still in ordinary letters was never translated."""

MAY_STAY: frozenset[str] = frozenset(
    {TITLE, "Signpost", DAMAGED.strip("."), *ascii_letters, *OWN_NAMES.values()}
)
"""The name of the guide, problems of a file (for staff), keyboard shortcuts, and languages by
their own names."""

TYPED = "he has my passport, downeast community partners"

REASONS = ("papers ", "shelter bangor", "shelter orono", "no tengo papeles", "documents ")
"""Searches whose rows show a reason."""

CHIPS = ("Places", "Filters")
NAMED = ("results-filtered", "filters", "print-failed")
"""Pictures that press a button by its text, which differs here."""

KINDS = (
    *(kind for kind in EVERY_KIND if kind.name not in NAMED),
    *(Picture(f"with {chip}", filtering("shelter bangor", chip.translate(WIDE))) for chip in CHIPS),
    *(Picture(f"results for {text}", typing(text)) for text in REASONS),
    Picture(
        "a printer without paper", printing(PrintRoute(CARDS), "Print".translate(WIDE)), around=WITHOUT_PAPER
    ),
    Picture("for staff", at(DoorRoute("for-staff"))),
    Picture("nothing to find", finding(TOPIC, "zzzz")),
    *(picture for picture in OTHER_SIZES if picture.name == "kiosk-keys"),
    Picture("keys on a page", at(SearchRoute("rent")), PORTRAIT, around=A_KIOSK),
)


class InWideLetters(QTranslator):
    """Translates every text to wide letters, except those in braces and plural markers."""

    def isEmpty(self) -> bool:
        """Return False, or Qt would not call translate."""
        return False

    def translate(self, _context: str, text: str, _comment: str | None = None, _n: int = -1) -> str:
        """Return the text in wide letters."""
        parts = re.split(r"(\{\w*\}|%n)", text)
        return "".join(part if number % 2 else part.translate(WIDE) for number, part in enumerate(parts))


@pytest.fixture
def wide(qapp: QApplication) -> Iterator[None]:
    """Translate the window to wide letters."""
    translator = InWideLetters()
    assert qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(scope="module")
def content(library: Library) -> str:
    """Return all text that is content and not of the window, in lowercase."""
    resources = checkout().resources
    authored = (*sorted((resources / "vocabulary").glob("*.yaml")), resources / "places" / "places.json")
    text = [msgspec.json.encode(library).decode().replace('\\"', '"')]
    text += (page_text(page, library) for page in library.pages.values())
    text += (file.read_text(encoding="utf-8") for file in authored)
    text += (f"{line.name} {line.number} {line.hours}" for line in OWN_LINES)
    text += (words.format(number="211") for drafts in IN_ENGLISH.values() for words in drafts)
    # what is shown to a person who speaks English stays English in every language
    text += (line for code in library.state.languages for line in (*sentences(code), english_name(code)))
    return "\n".join(text).lower()


@pytest.fixture(scope="module")
def content_parts(content: str) -> frozenset[str]:
    """Return the parts of that text, split as the lines of the window are."""
    return frozenset(part.strip("[]{}\"' ") for part in untranslated(content))


def untranslated(text: str) -> Iterator[str]:
    """Return the parts of a line in ordinary letters, split at wide letters and at separators."""
    for part in re.split("[.?,;:()\u00b7\u2026\u201c\u201d\n\uff21-\uff5a]", text):
        if re.search("[A-Za-z]", part):
            yield part.replace("\u200b", "").strip(' -?"0123456789')


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_every_word_is_translated_or_content(
    qtbot: QtBot,
    library: Library,
    search: SearchService,
    content: str,
    content_parts: frozenset[str],
    kind: Picture,
) -> None:
    window = opened(kind, library, search)
    qtbot.addWidget(window)
    QApplication.processEvents()

    words = {part for text in said_by(window) for part in untranslated(text)}
    ours = {part for part in words - MAY_STAY if part.lower() not in TYPED}
    ours = {part for part in ours if part.lower() not in content_parts}
    # snippets are cut out of sentences
    assert {part for part in ours if len(part.split()) < 3 or part.lower() not in content} == set()


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize(("width", "button"), [(1366, "Text and colors"), (800, "Text, colors, languages")])
def test_every_word_of_a_menu_is_translated(qtbot: QtBot, library: Library, width: int, button: str) -> None:
    window = MainWindow(library, Appearance())
    qtbot.addWidget(window)
    window.resize(width, 700)
    window.show()
    name = button.translate(WIDE)
    next(button for button in window.findChildren(QAbstractButton) if button.accessibleName() == name).click()
    [menu] = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]

    text = (*said_by(menu), *(action.text() for action in menu.actions()))
    assert [part for words in text for part in untranslated(words)] == []
    menu.close()


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("problem", get_args(PrintProblem))
def test_every_printer_error_is_translated(problem: PrintProblem) -> None:
    assert [*untranslated(print_error_message(problem))] == []


def test_a_word_that_was_never_translated_is_detected() -> None:
    assert [*untranslated("\uff28\uff45\uff4c\uff50: Ask for 211. 24 \u00b7 988")] == ["Ask for"]
