"""Run Orca without a voice beside the guide, and write what a blind person would hear as JSON.

python -m tests.accessibility.orca COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.screen.xscreen import XScreen
from tests.waiting import wait_until

SAID = re.compile(r"SPEECH OUTPUT: '(.*)' \{")
TITLE = "Signpost - local guide"
NUDGE = "left control"
"""What Orca says about a key that does nothing."""

HAND_MS = 80
"""Pause between keys: with a screen reader Qt sends keys over the bus first, and may reorder fast ones."""

PATIENCE_S = 40.0
POLL_S = 0.5


class Orca:
    """A running screen reader.

    Args:
        diary: its log file.
    """

    def __init__(self, diary: Path, screen: XScreen) -> None:
        self._diary, self._screen = diary, screen
        self._lines_read = 0

    def _since(self) -> list[str]:
        text = self._diary.read_text(encoding="utf-8", errors="replace") if self._diary.exists() else ""
        return [words for words in SAID.findall(text) if words != NUDGE][self._lines_read :]

    def wait_for(self, words: str) -> list[str]:
        """Return all that was spoken since the last call, as soon as some words are in it.

        Raises TimeoutError if they are not spoken.
        """

        def is_said() -> bool:
            # a key that does nothing: the log is written in blocks, and this fills the pending one
            self._screen.tap("Control_L")
            return words in " ".join(self._since())

        try:
            wait_until(is_said, within_s=PATIENCE_S, poll_s=POLL_S)
        except TimeoutError as error:
            raise TimeoutError(f"{words!r} is not in {self._since()}") from error
        speech = self._since()
        self._lines_read += len(speech)
        return speech


@contextmanager
def orca(screen: XScreen) -> Iterator[Orca]:
    """Run Orca with its own home folder until the block ends."""
    with tempfile.TemporaryDirectory() as home:
        diary = Path(home) / "diary"
        folders = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), home)
        process = subprocess.Popen(
            ["orca", "--debug-file", str(diary)],
            env={**os.environ, **folders, "GSETTINGS_BACKEND": "memory"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            screen_reader = Orca(diary, screen)
            screen_reader.wait_for("Screen reader on")
            yield screen_reader
        finally:
            process.kill()  # on SIGTERM it waits for a bus that is also ending
            process.wait()


Speech = dict[str, list[str]]


def search(screen: XScreen, screen_reader: Orca) -> Speech:
    """Search, and hear the number of results."""
    screen.tap(*"shelter")
    return {"count": screen_reader.wait_for("results")}


def open_a_page(screen: XScreen, screen_reader: Orca) -> Speech:
    """Move through the results, open the second, and find the breadcrumbs."""
    speech = search(screen, screen_reader)
    screen.tap("Down")
    speech["first row"] = screen_reader.wait_for("1 of")
    screen.tap("Down")
    speech["second row"] = screen_reader.wait_for("2 of")
    screen.tap("Return")
    speech["page"] = screen_reader.wait_for("document frame")
    screen.chord("Shift_L", "Tab")
    speech["way back"] = screen_reader.wait_for("link")
    return speech


def open_a_number(screen: XScreen, screen_reader: Orca) -> Speech:
    """Open a service, hear its number, and show it in large type."""
    screen.tap(*"211", "Return")
    speech = {"page": screen_reader.wait_for("document frame")}
    screen.tap("Tab")
    speech["large"] = screen_reader.wait_for("Show it large")
    screen.tap("Return")
    speech["number"] = screen_reader.wait_for("Write this down")
    return speech


def leave_by_its_button(screen: XScreen, screen_reader: Orca) -> Speech:
    """Open a page, move to Leave and press it."""
    screen.tap(*"danger", "Return")
    speech = {"page": screen_reader.wait_for("document frame")}
    screen.tap("F6")
    speech["foot"] = screen_reader.wait_for("All urgent numbers")
    screen.tap("F6")
    speech["bar"] = screen_reader.wait_for("Search text")
    screen.chord("Shift_L", "Tab")
    screen.chord("Shift_L", "Tab")
    speech["button"] = screen_reader.wait_for("Leave")
    return speech


TASKS = {
    "search": (search, ("Shift", "Shift", "Shift")),
    "open": (open_a_page, ("Shift", "Shift", "Shift")),
    "number": (open_a_number, ("Shift", "Shift", "Shift")),
    "leave": (leave_by_its_button, ("Return",)),
}
"""The steps of a visit, and the keys that leave it."""


def visit(screen: XScreen, command: list[str], name: str) -> Speech:
    """Run one visit with its own Orca, and leave at its end.

    Orca 48 remembers deleted objects by their address. After a visit has ended, it may take a part of the
    next one for deleted and not speak it, until it forgets a minute later.
    """
    task, keys = TASKS[name]
    with orca(screen) as screen_reader:
        guide = subprocess.Popen(command)
        try:
            speech = {"start": screen_reader.wait_for("Search text"), **task(screen, screen_reader)}
            screen.tap(*keys)
            # the name comes last: Orca first says what has the focus
            return speech | {"left": screen_reader.wait_for(TITLE)}
        finally:
            guide.terminate()
            guide.wait()


def main(command: list[str]) -> None:
    """Run four visits."""
    with XScreen(os.environ["DISPLAY"]) as screen:
        screen.apart_ms = HAND_MS
        json.dump({name: visit(screen, command, name) for name in TASKS}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
