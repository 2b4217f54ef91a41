"""What set-up makes in a checkout: .venv, bytecode, library and index; one set-up at a time."""

import fcntl
import importlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from bootstrap.commands import Run
from bootstrap.errors import AGAIN, SetupError, from_output, last_line
from bootstrap.progress import Progress
from bootstrap.stamps import CODE, Stamps, tree_stamp
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
"""What each file of requirements is for, to end a sentence with."""

COMPILE = ("-W", "ignore", "-m", "compileall", "-q")
FETCHED = re.compile(r"Downloading (?:\S*/)?([A-Za-z0-9_.]+)-\S+ \((.+)\)")


def missing_tools(find: Callable[[str], object] = find_spec) -> MissingPackages:
    """Say what this Python lacks for making a .venv: Debian ships that as a package of its own."""
    importlib.invalidate_caches()
    if find("ensurepip") and find("venv"):
        return MissingPackages()
    return MissingPackages((f"python3.{sys.version_info.minor}-venv",))


def set_up_variables(environment: dict[str, str], temporary: Path) -> dict[str, str]:
    """Take the environment for pip: as the user set it, but keeping every file inside the checkout.

    PATH is the system's own, because pip asks whatever `rustc` it finds for its version, and the one
    that rustup puts into a home folder writes settings there.
    """
    kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
    for name in MISPLACING:
        kept.pop(name, None)
    return kept | {
        "PATH": os.defpath,
        "TMPDIR": str(temporary),
        "PIP_NO_CACHE_DIR": "1",
        "PIP_NO_INPUT": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def site_packages(root: Path) -> Path:
    """Find the folder of the packages installed in .venv. Raises StopIteration before .venv is made."""
    return next((root / ".venv" / "lib").glob("python*/site-packages"))


class Environment:
    """Makes .venv in `root`, with `base_python`, a Python outside of it."""

    def __init__(self, root: Path, stamps: Stamps, run: Run, progress: Progress, base_python: str) -> None:
        self._root = root
        self._stamps = stamps
        self._run = run
        self._progress = progress
        self._base_python = base_python

    def make(self) -> None:
        """Replace whatever is at .venv by a whole one. Raises SetupError or OSError."""
        venv = self._root / ".venv"
        if os.path.lexists(venv):
            self._progress.say("The .venv that is here is unfinished, or was made for something else.")
            remove(venv)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        with self._progress.step(f"Making .venv with Python {version}"):
            self._do("Making .venv", [self._base_python, "-m", "venv", ".venv"])
        self._install("run", f"Fetching and installing what {USERS['run']}")
        self._stamps.environment_made()

    def add(self, name: str) -> None:
        """Install what requirements/NAME.txt locks as well. Raises SetupError or OSError."""
        self._install(name, f"Fetching and installing what {USERS[name]}")
        self._stamps.added_made(name)
        self._stamps.environment_made()  # once more: this lock may replace pip's companions

    def _install(self, name: str, doing: str) -> None:
        with self._progress.step(doing) as detail:
            self._do(doing, pip_command(self._stamps.python, f"requirements/{name}.txt"), _reader(detail))
        with self._progress.step("Compiling it"):
            # its status is left aside: packages may carry files of other Pythons that never compile
            self._run([self._stamps.python, *COMPILE, str(site_packages(self._root))])

    def _do(self, doing: str, command: list[str], on_line: Callable[[str], None] = lambda _: None) -> None:
        outcome = self._run(command, on_line)
        if outcome.status:
            raise from_output(doing, outcome.output, self._root)


def pip_command(python: str, requirements: str) -> list[str]:
    """Give the command that installs exactly the locked wheels, and never runs a set-up script."""
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
    """Remove a folder, a file or a link, or nothing where there is nothing. Raises OSError."""
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
    """Makes both, where the files they come from have changed.

    run: runs programs in the guide's own environment. root: the checkout.
    """

    def __init__(self, root: Path, stamps: Stamps, run: Run, progress: Progress) -> None:
        self._root = root
        self._stamps = stamps
        self._run = run
        self._progress = progress

    def compile(self) -> None:
        """Compile the modules; without it each start takes 2.6 times as long. Raises OSError.

        A module that does not compile is left to the start, which names it.
        """
        if self._stamps.code_current():
            return
        code = tree_stamp(str(self._root), CODE)
        with self._progress.step("Compiling the guide"):
            self._run([self._stamps.python, "-m", "compileall", "-q", *CODE])
        self._stamps.code_made(code)

    def build(self) -> None:
        """Make library and index. Raises SetupError with all that is wrong in the authored files."""
        if self._stamps.content_current():
            return
        with self._progress.step("Building the library and its index"):
            outcome = self._run([self._stamps.python, "-P", "-m", "guide", "build"])
            if outcome.status == 1:
                raise SetupError(
                    f"{outcome.output.strip()}\nThe library was not built: mend what is named above, {AGAIN}"
                )
            if outcome.status:
                raise SetupError(last_line(outcome.output))  # the guide's own sentence


@contextmanager
def setup_lock(build: Path, say: Callable[[str], None]) -> Iterator[int]:
    """Wait until no other set-up works on this checkout, and keep others waiting inside the block.

    Yields a descriptor for programs to inherit: should this process be killed, the turn lasts until
    the program that it had started has ended too. Raises OSError if `build` cannot be written.
    """
    build.mkdir(exist_ok=True)
    with (build / "set-up.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up of this folder is still at work: waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield file.fileno()
