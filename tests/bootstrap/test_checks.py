import io
import os
import shutil
from pathlib import Path

import pytest

from bootstrap.checks import (
    Check,
    Report,
    all_checks,
    chosen_checks,
    private_display,
    private_folders,
)
from bootstrap.programs import Commands, Outcome
from support.tree import ROOT
from tests.bootstrap.conftest import Recorder

STYLE = Check("style", ("ruff",))
TESTS = Check("tests", ("pytest",), live=True)


def test_a_failing_check_is_shown_and_keeps_no_other_from_running(programs: Recorder) -> None:
    programs.answers["ruff"] = [Outcome(1, "a.py:1: too long\n")]
    out = io.StringIO()

    status = Report(programs, out).of([STYLE, TESTS])

    assert status == 1
    assert programs.commands == [["ruff"], ["pytest"]]
    assert "a.py:1: too long" in out.getvalue()
    assert "These checks failed: style\n" in out.getvalue()


@pytest.mark.parametrize(
    "summary",
    ["123 passed in 4.56s", "1 failed, 2 passed, 3 warnings in 0.10s", "== 3 passed in 61.00s (0:01:01) ==",
     "no tests ran in 0.00s"],
)  # fmt: skip
def test_pytests_own_summary_is_the_last_line(summary: str, programs: Recorder) -> None:
    programs.answers["pytest"] = [Outcome(0, f"....\n{summary}\n")]
    out = io.StringIO()

    Report(programs, out).of([TESTS, STYLE])

    assert out.getvalue().splitlines()[-1] == summary


def test_of_two_programs_that_run_beside_each_other_failures_are_shown_and_one_summary(
    programs: Recorder,
) -> None:
    programs.answers["with"] = [Outcome(0, "..R\n3 passed, 1 rerun in 60.50s (0:01:00)\n")]
    programs.answers["without"] = [Outcome(1, "F..\nFAILED a\n1 failed, 2 passed, 1 warning in 5.00s\n")]
    out = io.StringIO()

    both = Check("tests", ("pytest", "with"), live=True, beside=("pytest", "without"))
    status = Report(programs, out, run_beside=programs.beside).of([both])

    assert status == 1
    assert "FAILED a\n" in out.getvalue()
    assert "These checks failed: tests\n" in out.getvalue()
    assert out.getvalue().splitlines()[-1] == "5 passed, 1 rerun, 1 failed, 1 warning in 60.50s"


def test_each_folder_of_tests_runs_once_with_a_window_or_beside_it() -> None:
    tests = all_checks(Path(".venv"))[-1]
    kept_out = [option.removeprefix("--ignore=") for option in tests.command if "--ignore=" in option]
    beside = [option for option in tests.beside if option.startswith("tests/")]

    assert sorted(kept_out) == sorted(beside)
    assert [folder for folder in beside if not (ROOT / folder).is_dir()] == []
    assert not set(tests.command) & set(beside)


def test_slow_tests_run_only_with_all() -> None:
    usual = chosen_checks(Path(".venv"), [])
    everything = chosen_checks(Path(".venv"), ["--all"])
    some = chosen_checks(Path(".venv"), ["--all", "-k", "leave"])

    assert [check.name for check in everything] == [*(check.name for check in usual), "coverage floor"]
    assert usual[-1].command[-2:] != ("-m", "")
    assert "--cov" not in usual[-1].command
    assert everything[-2].command[-2:] == ("-m", "")
    assert "--cov" in everything[-2].command
    assert some[-1].command[-4:] == ("-m", "", "-k", "leave")


def test_every_program_is_sent_to_folders_of_our_own(tmp_path: Path) -> None:
    variables = private_folders(tmp_path)

    assert set(variables) >= {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"}
    assert all(Path(folder).is_dir() for folder in variables.values())
    assert Path(variables["XDG_RUNTIME_DIR"]).stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(not shutil.which("xdotool"), reason="asks the private screen with xdotool")
def test_the_private_screen_is_large_managed_and_gone_afterwards(tmp_path: Path) -> None:
    with private_display(os.environ | private_folders(tmp_path), tmp_path) as variables:
        ask = Commands(variables, str(tmp_path))
        assert variables["DISPLAY"] != os.environ.get("DISPLAY")
        assert ask(["xdotool", "getdisplaygeometry"]).output == "1920 1080\n"
        assert ask(["xdotool", "get_num_desktops"]).status == 0  # only a window manager knows

    assert Commands(variables, str(tmp_path))(["xdotool", "getdisplaygeometry"]).status != 0
