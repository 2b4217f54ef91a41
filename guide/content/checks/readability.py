"""Checks of grades: how many years of school in the U.S. a page asks of its reader.

The measure is Kincaid, Fishburne, Rogers and Chissom's of 1975 (Research Branch Report 8-75, Naval Technical
Training Command): 0.39 x words in a sentence + 11.8 x syllables in a word - 15.59. Names of laws, places and
services count as one short word: nobody chose them for being easy to read.
"""

import re
from collections.abc import Iterable, Iterator

from guide.content.blocks import address_of, paragraphs_of, plain
from guide.content.check_rules import Rule
from guide.content.checks.findings import Finding
from guide.content.model import Audience, Library, Topic

LONGEST: dict[Audience, int] = {
    "survivor": 20,
    "supporter": 20,
    "anyone": 20,
    "community": 25,
    "professional": 25,
}
"""The most words in one sentence, by audience."""

LONGEST_MEAN = 15
"""The most words in the sentences of a page on average."""

_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”')])|(?<=[.!?][\"”')]{2}))\s+(?=[\"“'(]?[A-Z0-9])")
_SPOKEN_WORD = re.compile(r"\w[\w'’.-]*")


def check_sentences(library: Library) -> Iterator[Finding]:
    """Every sentence that is too long. Warnings: a page hard to read is better than none."""
    for topic in library.topics.values():
        longest = LONGEST[topic.audience]
        for inner, paragraph in paragraphs_of(topic):
            for sentence in sentences_in(plain(paragraph)):
                count = words_in(sentence)
                if count > longest:
                    start = " ".join(sentence.split()[:6])
                    text = f"the sentence {start!r} has {count} words; split it in two ({longest} at most)"
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
    return len(_SPOKEN_WORD.findall(text))


HIGHEST: dict[Audience, float] = {
    "survivor": 6,
    "supporter": 6,
    "anyone": 6,
    "community": 8,
    "professional": 10,
}
"""The highest grade of a page, by audience."""

FEWEST_WORDS = 100
"""The fewest words of a text with a grade: in a shorter one, a single long word would change it by a year."""

_CITATION = re.compile(
    r"\([^)]*\b(?:Title|sections?|chapter|Public Law|Act|CFR|U\.S\.C|M\.R\.S|P\.L)\b[^)]*\)"
    r"|\b(?:Title|sections?|chapter) \d[\w-]*|\b\d+(?:-[A-Z])? M\.R\.S\. [^.;]*\d"
)
_NAME = re.compile(
    r"(?<=[\w,;:’'\")] )[A-Z][\w'’.&-]*(?: (?:of |the |and |for |& )?[A-Z][\w'’.&-]*)*"  # inside a sentence
    r"|\b[A-Z][\w'’]+(?: (?:of |the |and |for |& )?[A-Z][\w'’]+)+"  # two words or more at its beginning
)
_WORD = re.compile(r"\w[\w'’-]*")

_SILENT = re.compile(
    r"(?<=[^aeiouy])e$(?<![^aeiouy]le)"  # time, but not little
    r"|(?<=[^aeiouytd])e(?=d$)(?<![^aeiouy]l)"  # asked, but not wanted
    r"|(?<=[^aeiouyscxzg])e(?=s$)(?<!sh)(?<!ch)(?<![^aeiouy]le)"  # times, but not places
    r"|(?<=[^aeiouy])e(?=(?:ly|ments?|ful|less|ness|one|body|thing|where|times?)$)"  # homeless, someone
)
_VOWELS = re.compile(r"[aeiouy]+")
_TWO_VOWELS = re.compile(r"(?<![tscg])i[aou]|[aeiouy]ing|eo(?!p)|[dtnx]ua|uou|[aou]ye")


def check_grades(library: Library) -> Iterator[Finding]:
    """Every page of the guide's own language whose grade is too high for its audience."""
    for topic in library.topics.values():
        topic_grade = grade_of(topic)
        if topic_grade is not None and topic_grade > HIGHEST[topic.audience]:
            highest = HIGHEST[topic.audience]
            text = f"reads at grade {topic_grade:.1f}; shorten words and sentences to {highest} at most"
            yield Finding(address_of(topic), text, Rule.GRADE)


def grade_of(topic: Topic) -> float | None:
    """The grade of a page's running text; None when it has too few words for one."""
    return grade_of_lines((plain(line) for _, line in paragraphs_of(topic)), FEWEST_WORDS)


def grade_of_lines(lines: Iterable[str], fewest: int = 1) -> float | None:
    """The grade of some lines, without the names in them; None when they have fewer words than `fewest`."""
    bare = (_NAME.sub("it", _CITATION.sub("", line)) for line in lines)
    sentences = [sentence for line in bare for sentence in sentences_in(line)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    return grade(len(sentences), words) if len(words) >= fewest else None


def grade(sentences: int, words: list[str]) -> float:
    """The grade of so many sentences with these words. Raises ZeroDivisionError without any."""
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """How many syllables an English word has, counted by its vowels; a number has one."""
    letters = _SILENT.sub("", re.sub(r"[^a-z]", "", word.casefold()))
    return max(1, len(_VOWELS.findall(letters)) + len(_TWO_VOWELS.findall(letters)))
