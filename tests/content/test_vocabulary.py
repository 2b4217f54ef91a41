from pathlib import Path

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.vocabulary import (
    DangerRule,
    Situation,
    Synonym,
    Vocabulary,
)
from guide.errors import ContentError
from guide.paths import checkout
from guide.search.understand.danger import Danger, danger_phrases
from guide.search.understand.phrases import PhraseMatcher, phrase_tables
from index.analysis import words


def _read(tmp_path: Path, text: str) -> Vocabulary:
    file = tmp_path / "resources" / "vocabulary" / "en.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("format: 2\n" + text, encoding="utf-8")
    return read_vocabulary(tmp_path / "resources")


def test_all_four_lists_are_read(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        """\
synonyms:
  - {phrases: [pimp], means: [trafficker, control]}
equivalents:
  - {words: [stay, sleep]}
danger:
  - {phrases: [has a gun], pages: [danger-now]}
small_talk:
  - he him
  - the
""",
    )

    assert read.synonyms == (
        Synonym(phrases=("pimp",), means=("trafficker", "control")),
        Synonym(phrases=("stay",), means=("sleep",)),
        Synonym(phrases=("sleep",), means=("stay",)),
    )
    assert read.danger == (DangerRule(phrases=("has a gun",), pages=("danger-now",)),)
    assert read.small_talk == ("he", "him", "the")
    assert read.words() == ["control", "has a gun", "he", "him", "pimp", "sleep", "stay", "the", "trafficker"]


def test_a_situation_is_read_word_by_word_with_each_choice_and_class(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        """\
classes:
  - {name: paper, words: [passport, birth certificate, visa]}
situations:
  - {patterns: [took|hid my <paper>|keys], pages: [control-and-threats]}
""",
    )

    # "birth certificate" is two words, so it cannot stand for one
    words_in_order = (("took", "hid"), ("my",), ("passport", "visa", "keys"))
    assert read.situations == (Situation((words_in_order,), ("control-and-threats",)),)
    assert {"took", "hid", "my", "passport", "visa", "keys"} <= set(read.words())


def test_every_problem_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        _read(tmp_path, "synonyms:\n  - {phrases: [pimp]}\n  - {means: [trafficker]}\nslang: []\n")

    assert [str(problem).split(":")[1] for problem in raised.value.problems] == ["3", "4", "5"]


def test_every_danger_phrase_of_the_guide_is_found_inside_a_sentence() -> None:
    vocabulary = read_vocabulary(checkout().resources)
    danger = Danger(danger_phrases(vocabulary), (), lambda _: True)

    for rule in vocabulary.danger:
        for phrase in rule.phrases:
            spoken = [word.text for word in words(f"please {phrase} and help")]
            assert set(rule.pages) <= set(danger.find(spoken, spoken, spoken)), phrase


@pytest.mark.parametrize(
    "text", ["help", "help me plese", "someone please help me", "i need help now", "sos"]
)
def test_a_mere_plea_for_help_puts_somebody_to_talk_to_first(text: str) -> None:
    matcher = PhraseMatcher(phrase_tables(read_vocabulary(checkout().resources)))

    assert matcher.match(text.split()).plea[0] == "talk-to-someone"


@pytest.mark.parametrize("text", ["help with rent", "help me find a job", "need", "please", ""])
def test_a_plea_for_something_is_a_search_for_it(text: str) -> None:
    matcher = PhraseMatcher(phrase_tables(read_vocabulary(checkout().resources)))

    assert matcher.match(text.split()).plea == ()


@pytest.mark.parametrize(
    "text", ["i was never kidnapped", "emergency contraception", "emergency shelter", "i love him to death"]
)
def test_what_only_sounds_like_danger_is_not_put_first(text: str) -> None:
    danger = Danger(danger_phrases(read_vocabulary(checkout().resources)), (), lambda _: True)
    words_of_text = text.split()

    assert danger.find(words_of_text, words_of_text, words_of_text) == ()
