"""Read a topic over the accessibility bus, and write what a screen reader gets to standard output as JSON.

python -m tests.accessibility.topic_recorder COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import subprocess
import sys

from support.screen.xscreen import XScreen
from tests.accessibility.assistive import Part, desktop
from tests.accessibility.page_recorder import Ask, Key, do, document, first, showing
from tests.accessibility.visit import frame_not_of, wait_for

TITLE = "A place to stay tonight"
ASKED = "a place to stay tonight"


def focused(frame: Part) -> list[tuple[str, str]]:
    """Return role and name of what has the focus."""
    return [(part.role, part.name) for part in showing(frame) if part.has_state("focused")]


def contents_of(frame: Part) -> dict[str, object]:
    """Read the contents, press the last row, and read what has the focus then."""
    contents = wait_for(lambda: first(frame, GROUPS, "On this page"))
    rows = list(contents.children())
    last = rows[-1].name
    rows[-1].press()
    wait_for(lambda: ("heading", last) in focused(frame) or None)
    return {
        "role": contents.role,
        "rows": [(row.role, row.name) for row in rows],
        "focused": focused(frame),
        "here": [row.name for row in rows if row.description == "You are here"],
    }


GROUPS = ("panel", "grouping")
STATES = ("expandable", "expanded", "collapsed")
LARGER = 3
"""Steps to a text size at which the window is narrow."""


def folds_of(frame: Part) -> list[tuple[str, str, list[str]]]:
    """Return level and name of each heading that holds a button, and the states of the button."""
    found = []
    for heading in (part for part in showing(frame) if part.role == "heading"):
        buttons = [part for part in heading.children() if part.role == "button"]
        for button in buttons:
            states = [state for state in STATES if button.has_state(state)]
            found.append((heading.attribute("level"), button.name, states))
    return found


def fold(frame: Part) -> dict[str, object]:
    """Make the text larger until the page is folded, and open the first part."""
    with XScreen(os.environ["DISPLAY"]) as screen:
        screen.tap("Home")  # what is read stays open
        for _ in range(LARGER):
            screen.chord("Control_L", "plus")
    before = wait_for(lambda: folds_of(frame) or None)
    names = [part.name for part in showing(frame)]
    wait_for(lambda: first(frame, ("button",), before[0][1])).press()
    after = wait_for(lambda: found if (found := folds_of(frame)) != before else None)
    opened = [part.name for part in showing(frame)]
    return {"before": before, "after": after, "names": names, "opened": opened}


def main(command: list[str]) -> None:
    """Run the guide during the visit."""
    guide = subprocess.Popen(command)
    try:
        desk = desktop()
        frame = wait_for(lambda: frame_not_of(desk, 0))
        do(frame, Ask(ASKED))
        do(frame, Key("Return"))
        wait_for(lambda: document(frame, TITLE))
        json.dump({**contents_of(frame), "folds": fold(frame)}, sys.stdout)
    finally:
        guide.terminate()
        guide.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
