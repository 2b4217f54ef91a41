"""Make a visit in Spanish over the accessibility bus, and write what it found to standard output as JSON.

python -m tests.accessibility.spanish_visit COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import re
import subprocess
import sys

from tests.accessibility.assistive import Part, desktop
from tests.accessibility.visit import frame_not_of, wait_for
from tests.screen.xscreen import XScreen

TYPED = "me quit\u00f3 el pasaporte"
_NUMBER = re.compile(r"1-\d{3}-\d{3}-\d{4}|\d11|988")


def number_on(frame: Part) -> str | None:
    """The first number on the page, above the urgent ones at the foot."""
    return next((part.name for part in frame.walk() if _NUMBER.fullmatch(part.name)), None)


def visit(desk: Part) -> dict[str, object]:
    """Choose Spanish, search, open the first page, read a number, leave, and read what is there then."""
    frame = wait_for(lambda: frame_not_of(desk, 0))
    before = frame.process
    wait_for(lambda: frame.find("button", "Espa\u00f1ol, Spanish")).press()
    wait_for(lambda: frame.find("button", "Usar esta gu\u00eda en espa\u00f1ol, Spanish")).press()
    wait_for(lambda: frame.find("button", "Salir"))
    headings = [part.name for part in frame.walk() if part.role == "heading"]
    wait_for(lambda: frame.find("text", "Buscar")).write(TYPED)
    results = wait_for(lambda: frame.find("list", "Resultados"))
    names = [row.name for row in results.children()]
    with XScreen(os.environ["DISPLAY"]) as keys:
        keys.tap("Return")
    wait_for(lambda: None if frame.find("list", "Resultados") else True)
    number = wait_for(lambda: number_on(frame))
    leave = wait_for(lambda: frame.find("button", "Salir"))
    leave.press()
    fresh = wait_for(lambda: frame_not_of(desk, before))
    wait_for(lambda: fresh.find("button", "Leave"))
    return {
        "headings": headings,
        "rows": names,
        "number": number,
        "headings_after": [part.name for part in fresh.walk() if part.role == "heading"],
        "has_spanish_after": fresh.find("button", "Salir") is not None,
        "text_after": wait_for(lambda: fresh.find("text", "Search")).text,
    }


def main(command: list[str]) -> None:
    """Run the guide during a visit."""
    guide = subprocess.Popen(command)
    try:
        json.dump(visit(desktop()), sys.stdout)
    finally:
        guide.terminate()
        guide.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
