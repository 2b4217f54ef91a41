"""The body of a topic: what becomes which block, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.authoring.markdown import read_blocks
from guide.content.authoring.record import SourceFile
from guide.content.model import Block, CallCard, Heading, Items, LinkList, Note, Paragraph, Span
from guide.errors import Problem


def blocks_and_problems(text: str) -> tuple[tuple[Block, ...], list[Problem]]:
    """Read a body that begins on line 10 of its file."""
    problems: list[Problem] = []
    return read_blocks(SourceFile("page.md", problems, {}), text, 10, "topics/page/blocks"), problems


def block(text: str) -> Block:
    """The one block of a body without problems."""
    blocks, problems = blocks_and_problems(text)
    assert problems == []
    (only,) = blocks
    return only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Words", Heading(2, "Words")),
        ("### Words", Heading(3, "Words")),
        ("Plain words. [^A-1]", Paragraph((Span("Plain words."),), ("A-1",))),
        ("Two keys. [^A-1][^b]", Paragraph((Span("Two keys."),), ("A-1", "b"))),
        ("Spaced keys. [^A-1] [^b]\n[^c]", Paragraph((Span("Spaced keys."),), ("A-1", "b", "c"))),
        ("One key twice. [^b][^b]", Paragraph((Span("One key twice."),), ("b",))),
        ("No key.", Paragraph((Span("No key."),))),
        ("Two\nlines. [^b]", Paragraph((Span("Two lines."),), ("b",))),
        ("**Bold** first. [^b]", Paragraph((Span("Bold", bold=True), Span(" first.")), ("b",))),
        ("Last **bold.** [^b]", Paragraph((Span("Last "), Span("bold.", bold=True)), ("b",))),
        ("See [this](page:x). [^b]", Paragraph((Span("See "), Span("this", page="x"), Span(".")), ("b",))),
        ("Fish &amp; chips \\* [^b]", Paragraph((Span("Fish & chips *"),), ("b",))),
        ("[Free, all day.](call:line)", CallCard("line", "Free, all day.")),
        ("[Free, **all** day.](call:line#text)", CallCard("line", "Free, all day.", "text")),
        ("- [](page:x)\n- [](page:y)", LinkList(("x", "y"))),
        ("> Mind this. [^b]", Note((Paragraph((Span("Mind this."),), ("b",)),))),
        (
            "- one [^b]\n- two [^c]",
            Items((Paragraph((Span("one"),), ("b",)), Paragraph((Span("two"),), ("c",)))),
        ),
        ("1. one [^b]", Items((Paragraph((Span("one"),), ("b",)),), ordered=True)),
        ("- [words](page:x) [^b]", Items((Paragraph((Span("words", page="x"),), ("b",)),))),
    ],
    ids=lambda value: value.replace("\n", "/") if isinstance(value, str) else "",
)
def test_each_form_becomes_its_block(text: str, expected: Block) -> None:
    assert block(text) == expected


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("# Title", 10, "## or ###"),
        ("#### Deep", 10, "## or ###"),
        ("Words\n===", 10, "makes a heading here"),
        ("## A **bold** one", 10, "plain words"),
        ("Fine. [^b]\n\n<b>x</b> [^b]", 12, "HTML"),
        ("<div>\n</div>", 10, "HTML"),
        ("| a |\n|---|\n| b |", 10, "tables"),
        ("```\ncode\n```", 10, "code is not shown"),
        ("    code", 10, "code is not shown"),
        ("Use `code`. [^b]", 10, "backquotes"),
        ("Fine. [^b]\n\n---", 12, "rules are not shown"),
        ("![pic](page:x)", 10, "pictures"),
        ("*leaning* [^b]", 10, "only bold"),
        ("broken  \nline [^b]", 10, "line breaks"),
        ("[out](https://example.org) [^b]", 10, "points outside the guide"),
        ("<https://example.org> [^b]", 10, "points outside the guide"),
        ("[x](page:a b) [^b]", 10, "not written correctly"),
        ("[^b]: a footnote", 10, "belong together"),
        ("Early [^b] key.", 10, "belong together"),
        ("**open [^b]", 10, "do not make bold"),
        ("Go to [](page:x) [^b]", 10, "has no words"),
        ("[words](call:line) and more [^b]", 10, "must be alone"),
        ("[words](call:line) [^b]", 10, "must be alone"),
        ("[](call:line)", 10, "no words"),
        ("[words](call:line#pager)", 10, "not a phone type"),
        ("- [words](call:line)", 10, "paragraph of its own"),
        ("- one [^b]\n  - inner [^b]", 10, "one paragraph"),
        ("- one [^b]\n\n  two [^b]", 10, "one paragraph"),
        ("- [](page:x)\n- words [^b]", 10, "has no words"),
        ("> - in a note [^b]", 10, "only paragraphs"),
        ("3. three [^b]", 10, "begins with 1"),
    ],
    ids=lambda value: value.replace("\n", "/") if isinstance(value, str) else "",
)
def test_what_a_page_cannot_show_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    _, problems = blocks_and_problems(text)

    assert any(problem.line == line and words in problem.text for problem in problems), problems


@given(st.text(alphabet="ab*_[]()^:!#->`|<&1. \n\\", max_size=80))
def test_any_text_gives_blocks_or_problems_and_never_a_crash(text: str) -> None:
    blocks, problems = blocks_and_problems(text)

    assert blocks or problems or not text.strip()
