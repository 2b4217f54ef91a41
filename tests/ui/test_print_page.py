"""The page that prints: what can come out, and a preview that can be read."""

import re

import pytest
from PySide6.QtWidgets import QLabel

from guide.content.model import Library
from guide.ui.paper.card_lines import lines_of_cards
from guide.ui.paper.palm_cards import COLUMNS, ROWS
from guide.ui.paper.strip import service_strip
from guide.ui.parts.choice_rows import ChoiceRow
from guide.ui.routes import PageRoute
from guide.ui.routes import PrintRoute as Printing
from tests.ui.print_tray import Tray, print_it, read, reader, tray, words_on
from tests.ui.reader import Reader
from tests.ui.revealing_words import revealing_words

__all__ = ["reader", "tray"]
SHELTER = "bangor-area-homeless-shelter"
ADVOCATES = "safe-voices"
HELPLINE = "maine-sexual-assault-helpline"
STRIP = "Print one strip"
STRIP_CHOICE = "One strip. For one person. The first number and a few others."
TOPIC = "safe-place-tonight"


def test_a_strip_is_printed_from_the_page_of_a_service(reader: Reader, tray: Tray) -> None:
    reader.go(PageRoute(SHELTER))
    reader.press_button("Print")
    assert reader.headings[0] == "Print"
    print_it(reader, STRIP)

    [job] = tray.jobs
    words = words_on(job)
    for part in ("Bangor Area Homeless Shelter", "263 Main Street, Bangor", "207-947-0092", "211"):
        assert part in words
    assert len(read(job).pages) == 1


def test_a_strip_has_no_name_of_the_guide_and_no_time(reader: Reader, tray: Tray) -> None:
    reader.go(Printing(SHELTER))
    print_it(reader, STRIP)

    assert not re.search(r"ignpost|uide|20\d\d|\d:\d\d", words_on(tray.jobs[0]))


@pytest.mark.parametrize("service", [HELPLINE, ADVOCATES])
def test_a_name_that_tells_too_much_is_never_on_a_strip(
    reader: Reader, tray: Tray, library: Library, service: str
) -> None:
    reader.go(Printing(service))
    print_it(reader, STRIP)

    [dull] = (" ".join(words_on(job).split()) for job in tray.jobs)
    assert library.services[service].name not in dull
    assert revealing_words(dull) == []


def test_no_strip_of_any_service_reveals_anything(library: Library) -> None:
    telling = {}
    for service in library.services.values():
        shows_name = service.id not in library.sensitive_names
        text = service_strip(service, library, shows_name=shows_name).with_lines(
            lines_of_cards(library, library.cards)
        )
        if words := revealing_words(text.words):
            telling[service.id] = words, text.words

    assert telling == {}


def test_one_choice_is_marked_and_arrow_keys_change_it(reader: Reader, tray: Tray) -> None:
    reader.go(Printing(SHELTER))
    while not isinstance(reader.focus, ChoiceRow):
        reader.press("Tab")
    assert reader.focus.accessibleName() == STRIP_CHOICE
    reader.press("Down")

    assert [row.isChecked() for row in reader.all(ChoiceRow)] == [False, True, False]
    print_it(reader)
    assert words_on(tray.jobs[0]).count("207-947-0092") == COLUMNS * ROWS


def pictures(reader: Reader) -> list[QLabel]:
    """Return the previews."""
    return [label for label in reader.all(QLabel) if not label.pixmap().isNull()]


def test_the_first_page_of_a_handout_can_be_read_before_it_is_printed(reader: Reader) -> None:
    reader.go(Printing(TOPIC))
    [preview] = pictures(reader)

    assert preview.accessibleName().startswith("What comes out: Local information")
    assert "1-866-834-4357" in preview.accessibleName()
    assert "Page 1 of 3" in reader.words
