"""The on-screen keyboard, for a site without a keyboard on the table."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication

from guide.policy import DESK, KIOSK
from guide.sites.site import Site
from guide.ui.frame.screen_keys import ScreenKeys
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


def test_a_site_with_a_keyboard_shows_no_on_screen_keys(open_guide: Open) -> None:
    reader = open_guide()
    reader.click(reader.field)

    assert reader.all(ScreenKeys) == []


def test_a_kiosk_has_on_screen_keys() -> None:
    assert KIOSK.keyboard


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


def test_no_key_takes_the_focus_from_the_field(reader: Reader) -> None:
    reader.click(reader.field)
    tap(reader, "f")

    assert QApplication.focusWidget() is reader.field


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


@pytest.mark.parametrize("size", [QSize(800, 480), QSize(768, 1024), QSize(1366, 768)], ids=str)
@pytest.mark.parametrize("text_percent", [100, 200, 300])
def test_every_key_can_be_hit_and_results_stay_visible(
    open_guide: Open, size: QSize, text_percent: int
) -> None:
    reader = open_guide(size, text_percent=text_percent, site=KEYS)
    reader.click(reader.field)
    [keys] = reader.all(ScreenKeys)
    tap(reader, "f", "o", "o", "d")

    for key in keys.findChildren(QAbstractButton):
        assert min(key.width(), key.height()) >= 44 or key.width() >= size.width() / 14, key.text()
        assert reader.window.rect().contains(reader.box_of(key)), key.text()
    assert reader.results.viewport().height() > 44
