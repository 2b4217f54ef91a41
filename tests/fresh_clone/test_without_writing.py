"""A clone that is set up and cannot be written: the guide opens there and answers."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.screen.looking import rows_changed
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.waiting import wait_until
from tests.fresh_clone.conftest import BASE, Clone, start

pytestmark = pytest.mark.needs_root("gives the clone away, or mounts it")

SOMEBODY_ELSE = 65534
TITLE = "Signpost - local guide"
RESULT_ROWS = 150
"""A list of results changes more rows of the screen than this; typing into the field changes fewer."""

NO_RIGHTS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--")
"""Root without its rights is a user like any other: it may not write what belongs to somebody else."""

READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@"'


@dataclass(frozen=True, slots=True)
class Guarded:
    """The clone as somebody sees it who cannot write there.

    Attributes:
        before: words in front of each command.
    """

    clone: Clone
    before: tuple[str, ...]

    def command(self, *words: str) -> list[str]:
        """The command that runs another one in the clone."""
        return [*self.before, *words]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `python3 run.py WORDS` there."""
        return start(self.clone.root, self.command(BASE, "run.py", *words), self.clone.environment(), 60)


@pytest.fixture(params=["somebody else's", "a read-only mount"])
def guarded(request: pytest.FixtureRequest, clone: Clone) -> Iterator[Guarded]:
    """The clone where it cannot be written, for one reason or the other."""
    if request.param == "a read-only mount":
        mounted = ("unshare", "--mount", "sh", "-c", READ_ONLY, str(clone.root))
        tried = subprocess.run([*mounted, "true"], capture_output=True, text=True, check=False)
        if tried.returncode:
            pytest.skip(f"no read-only mount can be made here: {tried.stderr.strip()}")
        yield Guarded(clone, mounted)
        return
    if not shutil.which("setpriv"):
        pytest.skip("takes setpriv to give up root's rights")
    _give(clone.root, SOMEBODY_ELSE)
    try:
        yield Guarded(clone, NO_RIGHTS)
    finally:
        _give(clone.root, os.geteuid())


def _give(folder: Path, owner: int) -> None:
    for path in (folder, *folder.rglob("*")):
        os.chown(path, owner, -1, follow_symlinks=False)


def test_the_guard_of_these_tests_lets_nothing_be_written(guarded: Guarded) -> None:
    tried = start(guarded.clone.root, guarded.command("touch", "build/new"), guarded.clone.environment(), 10)

    assert tried.returncode != 0
    assert not (guarded.clone.root / "build/new").exists()


def test_the_commands_answer(guarded: Guarded) -> None:
    before = guarded.clone.snapshot()

    front, found, shown = guarded.run(), guarded.run("search", "food"), guarded.run("show", "maine-211")

    assert [done.stderr for done in (front, found, shown)] == ["", "", ""]
    assert [done.returncode for done in (front, found, shown)] == [0, 0, 0]
    assert "Food" in front.stdout
    assert "food" in found.stdout.lower()
    assert "211" in shown.stdout
    assert guarded.clone.snapshot() == before


def test_the_window_opens_and_answers(guarded: Guarded) -> None:
    with virtual_screen() as display, XScreen(display) as screen:
        environment = guarded.clone.environment({"DISPLAY": display})
        with subprocess.Popen(
            guarded.command(BASE, "run.py"),
            cwd=guarded.clone.root,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as guide:
            try:
                wait_until(lambda: screen.focused_title() == TITLE or guide.poll() is not None, within_s=30)
                assert guide.poll() is None, guide.stdout and guide.stdout.read()
                front = screen.whole()
                screen.tap("f", "o", "o", "d")
                wait_until(lambda: rows_changed(front, screen.whole()) > RESULT_ROWS, within_s=20)
            finally:
                guide.terminate()
