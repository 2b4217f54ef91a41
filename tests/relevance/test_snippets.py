"""Lines of results that say the same as their page."""

import pytest
from msgspec.structs import replace

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.model import Library, Page, Topic
from guide.content.plain_text import line_text
from guide.paths import checkout
from guide.search.present.rows import Snippets
from guide.search.service import SearchService
from index.analysis import stem, stems

REVEALING = frozenset(map(stem, read_vocabulary(checkout().resources).revealing))


def opening_of(page: Page) -> str:
    """What a page begins with in lists."""
    return page.summary if isinstance(page, Topic) else page.description


def line_of(page: Page, library: Library) -> str:
    """The line of a page in the results of words that reveal nothing and are not on it."""
    return "".join(span.text for span in Snippets(library).of(page, {}, REVEALING))


def test_every_page_begins_with_a_line_that_any_reader_may_see(library: Library) -> None:
    lines = [(page, line_of(page, library)) for page in library.pages.values()]

    assert [page.id for page, line in lines if not line or line not in opening_of(page)] == []


def test_a_page_whose_opening_is_left_out_shows_a_line_of_its_text(library: Library) -> None:
    page = library.topics["thoughts-of-suicide"]
    line = line_of(replace(page, summary="After an overdose."), library)

    assert line == "If you are thinking about ending your life, call or text 988 now."


@pytest.mark.parametrize("text", ["i want to die", "he has a gun", "legal aid"])
def test_no_row_is_without_its_line(search: SearchService, text: str) -> None:
    assert [result.id for result in search.search(text).results if not result.snippet()] == []


@pytest.mark.parametrize("text", ["driving test", "library hours", "free stuff", "doctor"])
def test_a_line_after_everyday_words_shows_nobodys_trouble(search: SearchService, text: str) -> None:
    lines = ["".join(span.text for span in result.snippet()) for result in search.search(text).results]
    sensitive = frozenset(map(stem, read_vocabulary(checkout().resources).sensitive))

    assert [line for line in lines if not sensitive.isdisjoint(stems(line))] == []


def test_a_sentence_is_answered_by_how_a_page_begins(search: SearchService, library: Library) -> None:
    for typed in ("my boyfriend makes me sleep with his friends", "does the nurse have to tell the police"):
        topics = [row for row in search.search(typed).results if row.kind == "topic"]
        for row in topics:
            topic = library.topics[row.id]
            short = topic.in_short.text if topic.in_short else ()
            opening = " ".join((topic.summary, *(line_text(line, library) for line in short)))
            assert "".join(span.text for span in row.snippet()).strip("…") in opening


def test_a_line_about_a_duty_to_report_says_that_it_is_about_a_child(search: SearchService) -> None:
    best, *others = search.search("nurse tell police").results[:8]
    lines = ["".join(span.text for span in result.snippet()) for result in (best, *others)]

    assert lines[0] == (
        "Harm to a child. Nurses, doctors, social workers, teachers and police must tell the state at once."
    )
    assert not [line for line in lines if line.startswith("So must")]
