"""All checks, on private screens with a window manager and a session bus of their own.

One runs after the other; if one fails, the next ones still run. Only the tests are two programs that run at
the same time, since those with a window mostly wait for it.
"""

import os
import re
import select
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bootstrap.artifacts import remove
from bootstrap.errors import SetupError
from bootstrap.programs import Commands, Outcome, Run, RunBeside, Wait, ignore_line
from bootstrap.system import PYTHON, TESTED
from bootstrap.system_packages import EVERYTHING

SCREEN = "1920x1080x24"
READY_WITHIN_S = 30.0


def private_folders(folder: Path) -> dict[str, str]:
    """Make private folders below `folder`, and return the variables that make programs use them."""
    folders = {
        "HOME": "home",
        "TMPDIR": "tmp",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_RUNTIME_DIR": "run",
        "XDG_STATE_HOME": "state",
    }
    for name in folders.values():
        (folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    return {variable: str(folder / name) for variable, name in folders.items()}


@contextmanager
def private_display(variables: Mapping[str, str], folder: Path) -> Iterator[dict[str, str]]:
    """Run Xvfb and openbox during the block; yields `variables` with DISPLAY.

    Raises SetupError if either does not start.

    Args:
        folder: for a pipe on which the window manager reports that it is ready.
    """
    with ExitStack() as stack:
        environment = {name: value for name, value in variables.items() if name != "WAYLAND_DISPLAY"}
        environment["DISPLAY"] = _start_screen(stack, environment)
        _start_window_manager(stack, environment, folder / "window-manager-ready")
        yield environment


def _start_screen(stack: ExitStack, variables: Mapping[str, str]) -> str:
    reading, writing = os.pipe()
    stack.callback(os.close, reading)
    options = ["-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    _start(stack, ["Xvfb", *options], variables, keep=(writing,))
    os.close(writing)
    return f":{_wait_for_line(reading, 'The screen for the checks (Xvfb)')}"


def _start_window_manager(stack: ExitStack, variables: Mapping[str, str], ready: Path) -> None:
    ready.unlink(missing_ok=True)
    os.mkfifo(ready)
    reading = os.open(ready, os.O_RDWR | os.O_NONBLOCK)
    stack.callback(os.close, reading)
    sign = f"sh -c 'echo ready > \"{ready}\"'"
    _start(stack, ["openbox", "--sm-disable", "--startup", sign], variables)
    _wait_for_line(reading, "The window manager for the checks (openbox)")


def _start(
    stack: ExitStack, command: Sequence[str], variables: Mapping[str, str], keep: tuple[int, ...] = ()
) -> None:
    process = subprocess.Popen(  # noqa: S603 - the two commands above
        command,
        env=dict(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        pass_fds=keep,
    )
    stack.callback(process.wait)
    stack.callback(process.terminate)


def _wait_for_line(reading: int, name: str) -> str:
    if select.select([reading], [], [], READY_WITHIN_S)[0] and (line := os.read(reading, 64).strip()):
        return line.decode("ascii")
    raise SetupError(f"{name} did not start. Run it yourself to see why, then run the same command again.")


SUMMARY = re.compile(
    r"^(=+ )?(\d+ (passed|failed|error|skipped|deselected|xfailed|xpassed|warning)|no tests ran).* in [\d.]+s"
)
QUIET = {"PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "QT_IM_MODULE": "compose"}

SLOW_TOO = ("-m", "")
"""Overrides what `pyproject.toml` leaves out."""

BESIDE_THE_WINDOW = (
    "bootstrap",
    "commands",
    "content",
    "exchange",
    "faults",
    "fresh_clone",
    "index",
    "lockdown",
    "packaging",
    "packs",
    "printing",
    "relevance",
    "search",
    "selfcheck",
    "staff",
    "states",
    "structure",
    "supervisor",
    "traces",
)
"""Folders of tests that run beside the others, and take about as long. Most have no window. What looks
for files that a visit left in the folders of all users (`selfcheck`, `traces`) must not run beside what makes
some there (`packaging`)."""

MEASURED = ("--cov", "--cov-report=", "--cov-fail-under=0")
"""Makes pytest record which lines and branches ran; the coverage floor is a separate check."""

CONTENT_DAY = "2026-12-01"
"""The day with which review dates are compared here. A release is compared with the clock, but a check of the
code must not fail because a day has passed."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Attributes:
        name: for the report.
        command: to run.
        live: whether its output is shown while it runs, and not only if it fails.
        beside: a command to run at the same time, with its output shown after that of the first; () for none.
    """

    name: str
    command: tuple[str, ...]
    live: bool = False
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a check.

    Attributes:
        name: of the check.
        passed: whether it passed.
        seconds: how long it took.
        summary: the last line of pytest; "" of other checks.
    """

    name: str
    passed: bool
    seconds: float
    summary: str = ""

    def __str__(self) -> str:
        return f"{'passed' if self.passed else 'FAILED':8}{self.name:24}{self.seconds:6.1f} s"


def all_checks(venv: Path, options: Sequence[str] = ()) -> tuple[Check, ...]:
    """All checks. Tools are run through .venv's Python, since moving a folder breaks their first lines.

    Args:
        options: for pytest, which then is one program.
    """
    python = str(venv / "bin" / "python")
    module = (python, "-m")
    tests = pytest_check(python, options) if options else pytest_in_two(python)
    return (
        Check("style (ruff)", (*module, "ruff", "check", ".")),
        Check("format (ruff)", (*module, "ruff", "format", "--check", ".")),
        Check("types (mypy)", (*module, "mypy")),
        Check("layers (import-linter)", (python, str(venv / "bin" / "lint-imports"))),
        Check("content", (*module, "guide", "check", "--today", CONTENT_DAY)),
        build_check(python),
        tests,
    )


def chosen_checks(venv: Path, options: Sequence[str]) -> tuple[Check, ...]:
    """All checks, or, with options, only the build and pytest with these options.

    `--all` is our own option: it also runs the slow tests and measures coverage, which makes the tests of
    content and search take several times as long.
    """
    python = str(venv / "bin" / "python")
    is_everything = EVERYTHING in options
    slow = SLOW_TOO if is_everything else ()
    others = tuple(option for option in options if option != EVERYTHING)
    if others:
        return build_check(python), pytest_check(python, (*slow, *others))
    if not is_everything:
        return all_checks(venv)
    floor = Check("coverage floor", (python, "-m", "coverage", "report"))
    return *all_checks(venv, (*MEASURED, *slow)), floor


def checks_without_windows(venv: Path, options: Sequence[str]) -> tuple[Check, ...]:
    """What can be checked where nobody has made a private screen.

    Args:
        options: for pytest.
    """
    python = str(venv / PYTHON)
    content = Check("content", (python, "-m", "guide", "check", "--today", CONTENT_DAY))
    tests = Check("tests (pytest)", (python, "-m", "pytest", *options), live=True)
    return content, build_check(python), tests


def build_check(python: str) -> Check:
    """The check that builds library and index, which the tests read."""
    return Check("library and index", (python, "-m", "guide", "build", "--if-changed"))


def pytest_check(python: str, options: Iterable[str], options_beside: Iterable[str] = ()) -> Check:
    """The check that runs the tests, on a private session bus.

    Args:
        options_beside: of a second pytest, which runs at the same time.
    """
    pytest = ("dbus-run-session", "--", python, "-m", "pytest")
    beside = (*pytest, *options_beside) if options_beside else ()
    return Check("tests (pytest)", (*pytest, *options), live=True, beside=beside)


def pytest_in_two(python: str) -> Check:
    """The check that runs the tests with a window, and at the same time the others."""
    others = [f"tests/{folder}" for folder in BESIDE_THE_WINDOW]
    return pytest_check(python, [f"--ignore={folder}" for folder in others], others)


def summary_of(outcomes: Iterable[Outcome]) -> str:
    """The last line of pytest; of several, one line with their sums and the time of the longest."""
    summaries = [
        [line for line in outcome.output.splitlines() if SUMMARY.match(line)][-1:] for outcome in outcomes
    ]
    lines = [line for last in summaries for line in last]
    if len(lines) < 2:
        return "".join(lines)
    counts: Counter[str] = Counter()
    for count, what in re.findall(r"(\d+) ([a-z]+)", " ".join(line.partition(" in ")[0] for line in lines)):
        counts[what.removesuffix("s") if what in ("errors", "warnings") else what] += int(count)
    seconds = max(float(match[1]) for line in lines if (match := re.search(r" in ([\d.]+)s", line)))
    return f"{', '.join(f'{count} {what}' for what, count in counts.items())} in {seconds:.2f}s"


def nothing_beside(command: Sequence[str]) -> AbstractContextManager[Wait]:
    """Refuse to run a second program."""
    raise ValueError(f"nothing runs {command} at the same time")


class Report:
    """Runs checks and prints their results to `out`.

    Args:
        run: runs the command of a check.
        run_beside: runs what a check runs at the same time.
    """

    def __init__(
        self,
        run: Run,
        out: TextIO,
        clock: Callable[[], float] = time.monotonic,
        run_beside: RunBeside = nothing_beside,
    ) -> None:
        self._run = run
        self._run_beside = run_beside
        self._out = out
        self._clock = clock

    def of(self, checks: Iterable[Check]) -> int:
        """Run all checks. Returns 0 if all passed, 1 if any failed. The summary of pytest is printed last."""
        verdicts = [self._verdict(check) for check in checks]
        self._say("", *map(str, verdicts), "")
        failed = [verdict.name for verdict in verdicts if not verdict.passed]
        self._say(f"These checks failed: {', '.join(failed)}" if failed else "All checks passed.")
        self._say(*(verdict.summary for verdict in verdicts if verdict.summary))
        return 1 if failed else 0

    def _verdict(self, check: Check) -> Verdict:
        started = self._clock()
        if check.live:
            self._say(f"-- {check.name}")
        outcomes = self._outcomes(check)
        verdict = Verdict(
            check.name,
            all(outcome.status == 0 for outcome in outcomes),
            self._clock() - started,
            summary_of(outcomes) if check.live else "",
        )
        if not verdict.passed and not check.live:
            self._say(outcomes[0].output.rstrip())
        self._say(str(verdict))
        return verdict

    def _outcomes(self, check: Check) -> list[Outcome]:
        show = self._say if check.live else ignore_line
        if not check.beside:
            return [self._run(check.command, show)]
        with self._run_beside(check.beside) as wait:
            first = self._run(check.command, show)
            second = wait()
        self._say(second.output.rstrip())
        return [first, second]

    def _say(self, *lines: str) -> None:
        for line in lines:
            self._out.write(f"{line}\n")
        self._out.flush()


def run_checks(root: Path, options: Sequence[str], environment: Mapping[str, str], out: TextIO) -> int:
    """Run all checks on private screens; with options other than `--all`, only pytest with them.

    Returns 0 or 1.

    Raises SetupError if the screen does not start, OSError if a file cannot be written.

    Args:
        environment: of this process; settings that may change the outcome of a check are removed.
    """
    folder = root / "build" / "checks"
    remove(folder)
    variables = without_local_settings(environment) | QUIET | {"COVERAGE_FILE": str(folder / "coverage")}
    if TESTED:
        return Report(Commands(variables | {"QT_QPA_PLATFORM": "offscreen"}, str(root)), out).of(
            checks_without_windows(root / ".venv", options or TESTED)
        )
    checks = chosen_checks(root / ".venv", options)
    with ExitStack() as stack:

        def on_a_screen(folder: Path) -> Commands:
            screen = private_display(variables | private_folders(folder), folder)
            return Commands(stack.enter_context(screen), str(root))

        is_one = not any(check.beside for check in checks)
        run_beside = nothing_beside if is_one else on_a_screen(folder / "beside").beside
        return Report(on_a_screen(folder), out, run_beside=run_beside).of(checks)


def without_local_settings(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without settings of this machine for Python, pytest, Qt and coverage."""
    surprising = ("PYTHON", "PYTEST", "QT_", "COVERAGE", "MYPY", "RUFF", "XDG_", "DBUS_", "AT_SPI", "GTK_")
    return {name: value for name, value in environment.items() if not name.startswith(surprising)}
