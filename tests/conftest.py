"""Which tests may be tried a second time, what no collection of garbage visits, and laws on slow machines."""

import gc
import os
import shutil
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bootstrap.system import is_root
from guide.content.model import Library
from guide.paths import Paths, checkout
from support.screen.virtual import virtual_screen
from tests.authored import authored
from tests.authored_tree import Tree

# the property decides the result; the machine decides how long an example takes
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

DRIVES_A_SCREEN = frozenset(["accessibility", "bench", "end_to_end", "windows"])
"""Folders whose tests drive the real window from outside, with keys, a screen reader or a compositor. No
other test gets a second try: a window in the same process answers before the test goes on."""

MOST_RERUNS = 3
"""Second tries that a run may need and still pass."""

LOADED = pytest.StashKey[set[Path]]()
"""The files of which a test has run."""


@pytest.fixture(scope="session")
def library() -> Library:
    """The real library, as editors wrote it."""
    return authored().library


@pytest.fixture
def editors(tmp_path: Path) -> Paths:
    """A checkout with the real files, which editors may change."""
    root = tmp_path / "editors"
    shutil.copytree(checkout().resources, root / "resources", symlinks=True)
    shutil.copy(checkout().root / "pyproject.toml", root)
    return Paths(root)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """The sample checkout, whole and without a problem."""
    return Tree(tmp_path / "checkout")


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen with a window manager, for all tests of a file."""
    with virtual_screen() as display:
        yield display


def pytest_collection_finish() -> None:
    """Keep what is loaded by now out of every collection of garbage, as the parent does for its visits."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """Do the same with what the first test of a file has loaded for the others.

    A window collects garbage whenever it forgets words. It would visit every library that a test has opened.
    """
    yield
    loaded = item.session.stash.setdefault(LOADED, set())
    if item.path not in loaded:
        loaded.add(item.path)
        gc.collect()
        gc.freeze()


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Skip what this user cannot do, and try some tests once more."""
    items = list(items)
    for item in items:
        if (mark := item.get_closest_marker("needs_root")) and not is_root():
            item.add_marker(pytest.mark.skip(reason=f"needs root: {mark.args[0]}"))
        if (mark := item.get_closest_marker("needs_posix")) and os.name != "posix":
            item.add_marker(pytest.mark.skip(reason=f"not on Windows: {mark.args[0]}"))
    _try_screens_once_more(items)


def _try_screens_once_more(items: Iterable[pytest.Item]) -> None:
    """Try a failing test of a screen once more: a slow window manager is not a bug of the guide.

    The short summary names each such test as RERUN, and a run with more than `MOST_RERUNS` fails.
    """
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).parts[0] in DRIVES_A_SCREEN:
            item.add_marker(pytest.mark.flaky(reruns=1))


def _reruns(config: pytest.Config) -> int:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("rerun", [])) if reporter else 0


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that needed too many second tries."""
    if _reruns(session.config) > MOST_RERUNS:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say why."""
    if (count := _reruns(config)) > MOST_RERUNS:
        terminalreporter.write_line(f"FAILED: {count} second tries, and at most {MOST_RERUNS} are accepted")
