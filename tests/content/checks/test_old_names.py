"""Old names: each leads to something that is there, and is the name of nothing else."""

import pytest

from guide.content.authoring import read_library
from guide.content.model import OldName
from guide.paths import checkout
from tests.authored_tree import Tree
from tests.content.checking import errors_of

OLD = "resources/old_names.yaml"
SOURCES = "sources: [{title: A paper, seen: 2025}]"


def test_an_old_name_becomes_part_of_the_library(tree: Tree) -> None:
    assert read_library(tree.paths.resources).old_names == (
        OldName(name="The Soup Place", status="renamed", services=("county-kitchen",)),
    )


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (
            f"name: Elm House, status: closed, services: [zzz], {SOURCES}",
            "there is no service zzz to send",
        ),
        (f"name: Elm House, status: closed, {SOURCES}", "Elm House leads nowhere; write services: the ids"),
        (
            "name: Elm House, status: closed, services: [county-kitchen]",
            "nothing says what became of Elm House",
        ),
        (
            "name: Elm House, status: renamed, services: [county-kitchen]",
            "county-kitchen does not know this name",
        ),
        (
            "name: The Soup Place, status: renamed, services: [county-kitchen, quiet-pantry]",
            "The Soup Place cannot be renamed to several services; name one",
        ),
        (
            f"name: Quiet Pantry, status: closed, services: [county-kitchen], {SOURCES}",
            "'quiet pantry' is still a name of quiet-pantry; take it out there or here",
        ),
        (
            f"name: Elm House, also_known_as: [elm house], status: closed, services: [zzz], {SOURCES}",
            "'elm house' stands here twice; take one of them out",
        ),
    ],
    ids=["no such service", "nowhere", "no source", "no name of its", "to two", "still a name", "twice"],
)
def test_an_old_name_that_misleads_is_told(tree: Tree, entry: str, problem: str) -> None:
    tree.write(OLD, f"format: 2\nold_names:\n- {{{entry}}}\n")

    assert any(found.startswith(f"{OLD}:3: {problem}") for found in errors_of(tree)), errors_of(tree)


def test_no_closed_service_is_in_the_guide_and_each_name_in_circulation_is_caught() -> None:
    library = read_library(checkout().resources)
    caught = {name for old in library.old_names for name in (old.name, *old.also_known_as)}

    assert {
        "Downeast Community Partners",
        "Health Equity Alliance",
        "York County Shelter Programs",
        "Maine Human Trafficking Hotline",
        "Maine Human Trafficking Coalition",
    } <= caught
    called = {
        name for service in library.services.values() for name in (service.name, *service.also_known_as)
    }
    closed = {old.name for old in library.old_names if old.status != "renamed"}
    assert closed & called <= {"Oxford Street Shelter"}, "a closed service has an entry"
