"""The danger rules hear every phrase of their list, and every slip in its longer words."""

from collections.abc import Callable, Iterator
from string import ascii_lowercase

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.vocabulary import DangerRule
from guide.paths import checkout
from guide.search.service import SearchService
from guide.search.slips import SHORTEST
from guide.search.typed import read_typed

Slips = Callable[[str], Iterator[str]]
RULES = read_vocabulary(checkout().resources).danger


def _slips(word: str) -> Iterator[str]:
    """One letter left out, doubled, swapped with the next, or replaced by one that is often meant."""
    for place, letter in enumerate(word):
        before, after = word[:place], word[place + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]
        yield from (before + other + after for other in "aeist")


def _every_slip(word: str) -> Iterator[str]:
    """One letter left out, put in, replaced, or swapped with the next: all there are."""
    for place, letter in enumerate(word):
        before, after = word[:place], word[place + 1 :]
        yield before + after
        yield before + after[:1] + letter + after[1:]
        yield from (before + other + after for other in ascii_lowercase)
    for place in range(len(word) + 1):
        yield from (word[:place] + other + word[place:] for other in ascii_lowercase)


def _phrases(rule: DangerRule, search: SearchService, slips: Slips = _slips) -> Iterator[str]:
    is_known = search._scoring._index.spelling.is_known
    for said in rule.said:
        words = said.split()
        yield said
        for number, word in enumerate(words):
            for slip in set(slips(word)) if len(word) >= SHORTEST else ():
                if not is_known(slip):  # another right word is another thing said
                    yield " ".join([*words[:number], slip, *words[number + 1 :]])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.said[0])
def test_a_slip_hides_no_danger(search: SearchService, rule: DangerRule) -> None:
    understand = search._understanding.understand
    heard = {text: understand(read_typed(f"{text} ")).danger for text in _phrases(rule, search)}

    assert {text for text, pages in heard.items() if not set(rule.first) <= set(pages)} == set()


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.said[0])
def test_no_slip_of_all_there_are_hides_danger(search: SearchService, rule: DangerRule) -> None:
    understand = search._understanding.understand
    heard = {text: understand(read_typed(f"{text} ")).danger for text in _phrases(rule, search, _every_slip)}

    assert {text for text, pages in heard.items() if not set(rule.first) <= set(pages)} == set()


def test_the_typed_words_alone_are_heard_as_well(search: SearchService) -> None:
    assert (
        search.search("hands around my thoat ", as_typed=True).results[0].id == "injuries-and-strangulation"
    )


@pytest.mark.parametrize("text", ["apple pie", "a knit hat", "breakfast", "living room", "killer whale"])
def test_what_only_looks_like_danger_is_none(search: SearchService, text: str) -> None:
    assert search._understanding.understand(read_typed(text)).danger == ()
