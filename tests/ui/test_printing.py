"""Printing, where the site allows it."""

from collections.abc import Sequence
from threading import get_ident
from typing import get_args

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel

from guide.content.listed_numbers import CARD_LINES
from guide.content.model import Library
from guide.content.phones import first_phone
from guide.content.plain_text import TO_CONFIRM, phones_of
from guide.errors import PrintProblem
from guide.policy import DESK
from guide.sites.site import Site
from guide.ui.pages.print_choices import card_title
from guide.ui.pages.print_page import print_error_message
from guide.ui.paper.card_lines import card_lines, lines_of_cards
from guide.ui.paper.palm_cards import COLUMNS, MARK, ROWS, marked_words, palm_cards
from guide.ui.paper.sheets import Draw, as_pdf
from guide.ui.parts.blocks import NoteBox
from guide.ui.routes import (
    CARDS,
    OWN_LIST,
    FrontRoute,
    PageRoute,
    Route,
    ShortlistRoute,
    UrgentRoute,
)
from guide.ui.routes import PrintRoute as Printing
from guide.ui.shortlist import MAX_SERVICES
from tests.ui.conftest import Open
from tests.ui.print_tray import Tray, by_keys, print_it, read, reader, tray, words_on
from tests.ui.reader import Reader, spoken
from tests.ui.routes import ROUTES

__all__ = ["reader", "tray"]
TOPIC = "safe-place-tonight"
HELPLINE = "maine-domestic-violence-helpline"


def names(reader: Reader) -> list[str]:
    """Return the names of all buttons and links."""
    return [button.accessibleName() for button in reader.buttons]


def test_a_topic_is_printed_from_its_page(reader: Reader, tray: Tray, library: Library) -> None:
    reader.go(PageRoute(TOPIC))
    reader.press_button("Print this page")
    print_it(reader)

    assert "Sent to the printer. Take all pages with you." in reader.words
    words = words_on(tray.jobs[0])
    assert [p.number for p in phones_of(library.topics[TOPIC], library) if p.number not in words] == []


def test_no_paper_has_a_title_that_reveals(reader: Reader, tray: Tray, library: Library) -> None:
    reader.go(Printing(TOPIC))
    print_it(reader)

    assert library.topics[TOPIC].title not in words_on(tray.jobs[0])


def test_every_page_says_that_paper_can_be_found(reader: Reader) -> None:
    for what in (TOPIC, CARDS, OWN_LIST):
        reader.go(Printing(what))
        assert [words for words in reader.words if words.startswith("Paper can be found.")]


def test_cards_with_urgent_numbers_do_not_depend_on_the_list(reader: Reader, tray: Tray) -> None:
    reader.window.navigator.shortlist.toggle("pine-tree-legal-assistance")
    reader.press_button("All urgent numbers")
    reader.press_button("Print small cards with these numbers")
    print_it(reader)

    words = words_on(tray.jobs[0])
    assert words.count("1-888-568-1112") == COLUMNS * ROWS == 10
    assert words.count("207-774-8211") == 10
    assert "Urgent numbers" in names(reader)


def test_a_double_click_prints_once(reader: Reader, tray: Tray) -> None:
    reader.go(Printing(CARDS))
    for _ in range(2):
        reader.press_button("Print")
    reader.until(lambda: not reader.window.navigator.print_sender.is_busy)

    assert len(tray.jobs) == 1


def test_a_printer_error_is_visible_in_a_low_window(reader: Reader, tray: Tray) -> None:
    reader.window.resize(800, 480)
    reader.until(lambda: reader.window.height() == 480)
    tray.problem = "no paper"
    reader.go(Printing(CARDS))
    print_it(reader)

    [box] = reader.all(NoteBox)
    reader.until(lambda: box.visibleRegion().boundingRect() == box.rect())


def test_after_an_error_the_next_press_prints(reader: Reader, tray: Tray) -> None:
    tray.problem = "no paper"
    reader.go(Printing(CARDS))
    print_it(reader)
    assert "The printer has no paper. Put some in, then press Print again." in reader.words
    tray.problem = None
    print_it(reader)

    assert len(tray.jobs) == 1


SENDING = "Sending to the printer. This may take a minute."


def begin_to_print(reader: Reader, tray: Tray) -> None:
    """Press Print while the printer does not answer, and wait for the message about it."""
    tray.answers.clear()
    reader.go(Printing(CARDS))
    by_keys(reader, "Print")
    reader.until(lambda: SENDING in reader.words)


def test_while_the_printer_is_slow_the_window_says_so_and_answers(reader: Reader, tray: Tray) -> None:
    begin_to_print(reader, tray)

    assert tray.threads
    assert get_ident() not in tray.threads, "the window's own thread waits for nobody"
    assert "Cancel" in names(reader)
    assert reader.focus.accessibleName() == "Print", "the focus stays where it was"

    tray.answers.set()
    reader.until(lambda: "Sent to the printer. Take all pages with you." in reader.words)
    assert SENDING not in reader.words
    assert "Cancel" not in names(reader)
    assert len(tray.jobs) == 1


def test_tab_reaches_cancel_and_nothing_is_printed(reader: Reader, tray: Tray) -> None:
    begin_to_print(reader, tray)
    reader.press("Tab")
    assert reader.focus.accessibleName() == "Cancel"
    reader.press("Return")
    reader.until(lambda: "Canceled. Nothing was printed." in reader.words)

    assert reader.headings[0] == "Print"
    assert reader.focus.accessibleName() == "Print", "Cancel is gone, and the focus is not lost"
    tray.answers.set()
    by_keys(reader, "Print")
    reader.until(lambda: len(tray.jobs) == 1)


@pytest.mark.parametrize("problem", get_args(PrintProblem))
def test_every_printer_error_says_what_to_do(problem: PrintProblem) -> None:
    words = print_error_message(problem)

    assert words.count(".") == 2
    assert words.endswith((" again.", "Ask staff.", "Ask staff to start it."))


def test_the_reader_s_list_is_printed_with_all_its_numbers(
    reader: Reader, tray: Tray, library: Library
) -> None:
    ids = [name for name, service in library.services.items() if phones_of(service, library)][:MAX_SERVICES]
    for service in ids:
        reader.window.navigator.shortlist.toggle(service)
    reader.go(ShortlistRoute())
    reader.press_button("Print this list")
    print_it(reader)

    words = words_on(tray.jobs[0])
    shown = {phone.number for name in ids for phone in phones_of(library.services[name], library)}
    assert len(shown) >= len(ids) // 2
    assert {number for number in shown if number not in words} == set()


def test_cards_show_numbers_without_names(reader: Reader, tray: Tray) -> None:
    reader.window.navigator.shortlist.toggle(HELPLINE)
    reader.go(ShortlistRoute())
    reader.press_button("Print this list")
    reader.press_button("Ten small cards. For the desk. Only numbers, no name of a place.")
    print_it(reader)

    words = words_on(tray.jobs[0])
    assert words.count("1-866-834-4357") == COLUMNS * ROWS
    for telling in ("ignpost", "iolence", "rafficking", "exual"):
        assert telling not in words
    assert len(read(tray.jobs[0]).pages) == 1, "the back of the cards stays white"


def test_a_card_says_which_number_to_confirm(library: Library) -> None:
    names = [name for name, service in library.services.items() if first_phone(service)]
    firsts = {name: first_phone(library.services[name]) for name in names}
    doubtful = {name for name, phone in firsts.items() if phone and phone.to_confirm}

    assert doubtful
    for name in names:
        [line] = card_lines(library, [name])
        assert marked_words(line).endswith(MARK) is (name in doubtful)
    for name in (min(doubtful), min(firsts.keys() - doubtful)):
        text = words_on(as_pdf(palm_cards(card_lines(library, [name]), "Local numbers")))
        assert (f"{MARK} {TO_CONFIRM.capitalize()}" in text) is (name in doubtful)


def test_the_name_of_a_print_job_says_nothing(library: Library) -> None:
    metadata = read(as_pdf(cards(library))).metadata

    assert metadata is not None
    assert metadata.title == "document"
    assert "ignpost" not in str(metadata)


def cards(library: Library) -> Sequence[Draw]:
    """Draw a sheet of cards with the urgent numbers."""
    return palm_cards(lines_of_cards(library, library.cards[:CARD_LINES]), card_title(library.state))


def test_a_number_that_two_services_share_is_on_a_card_once(library: Library) -> None:
    lines = card_lines(library, ["caring-unlimited", "family-violence-project"])

    assert [line.number for line in lines] == ["1-866-834-4357"]


NOT_HERE = "This guide does not print on this computer. Write down what you need."


@pytest.mark.parametrize(
    "route",
    [
        PageRoute("bangor-area-homeless-shelter"),
        PageRoute("safe-place-tonight"),
        UrgentRoute(),
        ShortlistRoute(),
    ],
    ids=str,
)
def test_a_site_without_printing_offers_none_and_says_so_once_on_the_list(
    open_guide: Open, route: Route
) -> None:
    def seen(*, prints: bool) -> tuple[bool, list[str]]:
        reader = open_guide(site=Site(replace(DESK, prints=prints)))
        reader.window.navigator.shortlist.toggle("maine-211")
        reader.go(route)
        buttons = [button.accessibleName() for button in reader.all(QAbstractButton)]
        return NOT_HERE in reader.words, [name for name in buttons if name.startswith("Print")]

    assert seen(prints=False) == (route == ShortlistRoute(), [])
    says_so, offered = seen(prints=True)
    assert not says_so
    assert offered


def test_where_printing_is_off_the_usual_key_says_so_on_every_page(open_guide: Open) -> None:
    reader = open_guide(QSize(800, 480))
    unseen = []
    for name, route in ROUTES.items():
        reader.go(FrontRoute())
        reader.go(route)
        reader.press("Ctrl+P")
        reader.press("Ctrl+P")  # once more, and it says it once
        notes = [
            note
            for note in reader.all(NoteBox)
            for label in note.findChildren(QLabel)
            if spoken(label) == NOT_HERE
        ]
        boxes = [reader.box_of(note) for note in notes]
        if len(boxes) != 1 or not reader.window.rect().contains(boxes[0]) or boxes[0].height() < 20:
            unseen.append(name)
    assert unseen == []

    reader.go(FrontRoute())
    assert reader.all(NoteBox) == []


def test_where_printing_is_on_the_usual_key_shows_what_can_be_printed(open_guide: Open) -> None:
    reader = open_guide(site=Site(replace(DESK, prints=True)))
    for route in ROUTES.values():
        reader.go(FrontRoute())
        reader.go(route)
        reader.press("Ctrl+P")
        assert reader.title == "Print", route
