"""A whole tree of authored files: read into one library, or all its problems reported at once."""

import pytest
from msgspec.structs import replace

from guide.content.authoring import read_authored, read_library
from guide.content.model import CallCard, Phone, Schedule, Service, Source
from guide.errors import ContentError, Problem
from tests.authored_tree import Tree

KITCHEN = "resources/services/county-kitchen.yaml"
MEALS = "resources/topics/en/everyday/warm-meals.md"
FACTS = "resources/facts/everyday.yaml"


def problems_of(tree: Tree) -> tuple[Problem, ...]:
    """What reading the tree complains about."""
    with pytest.raises(ContentError) as refused:
        read_library(tree.paths.resources)
    return refused.value.problems


def the_problem_of(tree: Tree) -> str:
    """The one problem of the tree, as it is printed."""
    (problem,) = problems_of(tree)
    return str(problem)


def test_a_service_file_becomes_a_service(tree: Tree) -> None:
    kitchen = read_library(tree.paths.resources).services["county-kitchen"]

    assert replace(kitchen, phones=()) == Service(
        id="county-kitchen",
        name="County Kitchen",
        kind="food",
        status="active",
        description="Serves a warm meal to whoever comes.",
        plain_line="Serves a warm meal to whoever comes.",
        confidence="high",
        sources=(Source("Kitchen contact page", "https://kitchen.example/contact", "2024-09", "2026-05-02"),),
        organization="Kitchens of Maine",
        also_known_as=("The Soup Place",),
        service_area=("Penobscot", "Waldo"),
        cost_option="Free",
        eligibility="Anyone",
        languages=("English",),
        website="https://kitchen.example",
        safety_note="The door is on a busy street.",
    )


def test_phones_have_a_type_and_hours_in_minutes(tree: Tree) -> None:
    assert read_library(tree.paths.resources).services["county-kitchen"].phones == (
        Phone(
            number="207-555-0100",
            type="voice",
            confidence="high",
            note="Ask for the cook",
            languages=("English", "French"),
            schedules=(Schedule(("MO", "TU", "WE", "TH", "FR"), 480, 1020),),
            seen="2024-09",
            source="https://kitchen.example/contact",
        ),
        Phone(number="711 then 207-555-0100", type="tty", confidence="medium"),
        Phone(number="207-555-0199", type="text", confidence="low"),
    )


def test_a_topic_file_becomes_a_topic_with_its_blocks(tree: Tree) -> None:
    meals = read_library(tree.paths.resources).topics["warm-meals"]

    assert (meals.title, meals.audience, meals.review_by) == ("A warm meal today", "anyone", "2027-05-31")
    assert meals.phrases == ("where can i eat",)
    assert meals.blocks[1] == CallCard("county-kitchen", "Free, in the daytime.")
    assert len(meals.blocks) == 7


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tree: Tree) -> None:
    before = read_library(tree.paths.resources)
    text = (tree.paths.root / MEALS).read_bytes().replace(b"\n", b"\r\n")
    tree.write(MEALS, b"\xef\xbb\xbf" + text)

    assert read_library(tree.paths.resources) == before


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("topics/warm-meals/summary", (MEALS, 7)),
        ("topics/warm-meals/phrases/0", (MEALS, 11)),
        ("topics/warm-meals/blocks/3/1", (MEALS, 21)),
        ("services/county-kitchen/phones/1/number", (KITCHEN, 19)),
        ("services/county-kitchen/phones/1/never-written", (KITCHEN, 19)),
        ("nowhere", ("resources", 0)),
    ],
)
def test_values_are_traced_to_file_and_line(tree: Tree, value: str, place: tuple[str, int]) -> None:
    assert read_authored(tree.paths.resources).source_map.of(value) == place


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            KITCHEN,
            "cost_option:",
            "cost_options:",
            ":26: the key 'cost_options' is not known here; did you mean",
        ),
        (KITCHEN, "eligibility:", "zzz:", ":27: the key 'zzz' is not known here; write one of: id, name"),
        (KITCHEN, "name: County Kitchen\n", "", ":1: name is missing or empty; write 'name: ...'"),
        (KITCHEN, "status: active\n", "", ":1: status is missing; write one of: active, unverified"),
        (KITCHEN, "status: active", "status: open", ":5: status is 'open'; write one of: active, unverified"),
        (
            KITCHEN,
            "[Penobscot, Waldo]",
            "[Bangor]",
            ":25: 'Bangor' is not a Sample State county; write one of: Penobscot",
        ),
        (KITCHEN, "[Penobscot, Waldo]", "Penobscot", ":25: service_area must be a list"),
        (
            KITCHEN,
            "[Penobscot, Waldo]",
            "[Penobscot, [Waldo]]",
            ":25: service_area contains something that is not text",
        ),
        (KITCHEN, "MO,TU,WE,TH,FR", "MO,XX", ":16: byday is 'MO,XX'; write weekdays as MO,TU"),
        (KITCHEN, 'opens_at: "08:00"', "opens_at: 8am", ":16: opens_at is '8am'; write a time from"),
        (KITCHEN, 'opens_at: "08:00"', 'opens_at: "24:00"', ':16: opens_at is "24:00"; write "00:00"'),
        (KITCHEN, 'closes_at: "17:00"', 'closes_at: "24:01"', ":16: closes_at is '24:01'; write a time from"),
        (KITCHEN, 'closes_at: "17:00"', 'closes_at: "08:00"', ":16: opens and closes at the same time"),
        (
            KITCHEN,
            "number: 207-555-0199",
            "number: a@b.example",
            ":22: 'a@b.example' is not a valid text number; write it as",
        ),
        (
            KITCHEN,
            "seen: 2024-09\n    source",
            "seen: 9/2024\n    source",
            ":17: seen is '9/2024'; write YYYY,",
        ),
        (
            KITCHEN,
            "seen: 2024-09\n    source",
            "seen: 2024-13\n    source",
            ":17: seen is '2024-13'; write YYYY,",
        ),
        (
            KITCHEN,
            "note: Ask for the cook",
            "assured_date: 2024-02-30",
            ":14: assured_date is '2024-02-30'; write",
        ),
        (KITCHEN, "eligibility: Anyone", "eligibility: [Anyone]", ":27: eligibility is a list or mapping"),
        (
            KITCHEN,
            "  - {title: Kitchen contact",
            "# - {title: Kitchen contact",
            ":32: sources is missing or empty",
        ),
        (
            KITCHEN,
            "languages: [English]",
            "languages: [En]\nlanguages: []",
            ":29: repeats the key languages of",
        ),
        (
            KITCHEN,
            "type: text",
            "type: email",
            ":22: '207-555-0199' is not a valid email number; write an address such as",
        ),
        (
            KITCHEN,
            "type: text",
            "type: chat",
            ":22: '207-555-0199' is not a valid chat number; write the site, such as",
        ),
        (KITCHEN, "MO,TU,WE,TH,FR", "MO,MO", ":16: byday is 'MO,MO'; write weekdays as MO,TU"),
        (
            KITCHEN,
            "id: county-kitchen",
            "id: kitchen",
            ":2: id is kitchen, but the file is named county-kitchen.yaml",
        ),
        (MEALS, "section: everyday", "section: night", ":5: section is night, but the file is in everyday/"),
        (MEALS, "id: warm-meals", "id: meals", ":3: id is meals, but the file is named warm-meals.md"),
        (MEALS, "audience: anyone", "audience: all", ":6: audience is 'all'; write one of: survivor"),
        (MEALS, "review_by: 2027-05-31\n", "", ":2: review_by is missing"),
        (MEALS, "review_by: 2027-05-31", "review_by: May 2027", ":8: review_by is 'May 2027'; write a date"),
        (
            MEALS,
            "audience: anyone",
            "audience: anyone\nblocks: none",
            ":7: the key 'blocks' is not known here",
        ),
        (MEALS, "---\nformat:", "format:", ":1: has no front matter"),
        (MEALS, "> Nobody asks", "*Nobody* asks", ":26: only bold is shown"),
        (
            FACTS,
            ", seen: 2023}",
            "}",
            ":8: seen is missing; write the page's own date, or none if it shows none",
        ),
        (
            FACTS,
            "seen: 2023}",
            'seen: ""}',
            ":8: seen is missing; write the page's own date, or none if it shows none",
        ),
        (FACTS, "seen: 2023}", "seen: unknown}", ":8: seen is 'unknown'; write YYYY"),
        (
            FACTS,
            "read: 2026-05-02, seen: 2023",
            "seen: 2023",
            ":8: read is missing; write the day on which you read",
        ),
        (
            FACTS,
            "read: 2026-05-02, seen: 2023",
            "read: 2026-05, seen: 2023",
            ":8: read is '2026-05'; write a date as",
        ),
        (
            FACTS,
            "  confidence: high\n",
            "  confidence: high\n  needs_review: [a lawyer]\n",
            ":7: needs_review has an unknown word; write some of: lawyer",
        ),
    ],
    ids=lambda value: value[-30:],
)
def test_a_wrong_file_is_reported_with_its_line_and_what_to_write(
    tree: Tree, name: str, old: str, new: str, problem: str
) -> None:
    tree.change(name, old, new)

    assert the_problem_of(tree).startswith(name + problem)


@pytest.mark.parametrize("name", [KITCHEN, MEALS, FACTS])
def test_a_file_that_is_not_utf_8_is_named_with_the_line(tree: Tree, name: str) -> None:
    text = (tree.paths.root / name).read_bytes()
    tree.write(name, text.replace(b"meal", b"m\xe9al", 1))
    line = text[: text.index(b"meal")].count(b"\n") + 1

    assert f"{name}:{line}: is not UTF-8 text; save the file as UTF-8" in map(str, problems_of(tree))


@pytest.mark.parametrize("name", [KITCHEN, MEALS, FACTS, "resources/doors.yaml", "resources/kinds.yaml"])
def test_an_empty_file_is_named(tree: Tree, name: str) -> None:
    tree.write(name, " \n")

    assert the_problem_of(tree) == f"{name}:1: is empty; write its content or delete the file"


@pytest.mark.parametrize("name", ["sections", "doors", "urgent", "kinds", "vocabulary/en"])
def test_a_missing_file_is_named(tree: Tree, name: str) -> None:
    (tree.paths.resources / f"{name}.yaml").unlink()

    assert any(str(problem).startswith(f"resources/{name}.yaml: is missing") for problem in problems_of(tree))


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (
            "resources/doors.yaml",
            "format: 2\ndoors: food\n",
            ":2: must be a list; begin each entry with '- '",
        ),
        (
            "resources/doors.yaml",
            "format: 2\ndoors: [food]\n",
            ":2: must be a mapping; write 'key: value' lines here",
        ),
        ("resources/kinds.yaml", "format: 2\nkinds: [food]\n", ":2: must be a mapping; write lines such as"),
        ("resources/kinds.yaml", "format: 2\nkinds: {food: Food}\n", ":2: must be a mapping"),
        ("resources/kinds.yaml", "format: 2\nkinds: {food: {name: Food}}\n", ":2: hides no street"),
        (
            "resources/sections.yaml",
            'format: 2\nsections: [{id: everyday, title: E, plain: "1"}]\n',
            ":2: plain is '1'; write",
        ),
        ("resources/topics/en/everyday/bare.md", "---\nid: bare\n---\n", ":4: has no text after"),
        (
            "resources/topics/en/night/warm-meals.md",
            "---\n",
            ": has the same id as resources/topics/en/every",
        ),
        ("resources/services/warm-meals.yaml", "id: warm-meals\n", ":2: the id warm-meals is also the id"),
        (
            "resources/icons/odd.svg",
            '<svg><path d="Q1 2 3 4"/></svg>',
            ": contains a picture that is not a line",
        ),
    ],
    ids=lambda value: value[-40:],
)
def test_files_of_the_wrong_shape_are_reported(tree: Tree, name: str, text: str, problem: str) -> None:
    tree.write(name, text)

    assert any(problem in str(found) for found in problems_of(tree)), problems_of(tree)


def test_a_fact_written_twice_is_reported_with_both_locations(tree: Tree) -> None:
    tree.change(FACTS, "id: MEALS-02", "id: MEALS-01")

    assert the_problem_of(tree) == (f"{FACTS}:9: has the same id as {FACTS}:3; give one of them another id")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("format: 2\nsequence: 0\ndate: 2026-05-31\n", "resources/edition.yaml:2: sequence is '0'; write a"),
        ("format: 2\nsequence: 7\n", "resources/edition.yaml:1: date is missing; write the day"),
        (
            "format: 2\nsequence: 7\ndate: May 31\n",
            "resources/edition.yaml:3: date is 'May 31'; write a date as",
        ),
    ],
)
def test_an_edition_that_no_computer_could_compare_is_refused(tree: Tree, text: str, problem: str) -> None:
    tree.write("resources/edition.yaml", text)

    assert the_problem_of(tree).startswith(problem)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("extra.yaml", "is not read; rename it, or move it out of the folder"),
        ("services/new.yml", "only services/*.yaml are"),
        ("services/more/new.yaml", "only services/*.yaml are"),
        ("facts/new.txt", "only facts/*.yaml are"),
        ("vocabulary/xx.yml", "only vocabulary/*.yaml are"),
        ("topics/en/everyday/copy.markdown", "only topics/en/**/*.md are"),
    ],
)
def test_a_file_that_nobody_reads_is_named(tree: Tree, name: str, problem: str) -> None:
    tree.write(f"resources/{name}", "words\n")

    found = the_problem_of(tree)
    assert found.startswith(f"resources/{name}: is not read")
    assert problem in found
