"""Languages: from the front page to whom to call, what to say, and a sentence to show."""

from itertools import chain

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel

from guide.content.interpreters import menu_key
from guide.content.model import Library
from guide.paths import checkout
from guide.search.labels import IN_ENGLISH, OWN_NAMES
from guide.ui.accessibility import LANGUAGE
from guide.ui.pages.front_page import spoken_languages
from guide.ui.pages.interpreter_page import english_name
from guide.ui.parts.interpreter_line import InterpreterLine
from guide.ui.parts.text import NumberLabel, TextLabel
from guide.ui.parts.tiles import LanguageButton
from guide.ui.routes import LanguagesRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken
from tests.ui.revealing_words import revealing_words

CODES = ("es", "fr", "pt", "ar", "so", "ln", "rw", "sw", "ht", "vi", "km", "zh", "ru", "am", "fa")


def test_the_front_page_names_languages_in_their_own_words(reader: Reader) -> None:
    shown = [button.text() for button in reader.all(LanguageButton)]

    assert shown[:5] == ["Español", "Français", "Português", "العربية", "Soomaali"]
    assert shown[-1] == "More languages"


def test_each_name_has_letters_in_the_fonts_of_the_guide(reader: Reader) -> None:
    reader.go(LanguagesRoute())
    buttons = reader.all(LanguageButton)

    assert len(buttons) == len(CODES)
    missing = [
        button.text()
        for button in buttons
        if not all(QFontMetrics(button.font()).inFontUcs4(ord(letter)) for letter in button.text())
    ]
    assert missing == []


def test_every_language_that_can_be_asked_for_by_name_has_a_page(reader: Reader, library: Library) -> None:
    assert tuple(spoken_languages(library)) == CODES
    for code in CODES:
        reader.go(LanguagesRoute(code))
        chosen = [button.text() for button in reader.all(LanguageButton) if button.isChecked()]
        assert chosen == [OWN_NAMES[code]]


def test_a_language_is_reached_and_chosen_with_keys_alone(reader: Reader) -> None:
    while not (isinstance(reader.focus, LanguageButton) and reader.focus.text() == "Português"):
        reader.press("Tab")
    reader.press("Return")

    assert reader.title == "Ask for an interpreter: Portuguese"
    steps = [spoken(label) for label in reader.all(TextLabel)]
    at = steps.index("1. Call 211.")
    assert steps[at : at + 3] == ["1. Call 211.", "2. Press 6.", "3. Say \u201cPortuguese\u201d."]


@pytest.mark.parametrize(
    ("size", "percent"),
    [(QSize(1366, 768), 100), (QSize(1920, 1080), 100), (QSize(800, 480), 100), (QSize(1366, 768), 200)],
    ids=str,
)
@pytest.mark.parametrize("code", ["fa", "pt"])
def test_the_page_of_a_language_begins_with_its_name_the_number_and_what_to_do(
    open_guide: Open, size: QSize, percent: int, code: str
) -> None:
    reader = open_guide(size, text_percent=percent)
    reader.go(LanguagesRoute(code))  # with the note that says how to leave
    view = reader.view
    number = reader.all(NumberLabel)[0]
    steps = [label for label in reader.all(TextLabel) if spoken(label).startswith(("1. ", "2. ", "3. "))]

    assert [spoken(step) for step in steps][:2] == ["1. Call 211.", "2. Press 6."]
    assert number.text() == "211"
    assert OWN_NAMES[code] in reader.words
    assert all(view.contains(reader.box_of(part)) for part in (number, *steps[:3]))
    assert number.fontMetrics().height() > 2 * steps[0].fontMetrics().height()


HELP_LINES = {
    "1-800-799-7233": "national-dv-hotline",
    "1-800-871-7741": "maine-sexual-assault-helpline",
    "1-888-373-7888": "national-human-trafficking-hotline",
}
"""The lines for people who are not safe that have interpreters: each has a source that says so."""


@pytest.mark.parametrize(
    ("size", "code"),
    [(QSize(1366, 768), "ar"), (QSize(1400, 900), "km")],
    ids=str,
)
def test_the_lines_for_people_who_are_not_safe_are_in_sight_with_how_to_ask(
    open_guide: Open, size: QSize, code: str
) -> None:
    reader = open_guide(size)
    reader.go(LanguagesRoute(code))  # with the note that says how to leave
    view = reader.view
    in_sight = {label.text() for label in reader.all(NumberLabel) if view.contains(reader.box_of(label))}

    assert HELP_LINES.keys() | {"211"} <= in_sight
    say = f"Or call one of these. Say \u201c{english_name(code)} interpreter\u201d."
    assert say in reader.headings


def test_a_line_without_a_source_for_its_interpreters_says_so_after_those_that_have_one(
    reader: Reader, library: Library
) -> None:
    reader.go(LanguagesRoute("pt"))
    shown = [label.text() for label in reader.all(NumberLabel)]

    helpline = shown.index("1-866-834-4357")  # of the state: no page says that it has interpreters
    assert all(shown.index(number) < helpline for number in HELP_LINES)
    assert any("We don't know if they have one." in words for words in reader.words)
    for number, service in HELP_LINES.items():
        notes = [phone.note for phone in library.services[service].phones if phone.number == number]
        assert any("interpreter" in note for note in notes)


def test_a_key_is_named_only_if_the_note_of_the_line_names_one() -> None:
    assert menu_key("Press 6 and say your language for an interpreter.") == "6"
    assert menu_key("Press 2 for Spanish, press 3 for French.") == ""
    assert menu_key("Ask for an interpreter.") == ""


def test_a_screen_reader_says_the_own_and_the_english_name(reader: Reader) -> None:
    reader.go(LanguagesRoute("pt"))
    button = reader.named("Português, Portuguese", QAbstractButton)

    assert button.accessibleDescription() == "chosen"


def test_a_line_that_answers_in_the_language_is_shown_only_there(reader: Reader) -> None:
    reader.go(LanguagesRoute("so"))
    assert "Pine Tree Legal Assistance" in reader.words
    reader.go(LanguagesRoute("ln"))
    assert "Pine Tree Legal Assistance" not in reader.words
    assert "Maine Crisis Line" in reader.words


def test_no_page_of_a_language_has_a_revealing_word(reader: Reader) -> None:
    found = {}
    for code in ("", *CODES):
        reader.go(LanguagesRoute(code))
        shown = chain(reader.words, (button.accessibleName() for button in reader.buttons))
        found[code] = [words for words in shown if revealing_words(words)]

    assert {code: words for code, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("necesito un dentista", "es", "Para un int\u00e9rprete, llame al 211."),
        ("preciso de m\u00e9dico", "pt", "Para um int\u00e9rprete, ligue para 211."),
        ("j'ai besoin d'un m\u00e9decin", "fr", "Pour un interpr\u00e8te, appelez le 211."),
    ],
)
def test_an_english_page_found_in_another_language_says_so_in_that_language_and_leads_to_interpreters(
    reader: Reader, typed: str, code: str, words: str
) -> None:
    reader.write(typed)
    reader.settle()
    reader.press("Return")
    [line] = reader.all(InterpreterLine)
    [label] = line.findChildren(QLabel)

    assert label.property(LANGUAGE) == code
    assert spoken(label) == f"{IN_ENGLISH[code][0]} {words} ({IN_ENGLISH[code][2]})"
    reader.press_button(f"{OWN_NAMES[code]}, {english_name(code)}")
    assert reader.title == f"Ask for an interpreter: {english_name(code)}"


def test_a_portuguese_search_says_in_portuguese_how_to_ask_for_an_interpreter(
    reader: Reader,
) -> None:
    reader.write("preciso de um abrigo")
    reader.settle()

    [line] = reader.all(InterpreterLine)
    [label] = line.findChildren(QLabel)
    assert label.property(LANGUAGE) == "pt"
    assert spoken(label) == "Para um int\u00e9rprete, ligue para 211. (n\u00e3o revisado)"


def test_the_line_is_as_high_as_its_words_after_a_search_in_another_language(reader: Reader) -> None:
    widths = range(60, 400, 20)
    for typed in ("preciso de um abrigo", "waxaan u baahanahay hoy"):
        reader.write(typed)
        reader.settle()
        [line] = reader.all(InterpreterLine)
        [label] = line.findChildren(QLabel)

        assert [label.heightForWidth(width) for width in widths] == [
            QLabel.heightForWidth(label, width) for width in widths
        ]


def test_every_language_with_titles_in_rows_has_words_for_the_page() -> None:
    vocabularies = checkout().resources / "vocabulary"
    with_titles = {file.stem for file in vocabularies.glob("*.yaml") if "\ntitles:" in file.read_text()}

    assert with_titles <= set(IN_ENGLISH)
    assert with_titles
