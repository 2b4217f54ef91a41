"""No input method daemon is handed a key, whatever the session asks for and however the guide is started."""

import os
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from guide.paths import checkout
from guide.selfcheck import proc
from support.screen.looking import rows_changed
from support.screen.xscreen import XScreen
from support.waiting import wait_until
from tests.end_to_end.leave.fake_buses import private_bus
from tests.end_to_end.leave.sample import SAMPLE
from tests.traces.input_method_daemon import ASKED, DAEMON, READY

ROOT = checkout().root
WORD = "zebra"
ROWS_OF_RESULTS = 150
OF_THE_SESSION = {"QT_IM_MODULE", "QT_IM_MODULES", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}


@pytest.fixture
def installed(tmp_path: Path) -> tuple[str, ...]:
    """The command of a copy that was installed into an environment, as pip installs one."""
    venv.create(tmp_path, symlinks=True)
    [packages] = tmp_path.glob("lib/python*/site-packages")
    folders = [str(ROOT), *(path for path in sys.path if path.endswith("site-packages"))]
    (packages / "guide.pth").write_text("\n".join(folders), encoding="utf-8")
    return str(tmp_path / "bin" / "python"), "-c", "from guide.starting import main; main()"


class Session:
    """A screen, and a bus with an input method daemon on it."""

    def __init__(self, display: str, bus: str, daemon: subprocess.Popen[str]) -> None:
        self._display, self._bus, self._daemon = display, bus, daemon

    @contextmanager
    def running(self, command: Sequence[str], environment: Mapping[str, str]) -> Iterator[XScreen]:
        """A program whose window has the focus.

        Args:
            environment: what the session asks for.
        """
        variables = {"DBUS_SESSION_BUS_ADDRESS": self._bus, "IBUS_USE_PORTAL": "1", "DISPLAY": self._display}
        kept = {name: value for name, value in os.environ.items() if name not in OF_THE_SESSION}
        nowhere = subprocess.DEVNULL
        program = subprocess.Popen(
            command, cwd=ROOT, env={**kept, **variables, **environment}, stdout=nowhere, stderr=nowhere
        )
        with XScreen(self._display) as screen:
            try:
                # the spare comes after the first paint
                wait_until(lambda: len(proc.visits(program.pid)) == 2, within_s=60)
                wait_until(lambda: screen.focused_title() != "")
                yield screen
            finally:
                program.terminate()
                program.wait()

    def next_call(self) -> str:
        """The next word of the daemon."""
        assert self._daemon.stdout is not None
        return self._daemon.stdout.readline().strip()

    def all_calls(self) -> list[str]:
        """End the daemon; all that it has said since it was last listened to."""
        self._daemon.terminate()
        assert self._daemon.stdout is not None
        output = "" if self._daemon.stdout.closed else self._daemon.communicate()[0]
        return output.split()


@pytest.fixture
def session(display: str) -> Iterator[Session]:
    """Where programs are started."""
    with private_bus() as bus:
        command = [sys.executable, "-m", DAEMON, bus]
        daemon = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        session = Session(display, bus, daemon)
        try:
            assert session.next_call() == READY
            yield session
        finally:
            session.all_calls()


def search(screen: XScreen) -> None:
    """Type a word, and wait for its results."""
    before = screen.whole()
    screen.tap(*WORD)
    wait_until(lambda: rows_changed(before, screen.whole()) > ROWS_OF_RESULTS)


@pytest.mark.parametrize(
    "environment",
    [{"QT_IM_MODULES": "ibus"}, {"QT_IM_MODULES": "wayland;fcitx;ibus"}, {"QT_IM_MODULE": "ibus"}],
    ids=["the first choice", "one of several", "the older variable"],
)
def test_a_checkout_hands_its_keys_to_no_input_method_daemon(
    session: Session, environment: Mapping[str, str]
) -> None:
    with session.running((sys.executable, "run.py"), environment) as screen:
        search(screen)

    assert session.all_calls() == []


def test_an_installed_copy_hands_its_keys_to_no_input_method_daemon(
    session: Session, installed: Sequence[str]
) -> None:
    with session.running(installed, {"QT_IM_MODULES": "wayland;fcitx;ibus"}) as screen:
        search(screen)

    assert session.all_calls() == []


def test_another_program_of_the_same_session_hands_over_every_key(session: Session) -> None:
    with session.running((sys.executable, "-m", SAMPLE), {"QT_IM_MODULES": "ibus"}) as screen:
        assert [session.next_call() for _ in ("the visit", "the spare")] == [ASKED, ASKED]
        screen.tap(*WORD)
        assert [session.next_call() for _ in WORD] == list(WORD)
