"""Checks of answers in short: where one must be, how long it is, and how hard."""

from collections.abc import Iterator

from guide.content.blocks import address_of, plain
from guide.content.check_rules import Rule
from guide.content.checks.findings import Finding
from guide.content.checks.readability import grade_of_lines, sentences_in, words_in
from guide.content.model import InShort, Library
from guide.content.phones import LONGEST_SHORT_CODE, written_numbers

MOST_SENTENCES = 2
MOST_WORDS = 30
HIGHEST_GRADE = 6.0
"""Of every answer in short, whatever the audience of its page."""


def check_in_short(library: Library) -> Iterator[Finding]:
    """Missing answers, and those that are too long, too hard or written with a number.

    Sources and the number of the card are checked as those of all other text.
    """
    required = {section.id for section in library.sections if section.begins_in_short}
    for topic in library.topics.values():
        if topic.in_short is not None:
            yield from _check(f"{address_of(topic)}/in_short", topic.in_short)
        elif topic.section in required:
            text = (
                f"has no in_short, which each page of the section {topic.section} needs; write "
                f"in_short: with text (at most {MOST_SENTENCES} sentences), call and words"
            )
            yield Finding(address_of(topic), text, Rule.IN_SHORT)


def _check(address: str, short: InShort) -> Iterator[Finding]:
    lines = [plain(line) for line in short.text]
    sentences = [sentence for line in lines for sentence in sentences_in(line)]
    if len(sentences) > MOST_SENTENCES:
        yield Finding(
            f"{address}/text",
            f"has {len(sentences)} sentences; write at most {MOST_SENTENCES}",
            Rule.IN_SHORT,
        )
    for position, line in enumerate(lines):
        place = f"{address}/text/{position}"
        if len(sentences_in(line)) > 1:
            yield Finding(
                place,
                "has two sentences in one line; begin each with '- ', so that each has its own source",
                Rule.IN_SHORT,
            )
        for number in written_numbers(line):
            if len(number.digits) > LONGEST_SHORT_CODE:
                yield Finding(
                    place,
                    f"writes the number {number.written}; leave it out, since the card shows the number",
                    Rule.IN_SHORT,
                )
    count = sum(map(words_in, lines))
    if count > MOST_WORDS:
        yield Finding(f"{address}/text", f"has {count} words; write at most {MOST_WORDS}", Rule.IN_SHORT)
    grade = grade_of_lines(lines)
    if grade is not None and grade > HIGHEST_GRADE:
        yield Finding(
            f"{address}/text",
            f"reads at grade {grade:.1f}; shorten words and sentences to {HIGHEST_GRADE:.0f} at most",
            Rule.IN_SHORT,
        )
