"""What a blind person hears: Orca, run without a voice, beside the guide. Writes what was said as JSON.

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
NUDGE = "left control"
"""What Orca says of a key that does nothing."""

PATIENCE_S = 40.0
POLL_S = 0.5


class Orca:
    """The screen reader, running. diary: the file that it writes all it does into."""

    def __init__(self, diary: Path, screen: XScreen) -> None:
        self._diary, self._screen = diary, screen
        self._heard = 0

    def _since(self) -> list[str]:
        text = self._diary.read_text(encoding="utf-8", errors="replace") if self._diary.exists() else ""
        return [words for words in SAID.findall(text) if words != NUDGE][self._heard :]

    def hears(self, words: str) -> list[str]:
        """All that was said since it was last asked, once these words are in it.

        Raises TimeoutError where they are not said.
        """

        def is_said() -> bool:
            # a key that does nothing: the diary comes in blocks, and this fills the one that waits
            self._screen.tap("Control_L")
            return words in " ".join(self._since())

        try:
            wait_until(is_said, within_s=PATIENCE_S, poll_s=POLL_S)
        except TimeoutError as error:
            raise TimeoutError(f"{words!r} is not in {self._since()}") from error
        said = self._since()
        self._heard += len(said)
        return said


@contextmanager
def orca(screen: XScreen) -> Iterator[Orca]:
    """Run Orca with a home of its own until the block ends."""
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
            heard = Orca(diary, screen)
            heard.hears("Screen reader on")
            yield heard
        finally:
            process.kill()  # asked to end, it waits for a bus that is going too
            process.wait()


def visit(screen: XScreen, heard: Orca) -> dict[str, list[str]]:
    """Search, go through the results, open one, hear its number, leave."""
    said = {"start": heard.hears("Signpost")}
    screen.tap(*"shelter")
    said["count"] = heard.hears("results")
    screen.tap("Down")
    said["first row"] = heard.hears("1 of")
    screen.tap("Down")
    said["second row"] = heard.hears("2 of")
    screen.tap("Return")
    said["page"] = heard.hears("document frame")
    screen.chord("Shift_L", "Tab")
    said["way back"] = heard.hears("link")
    screen.tap("Shift", "Shift", "Shift")
    said["left"] = heard.hears("Search")
    return said


def main(command: list[str]) -> None:
    """Run Orca and the guide for the length of a visit."""
    with XScreen(os.environ["DISPLAY"]) as screen, orca(screen) as heard:
        guide = subprocess.Popen(command)
        try:
            json.dump(visit(screen, heard), sys.stdout)
        finally:
            guide.terminate()
            guide.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
