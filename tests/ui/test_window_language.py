"""The window in another language: chosen where the site says who has read the words, and forgotten."""

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt, QTime, QTranslator
from PySide6.QtGui import QFont, QKeyEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from guide.content.authoring.window_texts import write_window_texts
from guide.content.display_text import clock, spoken_date
from guide.content.model import Library
from guide.paths import checkout
from guide.search.service import SearchService
from guide.sites.site_file import WINDOW_LANGUAGES
from guide.ui.context import VisitContext
from guide.ui.i18n import results_counted, translate
from guide.ui.languages import INVITATION, WindowLanguage
from guide.ui.parts.tiles import LanguageButton
from guide.ui.routes import FrontRoute, LanguagesRoute, PageRoute, UrgentRoute
from tests.ui.reader import Reader, opened
from tests.ui.routes import ROUTES
from tests.ui.test_layout import problems_of

TRANSLATIONS = checkout().resources / "translations"
OF_CLDR = {"es": "es_US", "ar": "ar_AE"}
"""The locale of a language with the digits and order of the guide: phone numbers have Latin digits."""
PLACEHOLDER = re.compile(r"\{\w*\}|%n")
Open = Callable[..., Reader]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations of the window, written as the build does."""
    folder = tmp_path_factory.mktemp("languages")
    write_window_texts(checkout().resources, folder)
    return folder


@pytest.fixture
def open_in(qtbot: QtBot, library: Library, search: SearchService, compiled: Path) -> Iterator[Open]:
    """Opens a window at a site that offers languages."""
    made: list[WindowLanguage] = []

    def open_it(*codes: str, width: int = 1366, height: int = 768) -> Reader:
        language = WindowLanguage(compiled, codes)
        made.append(language)
        return opened(qtbot, library, VisitContext(language=language), search, size=QSize(width, height))

    yield open_it
    for language in made:
        language.choose("en")


def tab_to(reader: Reader, found: Callable[[QAbstractButton], bool]) -> None:
    """Press Tab until a button has the focus."""
    for _ in range(60):
        if isinstance(reader.focus, QAbstractButton) and found(reader.focus):
            return
        reader.press("Tab")
    raise AssertionError("no such button")


def choose(reader: Reader, code: str, name: str) -> None:
    """Choose a language with keys alone, from the front page."""
    tab_to(reader, lambda button: isinstance(button, LanguageButton) and button.text() == name)
    reader.press("Return")
    tab_to(reader, lambda button: button.text() == reader.window.navigator._context.language.invitation(code))
    reader.press("Return")
    reader.until(lambda: reader.window.navigator.is_on_front_page)


def test_with_keys_alone_a_reader_chooses_spanish_searches_and_reads_a_number(open_in: Open) -> None:
    reader = open_in("es")
    choose(reader, "es", "Espa\u00f1ol")
    assert reader.leave.text() == "Salir"
    assert "\u00bfQu\u00e9 busca?" in reader.headings

    reader.write("me quito el pasaporte")
    reader.settle()
    assert reader.rows
    reader.press("Return")

    assert any(re.fullmatch(r"1-\d{3}-\d{3}-\d{4}|\d11", words) for words in reader.words)


def test_a_page_that_nobody_has_translated_says_that_it_is_in_english(open_in: Open) -> None:
    reader = open_in("es")
    reader.go(PageRoute("safe-place-tonight"))
    assert not reader.has_words("This page is in English.")
    reader.go(FrontRoute())
    choose(reader, "es", "Espa\u00f1ol")
    reader.go(PageRoute("safe-place-tonight"))

    assert reader.has_words("Esta p\u00e1gina est\u00e1 en ingl\u00e9s.")


def test_a_site_that_names_nobody_offers_no_language(open_in: Open) -> None:
    reader = open_in()
    for code in ("", "es", "fr", "pt"):
        reader.go(LanguagesRoute(code))
        names = {button.accessibleName() for button in reader.buttons}
        assert not any(name.startswith(("Usar", "Utiliser", "Use this guide")) for name in names)


def test_english_can_be_chosen_again(open_in: Open) -> None:
    reader = open_in("es")
    choose(reader, "es", "Espa\u00f1ol")
    reader.go(LanguagesRoute())
    reader.press_button(INVITATION)
    reader.until(lambda: reader.leave.text() == "Leave")

    assert "What are you looking for?" in reader.headings


def test_the_cover_is_an_untouched_front_page_in_english(open_in: Open) -> None:
    reader = open_in("es")
    choose(reader, "es", "Espa\u00f1ol")
    reader.go(PageRoute("maine-211"))
    reader.window.cover()
    assert reader.leave.text() == "Leave"
    assert not [words for words in reader.words if "\u00bf" in words]

    reader.window.uncover()
    assert reader.leave.text() == "Salir"


def test_what_a_reader_says_or_shows_to_others_stays_english(open_in: Open) -> None:
    reader = open_in("es")
    choose(reader, "es", "Espa\u00f1ol")
    reader.go(LanguagesRoute("pt"))
    words = " ".join(reader.words)
    assert "Diga \u201cPortuguese\u201d." in words
    assert "I speak Portuguese." in words
    assert "I need an interpreter." in words
    assert "I want to talk in private." in words


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
def test_nothing_is_cut_off_in_a_draft(open_in: Open, code: str) -> None:
    reader = open_in(code, width=800, height=480)
    reader.window.set_language(code)
    lost = []
    for route in ROUTES.values():
        reader.go(route)
        lost += [f"{route}: {problem}" for problem in problems_of(reader)]

    assert lost == []


def messages(file: str) -> Iterator[tuple[str, str, bool]]:
    """Source, translation and whether it is marked as a draft, of each message that is translated."""
    for message in ElementTree.parse(TRANSLATIONS / file).iter("message"):  # noqa: S314  ours
        translation = message.find("translation")
        assert translation is not None
        for form in translation.findall("numerusform") or [translation]:
            if form.text:
                yield message.findtext("source", ""), form.text, translation.get("type") == "unfinished"


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
def test_a_draft_is_marked_as_such_and_keeps_what_is_filled_in(code: str) -> None:
    lost, numbers = [], []
    entries = [*messages(f"signpost_{code}.ts"), *messages(f"{code}/content.ts")]
    for source, words, is_draft in entries:
        assert is_draft, source
        if (
            sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(words))
            and "{time}" not in source
        ):
            lost.append(words)
        if sorted(re.findall(r"\d+", source)) != sorted(re.findall(r"\d+", words)):
            numbers.append(words)

    assert (lost, numbers) == ([], [])
    assert len(entries) > 400


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
def test_every_short_word_of_the_interface_has_a_draft(library: Library, code: str) -> None:
    doors = {words for door in library.doors for words in (door.title, door.subtitle, door.ask) if words}
    numbers = {words for urgent in library.urgent for words in (urgent.label, urgent.short)}
    lists = {door_list.title for door in library.doors for door_list in door.lists}
    chosen = {
        each.title for door in library.doors for door_list in door.lists for each in door_list.selections
    }
    drafted = {source for source, _, _ in messages(f"{code}/content.ts")}
    needed = doors | numbers | {kind.name for kind in library.kinds.values()}

    assert needed - drafted == set()
    assert drafted - needed - lists - chosen == set()


def test_doors_and_labels_of_urgent_numbers_are_in_the_language_and_pages_stay_english(
    open_in: Open, library: Library
) -> None:
    reader = open_in("es")
    choose(reader, "es", "Espa\u00f1ol")
    names = " ".join(button.accessibleName() or button.text() for button in reader.buttons)
    assert "Un lugar donde quedarse" in names
    assert "A place to stay" not in names
    reader.go(UrgentRoute())
    rows = [button.accessibleName() for button in reader.buttons]
    assert any("nea de crisis, llame o mande un mensaje" in words for words in rows)
    reader.go(PageRoute("danger-now"))

    assert library.topics["danger-now"].title in reader.headings


def test_a_language_with_other_letters_brings_its_font_and_no_other_does(compiled: Path) -> None:
    fonts = {file.relative_to(compiled).parent.as_posix() for file in compiled.rglob("*.ttf")}

    assert fonts == {"ar"}
    assert "SIL Open Font License" in (compiled / "ar" / "OFL.txt").read_text(encoding="utf-8")
    assert not list(compiled.rglob("*.ts"))


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
def test_qt_reads_the_same_words_as_from_the_file_of_its_own_compiler(
    compiled: Path, code: str, tmp_path: Path
) -> None:
    files = [TRANSLATIONS / f"signpost_{code}.ts", TRANSLATIONS / code / "content.ts"]
    compiler = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([compiler, "-silent", *files, "-qm", tmp_path / f"{code}.qm"], check=True, timeout=60)
    ours, theirs = QTranslator(), QTranslator()
    assert ours.load(str(compiled / f"{code}.qm"))
    assert theirs.load(str(tmp_path / f"{code}.qm"))

    asked = [
        (context.findtext("name", ""), source.text or "")
        for file in files
        for context in ElementTree.parse(file).iter("context")  # noqa: S314  ours
        for source in context.iter("source")
    ]
    words = [ours.translate(*each) for each in asked]
    assert words == [theirs.translate(*each) for each in asked]
    assert sum(map(bool, words)) > 400
    assert not ours.translate("no such context", asked[0][1])


ARABIC_SHELTER = "\u0645\u0623\u0648\u0649"


def test_arabic_words_can_be_read_in_the_field_of_an_english_window(reader: Reader) -> None:
    """The search reads Arabic, whatever the language of the window."""
    for letter in ARABIC_SHELTER:
        typed = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(reader.field, typed)

    assert reader.field.text() == ARABIC_SHELTER
    assert fonts_of(reader.field.text(), reader.field.font()) == {"Noto Sans Arabic"}


def fonts_of(text: str, font: QFont) -> set[str]:
    """The families from which text is drawn; a letter that none has is drawn as a box from the first."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()

    return {run.rawFont().familyName() for run in layout.glyphRuns()}


@pytest.mark.parametrize("code", WINDOW_LANGUAGES)
def test_days_months_dates_and_times_are_those_of_cldr(open_in: Open, code: str) -> None:
    english, locale = QLocale("en"), QLocale(OF_CLDR.get(code, code))
    reader = open_in(code)
    reader.window.set_language(code)

    for number in range(1, 8):
        assert translate("words", english.dayName(number)) == locale.dayName(number)
    for month in range(1, 13):
        assert translate("words", english.monthName(month)) == locale.monthName(month)
    long = plain(locale.toString(QDate(2026, 11, 27), QLocale.FormatType.LongFormat))
    assert long.endswith(f" {spoken_date('2026-11-27')}")
    for minutes in (8 * 60, 8 * 60 + 30, 16 * 60 + 5, 23 * 60 + 59):
        time = plain(locale.toString(QTime(*divmod(minutes, 60)), QLocale.FormatType.ShortFormat))
        assert clock(minutes) in (time, time.replace(":00", ""))


def plain(text: str) -> str:
    """Text with ordinary spaces."""
    return re.sub(r"[\u00a0\u202f]", " ", text)


def test_a_count_is_in_the_language_of_the_window(open_in: Open) -> None:
    reader = open_in("es")
    reader.window.set_language("es")

    assert results_counted(1) == "1 resultado"
    assert results_counted(5) == "5 resultados"
