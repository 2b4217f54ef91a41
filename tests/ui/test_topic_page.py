"""The page of a topic: its sources, and how to leave."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QLabel

from guide.content.blocks import plain
from guide.content.display_text import source_date, source_lines, source_name, sources_summary
from guide.content.model import Library
from guide.content.plain_text import claims_of, sources_of
from guide.ui.parts.number_cards import InShortCard
from guide.ui.routes import PageRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken

TOPIC = "safe-place-tonight"


def test_a_page_ends_with_one_line_about_its_sources(reader: Reader, library: Library) -> None:
    reader.go(PageRoute(TOPIC))
    sources = sources_of(library.topics[TOPIC], library)

    assert reader.words.count(f"{sources_summary(sources)}.") == 1
    assert reader.named("See them all", QAbstractButton).accessibleDescription() == sources_summary(sources)
    assert len(sources) > 10
    assert [line for line in source_lines(sources) if line in "\n".join(reader.words)] == []


def test_the_page_of_sources_shows_each_claim_before_its_sources(reader: Reader, library: Library) -> None:
    topic = library.topics[TOPIC]
    reader.go(PageRoute(TOPIC))
    reader.press_button("See them all")

    assert reader.headings[0] == "Where this comes from"
    words = [words.replace("\u200b", "") for words in reader.words]
    claims = [*claims_of(topic, library)]
    assert {claim.is_from_state for claim in claims} == {True, False}
    at_others = words.index("With sources from elsewhere")
    for claim in claims:
        at = words.index(claim.words)
        assert (at < at_others) == claim.is_from_state
        following = words[at + 1 : at + 1 + 2 * len(claim.sources)]
        assert following == [
            part for source in claim.sources for part in (source_name(source), source_date(source))
        ]


def shown_in_short(reader: Reader) -> tuple[InShortCard, QRect]:
    """Return the answer in short, and the part of the window in which a page is seen."""
    [card] = reader.all(InShortCard)
    return card, reader.view


@pytest.mark.parametrize("size", [QSize(800, 480), QSize(1920, 1080)])
def test_the_first_thing_on_the_page_is_the_answer_with_its_number(
    open_guide: Open, library: Library, size: QSize
) -> None:
    reader = open_guide(size)
    reader.go(PageRoute(TOPIC))
    card, seen = shown_in_short(reader)
    words = [spoken(label) for label in card.findChildren(QLabel)]
    short = library.topics[TOPIC].in_short

    assert short is not None
    assert words[:2] == ["In short", " ".join(plain(sentence) for sentence in short.text)]
    assert sorted(words[2:]) == sorted(["211 Maine", short.card.text, "211"])
    assert seen.contains(reader.box_of(card).topLeft())
