"""Checks of sentences: short enough for a tired person, whoever the page is for."""

import re
from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.model import Audience, Library, Topic
from guide.content.rules import Rule
from guide.content.walk import paragraphs_of, plain

LONGEST: dict[Audience, int] = {
    "survivor": 20,
    "supporter": 20,
    "anyone": 20,
    "community": 25,
    "professional": 25,
}
"""Words in one sentence, by whom the page is for."""

LONGEST_MEAN = 15
"""Words in the sentences of a page on average."""

_END = re.compile(r"(?<=[.!?])[\"”')]*\s+(?=[\"“'(]?[A-Z0-9])")
_WORD = re.compile(r"\w[\w'’.-]*")


def check_sentences(library: Library) -> Iterator[Finding]:
    """Every sentence that is too long. Warnings: a page hard to read is better than none."""
    for topic in library.topics.values():
        longest = LONGEST[topic.audience]
        for inner, paragraph in paragraphs_of(topic):
            for sentence in sentences_in(plain(paragraph)):
                count = words_in(sentence)
                if count > longest:
                    start = " ".join(sentence.split()[:6])
                    text = f"the sentence {start!r} has {count} words; make two of it ({longest} at most)"
                    yield Finding(f"topics/{topic.id}/{inner}", text, Rule.LONG_SENTENCE, is_warning=True)
        yield from _check_mean(topic)


def _check_mean(topic: Topic) -> Iterator[Finding]:
    counts = [
        words_in(sentence)
        for _, paragraph in paragraphs_of(topic)
        for sentence in sentences_in(plain(paragraph))
    ]
    if sum(counts) > LONGEST_MEAN * len(counts):
        mean = sum(counts) / len(counts)
        text = f"sentences have {mean:.1f} words on average; make them shorter ({LONGEST_MEAN} at most)"
        yield Finding(f"topics/{topic.id}", text, Rule.LONG_SENTENCES, is_warning=True)


def sentences_in(text: str) -> list[str]:
    """The sentences of a paragraph; a title or half sentence counts as one."""
    return [sentence for sentence in _END.split(text) if sentence.strip()]


def words_in(text: str) -> int:
    """How many words a text has; a number and an address are one word each."""
    return len(_WORD.findall(text))
