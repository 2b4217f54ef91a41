"""Make a visit in Spanish by a screen reader, then one by keys, and write what both found as JSON.

python -m tests.accessibility.spanish_visit COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import re
import subprocess
import sys
from typing import Protocol

from support.screen.xscreen import XScreen
from support.waiting import wait_until
from tests.accessibility.assistive import Part, desktop
from tests.accessibility.visit import frame_not_of, wait_for

TYPED = "me quit\u00f3 el pasaporte"
IN_ENGLISH = "Esta p\u00e1gina est\u00e1 en ingl\u00e9s."
_NUMBER = re.compile(r"1-\d{3}-\d{3}-\d{4}|\d11|988")
_MOST_STOPS = 60
"""More stops of Tab than any page has before its last language."""


class Hands(Protocol):
    """A way to use the window."""

    def press(self, name: str) -> None:
        """Press a button."""

    def type(self, words: str) -> None:
        """Put words into the search field."""


class ByBus:
    """Presses and writes as a screen reader does, without a key."""

    def __init__(self, frame: Part) -> None:
        self._frame = frame

    def press(self, name: str) -> None:
        """Have the bus press a button."""
        wait_for(lambda: self._frame.find("button", name)).press()

    def type(self, words: str) -> None:
        """Have the bus write into the search field."""
        wait_for(lambda: self._frame.find("text", "Buscar")).write(words)


class ByKeys:
    """Uses Tab, Return and letters alone; the bus only tells where the focus is."""

    def __init__(self, frame: Part, screen: XScreen) -> None:
        self._frame, self._screen = frame, screen

    def press(self, name: str) -> None:
        """Press Tab until a button has the focus, and then Return."""
        wait_for(lambda: self._frame.find("button", name))
        for _ in range(_MOST_STOPS):
            before = self._focused()
            if name in before:
                break
            self._screen.tap("Tab")
            wait_until(lambda before=before: self._focused() != before)  # type: ignore[misc]  # bound now
        self._screen.tap("Return")

    def _focused(self) -> list[str]:
        return [part.name for part in self._frame.walk() if part.has_state("focused")]

    def type(self, words: str) -> None:
        """Type the words, the accents left out: this keyboard has none."""
        plain = words.replace("\u00f3", "o")
        self._screen.tap(*("space" if letter == " " else letter for letter in plain))


def number_on(frame: Part) -> str | None:
    """The first number on the page, above the urgent ones at the foot."""
    return next((part.name for part in frame.walk() if _NUMBER.fullmatch(part.name)), None)


def in_english(frame: Part) -> Part | None:
    """The words on a page that say that it is in English."""
    return next((part for part in frame.walk() if part.name.startswith(IN_ENGLISH)), None)


def visit(frame: Part, desk: Part, screen: XScreen, hands: Hands) -> dict[str, object]:
    """Choose Spanish, search, open the first page, read a number, leave, and read what is there then."""
    before = frame.process
    hands.press("Espa\u00f1ol, Spanish")
    hands.press("Usar esta gu\u00eda en espa\u00f1ol, Spanish")
    wait_for(lambda: frame.find("button", "Salir"))
    headings = [part.name for part in frame.walk() if part.role == "heading"]
    hands.type(TYPED)
    results = wait_for(lambda: frame.find("list", "Resultados"))
    wait_for(lambda: "papers" in "".join(row.name for row in results.children()).lower() or None)
    names = [row.name for row in results.children()]
    screen.tap("Return")
    wait_for(lambda: None if frame.find("list", "Resultados") else True)
    number = wait_for(lambda: number_on(frame))
    line = wait_for(lambda: in_english(frame))
    says = {"in_english": line.name, "language_of_that": line.locale}
    hands.press("Salir")
    fresh = wait_for(lambda: frame_not_of(desk, before))
    wait_for(lambda: fresh.find("button", "Leave"))
    return {
        **says,
        "headings": headings,
        "rows": names,
        "number": number,
        "headings_after": [part.name for part in fresh.walk() if part.role == "heading"],
        "has_spanish_after": fresh.find("button", "Salir") is not None,
        "text_after": wait_for(lambda: fresh.find("text", "Search")).text,
    }


def both(desk: Part, screen: XScreen) -> dict[str, dict[str, object]]:
    """Make the two visits, one after the other."""
    frame = wait_for(lambda: frame_not_of(desk, 0))
    by_bus = visit(frame, desk, screen, ByBus(frame))
    fresh = wait_for(lambda: frame_not_of(desk, frame.process))
    return {"bus": by_bus, "keys": visit(fresh, desk, screen, ByKeys(fresh, screen))}


def main(command: list[str]) -> None:
    """Run the guide during the visits."""
    guide = subprocess.Popen(command)
    try:
        with XScreen(os.environ["DISPLAY"]) as screen:
            json.dump(both(desktop(), screen), sys.stdout)
    finally:
        guide.terminate()
        guide.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
