"""The real topics by reading grade, and our own measure beside one that others made.

`check` measures without another package. Here textstat measures the same pages, so that neither a slip in
our own counting nor a page that asks too much stays unnoticed.
"""

import re
import statistics
import warnings

import pytest

from guide.content.blocks import paragraphs_of, plain
from guide.content.checks.readability import HIGHEST, grade_of, syllables
from guide.content.model import Library, Topic
from guide.content.places import Places
from guide.paths import checkout
from tests.authored_tree import read_state

with warnings.catch_warnings():
    # textstat 0.7.4 asks setuptools for a module that warns of its end; 0.7.13 needs a network instead
    warnings.simplefilter("ignore")
    import textstat

LAW = re.compile(r"\([^)]*(?:Title|U\.S\.C|M\.R\.S|section|Public Law|P\.L\.|Act)[^)]*\)")


@pytest.fixture(scope="module")
def names(library: Library) -> re.Pattern[str]:
    """Names of services and places: nobody chose them for being easy to read."""
    called = {
        name for service in library.services.values() for name in (service.name, *service.also_known_as)
    }
    called |= set(Places.read(checkout().resources, read_state(checkout().resources)).names())
    longest_first = sorted((name for name in called if len(name) > 5), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def running_text(topic: Topic, names: re.Pattern[str]) -> str:
    """The sentences of a topic, without the names of laws, services and places."""
    lines = [plain(paragraph).strip() for _, paragraph in paragraphs_of(topic)]
    whole = " ".join(line if line[-1] in '.!?"”)' else f"{line}." for line in lines if line)
    return names.sub("it", LAW.sub("", whole))


def test_no_topic_asks_more_of_its_readers_than_they_can_give(
    library: Library, names: re.Pattern[str]
) -> None:
    grades = {
        topic.id: textstat.flesch_kincaid_grade(running_text(topic, names))
        for topic in library.topics.values()
    }

    hard = {id_: grade for id_, grade in grades.items() if grade > HIGHEST[library.topics[id_].audience]}
    assert hard == {}


def test_our_own_measure_agrees_with_textstat_on_every_page(library: Library, names: re.Pattern[str]) -> None:
    """Textstat counts points of hyphenation: it finds one syllable in "about", and one in "any"."""
    apart = {
        topic.id: grade - textstat.flesch_kincaid_grade(running_text(topic, names))
        for topic in library.topics.values()
        if (grade := grade_of(topic)) is not None
    }

    assert len(apart) == len(library.topics)
    assert {id_: difference for id_, difference in apart.items() if not -1.5 < difference < 2} == {}
    assert 0 < statistics.mean(apart.values()) < 0.8


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "a the call safe rule while asked times goes school three you're 2027"),
        (2, "little wanted people places about lawyer someone helpful being ended apples reading housing"),
        (3, "advocate protection another medicine survivor hospital employer serious sexual"),
        (4, "emergency confidential information interpreter certificate"),
        (5, "organization university immediately examination"),
    ],
)
def test_syllables_are_counted_as_words_are_spoken(count: int, text: str) -> None:
    assert {word: syllables(word) for word in text.split()} == dict.fromkeys(text.split(), count)
