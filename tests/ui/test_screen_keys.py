"""The on-screen keyboard, for a site without a keyboard on the table."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton

from guide.content.model import Library
from guide.policy import DESK, KIOSK
from guide.sites.site import Site
from guide.ui.frame.footer import UrgentNumberView
from guide.ui.frame.screen_keys import LAYERS, ScreenKeys
from guide.ui.parts.tiles import with_all_scripts
from guide.ui.routes import FrontRoute, LanguagesRoute
from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.ui.conftest import Open
from tests.ui.reader import Reader

KEYS = Site(replace(DESK, keyboard=True))


@pytest.fixture
def reader(open_guide: Open) -> Reader:
    """Somebody at a screen without a keyboard."""
    return open_guide(site=KEYS)


def tap(reader: Reader, *keys: str) -> None:
    """Press keys on the screen, by what they are called."""
    for key in keys:
        reader.press_button(key)


def test_the_keys_appear_when_the_field_is_touched_and_not_before(reader: Reader) -> None:
    assert reader.all(ScreenKeys) == []
    reader.click(reader.field)

    assert len(reader.all(ScreenKeys)) == 1
    assert "All urgent numbers" not in [button.text() for button in reader.buttons]


def test_tapped_letters_are_typed_and_searched_for(reader: Reader) -> None:
    reader.click(reader.field)
    tap(reader, "f", "o", "o", "d")

    assert reader.field.text() == "food"
    assert reader.rows[0] == "Food pantries and meals"


def test_one_letter_is_deleted_and_then_all(reader: Reader) -> None:
    reader.click(reader.field)
    tap(reader, "a", "b", "space", "c", "Delete one letter")
    assert reader.field.text() == "ab "
    tap(reader, "Clear")

    assert reader.field.text() == ""


def test_the_keys_switch_to_digits_and_back_to_letters(reader: Reader) -> None:
    reader.click(reader.field)
    tap(reader, "Digits")
    reader.until(lambda: "Letters" in [button.accessibleName() for button in reader.buttons])
    tap(reader, "2", "1", "1", "Letters")
    reader.until(lambda: "q" in [button.accessibleName() for button in reader.buttons])
    tap(reader, "q")

    assert reader.field.text() == "211q"


def test_the_keys_are_hidden_and_shown_again(reader: Reader) -> None:
    reader.click(reader.field)
    tap(reader, "Hide the keys")
    assert reader.all(ScreenKeys) == []
    assert "All urgent numbers" in [button.text() for button in reader.buttons]
    reader.click(reader.field)

    assert len(reader.all(ScreenKeys)) == 1


def test_the_keys_disappear_when_a_result_is_opened(reader: Reader) -> None:
    reader.click(reader.field)
    tap(reader, "f", "o", "o", "d")
    reader.click_row("Food pantries and meals")

    assert reader.all(ScreenKeys) == []
    assert reader.headings[0] == "Food pantries and meals"


ALPHABETS = {
    "Spanish": "\u00e1\u00e9\u00ed\u00f3\u00fa\u00fc\u00f1\u00bf\u00a1",
    "Portuguese": "\u00e1\u00e2\u00e3\u00e0\u00e7\u00e9\u00ea\u00ed\u00f3\u00f4\u00f5\u00fa",
    "French": "\u00e0\u00e2\u00e6\u00e7\u00e9\u00e8\u00ea\u00eb\u00ee\u00ef\u00f4\u0153\u00f9\u00fb\u00fc",
    "Haitian Creole": "\u00e0\u00e8\u00f2",
    "Somali": "'",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىء",
}
"""What each writes besides the letters of English."""


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_of_a_language_has_a_key_and_the_font_has_the_letter(language: str) -> None:
    letters = "".join(LAYERS["arabic" if language == "Arabic" else "accents"])
    metrics = QFontMetrics(with_all_scripts(QFont(tokens.FONT_FAMILY), letters))

    assert [letter for letter in ALPHABETS[language] if letter not in letters] == []
    assert [letter for letter in letters if not metrics.inFontUcs4(ord(letter))] == []
    assert len(set(letters)) == len(letters)


SHELTER = "\u0645\u0623\u0648\u0649"


def test_the_next_one_at_the_front_page_finds_latin_letters(reader: Reader) -> None:
    reader.go(LanguagesRoute("ar"))
    reader.go(FrontRoute())
    reader.click(reader.field)

    assert "q" in [button.accessibleName() for button in reader.buttons]


def press_by_bus(reader: Reader, name: str) -> None:
    """Press a key as a screen reader does."""
    key = QAccessible.queryAccessibleInterface(reader.named(name, QAbstractButton))
    key.actionInterface().doAction(QAccessibleActionInterface.pressAction())


def test_a_screen_reader_changes_to_arabic_letters_and_back(reader: Reader) -> None:
    reader.click(reader.field)
    typed = ""
    layers = {"Letters with accents": "\u00ed", "Arabic letters": SHELTER[0], "Letters": "q"}
    for name, letter in layers.items():
        press_by_bus(reader, name)
        typed += letter
        reader.until(lambda expected=letter: expected in [key.accessibleName() for key in reader.buttons])  # type: ignore[misc]  # bound now
        press_by_bus(reader, letter)
        reader.until(lambda words=typed: reader.field.text() == words)  # type: ignore[misc]  # bound now


@pytest.mark.parametrize("size", [QSize(800, 480), QSize(768, 1024), QSize(1366, 768)], ids=str)
@pytest.mark.parametrize("text_percent", [100, 300])
def test_every_key_can_be_hit_and_results_stay_visible(
    open_guide: Open, size: QSize, text_percent: int
) -> None:
    reader = open_guide(size, text_percent=text_percent, site=KEYS)
    reader.click(reader.field)
    [keys] = reader.all(ScreenKeys)
    tap(reader, "f", "o", "o", "d")
    check_keys(reader, keys, size)
    reader.window.navigator.go(LanguagesRoute("ar"))
    reader.click(reader.field)
    [keys] = reader.all(ScreenKeys)
    tap(reader, *SHELTER)
    check_keys(reader, keys, size)


def check_keys(reader: Reader, keys: ScreenKeys, size: QSize) -> None:
    """Each key can be hit, and results stay in sight."""
    for key in keys.findChildren(QAbstractButton):
        assert min(key.width(), key.height()) >= 44 or key.width() >= size.width() / 14, key.text()
        assert reader.window.rect().contains(reader.box_of(key)), key.text()
    assert reader.results.viewport().height() > 44


SMALL = [QSize(800, 480), QSize(768, 1024)]


@pytest.mark.parametrize("size", SMALL, ids=str)
def test_with_the_keys_the_first_result_and_the_urgent_numbers_are_in_sight(
    open_guide: Open, size: QSize
) -> None:
    reader = open_guide(size, site=Site(KIOSK))
    reader.click(reader.field)
    reader.window.navigator.search_for("shelter bangor")
    reader.settle()
    reader.settle()
    rows, [keys] = reader.results, reader.all(ScreenKeys)
    first = rows.visualRect(rows.model().index(0, 0))
    at = QRect(rows.viewport().mapTo(reader.window, first.topLeft()), first.size())
    numbers = reader.all(UrgentNumberView)

    assert rows.model().index(0, 0).data() == "Bangor Area Homeless Shelter"
    assert reader.view.contains(at)
    assert [number.shown for number in numbers] == ["911 emergency", "988 crisis", "211 local help"]
    assert all(reader.box_of(keys).contains(reader.box_of(number)) for number in numbers)


def test_enter_goes_on_to_the_results_and_hides_the_keys(open_guide: Open) -> None:
    reader = open_guide(QSize(800, 480), site=Site(KIOSK))
    reader.click(reader.field)
    tap(reader, "f", "o", "o", "d", "Enter: show the results")

    assert reader.all(ScreenKeys) == []
    assert reader.focus is reader.results
    assert reader.field.text() == "food"
    reader.settle()
    assert reader.scrolled == 0  # the filters are back


@pytest.mark.usefixtures("qapp")
def test_letters_on_a_wide_screen_grow_with_the_text(library: Library) -> None:
    def height(text_percent: int) -> int:
        look = Look(Appearance(text_percent=text_percent), library.icons, 1920, 1080)
        [key] = (
            button for button in ScreenKeys(look, ()).findChildren(QAbstractButton) if button.text() == "q"
        )
        return key.font().pixelSize()

    assert height(200) == 2 * height(100)
    assert height(300) > height(200)
