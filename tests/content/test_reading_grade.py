"""The real topics by reading grade: how many years of school in the U.S. a page asks of its reader."""

import re
import warnings

import pytest

from guide.content.authoring import read_library
from guide.content.model import Audience, Library, Topic
from guide.content.places import Places
from guide.content.walk import paragraphs_of, plain
from guide.paths import checkout

with warnings.catch_warnings():
    # textstat 0.7.4 asks setuptools for a module that warns of its end; 0.7.13 needs a network instead
    warnings.simplefilter("ignore")
    import textstat

HIGHEST: dict[Audience, float] = {
    "survivor": 6,
    "supporter": 6,
    "anyone": 6,
    "community": 8,
    "professional": 10,
}
LAW = re.compile(r"\([^)]*(?:Title|U\.S\.C|M\.R\.S|section|Public Law|P\.L\.|Act)[^)]*\)")


@pytest.fixture(scope="module")
def library() -> Library:
    """Everything that editors wrote, read once."""
    return read_library(checkout().resources)


@pytest.fixture(scope="module")
def names(library: Library) -> re.Pattern[str]:
    """Names of services and places: nobody chose them for being easy to read."""
    called = {
        name for service in library.services.values() for name in (service.name, *service.also_known_as)
    }
    called |= set(Places.read(checkout().resources).names())
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


def test_a_hard_text_is_known_for_one() -> None:
    hard = (
        "Notwithstanding any contrary provision, an individual's eligibility determination necessitates "
        "comprehensive documentation of circumstances substantiating victimization."
    )

    assert (
        textstat.flesch_kincaid_grade("Call us. We are here all day. You pay nothing.") < HIGHEST["survivor"]
    )
    assert textstat.flesch_kincaid_grade(hard) > HIGHEST["professional"]
