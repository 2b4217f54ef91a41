"""Pages that need more years of school than their readers may have."""

import pytest

from guide.content.checks.readability import grade, sentences_in
from tests.authored_tree import Tree
from tests.content.checking import KITCHEN, MEALS, errors_of, findings_of

EASY = "You can call us. We are here all day. " * 15


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(EASY, id="plain words"),
        pytest.param(
            "Ask the Immigrant Legal Advocacy Project in Androscoggin. " * 15, id="services and places"
        ),
        pytest.param(
            "It is the law (Title 17-A, section 853, subsection 2, notwithstanding other determinations). "
            * 15,
            id="laws",
        ),
        # words that staff should avoid, quoted
        'Never say "addict".',
        "Prostitution laws changed.",
        "Say “no junkies”?",
        # marks that people write
        "Press *67 first.",
        'Say "a bag" (or two).',
        "It’s yours.",
        "Say ___.",
    ],
)
def test_plain_words_names_quotes_and_marks_of_people_may_stand(tree: Tree, words: str) -> None:
    tree.change(MEALS, "Bring a bag.", words)

    assert errors_of(tree) == []


def test_the_measure_is_kincaid_s() -> None:
    """10 words in a sentence and 1.5 syllables in a word: 0.39 x 10 + 11.8 x 1.5 - 15.59."""
    assert grade(1, ["cat"] * 5 + ["little"] * 5) == pytest.approx(6.01)


LONG = " ".join(["word"] * 21)


def warnings_of(tree: Tree) -> list[str]:
    """The warnings, as they are printed."""
    findings = findings_of(tree)
    assert findings.errors == ()
    return [str(problem) for problem in findings.warnings]


def test_a_sentence_too_long_for_its_readers_is_reported(tree: Tree) -> None:
    tree.change(MEALS, "Bring a bag.", f"Bring {LONG}.")

    (warning,) = warnings_of(tree)
    assert warning == (
        f"{MEALS}:21: the sentence 'Bring word word word word word' has 22 words;"
        " split it in two (20 at most)"
    )


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Call 211. It is free.", ["Call 211.", "It is free."]),
        ('Say "no." Then go.', ['Say "no."', "Then go."]),
        ("Open at 5 p.m. on Monday.", ["Open at 5 p.m. on Monday."]),
        ("17-A M.R.S. sec. 853 says so!", ["17-A M.R.S. sec.", "853 says so!"]),
        ("", []),
    ],
)
def test_sentences_end_before_a_capital_or_a_number(text: str, sentences: list[str]) -> None:
    assert sentences_in(text) == sentences


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (MEALS, "Bring a bag.", "No prostitutes.", ":21: says 'prostitutes'; write what was done"),
        (MEALS, "summary: Meals", "summary: Junkies, meals", ":7: says 'Junkies'; write 'a person who uses"),
        (MEALS, "Bring a bag.", "He committed suicide.", ":21: says 'committed suicide'; write 'died by"),
        (MEALS, "Bring a bag.", "We rescue people.", ":21: says 'rescue people'; people free themselves"),
        (MEALS, "Bring a bag.", "Trigger warning: food.", ":21: says 'Trigger warning'; say what comes next"),
        (KITCHEN, "to whoever comes", "to illegal immigrants", ":6: says 'illegal immigrants'; write"),
    ],
    ids=lambda value: value[-25:],
)  # fmt: skip
def test_a_word_that_brands_a_person_is_reported(
    tree: Tree, name: str, old: str, new: str, problem: str
) -> None:
    tree.change(name, old, new)

    (error,) = errors_of(tree)
    assert error.startswith(name + problem)


@pytest.mark.parametrize(
    "words",
    ["a **warm** meal", "a [meal](page:warm-meals)", "a <b>warm</b> meal", "a *warm meal", "a `meal`"],
)
def test_a_mark_that_readers_of_a_service_would_see_is_reported(tree: Tree, words: str) -> None:
    """Topics are Markdown, whose reader refuses open marks; a service's texts are shown as they stand."""
    tree.change(KITCHEN, "a warm meal", words)

    assert any(error.startswith(f"{KITCHEN}:6: shows the mark ") for error in errors_of(tree))


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("Bring a bag (or two.", "does not close each (; add ) or remove it"),
        ('Say "a bag.', 'does not close each "; add " or remove it'),
        ("Say a bag.”", "does not close each “; add ” or remove it"),
        ("Bring a *bag.", "shows the mark '*' to readers; close it or remove it"),
    ],
)
def test_a_bracket_or_quote_that_is_not_closed_is_reported(tree: Tree, words: str, problem: str) -> None:
    tree.change(MEALS, "Bring a bag.", words)

    assert errors_of(tree) == [f"{MEALS}:21: {problem}"]
