"""The command line itself: help, wrong commands, interruptions, and never a traceback."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide.arguments import UsageError, has_display
from guide.cli import main, offered, parsed
from guide.content.current import current
from guide.paths import INSTALLED, Paths, checkout
from guide.sites.config import Choice
from tests.authored_tree import Tree
from tests.commands.typed import Typed

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = sorted(command.name for command in offered(checkout()))


def ended(paths: Paths, *arguments: str) -> tuple[int, str]:
    """Exit status and what stood on standard error."""
    err = io.StringIO()
    return main(arguments, paths, io.StringIO(), err), err.getvalue()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_and_exit_statuses(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parsed([command, "--help"])

    shown = capsys.readouterr().out
    assert left.value.code == 0
    assert f"python3 run.py {command}" in shown.partition("Examples:")[2]
    assert "Exit status: 0 success, 1 problems found, 2 failure." in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["dance"], "There is no command 'dance'. See: python3 run.py --help"),
        (["--policy", "kiosk", "serch", "food"], "There is no command 'serch'. Did you mean search? See:"),
        (["tset"], "There is no command 'tset'. Did you mean test? See: python3 run.py --help"),
        (["show"], "The following arguments are required: ID. See: python3 run.py show --help"),
        (["check", "--today", "soon"], "Argument --today: 'soon' is not a date. Write it as 2027-06-01"),
        *(
            (
                ["status", "--today", day],
                f"Argument --today: '{day}' is outside the years 1970 to 2999. Write it as 2027-06-01",
            )
            for day in ("0001-01-01", "1969-12-31", "9999-12-31")
        ),
        (["verify"], "The following arguments are required: STEP. See: python3 run.py verify --help"),
        (["verify", "shet"], "Argument STEP: invalid choice: 'shet' (choose from "),
        (["verify", "sheet"], "The following arguments are required: OUT.csv. See: python3 run.py verify"),
        (["verify", "sheet", "--due", "soon", "x.csv"], "Argument --due: 'soon' is not a number of days"),
        (["search", "--limit", "0"], "Argument --limit: '0' is not a number of results. Write 1 to 1000"),
        (["search", "--limit", "ten"], "Argument --limit: 'ten' is not a number of results"),
        (["--policy", "den"], "Argument --policy: invalid choice: 'den' (choose from"),
        (["--site"], "Argument --site: expected one argument"),
        (["status", "--loud"], "Unrecognized arguments: --loud. See: python3 run.py status --help"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_an_unknown_command_gets_one_sentence(tree: Tree, arguments: list[str], sentence: str) -> None:
    with pytest.raises(UsageError):
        parsed(arguments)

    typed = Typed(tree, *arguments)
    assert (typed.status, typed.out) == (2, "")
    assert typed.err.startswith(sentence)
    assert typed.err.endswith("--help\n")
    assert typed.err.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (KeyboardInterrupt(), "Interrupted. Nothing is damaged; you can run it again."),
        (OSError(28, "No space left on device", "build/x"),
         "A file could not be read or written (No space left on device): build/x."),
        (OSError("no reason"), "A file could not be read or written (no reason)."),
        (ValueError("typed"), "Internal error (ValueError). Please report it."),
        (ImportError("libglib-2.0.so.0: cannot open shared object file: No such file or directory"),
         "A library of the system is missing: libglib-2.0.so.0. Install it, then try again."),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)  # fmt: skip
def test_every_error_ends_in_a_sentence_without_what_was_typed(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, error: BaseException, sentence: str
) -> None:
    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr("guide.commands.status.run", fail)

    assert ended(tree.paths, "status") == (2, sentence + "\n")


def test_a_checkout_prints_the_traceback_of_an_internal_error_if_asked(
    built: Tree, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> int:
        raise ValueError

    monkeypatch.setattr("guide.commands.status.run", fail)

    _, err = ended(built.paths, "status", "--debug")
    assert err.startswith("Traceback (most recent call last):")
    assert err.endswith("Internal error (ValueError). Please report it.\n")
    installed = Paths(tmp_path / INSTALLED)
    assert ended(installed, "status", "--debug")[1].startswith("Unrecognized arguments: --debug.")
    assert "Traceback" not in ended(built.paths, "--debug", "show", "nothing")[1]


@pytest.mark.usefixtures("no_display")
def test_the_window_for_staff_needs_a_display(built: Tree) -> None:
    needs = "The window for staff needs a display. Open it on the desktop of this computer.\n"
    assert ended(built.paths, "staff") == (2, needs)

    command = [sys.executable, "-m", "guide", "staff"]
    dead = {**os.environ, "DISPLAY": ":no-such-display", "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(command, cwd=ROOT, env=dead, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", needs)


def test_a_password_is_typed_at_a_terminal() -> None:
    command = [sys.executable, "-m", "guide", "password"]
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        start_new_session=True,
    )  # fmt: skip

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "A password can be typed only at a terminal. Open one, and try again.\n"


def without_a_reader(checkout: Path, *arguments: str) -> tuple[int, bytes]:
    """Exit status and standard error of a command whose reader has left, as in `run.py show ID | head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    code = (
        "import sys; from pathlib import Path; from guide.cli import main, standard_output;"
        f"from guide.paths import Paths; out = sys.stdout = standard_output(sys.stdout);"
        f"sys.exit(main({arguments!r}, Paths(Path({str(checkout)!r})), out, sys.stderr))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment,
        check=False,
    )
    os.close(writing)
    return done.returncode, done.stderr


def test_a_build_whose_output_is_read_in_part_still_builds(tree: Tree) -> None:
    assert without_a_reader(tree.paths.root, "build") == (0, b"")

    assert current(tree.paths).library().topics


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_window_needs_a_display(platform: str, environment: dict[str, str], *, expected: bool) -> None:
    assert has_display(platform, environment) is expected


@pytest.mark.parametrize(
    ("arguments", "choice"),
    [
        ([], Choice()),
        (["--policy", "kiosk"], Choice(policy="kiosk")),
        (["--site", "there.toml"], Choice(file="there.toml")),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_without_a_command_the_window_opens_where_there_is_a_display(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, arguments: list[str], choice: Choice
) -> None:
    opened: list[tuple[Paths, Choice]] = []

    def open_window(paths: Paths, choice: Choice) -> int:
        opened.append((paths, choice))
        return 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("guide.app.open_window", open_window)

    assert ended(tree.paths, *arguments) == (0, "")
    assert opened == [(tree.paths, choice)]


def test_a_command_loads_neither_qt_nor_whoosh_nor_yaml() -> None:
    code = "import sys, guide.cli, guide.commands.show, guide.commands.status; print(*sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert {"PySide6", "whoosh", "yaml", "markdown_it"}.isdisjoint(done.stdout.split())
