"""A whole visit to the real window, watched from outside: searches, pages, text sizes, Leave, a crash."""

import hashlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from msgspec import Struct

from guide.selfcheck.proc import visits
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.tree import ROOT
from tests.traces.strace import TRACED, Call, connections, network_sockets, programs, read_calls, writes
from tests.traces.tour import QUERIES, Tour

pytestmark = pytest.mark.needs_root("reads the arguments of system calls of a guide that forbids it")

NOWHERE = Path("/no/folder/is/allowed")
_FOR_ALL = ("/dev/shm", "/var/tmp", f"/run/user/{os.getuid()}")  # noqa: S108  only looked at
SHARED = tuple(Path(folder) for folder in _FOR_ALL if Path(folder).is_dir())

DISPLAY_OR_BUS = re.compile(r"^@?/tmp/\.X11-unix/X\d+$|^@?.*/(dbus-\w+|bus|bus_\d+|at-spi/bus\w*)$")
"""Display, session bus, accessibility bus."""

Snapshot = Mapping[Path, str]


class Watched(Struct, frozen=True):
    """A visit as it looked from outside.

    Attributes:
        calls: the system calls of parent, visits and spare.
        before, after: the contents of every folder where programs usually leave something.
        pages: how many pages were opened.
    """

    calls: list[Call]
    before: Snapshot
    after: Snapshot
    pages: int


def trace(command: list[str], environment: Mapping[str, str], record: Path) -> subprocess.Popen[bytes]:
    """Start a command under strace, which writes to `record`."""
    # bytecode is written when the guide is set up, before anybody visits it
    clean = {**os.environ, **environment, "PYTHONDONTWRITEBYTECODE": "1"}
    strace = ["strace", "--follow-forks", "--quiet=all", "-e", TRACED, "-o", str(record)]
    return subprocess.Popen([*strace, sys.executable, *command], cwd=ROOT, env=clean)


def snapshot(folders: tuple[Path, ...]) -> Snapshot:
    """Each path under the folders, with the digest of its content."""
    paths = sorted(path for folder in folders for path in folder.rglob("*"))
    return {
        path: hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder" for path in paths
    }


def children(pid: int) -> list[int]:
    """The processes that a process has started and not buried, the oldest first."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


def end(traced: subprocess.Popen[bytes]) -> None:
    """End the guide, not strace: strace follows it, and may wait forever if it is ended itself."""
    for guide in children(traced.pid):
        os.kill(guide, signal.SIGTERM)
    try:
        traced.wait(timeout=20)
    finally:
        traced.kill()


def tour(screen: XScreen, strace: int) -> int:
    """Everything a visitor may do, then a crash in the next visit; how many pages were opened."""
    visitor = Tour(screen)
    visitor.read()
    visitor.change_text_size()
    visitor.leave()
    visitor.search("food")
    [guide] = children(strace)
    os.kill(visits(guide)[0], signal.SIGSEGV)
    visitor.wait_for_front()
    return visitor.pages


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """The whole visit, once for all tests."""
    record = tmp_path_factory.mktemp("trace") / "calls"
    own = {name: tmp_path_factory.mktemp(name) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")}
    folders = (*own.values(), *SHARED)
    environment = {name: str(folder) for name, folder in own.items()} | {"QT_QPA_PLATFORM": "xcb"}
    with virtual_screen() as display, XScreen(display) as screen:
        before = snapshot(folders)
        traced = trace(["-m", "guide"], environment | {"DISPLAY": display}, record)
        try:
            pages = tour(screen, traced.pid)
        finally:
            end(traced)
        calls = list(read_calls(record.read_text(errors="replace").splitlines()))
        return Watched(calls, before, snapshot(folders), pages)


def test_the_observed_visit_was_complete(watched: Watched) -> None:
    assert len(QUERIES) == 50
    assert watched.pages >= 30


def test_no_socket_reaches_further_than_this_machine(watched: Watched) -> None:
    assert network_sockets(watched.calls) == []


def test_no_program_is_talked_to_but_display_and_session(watched: Watched) -> None:
    """Not the journal, not the list of users, not a print server: `lost` says which."""
    lost = {name for name in connections(watched.calls) if not DISPLAY_OR_BUS.match(name)}

    assert lost == set()
    assert any(".X11-unix" in name for name in connections(watched.calls))


def test_nothing_is_written_outside_the_build_folder(watched: Watched) -> None:
    assert writes(watched.calls, NOWHERE) == []


def test_no_program_but_the_guide_is_started(watched: Watched) -> None:
    assert len(programs(watched.calls)) == 1


def test_home_and_every_temporary_folder_are_as_they_were(watched: Watched) -> None:
    assert watched.after == watched.before


def test_the_same_files_are_opened_whatever_is_read(watched: Watched) -> None:
    """The parent opens the library before anybody reads, and a visit opens nothing of a single page."""
    opened = {path for call in watched.calls if call.name.startswith("open") for path in call.paths}

    assert any(path.endswith("library.json") for path in opened)
    assert [path for path in opened if "/topics/" in path or "/services/" in path] == []


@pytest.fixture
def leaked(tmp_path: Path) -> Callable[[], tuple[list[Call], Snapshot]]:
    """Runs a program that breaks the promises, in a folder that is empty before."""

    def run() -> tuple[list[Call], Snapshot]:
        record, home = tmp_path / "calls", tmp_path / "home"
        home.mkdir()
        trace(["-m", "tests.traces.leaky", str(home)], {}, record).wait()
        return list(read_calls(record.read_text().splitlines())), snapshot((home,))

    return run


def test_a_program_that_leaks_is_found(leaked: Callable[[], tuple[list[Call], Snapshot]]) -> None:
    calls, found = leaked()

    assert [call.name for call in network_sockets(calls)] == ["socket"]
    assert [Path(name).name for name in connections(calls)] == ["journal"]
    changed = [Path(call.paths[-1]).name for call in writes(calls, NOWHERE)]
    assert changed == ["history", "searches.txt", "journal"]
    assert len(programs(calls)) == 2
    assert [path.name for path in found] == ["history", "searches.txt"]
