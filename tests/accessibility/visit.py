"""Make a visit over the accessibility bus, and write what it found to standard output as JSON.

python -m tests.accessibility.visit COMMAND...      (on a session bus and a screen of its own)
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from support.waiting import wait_until
from tests.accessibility.assistive import Part, desktop

TITLE = "Signpost - local guide"
ASKED = "988"

Found = TypeVar("Found")


def wait_for(find: Callable[[], Found | None]) -> Found:
    """Repeat a query until it finds something. Raises TimeoutError after 30 seconds."""
    found: list[Found] = []

    def is_found() -> bool:
        thing = find()
        if thing is not None:
            found.append(thing)
        return thing is not None

    wait_until(is_found, within_s=30, poll_s=0.02)
    return found[0]


@contextmanager
def running(command: list[str]) -> Iterator[Part]:
    """Run the guide until the block ends; gives all that is on the bus."""
    guide = subprocess.Popen(command)
    try:
        yield desktop()
    finally:
        guide.terminate()
        guide.wait()


def frame_not_of(desk: Part, process: int) -> Part | None:
    """Return the guide's window if another process shows it."""
    frames = (part for application in desk.children() for part in application.children())
    shown = (part for part in frames if part.role == "frame" and part.is_showing)
    return next((part for part in shown if part.process != process), None)


def showing(frame: Part, role: str) -> list[Part]:
    """Everything with a role that is on the screen."""
    return [part for part in frame.walk() if part.role == role and part.is_showing]


def other_than(frame: Part, before: list[str]) -> list[str] | None:
    """The rows of the results as soon as they are others."""
    results = frame.find("list", "Results")
    rows = [row.name for row in results.children()] if results else []
    return rows if rows and rows != before else None


def named(frame: Part, role: str, beginning: str) -> Part | None:
    """What is on the screen with a role and a name that begins so."""
    return next((part for part in showing(frame, role) if part.name.startswith(beginning)), None)


def choose(frame: Part) -> dict[str, object]:
    """Choose a value on the page of all filters, show its results, and read what was there."""
    wait_for(lambda: named(frame, "button", "Filters")).press()
    box = wait_for(lambda: named(frame, "check box", "Help line,"))
    groups = [part.name for part in frame.walk() if part.role == "panel" and part.name]
    was_chosen, before = box.has_state("checked"), wait_for(lambda: named(frame, "button", "Show ")).name
    box.press()
    show = wait_for(
        lambda: next((button for button in showing(frame, "button") if _is_other(button, before)), None)
    )
    is_chosen, words = box.has_state("checked"), show.name
    without = [part.name for part in showing(frame, "check box") if part.name.endswith(", no results")]
    pressable = [name for name in without if _is_enabled(frame, name)]
    show.press()
    rows = wait_for(lambda: frame.find("list", "Results"))
    return {
        "groups": groups,
        "chosen": (was_chosen, is_chosen),
        "button": words,
        "without": without,
        "pressable": pressable,
        "rows_chosen": len(list(rows.children())),
    }


def _is_other(button: Part, words: str) -> bool:
    """Whether a button shows results, as one with other words did."""
    return button.name.startswith("Show ") and button.name != words


def _is_enabled(frame: Part, name: str) -> bool:
    box = frame.find("check box", name)
    return box is not None and box.has_state("enabled")


def visit(desk: Part) -> dict[str, object]:
    """Search, read the results, leave, and read what is there then."""
    frame = wait_for(lambda: frame_not_of(desk, 0))
    wait_for(lambda: frame.find("text", "Search")).write(ASKED)
    results = wait_for(lambda: frame.find("list", "Results"))
    rows = [row.name for row in results.children()]
    places = next(part for part in showing(frame, "radio button") if part.name.startswith("Places"))
    places.press()
    filtered = wait_for(lambda: other_than(frame, rows))
    boxes = choose(frame)
    leave = wait_for(lambda: frame.find("button", "Leave"))
    before = frame.process
    title = frame.name
    leave.press()
    fresh = wait_for(lambda: frame_not_of(desk, before))
    field = wait_for(lambda: fresh.find("text", "Search"))
    wait_until(lambda: not Path(f"/proc/{before}").exists())
    return {
        "title": title,
        "rows": rows,
        "filtered": filtered,
        **boxes,
        "process": before,
        "process_after": fresh.process,
        "title_after": fresh.name,
        "text_after": field.text,
        "headings_after": [part.name for part in fresh.walk() if part.role == "heading"],
        "links_after": [part.name for part in fresh.walk() if part.role == "link"],
        "has_results_after": fresh.find("list", "Results") is not None,
    }


def main(command: list[str]) -> None:
    """Run the guide during a visit."""
    with running(command) as desk:
        json.dump(visit(desk), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
