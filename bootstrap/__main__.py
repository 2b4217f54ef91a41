"""Set up what is missing, then become the guide, or run the checks.

    python -m bootstrap ROOT [COMMAND] [OPTIONS]        (run.py calls this)

Order: the lock, .venv, system packages, bytecode, library and index. All messages go to standard error, since
standard output belongs to the command.
"""

import os
import shutil
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType

from bootstrap.artifacts import (
    Artifacts,
    Environment,
    missing_tools,
    remove,
    set_up_variables,
    setup_lock,
    site_packages,
)
from bootstrap.checks import run_checks
from bootstrap.errors import SetupError, from_os, interrupted
from bootstrap.programs import Commands
from bootstrap.progress import Progress
from bootstrap.stamps import Stamps
from bootstrap.start import app_environment, invocation, is_made, needs_library, platforms_needed
from bootstrap.system import QT_MAY_LACK_LIBRARIES, become, is_root, stop_signals
from bootstrap.system_packages import SystemPackages, missing_libraries, missing_programs
from guide.command_table import command_of


class Bootstrap:
    """Sets up one checkout.

    Attributes:
        root: of the checkout.
        environment: of this process.
        progress: prints the steps.
    """

    def __init__(self, root: Path, environment: dict[str, str], progress: Progress) -> None:
        self._root = root
        self._environment = environment
        self._progress = progress
        self._stamps = Stamps(str(root))
        self._build = root / "build"
        self._has_apt = shutil.which("apt-get") is not None
        self._may_install = self._has_apt and is_root()

    def prepare(self, arguments: list[str]) -> None:
        """Make everything that `arguments` need. Raises SetupError or OSError."""
        if is_made(
            self._stamps, arguments
        ):  # no lock, so that the guide starts in a folder that cannot be written to
            self._get_libraries(arguments, Commands(self._environment, str(self._root)))
            return
        with setup_lock(self._build, self._progress.say) as lock_fd:
            temporary = self._build / "tmp"
            temporary.mkdir(exist_ok=True)
            try:
                self._make(arguments, temporary, lock_fd)
            finally:
                remove(temporary)

    def _make(self, arguments: list[str], temporary: Path, lock_fd: int) -> None:
        command = command_of(arguments)
        run = Commands(set_up_variables(self._environment, temporary), str(self._root), lock_fd)
        environment = Environment(self._root, self._stamps, run, self._progress, sys.executable)
        if not self._stamps.environment_current():
            self._system().get(missing_tools(), "Making .venv")
            environment.make()
        if command and command.requirements and not self._stamps.added_current(command.requirements):
            environment.add(command.requirements)
        self._get_libraries(arguments, run)
        commands = Commands(app_environment(str(self._root), self._environment), str(self._root), lock_fd)
        content = Artifacts(self._root, self._stamps, commands, self._progress)
        content.compile()
        if needs_library(command):
            content.build()

    def _get_libraries(self, arguments: list[str], run: Commands) -> None:
        if not QT_MAY_LACK_LIBRARIES:
            return
        testing = arguments[:1] == ["test"]
        platforms = platforms_needed(arguments, self._environment)
        packages = missing_programs(arguments, may_install=self._may_install)
        if not self._stamps.platforms_current(platforms):
            packages |= missing_libraries(run, site_packages(self._root) / "PySide6", platforms)
        self._system().get(packages, "The test command" if testing else "The window")
        with suppress(OSError):  # if it cannot be noted, the next start checks again
            self._stamps.platforms_found(platforms)

    def _system(self) -> SystemPackages:
        # LC_ALL: apt-get's output is parsed
        variables = self._environment | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        run = Commands(variables, "/")
        return SystemPackages(run, self._progress, may_install=self._may_install, has_apt=self._has_apt)


def main(root: Path, arguments: list[str]) -> int:
    """Prepare, then run. Returns the exit status, unless it becomes the guide."""
    for number in stop_signals():
        signal.signal(number, _stop)
    environment = dict(os.environ)
    try:
        Bootstrap(root, environment, Progress(sys.stderr)).prepare(arguments)
        if arguments[:1] == ["test"]:
            return run_checks(root, arguments[1:], environment, sys.stdout)
    except SetupError as error:
        return _refuse(error)
    except OSError as error:
        return _refuse(from_os(error, root))
    except KeyboardInterrupt:
        return _refuse(interrupted())
    sys.stderr.flush()
    return become(*invocation(str(root), arguments, environment))


def _refuse(error: SetupError) -> int:
    sys.stderr.write(f"{error}\n")
    return 2


def _stop(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
