"""Answers in short: where they must be, what is wrong with one, and where its words go."""

import pytest

from guide.content.authoring import read_library
from guide.content.blocks import citations_of
from guide.content.index_documents import documents_of
from guide.content.model import CallCard, InShort, Library, Paragraph, Span
from guide.content.plain_text import claims_of, page_text, phones_of
from guide.content.statements import statements_of
from guide.errors import ContentError
from tests.authored_tree import Tree
from tests.content.checking import KITCHEN, MEALS, errors_of

SECTIONS = "resources/sections.yaml"
GOOD = """\
in_short:
  text:
    - Ask the kitchen for a warm meal. [^MEALS-01]
    - You need no papers. [^county-kitchen]
  call: county-kitchen
  words: Free, in the daytime.
"""
TEXT, CALL, WORDS = 10, 13, 14
"""The lines of the page on which the sample has its keys; a sentence follows each on the next line."""

ON_FIRST = "[^MEALS-01]\n    - You"
AFTER = "papers. [^county-kitchen]\n  call"


@pytest.fixture
def short(tree: Tree) -> Tree:
    """The sample with an answer in short."""
    tree.change(MEALS, "sources: [", f"{GOOD}sources: [")
    return tree


def broken(tree: Tree, old: str, new: str) -> list[str]:
    """What is reported after a change of the page."""
    tree.change(MEALS, old, new)
    try:
        return errors_of(tree)
    except ContentError as error:
        return [str(problem) for problem in error.problems]


def test_an_answer_in_short_is_read_with_its_sources_and_its_number(short: Tree) -> None:
    assert errors_of(short) == []
    assert read_library(short.paths.resources).topics["warm-meals"].in_short == InShort(
        text=(
            Paragraph((Span("Ask the kitchen for a warm meal."),), ("MEALS-01",)),
            Paragraph((Span("You need no papers."),), ("county-kitchen",)),
        ),
        card=CallCard("county-kitchen", "Free, in the daytime."),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        (ON_FIRST, "\n    - You", TEXT + 1, "names no source; end it with"),
        (AFTER, "papers. [^zzz]\n  call", TEXT + 2, "there is no fact or service zzz"),
        (AFTER, "papers. It is free. [^advice]\n  call", TEXT + 2, "has two sentences in one line"),
        (AFTER, "papers. [^advice]\n    - Go. [^advice]\n  call", TEXT, "has 3 sentences; write at most 2"),
        ("need no", f"need no {'more ' * 20}", TEXT, "has 31 words; write at most 30"),
        ("need no", "necessitate identification documentation or", TEXT, "reads at grade 1"),
        ("need no papers", "call 207-555-0100", TEXT + 2, "writes the number 207-555-0100; leave it out"),
        ("need no papers", "need **no** papers", TEXT + 2, "only plain words are shown here"),
        ("need no papers", "need [no](page:warm-meals) papers", TEXT + 2, "only plain words are shown here"),
        ("call: county-kitchen", "call: quiet-pantry", CALL, "quiet-pantry has no voice number that may be"),
        ("call: county-kitchen", "call: county-kitchen#text", CALL, "county-kitchen has no text number that"),
        ("call: county-kitchen", "call: county-kitchen#fox", CALL, "#fox is not a phone type; write one of"),
        ("call: county-kitchen", "call: kitchen", CALL, "there is no service kitchen"),
        ("  call: county-kitchen\n", "", TEXT, "call is missing or empty"),
        ("  words: Free, in the daytime.\n", "", TEXT, "words is missing or empty"),
        ("words: Free", "word: Free", WORDS, "the key 'word' is not known here; did you mean 'words'?"),
    ],
)  # fmt: skip
def test_a_bad_answer_is_reported_with_its_line(
    short: Tree, old: str, new: str, line: int, problem: str
) -> None:
    findings = broken(short, old, new)

    assert [
        problem_line for problem_line in findings if problem_line.startswith(f"{MEALS}:{line}: {problem}")
    ], findings


@pytest.mark.parametrize("telling", ["papers", "daytime", "county"])
def test_neither_its_words_nor_the_name_beside_its_number_tell_on_a_plain_page(
    short: Tree, telling: str
) -> None:
    short.write("resources/vocabulary/en.yaml", f"format: 2\nrevealing:\n  - {telling}\n")

    assert any(f"{MEALS}:{TEXT}: says {telling!r} on a plain page" in error for error in errors_of(short))
    short.change(SECTIONS, '"yes"', '"no"')
    assert not any("on a plain page" in error for error in errors_of(short))


def test_a_number_that_a_call_found_wrong_takes_no_page_away(short: Tree) -> None:
    short.change(KITCHEN, "type: voice\n", "type: voice\n    wrong_since: 2026-05-01\n")

    assert [error for error in errors_of(short) if MEALS in error] == []


def test_its_words_are_searched_counted_as_claims_and_read_by_reviewers(short: Tree) -> None:
    library = read_library(short.paths.resources)
    topic = library.topics["warm-meals"]
    sentence = "Ask the kitchen for a warm meal."

    assert any(sentence in document.body for document in documents_of(library))
    assert page_text(topic, library).index(sentence) < page_text(topic, library).index("Many towns")
    assert [claim.words for claim in claims_of(topic, library)][:1] == [sentence]
    assert citations_of(topic) == ("MEALS-01", "county-kitchen")
    assert [phone.number for phone in phones_of(topic, library)] == ["207-555-0100"]
    spoken = [(statement.part, statement.words) for statement in statements_of(topic, library)]
    assert ("In short", sentence) in spoken
    assert ("Card with the number of County Kitchen", "Free, in the daytime.") in spoken


def test_every_section_asks_each_of_its_pages_for_one(library: Library) -> None:
    assert [section.id for section in library.sections if not section.begins_in_short] == []
