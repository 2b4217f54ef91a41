"""How to ask for an interpreter: whom to call, what to do there, and a sentence to show to a person."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.content.display_text import answered, in_one_line
from guide.content.hours import is_always_open
from guide.content.interpreters import SpokenLine, information_phone, menu_key, spoken_lines
from guide.content.model import OWN_LANGUAGE, Library
from guide.search.labels import LANGUAGES, OWN_NAMES
from guide.ui.accessibility import Spoken, set_language, set_role
from guide.ui.i18n import translate
from guide.ui.languages import WindowLanguage
from guide.ui.parts.blocks import ItemList, NoteBox
from guide.ui.parts.layouts import (
    STRETCH,
    column_in,
    column_of,
    equal_columns,
    flow_of,
    leading_alignment,
    row_or_column_in,
    row_or_column_of,
)
from guide.ui.parts.number_cards import CallCard
from guide.ui.parts.painting import Box
from guide.ui.parts.press_button import on_press
from guide.ui.parts.rows import Card, Row, link_row
from guide.ui.parts.text import NumberLabel, TextLabel, heading_label, plain_label
from guide.ui.parts.tiles import LanguageButton, with_all_scripts
from guide.ui.routes import (
    LanguagesRoute,
    Navigation,
    UrgentRoute,
)
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


def english_name(language: str) -> str:
    """Return the English name of a language; "" for no certain language. language: a BCP 47 code.

    English in every language of the window: it is what a reader says to a person who speaks English.
    """
    return LANGUAGES.get(language, language)


def sentences(language: str) -> list[str]:
    """Return what a person can show to ask for an interpreter, sentence by sentence: in English."""
    name = english_name(language)
    speak = [f"I speak {name}."] if name else []
    return [*speak, "I need an interpreter.", "I want to talk in private."]


def title_of_languages(language: str) -> str:
    """Return the title of the page."""
    name = english_name(language)
    if not name:
        return translate("interpreter_page", "Ask for an interpreter")
    return translate("interpreter_page", "Ask for an interpreter: {language}").format(language=name)


def interpreter_page(
    look: Look, library: Library, navigation: Navigation, language: str, window: WindowLanguage
) -> PageView:
    """Make the page. window: the languages that the window can change to."""
    title, name = title_of_languages(language), english_name(language)
    page = PageView(look, title, has_full_width=True, measure=tokens.CONTENT_MAX)
    if language and OWN_NAMES[language] != name:
        page.add(_names(look, language, title))
    else:
        page.add(page.title_label(title))
    offered = [code for code in (language, OWN_LANGUAGE) if code and window.is_offered(code)]
    for code in dict.fromkeys(offered):
        page.add(_change_button(look, navigation, window, code), 8)
    line = information_phone(library, name)
    buttons = _language_buttons(look, library, navigation, language, page.column_room)
    if not name:
        page.add(buttons, page.small_gap)
    steps = _steps(line, name) if line else []
    to_show = translate("interpreter_page", "Show this to a person")
    page.set_spoken_summary(" ".join((*steps, f"{to_show}:", *sentences(language))))
    if line:
        page.add(_FirstLine(look, line, steps), page.small_gap)
    if name:
        _add_others(page, spoken_lines(library, name), name)
    page.add(_not_a_companion(look), 16)
    page.add(Card(look, [_all_numbers(look, navigation)]), 16)
    if name:  # for a reader who pressed another one than theirs
        page.add(heading_label(look, 2, translate("interpreter_page", "Languages")), 24)
        page.add(buttons, 10)
    framed = _framed(look, sentences(language))
    page.add_aside([column_of(heading_label(look, 2, to_show), framed, gap=look.space(12))])
    page.finish()
    return page


def _add_others(page: PageView, lines: Sequence[SpokenLine], language: str) -> None:
    """Add the other lines, low enough that the most urgent are in sight with the first one."""
    if not lines:
        return
    words = translate("interpreter_page", "Or call one of these. Say \u201c{language} interpreter\u201d.")
    page.add(heading_label(page.look, 2, words.format(language=language)), page.small_gap + 4)
    for line in lines:
        page.add(_card(page.look, line, language), 8)


def _language_buttons(
    look: Look, library: Library, navigation: Navigation, chosen: str, room: int
) -> QWidget:
    """Make a button for each language, in as few lines as fit, which are equally long.

    room: the width available, in pixels.
    """
    buttons: list[QWidget] = []
    for code in library.state.languages:
        if code in OWN_NAMES:
            name = OWN_NAMES[code]
            button = LanguageButton(look, name, english_name(code), code, is_chosen=code == chosen)
            buttons.append(on_press(button, partial(navigation.go, LanguagesRoute(code))))
    gap = look.space(8)
    columns = _columns([button.sizeHint().width() for button in buttons], gap, room)
    group = equal_columns(buttons, columns, gap)
    set_role(group, "group", name=translate("interpreter_page", "Languages"))
    return group


def _columns(widths: Sequence[int], gap: int, room: int) -> int:
    """Return how many columns parts of these widths have in as few lines as fit; all lengths in pixels."""
    for lines in range(1, len(widths)):
        columns = -(-len(widths) // lines)
        needed = sum(max(widths[column::columns]) for column in range(columns)) + gap * (columns - 1)
        if needed <= room:
            return columns
    return 1


def _change_button(look: Look, navigation: Navigation, window: WindowLanguage, code: str) -> QWidget:
    """Make a button that changes the language of the window, in the words of that language."""
    words = window.invitation(code)
    english = words if code == OWN_LANGUAGE else english_name(code)
    button = LanguageButton(look, words, english, code, icon="languages")
    return flow_of([on_press(button, partial(navigation.choose_language, code))], look.space(8))


def _steps(line: SpokenLine, language: str) -> list[str]:
    """Return what to do: one act a line, in words that a beginner knows. language: its English name."""
    call = translate("interpreter_page", "Call {number}.").format(number=line.phone.number)
    key = menu_key(line.how)
    press = translate("interpreter_page", "Press {key}.").format(key=key) if key else line.how
    if language:
        say = translate("interpreter_page", "Say \u201c{language}\u201d.").format(language=language)
    else:
        say = translate("interpreter_page", "Say the name of your language in English.")
    return [call, press, say]


def _names(look: Look, language: str, title: str) -> QWidget:
    """The own name of a language, and the title beside it; in a narrow window under it, in smaller letters if
    that is low.
    """
    stacks = look.form == "narrow"
    own_name = _own_name(look, language)
    own_name.setWordWrap(stacks)
    role: tokens.Role = "label" if look.is_short else "heading_1"
    heading = TextLabel(look, role, escape(title), spoken=Spoken("heading", 1))
    return row_or_column_of(own_name, (heading, 1), stacks=stacks, gap=0 if stacks else look.space(16))


def _own_name(look: Look, language: str) -> TextLabel:
    """What a language calls itself: a person who speaks it sees that the page is about it."""
    name = OWN_NAMES[language]
    role: tokens.Role = "heading_1" if look.is_short else "own_name"
    label = plain_label(look, role, name)
    set_language(label, language)
    label.setFont(with_all_scripts(look.font(role), name))
    label.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
    return label


class _FirstLine(Box):
    """The number to call first, larger than the others, and the steps."""

    def __init__(self, look: Look, line: SpokenLine, steps: Sequence[str]) -> None:
        super().__init__(look)
        inner, free = look.space(8 if look.is_short else 12), None
        number = NumberLabel(look, "number_page", line.phone.number, look.room - 2 * inner)
        stacks = 3 * number.sizeHint().width() > look.room
        if line.service.cost_option.casefold().startswith("free") and is_always_open(line.service):
            words = translate("interpreter_page", "Free, day and night.")
            free = plain_label(look, "small", words, "ink_soft")
            free.setWordWrap(stacks)
        listed = ItemList(look, [escape(step) for step in steps], is_ordered=True, role="heading_2")
        row_or_column_in(
            self,
            column_in(None, STRETCH, number, free, STRETCH),
            (listed, 1, Qt.AlignmentFlag.AlignVCenter),
            stacks=stacks,
            gap=look.space(8 if stacks else 32),
            inside=(look.space(16), inner),
        )


def _card(look: Look, line: SpokenLine, language: str) -> CallCard:
    speak = translate("interpreter_page", "They speak {language}.").format(language=language)
    ask = translate("interpreter_page", "Ask for an interpreter. We don't know if they have one.")
    how = line.how or (speak if line.speaks else ask)
    hours = answered(line.phone, line.service)
    return CallCard(look, line.title, in_one_line(how, hours), line.phone, is_low=True)


def _all_numbers(look: Look, navigation: Navigation) -> Row:
    words = translate("interpreter_page", "All urgent numbers")
    line = translate("interpreter_page", "More lines. Some have interpreters.")
    return link_row(look, words, partial(navigation.go, UrgentRoute()), line, "phone")


def _not_a_companion(look: Look) -> QWidget:
    words = translate(
        "interpreter_page",
        "You can ask for an interpreter on the phone. You do not have to use a person who came with you.",
    )
    return NoteBox(look, [escape(words)], "small")


def _framed(look: Look, lines: Sequence[str]) -> Box:
    """Put sentences into a thick frame: to be read by somebody else."""
    frame, labels = Box(look, edge="ink", thick=2), [plain_label(look, "heading_1", line) for line in lines]
    for label in labels:
        set_language(label, OWN_LANGUAGE)
    column_in(frame, *labels, gap=look.space(4), inside=look.space(20))
    return frame
