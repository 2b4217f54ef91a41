"""What is read from state.yaml, and what is refused, with its line."""

from pathlib import Path

import pytest

from guide.content.authoring import read_library
from guide.errors import ContentError
from tests.authored_tree import STATE, Tree, read_state

KITCHEN = "resources/services/county-kitchen.yaml"


def _problems(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "resources" / "state.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    with pytest.raises(ContentError) as refused:
        read_state(file.parent)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("code:", "cod:", "resources/state.yaml:3: the key 'cod' is not known here; did you mean 'code'?"),
        ("SS", "Sample", "resources/state.yaml:3: code is 'Sample'"),
        ("format: 2", "format: 3", "resources/state.yaml:1: is in format 3, but this guide is older and"),
        ("York]", "Waldo, York]", "resources/state.yaml:7: counties has 'Waldo' twice"),
        ("America/New_York", "America/Nowhere", "resources/state.yaml:9: 'America/Nowhere' is not a time"),
        ("January 1", "January 32", "resources/state.yaml:12: New Year's Day is 'January 32'"),
        ("January 1", "fifth Monday of May", "resources/state.yaml:12: New Year's Day is 'fifth"),
        (
            "    words: Eastern time\n",
            "",
            "resources/state.yaml:9: words is missing or empty; write 'words: ",
        ),
        ("holidays:", "pages:\n  front: a\nholidays:", "resources/state.yaml:12: the key 'front' is not"),
    ],
)
def test_what_is_wrong_in_a_state_file_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert old in STATE
    problems = _problems(tmp_path, STATE.replace(old, new))
    assert any(problem.startswith(message) for problem in problems), problems


def test_the_library_holds_the_state_of_its_file(tree: Tree) -> None:
    state = read_library(tree.paths.resources).state
    assert (state.name, state.code, state.counties) == ("Sample State", "SS", ("Penobscot", "Waldo", "York"))


CENTRAL = """\
  - name: America/Chicago
    words: Central time
    counties: [Waldo]
holidays:"""


def test_hours_of_a_service_are_in_the_time_zone_of_its_counties(tree: Tree) -> None:
    tree.change("resources/state.yaml", "holidays:", CENTRAL)
    tree.change(KITCHEN, "[Penobscot, Waldo]", "[Waldo]")

    [schedule] = read_library(tree.paths.resources).services["county-kitchen"].phones[0].schedules
    assert schedule.zone is not None
    assert (schedule.zone.name, schedule.zone.words) == ("America/Chicago", "Central time")


def test_a_service_whose_counties_have_several_time_zones_says_which_it_means(tree: Tree) -> None:
    tree.change("resources/state.yaml", "holidays:", CENTRAL)
    with pytest.raises(ContentError) as refused:
        read_library(tree.paths.resources)
    [problem] = refused.value.problems
    assert (
        str(problem) == f"{KITCHEN}:1: time_zone is missing: its counties have several; write one of: "
        "America/New_York, America/Chicago"
    )

    tree.change(KITCHEN, "[Penobscot, Waldo]", "[Penobscot, Waldo]\ntime_zone: America/New_York")
    [schedule] = read_library(tree.paths.resources).services["county-kitchen"].phones[0].schedules
    assert schedule.zone is None
