"""Where other programs could find what was typed, while it is on the screen and after Leave and a crash.

Memory has a file of its own, `test_memory.py`; what a screen reader receives, `tests/accessibility/`.
"""

import os
import signal
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from guide.selfcheck.proc import process_tree, visits
from support.screen.properties import properties
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until
from tests.running import running
from tests.traces.telling import TELLING, WAYS
from tests.traces.tour import Tour

TYPED = "xqjvkw"
"""No word of the library, and letters that stand together nowhere else."""

SELECTIONS = ("PRIMARY", "SECONDARY", "CLIPBOARD")
CHANNELS = ("properties", "names", "selections", "output")
Found = Mapping[str, list[bytes]]


class Seen:
    """A guide whose output goes into files, and everything that others can see of it."""

    def __init__(self, screen: XScreen, process: subprocess.Popen[bytes], output: Path) -> None:
        self.screen, self.process, self._output = screen, process, output
        self.tour = Tour(screen)

    def by_others(self) -> Found:
        """What other programs can find, by the channel through which they find it."""
        return {
            "properties": list(properties(self.screen)),
            "names": list(names(process_tree(self.process.pid))),
            "selections": [name.encode() for name in SELECTIONS if self.screen.is_offered(name)],
            "output": [self._output.read_bytes()],
        }

    def telling(self) -> set[str]:
        """The channels that give away what was typed. Selections are only counted, never read."""
        places = self.by_others()
        word = TYPED.encode()
        revealing = {name for name in CHANNELS if any(word in value for value in places[name])}
        return revealing | ({"selections"} if places["selections"] else set())

    def crash(self) -> None:
        """Let the visit on the screen crash, and wait for the front page."""
        os.kill(visits(self.process.pid)[0], signal.SIGSEGV)
        self.tour.wait_for_front()


def names(pids: Iterable[int]) -> Iterator[bytes]:
    """Words, variables and names of processes and their threads, as far as anybody may see them."""
    for pid in pids:
        for path in (Path(f"/proc/{pid}/cmdline"), Path(f"/proc/{pid}/environ")):
            with suppress(OSError):  # the guide lets nobody but root see its variables
                yield path.read_bytes()
        for path in Path(f"/proc/{pid}/task").glob("*/comm"):
            with suppress(OSError):  # it has ended
                yield path.read_bytes()


@contextmanager
def open_guide(folder: Path, *module: str) -> Iterator[Seen]:
    """Open a guide on a screen of its own."""
    output = folder / "output"
    with (
        virtual_screen() as display,
        XScreen(display) as screen,
        output.open("wb") as written,
        running(display, *module, stdout=written, stderr=written) as process,
    ):
        yield Seen(screen, process, output)


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, set[str]]:
    """A whole visit: what reveals it while the word is on the screen, after Leave, and after a crash."""
    with open_guide(tmp_path_factory.mktemp("typed"), "guide") as guide:
        guide.tour.search(TYPED)
        guide.tour.chord("Control_L", "a")
        guide.tour.chord("Control_L", "c")
        on_screen = guide.telling()
        guide.tour.leave()
        left = guide.telling()
        guide.tour.search(TYPED)
        guide.crash()
        return {"on the screen": on_screen, "left": left, "crashed": guide.telling()}


@pytest.mark.parametrize("when", ["on the screen", "left", "crashed"])
def test_no_other_program_learns_what_was_typed(typed: Mapping[str, set[str]], when: str) -> None:
    assert typed[when] == set()


@pytest.mark.parametrize("way", WAYS)
def test_a_guide_that_tells_is_found(tmp_path: Path, way: str) -> None:
    with open_guide(tmp_path, TELLING, way) as guide:
        guide.tour.search(TYPED)
        wait_until(lambda: guide.telling() == {way}, poll_s=0.05)


def test_properties_are_read_at_all(tmp_path: Path) -> None:
    with open_guide(tmp_path, "guide") as guide:
        assert any(b"Signpost" in value for value in guide.by_others()["properties"])


def test_a_crash_leaves_no_core(tmp_path: Path) -> None:
    before = set(ROOT.glob("core*"))
    with open_guide(tmp_path, "guide") as guide:
        limits = Path(f"/proc/{visits(guide.process.pid)[0]}/limits").read_text(encoding="ascii")
        guide.tour.search(TYPED)
        guide.crash()

    assert set(ROOT.glob("core*")) == before
    assert "Max core file size        0                    0" in limits
