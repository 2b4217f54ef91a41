"""The danger rules match every phrase of their list, and slips in it, even those that make other words."""

from collections.abc import Callable, Iterator
from string import ascii_lowercase

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.vocabulary import DangerRule
from guide.paths import checkout
from guide.search.service import SearchService
from guide.search.weights import SHORTEST_DANGER
from index.index import Index
from tests.relevance.danger_forms import forms_of

Slips = Callable[[str], Iterator[str]]
VOCABULARY = read_vocabulary(checkout().resources)
RULES = VOCABULARY.danger
ARTICLES = ("a", "the")
RIGHT_ELSEWHERE = (
    *("acuchillo", "atar", "ceux", "correr", "courir", "envoie", "eux", "kidnappe", "kidnapper", "mata"),
    *("matam", "morder", "peut", "peux", "pulso", "quedo", "quem", "texto", "tuera", "vaut", "vaux"),
    *("veuf", "viene", "vieux", "yeux"),
)
"""Words that a glossary knows as they are."""
KEYBOARD = ("qwertyuiop", "asdfghjkl ", "zxcvbnm   ")
BESIDE = {
    letter: "".join(
        KEYBOARD[line][column]
        for line, column in (
            *((row, at) for at in (place - 1, place + 1)),
            *((row - 1, at) for at in (place, place + 1)),
            *((row + 1, at) for at in (place - 1, place)),
        )
        if 0 <= line < len(KEYBOARD) and 0 <= column < 10
    ).replace(" ", "")
    for row, letters in enumerate(KEYBOARD)
    for place, letter in enumerate(letters)
}
"""By letter, those on the keys around it."""


def _slips(word: str) -> Iterator[str]:
    """One letter left out, doubled, swapped with the next, or replaced by one that is often meant."""
    for position, letter in enumerate(word):
        before, after = word[:position], word[position + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]
        yield from (before + other + after for other in "aeist")


def _every_slip(word: str) -> Iterator[str]:
    """One letter left out, put in, replaced, or swapped with the next: all there are."""
    for position, letter in enumerate(word):
        before, after = word[:position], word[position + 1 :]
        yield before + after
        yield before + after[:1] + letter + after[1:]
        yield from (before + other + after for other in ascii_lowercase)
    for position in range(len(word) + 1):
        yield from (word[:position] + other + word[position:] for other in ascii_lowercase)


def _phrases(rule: DangerRule, index: Index, slips: Slips = _slips) -> Iterator[str]:
    """Every phrase as it is, and each of its longer words with slips, once for each word of the rule.

    A slip is found whatever stands beside it, so a word in many phrases is misspelled in one of them.
    """
    is_known = index.spelling.is_known
    misspelled: set[str] = set()
    for phrase in rule.phrases:
        words = phrase.split()
        yield phrase
        for number, word in enumerate(words):
            for slip in set(slips(word)) if len(word) >= SHORTEST_DANGER and word not in misspelled else ():
                if (
                    not is_known(slip) and slip not in RIGHT_ELSEWHERE
                ):  # another right word says something else
                    yield " ".join([*words[:number], slip, *words[number + 1 :]])
        misspelled.update(words)


def _missed(rule: DangerRule, search: SearchService, texts: Iterator[str]) -> set[str]:
    """The texts in which the rule is not found."""
    return {text for text in texts if not set(rule.pages) <= set(search.parse(f"{text} ").danger)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.phrases[0])
def test_a_slip_hides_no_danger(search: SearchService, index: Index, rule: DangerRule) -> None:
    assert _missed(rule, search, _phrases(rule, index)) == set()


def _right_slips(rule: DangerRule, index: Index) -> Iterator[str]:
    """Every phrase with each slip in a longer word that makes another English word.

    Only where two words are left that name a person or say something, and the other word says something.
    """
    small_talk = frozenset(VOCABULARY.small_talk) - {"me", "my"}
    for words in map(str.split, rule.phrases):
        for number, word in enumerate(words):
            rest = [*words[:number], *words[number + 1 :]]
            counted = [other for other in rest if other not in ARTICLES]
            if len(word) >= SHORTEST_DANGER and len(counted) > 1 and not small_talk.issuperset(counted):
                others = (slip for slip in set(_neighboring_slips(word)) if index.spelling.is_common(slip))
                for slip in others:
                    if slip not in VOCABULARY.small_talk and slip not in RIGHT_ELSEWHERE:
                        yield " ".join([*words[:number], slip, *words[number + 1 :]])


def _neighboring_slips(word: str) -> Iterator[str]:
    """One letter left out, doubled, swapped with the next, or replaced by one beside it on the keyboard."""
    for position, letter in enumerate(word):
        before, after = word[:position], word[position + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]
        yield from (before + other + after for other in BESIDE.get(letter, ""))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.phrases[0])
def test_a_slip_that_makes_another_english_word_hides_no_danger(
    search: SearchService, index: Index, rule: DangerRule
) -> None:
    assert _missed(rule, search, _right_slips(rule, index)) == set()


@pytest.mark.parametrize(
    "text",
    [
        *("quiero martarme", "quiero amorir", "quieru morir", "quero porrer", "quero me gatar"),
        *("quemo morrer", "je veux pourir", "je veuv mourir", "envoe de mourir"),
    ],
)
def test_a_slip_that_only_has_the_stem_of_another_word_hides_no_danger(
    search: SearchService, text: str
) -> None:
    assert "988-lifeline" in search.parse(f"{text} ").danger


@pytest.mark.parametrize(
    "text", ["quero correr", "quero comer", "je veux courir", "quiero dormir", "je veux ouvrir un compte"]
)
def test_another_word_of_its_language_is_no_slip_of_danger(search: SearchService, text: str) -> None:
    assert search.parse(f"{text} ").danger == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.phrases[0])
def test_danger_is_found_in_every_form(search: SearchService, rule: DangerRule) -> None:
    forms = {form for phrase in rule.phrases for form in forms_of(phrase)}

    assert _missed(rule, search, iter(sorted(forms))) == set()


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.phrases[0])
def test_no_slip_of_all_there_are_hides_danger(search: SearchService, index: Index, rule: DangerRule) -> None:
    assert _missed(rule, search, _phrases(rule, index, _every_slip)) == set()


def test_danger_is_found_in_the_typed_words_alone_as_well(search: SearchService) -> None:
    assert (
        search.search("hands around my thoat ", as_typed=True).results[0].id == "injuries-and-strangulation"
    )


@pytest.mark.parametrize(
    "text",
    [
        *("apple pie", "a knit hat", "breakfast", "living room", "killer whale", "dying to know"),
        *("my tooth is killing me", "my back is really killing me", "these bills are killing me"),
        *("in danger of eviction", "in danger of losing our apartment", "drowning in debt"),
        *("choking on bills", "choking on all these debts", "choking hazard", "shoot some hoops"),
        *("i would kill for a coffee", "shoot me an email", "break in my new boots", "locked in a rate"),
        *("my check is being held", "my ride is on his way", "a bear at my door", "he is here on a visa"),
        *(
            "how do mice get in the house",
            "bleeding gums",
            "a lot of blood work",
            "i took my child to the dentist",
            "ran 5 kms",
        ),
        *(
            "weeds choke my garden",
            "choke cherry",
            "how to choke out weeds",
            "overdue bill",
            "my rent is overdue",
        ),
        *("i dont want to give my name", "i dont want to leave", "i dont want to love him anymore"),
        *("will my mom find out", "will my friends mom get in trouble", "they chose me", "bread in maine"),
        *("a man at the desk says he is her brother", "i want to hurt him back", "locker in school"),
        *("the dog is outside", "he is outside smoking", "my mom is coming to get me from school"),
        *("i take 10 pills a day", "grandma takes a lot of meds every morning"),
        *("the state took my child", "hit me up for work", "my laptop wont wake up", "suicide squad"),
    ],
)
def test_what_only_looks_like_danger_is_not(search: SearchService, text: str) -> None:
    assert search.parse(text).danger == ()


@pytest.mark.parametrize(
    "text",
    [
        *("he is killing me", "my husband is killing me", "someone is killing me", "stop he is killing me"),
        *("my tooth is broken and he is killing me", "i cant pay the bills and she will kill me"),
        *("im in danger", "im in danger he evicted me", "my baby is choking on a grape", "she is choking"),
        *("he shot me", "he will shoot me", "he took my child", "he is here", "hes at my door with a bear"),
        *("he broke in my house", "im locked in", "he hit me and now he is hitting my mom", "kill her"),
        *("hes comin up the stairs", "i can hear him coming"),
        *("they gonna hurt my mama if i run", "i dont wanna be here no more"),
        *("he is outside", "hes at the door", "they have me in a house", "hes coming to get me"),
        *("i take 30 tylenol a day", "i took 20 tylenol for my head", "i took all my pills"),
        *("hes gonna kill my mom", "u r gonna kill me rn", "hesgonnakillme", "i can t breathe"),
    ],
)
def test_danger_that_is_meant_is_found(search: SearchService, text: str) -> None:
    assert search.parse(text).danger != ()


def test_no_exception_to_danger_names_a_person_who_may_do_harm() -> None:
    persons = set(VOCABULARY.another_person) | {
        "someone",
        "somebody",
        "man",
        "men",
        "dad",
        "boss",
        "pimp",
        "mom",
    }

    assert {
        word for exception in VOCABULARY.danger_exceptions for word in exception.before if word in persons
    } == set()


@pytest.mark.parametrize(
    ("typed", "first"),
    [("he has a gun 211 maine ", "danger-now"), ("i want to die 988 lifeline ", "thoughts-of-suicide")],
)
def test_danger_comes_before_a_service_that_is_named_in_full(
    search: SearchService, typed: str, first: str
) -> None:
    ids = [result.id for result in search.search(typed, limit=10).results]

    assert ids[0] == first
    assert {"maine-211", "988-lifeline"} & {*ids}
