"""Characters that hide what a reviewer should see."""

import os

import pytest

from guide.content.authoring import read_authored
from guide.content.characters import hidden_characters
from guide.content.phones import is_well_formed
from guide.errors import ContentError
from tests.authored_tree import Tree

KITCHEN = "resources/services/county-kitchen.yaml"
MEALS = "resources/topics/en/everyday/warm-meals.md"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Text \u202e889\u202c now", "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        ("\u2067207-555-0100\u2069", "RIGHT-TO-LEFT ISOLATE (U+2067)"),
        ("sh\u200belter", "ZERO WIDTH SPACE (U+200B)"),
        ("sh\u00adelter", "SOFT HYPHEN (U+00AD)"),
        ("9\ufe0f11", "VARIATION SELECTOR-16 (U+FE0F)"),
        ("call\u3164me", "HANGUL FILLER (U+3164)"),
        ("12\u00a0pm", "NO-BREAK SPACE (U+00A0)"),
        ("a\x00b", "U+0000"),
        ("p\u0430ypal", "CYRILLIC SMALL LETTER A (U+0430) inside"),
        ("2\u066007-555-0100", "ARABIC-INDIC DIGIT ZERO (U+0660) inside"),
        ("\U0001d7d007-555-0100", "MATHEMATICAL BOLD DIGIT TWO (U+1D7D0) inside"),
        ("\uff12\uff10\uff17", "FULLWIDTH DIGIT TWO (U+FF12) inside"),
        ("207-555-01\u20742", "SUPERSCRIPT FOUR (U+2074) inside"),
        ("207-555-01\u24632", "CIRCLED DIGIT FOUR (U+2463) inside"),
        ("1-8\u03bf0-555", "GREEK SMALL LETTER OMICRON (U+03BF) inside"),
    ],
    ids=ascii,
)
def test_invisible_and_confusable_characters_are_named(text: str, name: str) -> None:
    assert name in next(hidden_characters(f"plain words\n{text}")).text
    assert next(hidden_characters(f"plain words\n{text}")).line == 1


@pytest.mark.parametrize(
    "text",
    [
        "São Tomé, naïve, Wəlastəkwey",
        "caf\u0065\u0301",
        "12 m\u00b2, \u00bd cup, \u00b5g",
        "привет",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u1797\u17b6\u179f\u17b6\u200b\u1781\u17d2\u1798\u17c2\u179a",
        "\u0662\u0660\u0667",
    ],
    ids=ascii,
)
def test_what_people_write_in_their_languages_is_left_alone(text: str) -> None:
    assert not list(hidden_characters(text))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (KITCHEN, "note: Ask for the cook", "note: Ask for \u202eeht\u202c cook"),
        (KITCHEN, "note: Ask for the cook", 'note: "Ask for \\u202eeht\\u202c cook"'),
        (KITCHEN, "note: Ask for the cook", 'note: "Ask for\\0 the cook"'),
        (KITCHEN, "note: Ask for the cook", "note: Ask for the c\u043eok"),
        (KITCHEN, "note: Ask for the cook", "note: " + "a " * 500_000),
        (MEALS, "Bring a bag.", "Bring a &#8238;gab&#8236;."),
        (MEALS, "Bring a bag.", "Bring a \u200bbag."),
    ],
    ids=[
        "override",
        "escaped override",
        "escaped NUL",
        "look-alike",
        "a note of 1 MB",
        "entity",
        "in a page",
    ],
)
def test_no_authored_file_with_one_becomes_a_library(tree: Tree, file: str, old: str, new: str) -> None:
    tree.change(file, old, new)

    with pytest.raises(ContentError) as refused:
        read_authored(tree.paths.resources)

    assert {problem.path for problem in refused.value.problems} >= {file}


def test_a_pipe_among_the_services_is_refused_and_not_waited_for(tree: Tree) -> None:
    os.mkfifo(tree.paths.resources / "services" / "pipe.yaml")

    with pytest.raises(ContentError, match=r"pipe\.yaml: is not a plain file"):
        read_authored(tree.paths.resources)


def test_a_file_without_end_is_refused_before_it_is_read(tree: Tree) -> None:
    large = tree.paths.resources / "services" / "large.yaml"
    with large.open("wb") as file:
        file.truncate(1 << 40)

    with pytest.raises(ContentError, match=r"large\.yaml: is larger than 4 MB"):
        read_authored(tree.paths.resources)


def test_digits_of_another_script_make_no_number() -> None:
    assert is_well_formed("207-555-0100", "voice")
    assert not is_well_formed("207-555-01\u0660\u0660", "voice")
