"""Make a visit in Spanish as a screen reader does, and write what it found as JSON.

python -m tests.accessibility.spanish_visit COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import re
import sys

from support.screen.xscreen import XScreen
from tests.accessibility.assistive import Part
from tests.accessibility.visit import frame_not_of, running, wait_for

TYPED = "me quit\u00f3 el pasaporte"
IN_ENGLISH = "Esta p\u00e1gina est\u00e1 en ingl\u00e9s."
_NUMBER = re.compile(r"1-\d{3}-\d{3}-\d{4}|\d11|988")


def number_on(frame: Part) -> str | None:
    """The first number on the page, above the urgent ones at the foot."""
    return next((part.name for part in frame.walk() if _NUMBER.fullmatch(part.name)), None)


def in_english(frame: Part) -> Part | None:
    """The words on a page that say that it is in English."""
    return next((part for part in frame.walk() if part.name.startswith(IN_ENGLISH)), None)


def visit(frame: Part, desk: Part, screen: XScreen) -> dict[str, object]:
    """Choose Spanish, search, open the first page, read a number, leave, and read what is there then."""
    before = frame.process
    wait_for(lambda: frame.find("button", "Espa\u00f1ol, Spanish")).press()
    wait_for(lambda: frame.find("button", "Usar esta gu\u00eda en espa\u00f1ol, Spanish")).press()
    wait_for(lambda: frame.find("button", "Salir"))
    headings = [part.name for part in frame.walk() if part.role == "heading"]
    wait_for(lambda: frame.find("text", "Buscar")).write(TYPED)
    results = wait_for(lambda: frame.find("list", "Resultados"))
    wait_for(lambda: "papers" in "".join(row.name for row in results.children()).lower() or None)
    names = [row.name for row in results.children()]
    screen.tap("Return")
    wait_for(lambda: None if frame.find("list", "Resultados") else True)
    number = wait_for(lambda: number_on(frame))
    line = wait_for(lambda: in_english(frame))
    says = {"in_english": line.name, "language_of_that": line.locale}
    wait_for(lambda: frame.find("button", "Salir")).press()
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


def main(command: list[str]) -> None:
    """Run the guide during the visit."""
    with running(command) as desk, XScreen(os.environ["DISPLAY"]) as screen:
        json.dump(visit(wait_for(lambda: frame_not_of(desk, 0)), desk, screen), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
