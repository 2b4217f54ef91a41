"""What a command needs before it starts. What reads authored files needs no library."""

from collections.abc import Iterator

import pytest

from guide.command_table import COMMANDS, UNBUILT
from tests.fresh_clone.conftest import Clone

OPERANDS = {
    "verify": ["sheet", "calls.csv"],
    "review": ["form", "--role", "lawyer", "county-kitchen"],
}
UNFINISHED = "The library was not built"
OF_EDITORS = sorted(name for name, command in COMMANDS.items() if command.is_for_editors)


@pytest.fixture
def with_a_mistake(clone: Clone) -> Iterator[Clone]:
    """The clone while a page in it is broken."""
    page = clone.root / "resources/topics/en/everyday/broken-page.md"
    page.write_text("Words without a head.\n")
    yield clone
    page.unlink()


@pytest.mark.parametrize(
    "name",
    [name for name in OF_EDITORS if UNBUILT in COMMANDS[name].traits],
)
def test_commands_that_read_authored_files_name_their_mistake(name: str, with_a_mistake: Clone) -> None:
    done = with_a_mistake.run(name, *OPERANDS.get(name, []))

    assert done.returncode == 1
    assert "broken-page.md" in done.stdout + done.stderr
    assert UNFINISHED not in done.stderr


def test_commands_that_read_the_library_report_that_it_was_not_built(with_a_mistake: Clone) -> None:
    done = with_a_mistake.run("search", "food")

    assert done.returncode == 2
    assert UNFINISHED in done.stderr


def test_no_display_is_asked_for_by_what_prints_text(clone: Clone) -> None:
    noted = (clone.root / ".venv/made-platforms.txt").exists()

    done = clone.run("--policy", "kiosk", "status", DISPLAY=":no-such-display")

    assert done.returncode == 0
    assert done.stderr == ""
    assert (clone.root / ".venv/made-platforms.txt").exists() == noted
