"""Which of our services a record is, and what it says that ours does not."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from guide.exchange.importing.weekly import in_one_cell
from tests.authored_tree import Tree
from tests.commands.typed import Typed
from tests.exchange.imports import Imported, changed, hsds, service

ROOT = Path(__file__).parents[2]


def test_a_service_that_says_nothing_new_is_the_same(tree: Tree) -> None:
    [row] = Imported(tree, hsds(service())).rows

    assert changed(row) == ("same", "", "", "")
    assert (row["our id"], row["in common"]) == ("county-kitchen", "name and number")


def test_what_differs_is_one_line_each(tree: Tree) -> None:
    theirs = service(
        url="https://other.example/meals/",
        last_modified="2025-02-03T10:00:00.000Z",
        languages=[{"id": "ac148810-d857-441c-9679-408f346de141", "name": "Somali"}],
        schedules=[{"id": "ac148810-d857-441c-9679-408f346de142", "freq": "WEEKLY", "byday": "SA,SU",
                    "opens_at": "10:00:00", "closes_at": "14:00:00"}],
    )  # fmt: skip
    theirs["phones"].append(
        {"id": "ac148810-d857-441c-9679-408f346de143", "number": "800 555 0123", "extension": 4}
    )
    rows = Imported(tree, hsds(theirs)).rows

    assert [changed(row) for row in rows] == [
        ("differs", "voice", "207-555-0100", "1-800-555-0123 ext. 4"),
        ("differs", "hours", "MO,TU,WE,TH,FR 08:00-17:00", "SA,SU 10:00-14:00"),
        ("differs", "website", "https://kitchen.example", "https://other.example/meals"),
        ("differs", "languages", "English", "Somali"),
    ]
    assert {row["seen"] for row in rows} == {"seen 2025-02-03"}


@pytest.mark.parametrize(
    ("values", "evidence"),
    [
        ({"name": "Quite another place"}, "number"),
        ({"phones": [], "name": "The soup place"}, "name"),
        ({"phones": [], "name": "Quite another place", "url": "http://www.kitchen.example/"}, "website"),
    ],
    ids=["a number alone", "a name alone", "a website alone"],
)
def test_one_thing_in_common_is_not_an_identity(tree: Tree, values: dict[str, Any], evidence: str) -> None:
    [row] = Imported(tree, hsds(service(**values))).rows

    assert (row["verdict"], row["in common"]) == ("maybe", evidence)


def test_two_services_that_share_a_number_and_a_website_are_distinguished_by_name_or_not_at_all(
    tree: Tree,
) -> None:
    text = (tree.paths.root / "resources/services/county-kitchen.yaml").read_text()
    other = text.replace("county-kitchen", "county-bakery").replace("County Kitchen", "County Bakery")
    tree.write(
        "resources/services/county-bakery.yaml", other.replace("also_known_as: [The Soup Place]\n", "")
    )
    url = "https://kitchen.example"

    [sure] = Imported(tree, hsds(service(url=url))).rows
    shutil.rmtree(tree.paths.root / "imports")
    unsure = Imported(tree, hsds(service(url=url, name="County Cannery"))).rows

    assert (sure["verdict"], sure["our id"]) == ("same", "county-kitchen")
    assert [(row["verdict"], row["our id"]) for row in unsure] == [
        ("maybe", "county-bakery"),
        ("maybe", "county-kitchen"),
    ]


@pytest.mark.parametrize("status", ["inactive", "defunct", "temporarily closed"])
def test_what_they_no_longer_have_is_named_by_our_name_alone(tree: Tree, status: str) -> None:
    gone = service(status=status, name="The Soup Place")
    other = service(status=status, name="Planted place", id="ac148810-d857-441c-9679-408f346de150", phones=[])
    imported = Imported(tree, hsds(gone, other))
    [row] = imported.rows

    assert (row["verdict"], row["our service"], row["their name"]) == (
        "gone",
        "County Kitchen",
        "County Kitchen",
    )
    assert (row["their id"], row["theirs"]) == ("", "")
    assert "Planted" not in imported.everything
    assert "Soup" not in imported.everything


def test_our_own_id_and_name_are_an_identity_where_no_number_is_given(tree: Tree) -> None:
    Typed(tree, "build")
    Typed(tree, "export", "hsds", str(tree.paths.root / "out"))
    rows = Imported(tree, (tree.paths.root / "out/services.json").read_bytes()).rows

    assert [(row["our id"], row["verdict"], row["in common"]) for row in rows] == [
        ("county-kitchen", "same", "id and name and number and website"),
        ("quiet-pantry", "same", "id and name"),
    ]


def test_the_whole_directory_exported_and_imported_is_all_the_same(tmp_path: Path) -> None:
    tree = Tree(tmp_path / "checkout")
    shutil.rmtree(tree.paths.resources)
    shutil.copytree(ROOT / "resources", tree.paths.resources)
    assert Typed(tree, "build").status == 0
    assert Typed(tree, "export", "hsds", str(tmp_path / "out")).status == 0
    imported = Imported(tree, (tmp_path / "out/services.json").read_bytes())

    services = list((ROOT / "resources/services").glob("*.yaml"))
    assert [row["verdict"] for row in imported.rows] == ["same"] * len(services)
    assert sorted(row["our id"] for row in imported.rows) == sorted(file.stem for file in services)


def test_hours_of_a_service_across_days_are_compared_whatever_their_grouping(tree: Tree) -> None:
    rows = [
        {"id": f"ac148810-d857-441c-9679-{day:012}", "byday": name, "opens_at": "08:00", "closes_at": "17:00"}
        for day, name in enumerate(("FR", "MO", "TU", "TH", "WE"))
    ]
    [row] = Imported(tree, hsds(service(schedules=rows))).rows

    assert row["verdict"] == "same"
    assert in_one_cell(()) == ""
