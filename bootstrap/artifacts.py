"""Makes .venv, bytecode, library and index in a checkout; one set-up at a time."""

import importlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from bootstrap.errors import AGAIN, SetupError, from_output, last_line
from bootstrap.programs import Run
from bootstrap.progress import Progress
from bootstrap.stamps import CODE, Stamps, tree_stamp
from bootstrap.system import FOLDERS_FOR_TEMPORARY, lock, packages_in, search_path
from bootstrap.system_packages import MissingPackages

MISPLACING = {
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_USER",
    "PIP_LOG",
    "PIP_CACHE_DIR",
    "PIP_REQUIREMENT",
}
USERS = {"run": "the guide uses", "test": "the checks use", "package": "making packages takes"}
"""What each requirements file is for, to end a sentence with."""

COMPILE = ("-W", "ignore", "-m", "compileall", "-q")
FETCHED = re.compile(r"Downloading (?:\S*/)?([A-Za-z0-9_.]+)-\S+ \((.+)\)")


def missing_tools(find: Callable[[str], object] = find_spec) -> MissingPackages:
    """What this Python lacks to make a .venv. Debian has it in a separate package."""
    importlib.invalidate_caches()
    if find("ensurepip") and find("venv"):
        return MissingPackages()
    return MissingPackages((f"python3.{sys.version_info.minor}-venv",))


def set_up_variables(environment: dict[str, str], temporary: Path) -> dict[str, str]:
    """The environment for pip: the user's own, except that every file stays inside the checkout.

    PATH is the system's own: pip runs the first `rustc` for its version, and the one of rustup writes
    settings to the home folder.
    """
    kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
    for name in MISPLACING:
        kept.pop(name, None)
    return kept | {
        **dict.fromkeys(FOLDERS_FOR_TEMPORARY, str(temporary)),
        "PATH": search_path(environment),
        "PIP_NO_CACHE_DIR": "1",
        "PIP_NO_INPUT": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def site_packages(root: Path) -> Path:
    """The folder of the packages installed in .venv. Raises StopIteration without a .venv."""
    return next(folder for folder in map(Path, packages_in(str(root / ".venv"))) if folder.is_dir())


class Environment:
    """Makes .venv in a checkout.

    Attributes:
        root: of the checkout.
        stamps: notes of what was made.
        run: runs programs.
        progress: prints the steps.
        base_python: a Python outside of .venv.
    """

    def __init__(self, root: Path, stamps: Stamps, run: Run, progress: Progress, base_python: str) -> None:
        self._root = root
        self._stamps = stamps
        self._run = run
        self._progress = progress
        self._base_python = base_python

    def make(self) -> None:
        """Replace .venv with a complete one. Raises SetupError or OSError."""
        venv = self._root / ".venv"
        if os.path.lexists(venv):
            self._progress.say(
                "The existing .venv is incomplete, was made for other packages, or has lost its Python."
            )
            remove(venv)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        with self._progress.step(f"Making .venv with Python {version}"):
            self._do("Making .venv", [self._base_python, "-m", "venv", ".venv"])
        self._install("run", f"Fetching and installing what {USERS['run']}")
        self._stamps.environment_made()

    def add(self, name: str) -> None:
        """Also install what requirements/NAME.txt locks. Raises SetupError or OSError."""
        self._install(name, f"Fetching and installing what {USERS[name]}")
        self._stamps.added_made(name)
        self._stamps.environment_made()  # again: this lock may replace packages of .venv

    def _install(self, name: str, doing: str) -> None:
        with self._progress.step(doing) as detail:
            self._do(doing, pip_command(self._stamps.python, f"requirements/{name}.txt"), _reader(detail))
        with self._progress.step("Compiling it"):
            # ignore its status: packages may contain files for other Pythons that do not compile
            self._run([self._stamps.python, *COMPILE, str(site_packages(self._root))])

    def _do(self, doing: str, command: list[str], on_line: Callable[[str], None] = lambda _: None) -> None:
        outcome = self._run(command, on_line)
        if outcome.status:
            raise from_output(doing, outcome.output, self._root)


def pip_command(python: str, requirements: str) -> list[str]:
    """The command that installs exactly the locked wheels, and never runs a set-up script."""
    options = [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--no-cache-dir",
        "--no-compile",
        "--retries",
        "2",
    ]
    return [python, "-m", "pip", "install", *options, "--progress-bar", "off", "-r", requirements]


def remove(path: Path) -> None:
    """Remove a folder, a file or a link, if it exists. Raises OSError."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _reader(detail: Callable[[str], None]) -> Callable[[str], None]:
    def on_line(line: str) -> None:
        if match := FETCHED.search(line):
            detail(f"{match[1]}, {match[2]}")
        elif line.startswith("Installing collected packages"):
            detail("unpacking")

    return on_line


class Artifacts:
    """Makes bytecode and the library, if their sources have changed.

    Attributes:
        root: of the checkout.
        stamps: notes of what was made.
        run: runs programs in the guide's own environment.
        progress: prints the steps.
    """

    def __init__(self, root: Path, stamps: Stamps, run: Run, progress: Progress) -> None:
        self._root = root
        self._stamps = stamps
        self._run = run
        self._progress = progress

    def compile(self) -> None:
        """Compile the modules; without bytecode each start takes 2.6 times as long. Raises OSError.

        A module that does not compile is reported by the start.
        """
        if self._stamps.code_current():
            return
        code = tree_stamp(str(self._root), CODE)
        with self._progress.step("Compiling the guide"):
            self._run([self._stamps.python, "-m", "compileall", "-q", *CODE])
        self._stamps.code_made(code)

    def build(self) -> None:
        """Build library and index. Raises SetupError with all problems in the authored files."""
        if self._stamps.content_current():
            return
        with self._progress.step("Building the library and its index"):
            outcome = self._run([self._stamps.python, "-P", "-m", "guide", "build"])
            if outcome.status == 1:
                raise SetupError(
                    f"{outcome.output.strip()}\nThe library was not built. Fix the problems above, {AGAIN}"
                )
            if outcome.status:
                raise SetupError(last_line(outcome.output))


@contextmanager
def setup_lock(build: Path, say: Callable[[str], None]) -> Iterator[int]:
    """Lock this checkout for set-up. Waits until no other set-up has the lock.

    Yields a file descriptor for programs to inherit: if this process is killed, the lock lasts until the
    program that it started has ended too. Raises OSError if `build` cannot be written to.
    """
    build.mkdir(exist_ok=True)
    with (build / "set-up.lock").open("w") as file:
        lock(file.fileno(), lambda: say("Another set-up of this folder is running. Waiting for it."))
        yield file.fileno()
