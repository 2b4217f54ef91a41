"""One Orca over many visits: does the tasks of a script, and writes what a blind person hears as JSON.

python -m tests.accessibility.orca COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from pathlib import Path

from support.screen.xscreen import XScreen
from support.waiting import wait_until
from tests.accessibility.script import SCRIPT, Step, Task, read_script

_VOICE = Path(__file__).parent / "voice"
_START = "import runpy, speechd; runpy.run_path('/usr/bin/orca', run_name='__main__')"
"""Orca prefers the folder of the system to PYTHONPATH, but not to a module that is loaded."""

_PYTHON = "/usr/bin/python3"
_LAPTOP = {"keyboardLayout": 2, "orcaModifierKeys": ["Caps_Lock", "Shift_Lock"]}
HAND_MS = 60
"""Pause between keys: with a screen reader Qt sends keys over the bus first, and may reorder fast ones."""

LEAVE = ("Shift_L",) * 3
PATIENCE_S = 40.0
FORGETS_S = 62.0
ENDS_AFTER_S = 600.0
"""No task begins later than this: what was not heard until then fails without being waited for."""

_NAMES = {" ": "space", "'": "apostrophe", "-": "minus"}


class Orca:
    """A running screen reader.

    Args:
        log: the file of its voice.
    """

    def __init__(self, log: Path) -> None:
        self._log, self._read = log, 0

    def _lines(self) -> list[str]:
        text = self._log.read_text(encoding="utf-8") if self._log.exists() else ""
        spoken = map(json.loads, text.splitlines())
        return [words for _, kind, words in spoken if kind == "say"]

    def hear(self, wanted: list[str], within_s: float = PATIENCE_S) -> tuple[list[str], str]:
        """Return all that is said until the patterns were said in their order, and the one that was not."""
        rest = [*wanted]

        def is_said() -> bool:
            rest[:] = _unsaid(wanted, self._lines()[self._read :])
            return not rest

        with suppress(TimeoutError):
            wait_until(is_said, within_s=within_s, poll_s=0.05)
        said = self._lines()[self._read :]
        self._read += len(said)
        return said, rest[0] if rest else ""


def _unsaid(wanted: list[str], said: list[str]) -> list[str]:
    """The patterns that were not said, from the first one on that is missing."""
    words = iter(said)
    for number, pattern in enumerate(wanted):
        if not any(fnmatchcase(spoken, pattern) for spoken in words):
            return wanted[number:]
    return []


@contextmanager
def orca() -> Iterator[Orca]:
    """Run Orca with its own home folder and with CapsLock as its key, until the block ends."""
    with tempfile.TemporaryDirectory() as home:
        log, settings = Path(home) / "speech", Path(home) / "orca" / "user-settings.conf"
        settings.parent.mkdir()
        profile = {"profile": ["Default", "default"], **_LAPTOP}
        settings.write_text(
            json.dumps(
                {
                    "general": {**_LAPTOP, "startingProfile": ["Default", "default"]},
                    "profiles": {"default": profile},
                    "pronunciations": {},
                    "keybindings": {},
                }
            ),
            encoding="utf-8",
        )
        folders = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), home)
        voice = {"PYTHONPATH": str(_VOICE), "SPEECH_LOG": str(log), "GSETTINGS_BACKEND": "memory"}
        process = subprocess.Popen(
            [_PYTHON, "-c", _START],
            env={**os.environ, **folders, **voice},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            screen_reader = Orca(log)
            _, missing = screen_reader.hear(["Screen reader on."], within_s=60)
            if missing:
                raise RuntimeError("Orca did not start: it does not beside another one of the same user")
            yield screen_reader
        finally:
            process.kill()  # on SIGTERM it waits for a bus that is also ending
            process.wait()


Heard = dict[str, list[str] | str]


def do_task(task: Task, screen: XScreen, screen_reader: Orca) -> Heard:
    """Do a task; the result has what was said at each step, and at which step what was missing."""
    said: list[str] = []
    counted = "[0-9]*"
    for step in task.steps:
        _act(step, screen)
        words, missing = screen_reader.hear([pattern.replace("#", counted) for pattern in step.wanted])
        counts = (re.match(r"\d+(?= results)", spoken) for spoken in words)
        counted = next((count[0] for count in counts if count), counted)
        said.append(f"{step.act}: {' | '.join(words)}")
        unwanted = [spoken for spoken in words if any(fnmatchcase(spoken, no) for no in step.unwanted)]
        if missing or unwanted:
            screen.tap(*LEAVE)
            screen_reader.hear(["Search text."])
            return {"said": said, "missing": f"{step.act}: {missing}{unwanted or ''}"}
    return {"said": said, "missing": ""}


def do_in_time(task: Task, screen: XScreen, screen_reader: Orca, ends: float) -> Heard:
    """Do a task, and once more if something was not said: Orca 48 leaves out a part of some visits.

    It takes new objects for old ones that are gone, and forgets these after a minute; see
    docs/orca-report.md. A second visit that is not spoken either is not its fault.

    Args:
        ends: when no task begins any more, on time.monotonic.
    """
    if time.monotonic() > ends:
        return {"said": [], "missing": f"not begun within {ENDS_AFTER_S:.0f} s"}
    heard = do_task(task, screen, screen_reader)
    if heard["missing"] and time.monotonic() < ends:
        print(task.title, heard, file=sys.stderr, flush=True)
        screen_reader.hear(["(nothing)"], within_s=FORGETS_S)
        heard = do_task(task, screen, screen_reader)
    return heard


def _act(step: Step, screen: XScreen) -> None:
    verb, _, what = step.act.partition(" ")
    if verb == "type":
        screen.tap(*(_NAMES.get(letter, letter) for letter in what))
    elif verb == "press":
        for chord in what.split():
            screen.chord(*chord.split("+"))
    elif verb == "hold":  # the first key, while the others are pressed
        held, *others = what.split()
        screen.key_down(held)
        for chord in others:
            screen.chord(*chord.split("+"))
        screen.key_up(held)


def main(command: list[str]) -> None:
    """Do every task of the script, each in a visit of its own."""
    ends = time.monotonic() + ENDS_AFTER_S
    with XScreen(os.environ["DISPLAY"]) as screen, orca() as screen_reader:
        screen.apart_ms = HAND_MS
        screen.stop_repeating_keys()
        guide = subprocess.Popen(command)
        try:
            screen_reader.hear(["Search text."], within_s=60)
            heard = {
                task.title: do_in_time(task, screen, screen_reader, ends) for task in read_script(SCRIPT)
            }
            json.dump(heard, sys.stdout)
        finally:
            guide.terminate()
            guide.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
