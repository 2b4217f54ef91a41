"""The page of a topic: its sources, and how to leave."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.content.display_text import source_date, source_lines, source_name, sources_summary
from guide.content.model import Library
from guide.content.plain_text import claims_of, sources_of
from guide.ui.routes import PageRoute, SourcesRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader

TOPIC = "safe-place-tonight"


def test_a_page_ends_with_one_line_about_its_sources(reader: Reader, library: Library) -> None:
    reader.go(PageRoute(TOPIC))
    sources = sources_of(library.topics[TOPIC], library)

    assert reader.named(sources_summary(sources), QAbstractButton).isVisible()
    assert len(sources) > 10
    assert [line for line in source_lines(sources) if line in "\n".join(reader.words)] == []


def test_the_page_of_sources_shows_each_claim_above_its_sources(reader: Reader, library: Library) -> None:
    topic = library.topics[TOPIC]
    reader.go(PageRoute(TOPIC))
    reader.press_button(sources_summary(sources_of(topic, library)))

    assert reader.headings[0] == "Where this comes from"
    words = [one.replace("\u200b", "") for one in reader.words]
    for claim in claims_of(topic, library):
        at = words.index(claim.words)
        following = words[at + 1 : at + 1 + 2 * len(claim.sources)]
        assert following == [part for one in claim.sources for part in (source_name(one), source_date(one))]


def test_the_breadcrumbs_lead_back_to_the_page(reader: Reader, library: Library) -> None:
    reader.go(PageRoute(TOPIC))
    reader.press_button(sources_summary(sources_of(library.topics[TOPIC], library)))
    reader.press("Alt+Left")

    assert reader.title == library.topics[TOPIC].title


@pytest.mark.parametrize("text_percent", [100, 200, 300])
def test_the_page_of_sources_fits_the_width_of_the_window(open_guide: Open, text_percent: int) -> None:
    reader = open_guide(text_percent=text_percent)
    reader.go(SourcesRoute(TOPIC))

    assert max(part.width() for part in reader.all(QWidget)) <= reader.window.width()


SAYS = "To leave at once: press Leave in the top right corner, or press Shift three times."


def says_how(reader: Reader) -> bool:
    """Tell whether the visible page explains how to leave."""
    return any(words.startswith(SAYS) for words in reader.words)


def test_a_plain_page_does_not_explain_leave(reader: Reader) -> None:
    reader.go(PageRoute("rides"))

    assert not says_how(reader)


def test_the_first_page_of_a_reserved_section_explains_leave_and_the_next_does_not(reader: Reader) -> None:
    reader.go(PageRoute("rides"))
    reader.go(PageRoute("danger-now"))
    assert says_how(reader)

    reader.go(PageRoute("control-and-threats"))
    assert not says_how(reader)


def test_the_page_still_explains_leave_after_going_back_to_it(reader: Reader) -> None:
    reader.go(PageRoute("danger-now"))
    reader.go(PageRoute("control-and-threats"))
    reader.press("Alt+Left")

    assert says_how(reader)
