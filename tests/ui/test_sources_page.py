"""The sources of a topic: one line on its page, and behind it each claim with what it rests on."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.content.model import Library
from guide.content.text import claims_of, sources_of
from guide.content.words import source_date, source_lines, source_name, sources_summary
from guide.ui.routes import PageRoute, SourcesOf
from tests.ui.conftest import Open
from tests.ui.reader import Reader

TOPIC = "safe-place-tonight"


def test_a_page_ends_in_one_line_and_no_wall_of_sources(reader: Reader, library: Library) -> None:
    reader.go(PageRoute(TOPIC))
    sources = sources_of(library.topics[TOPIC], library)

    assert reader.named(sources_summary(sources), QAbstractButton).isVisible()
    assert len(sources) > 10
    assert [line for line in source_lines(sources) if line in "\n".join(reader.words)] == []


def test_behind_it_each_claim_stands_above_its_sources(reader: Reader, library: Library) -> None:
    topic = library.topics[TOPIC]
    reader.go(PageRoute(TOPIC))
    reader.press_button(sources_summary(sources_of(topic, library)))

    assert reader.headings[0] == "Where this comes from"
    words = [one.replace("\u200b", "") for one in reader.words]
    for claim in claims_of(topic, library):
        at = words.index(claim.words)
        following = words[at + 1 : at + 1 + 2 * len(claim.sources)]
        assert following == [part for one in claim.sources for part in (source_name(one), source_date(one))]


def test_the_way_back_leads_to_the_page(reader: Reader, library: Library) -> None:
    reader.go(PageRoute(TOPIC))
    reader.press_button(sources_summary(sources_of(library.topics[TOPIC], library)))
    reader.press("Alt+Left")

    assert reader.title == library.topics[TOPIC].title


@pytest.mark.parametrize("text_percent", [100, 200, 300])
def test_nothing_of_it_is_wider_than_the_window(open_guide: Open, text_percent: int) -> None:
    reader = open_guide(text_percent=text_percent)
    reader.go(SourcesOf(TOPIC))

    assert max(part.width() for part in reader.all(QWidget)) <= reader.window.width()
