"""Read a topic over the accessibility bus, and write what a screen reader gets to standard output as JSON.

python -m tests.accessibility.topic_recorder COMMAND...      (on a session bus and a screen of its own)
"""

import json
import subprocess
import sys

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


def main(command: list[str]) -> None:
    """Run the guide during the visit."""
    guide = subprocess.Popen(command)
    try:
        desk = desktop()
        frame = wait_for(lambda: frame_not_of(desk, 0))
        do(frame, Ask(ASKED))
        do(frame, Key("Return"))
        wait_for(lambda: document(frame, TITLE))
        json.dump(contents_of(frame), sys.stdout)
    finally:
        guide.terminate()
        guide.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
