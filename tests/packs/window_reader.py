"""Read the page of a service over the accessibility bus, and write it to standard output as JSON.

python -m tests.packs.window_reader QUERY COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import subprocess
import sys

from support.screen.xscreen import XScreen
from tests.accessibility.assistive import Part, desktop
from tests.accessibility.visit import frame_not_of, wait_for


def texts(frame: Part) -> list[str]:
    """The names of everything that the window shows."""
    return [part.name for part in frame.walk() if part.name and part.is_showing]


def read_first_result(desk: Part, query: str) -> dict[str, list[str]]:
    """Read the front page, search, open the first result, and read its page."""
    frame = wait_for(lambda: frame_not_of(desk, 0))
    field = wait_for(lambda: frame.find("text", "Search"))
    front = texts(frame)
    field.write(query)
    results = wait_for(lambda: frame.find("list", "Results"))
    wait_for(lambda: list(results.children()) or None)
    with XScreen(os.environ["DISPLAY"]) as screen:
        screen.tap("Down", "Return")
    wait_for(lambda: frame.find("list", "Results") is None or None)
    return {"front": front, "page": texts(frame)}


if __name__ == "__main__":
    with subprocess.Popen(sys.argv[2:]) as guide:
        try:
            print(json.dumps(read_first_result(desktop(), sys.argv[1])))
        finally:
            guide.kill()
