"""Pages: what they must answer, where they lead, and in which languages."""

from pathlib import Path

import pytest

from guide.content.authoring import read_authored, read_library
from guide.content.compiled import library_bytes
from guide.content.compiled import read_library as read_compiled
from guide.content.model import MustPoint
from guide.errors import ContentError
from tests.authored_tree import TOPIC, Tree
from tests.content.checking import DOORS, MEALS, PANTRY, errors_of, findings_of, translation_of_meals

MUST = "must_answer: [{point: what to bring, at: Before you go}]"


def give_points(tree: Tree, *points: str) -> None:
    """Put other must points into the page."""
    tree.change(MEALS, MUST, f"must_answer: [{', '.join(points)}]")


def test_points_are_read_with_the_heading_that_answers_each(tree: Tree) -> None:
    give_points(tree, '{point: "who is served", at: start}', '{point: "what to bring", at: "Before you go"}')

    assert errors_of(tree) == []
    assert read_library(tree.paths.resources).topics["warm-meals"].must_answer == (
        MustPoint("who is served", "start"),
        MustPoint("what to bring", "Before you go"),
    )


@pytest.mark.parametrize(
    ("points", "problem"),
    [
        (["{point: a, at: Before you g}"], ":12: there is no heading 'Before you g' on this page; did you"),
        (["{point: a, at: Prices}"], ":12: there is no heading 'Prices' on this page; write the words"),
        (
            ["{point: prices}"],
            ":12: no heading answers 'prices'; write the answer, then name its heading under at",
        ),
        ([], ":2: lists no point that a reader must find here; write must_answer: a list of {point, at}"),
        (["{point: a, at: start}", "{point: A, at: start}"], ":12: the point 'A' is listed twice; remove"),
    ],
    ids=["a slip", "no such heading", "nowhere", "no points", "twice"],
)
def test_a_point_without_a_heading_or_written_twice_is_reported(
    tree: Tree, points: list[str], problem: str
) -> None:
    give_points(tree, *points)

    findings = findings_of(tree)
    (found,) = findings.warnings
    assert str(found).startswith(MEALS + problem)
    assert findings.errors == ()


ISLAND = """\
---
format: 2
id: {id}
title: Title of {id}
section: everyday
audience: anyone
summary: A page.
review_by: 2027-05-31
related: [{related}]
must_answer: [{{point: a word, at: start}}]
---
A word. [^advice]
"""


def island(tree: Tree, page: str, related: str) -> str:
    """Add a topic that only names another; gives its file."""
    name = f"resources/topics/en/everyday/{page}.md"
    tree.write(name, ISLAND.format(id=page, related=related))
    return name


def warnings_of(tree: Tree) -> list[str]:
    found = findings_of(tree)
    assert found.errors == ()
    return [str(problem).partition(";")[0] for problem in found.warnings]


def test_pages_that_only_lead_to_each_other_are_reported(tree: Tree) -> None:
    tree.change(DOORS, ", section:everyday", "")
    one, two = island(tree, "one", "two"), island(tree, "two", "one")

    assert warnings_of(tree) == [
        f"{one}:2: no door, section or page leads here",
        f"{two}:2: no door, section or page leads here",
    ]


def test_a_page_behind_a_section_or_a_link_is_reached(tree: Tree) -> None:
    island(tree, "one", "warm-meals")
    assert warnings_of(tree) == []

    tree.change(DOORS, ", section:everyday", "")
    tree.change(MEALS, "related: [county-kitchen]", "related: [one]")
    assert warnings_of(tree) == []


def test_a_page_for_a_survivor_begins_with_a_number(tree: Tree) -> None:
    tree.change(MEALS, "audience: anyone", "audience: survivor")
    assert warnings_of(tree) == []

    tree.change(MEALS, "\n[Free, in the daytime.](call:county-kitchen)\n", "\nA line. [^advice]\n")
    assert warnings_of(tree) == [f"{MEALS}:2: shows no number in its first 3 paragraphs"]

    tree.change(MEALS, "A line.", "Call 207-555-0100.")
    assert warnings_of(tree) == []


def test_a_page_that_leads_nowhere_is_reported(tree: Tree) -> None:
    lines = TOPIC.split("\n[Free")[0].replace("related: [county-kitchen]\n", "")
    tree.write(MEALS, lines.replace("at: Before you go", "at: start"))

    assert warnings_of(tree) == [f"{MEALS}:2: ends without a next step"]


def test_a_service_that_no_page_names_is_reported(tree: Tree) -> None:
    tree.change(DOORS, ", quiet-pantry", "")

    assert warnings_of(tree) == [f"{PANTRY}:1: no topic, door or urgent number leads here"]


def test_a_service_that_a_text_rests_on_is_reached(tree: Tree) -> None:
    tree.change(DOORS, ", quiet-pantry", "")
    tree.change(MEALS, "Bring a bag. [^advice]", "Bring a bag. [^quiet-pantry]")
    tree.change(
        MEALS, "sources: [MEALS-01, county-kitchen]", "sources: [MEALS-01, county-kitchen, quiet-pantry]"
    )

    assert warnings_of(tree) == []


COMIDA = "resources/topics/es/everyday/warm-meals.md"


SPANISH = """\
format: 2
glossary_of_danger:
  - {forms: [me va a matar], means: a meal now, sense: a threat}
"""


@pytest.fixture(autouse=True)
def spanish_words(tree: Tree) -> Path:
    """What the search knows of Spanish, beside a page in it."""
    return tree.write("resources/vocabulary/es.yaml", SPANISH)


def test_no_page_is_translated_into_a_language_whose_danger_nobody_hears(tree: Tree) -> None:
    tree.write(COMIDA, translation_of_meals())
    tree.write("resources/vocabulary/es.yaml", SPANISH.replace("glossary_of_danger:", "glossary:"))

    with pytest.raises(ContentError) as refused:
        read_library(tree.paths.resources)
    assert str(refused.value).startswith("resources/vocabulary/es.yaml: has no glossary_of_danger; write it")


def test_no_page_is_translated_into_a_language_without_a_vocabulary(tree: Tree, spanish_words: Path) -> None:
    spanish_words.unlink()
    tree.write(COMIDA, translation_of_meals())

    with pytest.raises(ContentError, match=r"es\.yaml: is missing"):
        read_library(tree.paths.resources)


def test_a_page_may_have_the_id_of_the_page_it_translates(tree: Tree) -> None:
    tree.write(COMIDA, translation_of_meals())

    assert errors_of(tree) == []
    library = read_library(tree.paths.resources)
    there = library.translations["es"]["warm-meals"]
    assert (there.title, there.language) == ("Una comida caliente hoy", "es")
    assert there.reviewed_by == "court interpreter"
    assert library.topics["warm-meals"].title == "A warm meal today"


def test_a_page_that_nobody_qualified_has_read_is_refused(tree: Tree) -> None:
    tree.write(COMIDA, translation_of_meals(reviewed_by=""))

    (found,) = errors_of(tree)
    assert found.startswith(f"{COMIDA}:2: has no reviewed_by; have a person qualified in this")


def test_a_page_that_translates_nothing_is_refused(tree: Tree) -> None:
    tree.write("resources/topics/es/everyday/comida.md", translation_of_meals(id="comida"))

    with pytest.raises(ContentError, match=r"comida\.md:3: there is no page comida to translate"):
        read_library(tree.paths.resources)


def test_a_translation_is_checked_like_any_page_but_not_for_english_words(tree: Tree) -> None:
    tree.write(COMIDA, translation_of_meals().replace("Bring a bag.", "Sin anonymous 207-555-0123."))

    (found,) = errors_of(tree)
    assert found.startswith(f"{COMIDA}:16: 207-555-0123 is not the number of any service")


def test_a_folder_that_is_not_a_language_is_reported(tree: Tree) -> None:
    tree.write("resources/topics/Spanish/everyday/warm-meals.md", translation_of_meals())

    with pytest.raises(ContentError) as refused:
        read_library(tree.paths.resources)
    assert str(refused.value).startswith("resources/topics/Spanish: is not a language folder")


def test_translations_survive_being_compiled(tree: Tree) -> None:
    tree.write(COMIDA, translation_of_meals())
    library = read_library(tree.paths.resources)
    path = tree.write("library.json", library_bytes(library))

    assert read_compiled(path) == library


def test_a_translation_whose_english_text_changed_is_named_and_shown_in_english(tree: Tree) -> None:
    tree.write(
        COMIDA, translation_of_meals(body=TOPIC.split("---\n")[2].replace("Bring a bag", "Lleve una bolsa"))
    )
    tree.change(MEALS, "Then go.", "Then go there.")

    library = read_library(tree.paths.resources)
    assert library.translations["es"]["warm-meals"].untranslated == (4,)
    assert "Lleve una bolsa" in str(library.translations["es"]["warm-meals"].blocks[3])
    (found,) = warnings_of(tree)
    assert found.startswith(f"{COMIDA}:2: 1 of 6 parts are shown in English")


def test_a_translation_with_an_old_summary_is_not_in_the_library(tree: Tree) -> None:
    tree.write(COMIDA, translation_of_meals())
    tree.change(MEALS, "summary: Meals that cost nothing", "summary: Meals")

    authored = read_authored(tree.paths.resources)
    assert authored.library.translations == {"es": {}}
    (problem,) = authored.unlisted
    assert str(problem).startswith(
        f"{COMIDA}:1: readers of es do not get this page: 6 of 6 parts are current; title"
    )


def test_problems_of_a_translation_are_found_in_the_file_that_has_the_words(tree: Tree) -> None:
    body = TOPIC.split("---\n")[2].replace("Nobody asks for papers.", "Sin 207-555-0123.")
    tree.write(COMIDA, translation_of_meals(body=body))
    tree.change(MEALS, "## Before you go", "Go soon. [^advice]\n\n## Before you leave")

    found = errors_of(tree)
    written = (tree.paths.root / COMIDA).read_text()
    line = written[: written.index("Sin 207")].count("\n") + 1
    assert any(text.startswith(f"{COMIDA}:{line}: 207-555-0123") for text in found), found
