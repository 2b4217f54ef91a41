import io
from collections.abc import Callable
from pathlib import Path

import pytest

from bootstrap.artifacts import Environment, missing_tools, pip_command, set_up_variables
from bootstrap.errors import SetupError
from bootstrap.programs import Outcome
from bootstrap.progress import Progress
from bootstrap.stamps import Stamps
from tests.bootstrap.conftest import Recorder


@pytest.fixture
def maker(checkout: Path, stamps: Stamps, programs: Recorder, put_venv: Callable[[], None]) -> Environment:
    programs.effects["venv"] = put_venv
    return Environment(checkout, stamps, programs, Progress(io.StringIO()), "/usr/bin/python3")


def test_a_fresh_clone_gets_a_venv_then_locked_packages_then_bytecode(
    maker: Environment, stamps: Stamps, programs: Recorder
) -> None:
    maker.make()

    assert [command[command.index("-m") + 1] for command in programs.commands] == [
        "venv",
        "pip",
        "compileall",
    ]
    assert stamps.environment_current()
    assert not stamps.added_current("test")


def test_pip_installs_only_wheels_with_known_hashes() -> None:
    command = pip_command("python", "requirements/run.txt")

    assert {"--require-hashes", "--only-binary", ":all:", "--no-cache-dir"} <= set(command)


@pytest.mark.parametrize("kind", ["file", "half", "dangling link"])
def test_a_broken_venv_is_replaced(kind: str, maker: Environment, stamps: Stamps, checkout: Path) -> None:
    broken = checkout / ".venv"
    if kind == "file":
        broken.write_text("")
    elif kind == "half":
        (broken / "lib" / "python3.11").mkdir(parents=True)
    else:
        broken.symlink_to("/gone")

    maker.make()

    assert stamps.environment_current()


def test_a_link_to_a_venv_elsewhere_is_cut_not_followed(
    maker: Environment, checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "mine.txt").write_text("keep")
    (checkout / ".venv").symlink_to(elsewhere)

    maker.make()

    assert (elsewhere / "mine.txt").read_text() == "keep"


def test_the_next_run_recovers_by_itself(maker: Environment, stamps: Stamps, programs: Recorder) -> None:
    programs.answers["pip"] = [Outcome(1, "No space left on device")]
    with pytest.raises(SetupError, match="disk is full"):
        maker.make()

    maker.make()

    assert stamps.environment_current()


def test_a_package_that_the_checks_replace_leaves_the_venv_complete(
    maker: Environment, stamps: Stamps, programs: Recorder, checkout: Path
) -> None:
    maker.make()
    packages = checkout / ".venv" / "lib" / "python3.11" / "site-packages"

    def replace() -> None:
        (packages / "whoosh").rename(packages / "whoosh-newer")

    programs.effects["pip"] = replace
    maker.add("test")

    assert stamps.environment_current()


def test_pip_keeps_to_the_checkout_and_to_the_users_index() -> None:
    mine = {
        "PIP_INDEX_URL": "mine",
        "PIP_TARGET": "/elsewhere",
        "PIP_USER": "1",
        "PYTHONHOME": "/x",
        "HOME": "/h",
    }

    variables = set_up_variables(mine, Path("/checkout/build/tmp"))

    assert variables["TMPDIR"] == "/checkout/build/tmp"
    assert variables["PIP_INDEX_URL"] == "mine"
    assert not {"PIP_TARGET", "PIP_USER", "PYTHONHOME"} & set(variables)


def test_debians_python_without_venv_asks_for_its_package() -> None:
    (package,) = missing_tools(find=lambda name: None if name == "ensurepip" else name).packages

    assert package.startswith("python3.")
    assert package.endswith("-venv")
