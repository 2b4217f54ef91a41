"""Nothing gets out of the guide, whatever somebody does. `tools.bench.storm` does it for longer."""

import os
import signal
import subprocess
import sys
import time

import pytest

from guide.selfcheck.proc import visits
from support.tree import ROOT
from tests.selfcheck.broken import BROKEN
from tools.bench.storm import BrokenOutError, Stormed, run, stormed

SHORT_S, LONG_S, LOOKS_S = 4.0, 40.0, 10.0


def test_nothing_gets_out_in_some_seconds() -> None:
    assert "nothing got out" in run(SHORT_S, seed=7)


@pytest.mark.slow
@pytest.mark.parametrize("policy", ["kiosk", "desk"])
def test_nothing_gets_out_of_a_long_storm(policy: str) -> None:
    assert "nothing got out" in run(LONG_S, seed=8, policy=policy)


def go_on_looking(guide: Stormed) -> None:
    """Look again and again, for some seconds."""
    until = time.monotonic() + LOOKS_S
    while time.monotonic() < until:
        guide.look()


def test_a_crash_is_noticed() -> None:
    with stormed("kiosk") as (guide, _, _):
        os.kill(visits(guide.process.pid)[0], signal.SIGSEGV)
        with pytest.raises(BrokenOutError, match="ended with status 11"):
            go_on_looking(guide)


def test_a_program_that_is_started_is_noticed() -> None:
    with stormed("programs", BROKEN) as (guide, screen, _):
        screen.tap(*"food")
        with pytest.raises(BrokenOutError, match="another program runs"):
            go_on_looking(guide)


def test_another_window_is_noticed() -> None:
    with (
        stormed("kiosk") as (guide, screen, _),
        subprocess.Popen(
            [sys.executable, "-m", "tools.bench.bare_window"],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
        ) as other,
    ):
        assert other.stdin is not None
        other.stdin.write(b"s")
        other.stdin.flush()
        with pytest.raises(BrokenOutError, match="other windows"):
            go_on_looking(guide)
        other.kill()
