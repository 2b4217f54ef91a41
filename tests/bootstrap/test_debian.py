import io

import pytest

from bootstrap.errors import SetupError
from bootstrap.programs import Outcome
from bootstrap.progress import Progress
from bootstrap.system_packages import MissingPackages, SystemPackages
from tests.bootstrap.conftest import Recorder

CURSOR = MissingPackages(("libxcb-cursor0", "libxcb-shape0"))


def system(programs: Recorder, *, root: bool = True, apt: bool = True) -> SystemPackages:
    return SystemPackages(programs, Progress(io.StringIO()), may_install=root and apt, has_apt=apt)


def test_root_installs_exactly_the_missing_packages(programs: Recorder) -> None:
    system(programs).get(CURSOR, "The window")

    [command] = programs.commands
    assert command[0] == "apt-get"
    assert command[-5:] == [
        "install",
        "--yes",
        "--no-install-recommends",
        "libxcb-cursor0",
        "libxcb-shape0",
    ]


def test_the_lists_of_a_fresh_system_are_fetched_once(programs: Recorder) -> None:
    programs.answers["install"] = [Outcome(100, "E: Unable to locate package libxcb-cursor0\n")]

    system(programs).get(CURSOR, "The window")

    assert [command[3] for command in programs.commands] == ["install", "update", "install"]


def test_other_users_get_one_command_to_run(programs: Recorder) -> None:
    with pytest.raises(SetupError, match=r"sudo apt-get install --yes libxcb-cursor0 libxcb-shape0$"):
        system(programs, root=False).get(CURSOR, "The window")

    assert programs.commands == []


def test_other_systems_get_the_names_of_the_missing_files(programs: Recorder) -> None:
    with pytest.raises(SetupError, match=r"The window needs .* libxcb-cursor0 \(Debian's name\)"):
        system(programs, apt=False).get(CURSOR, "The window")
