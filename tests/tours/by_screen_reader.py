"""The tasks over the accessibility bus, with the arrow keys of a list.

Writes as JSON what could not be done of each task, "" for nothing.

python -m tests.tours.by_screen_reader COMMAND...      (on a session bus and a screen of its own)
"""

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from guide.ui.theme import tokens
from tests.accessibility.assistive import Part, desktop
from tests.accessibility.visit import frame_not_of, wait_for
from tests.screen.xscreen import XScreen
from tests.tours.tasks import TASKS, Action, Ask, Press
from tests.waiting import wait_until

PRESSED = (
    "button",
    "link",
    "list item",
    "check box",
    "radio button",
    "menu item",
    "check menu item",
    "toggle button",
)


def named(desk: Part, process: int, name: str) -> Part | None:
    """What can be pressed and begins with these words, in the window or a menu; the shortest name counts."""
    shown = (part for application in desk.children() for part in application.children())
    parts = (part for window in shown if window.process == process for part in window.walk())
    found = [part for part in parts if part.role in PRESSED and part.name.startswith(name)]
    return min(found, key=lambda part: len(part.name), default=None)


def open_row(frame: Part, name: str) -> bool:
    """Go down a list to a row and press Enter, as one does in a list; False where no list has such a row.

    The bus could press the row itself, but Qt then only selects it.
    """
    lists = [part for part in frame.walk() if part.role == "list" and part.is_showing]
    if frame.find("heading", "Results"):  # Down leads from the search field through all groups
        rows = [row.name for part in lists for row in part.children()]
        at = _index_of(rows, name)
        return at is not None and _down(at + 1)
    for part in lists:
        at = _index_of([row.name for row in part.children()], name)
        if at is not None:
            part.focus()
            wait_for(partial(_focused, part))
            return _down(at)
    return False


def _focused(rows: Part) -> Part | None:
    return next((row for row in rows.children() if row.has_state("focused")), None)


def _index_of(rows: list[str], name: str) -> int | None:
    return next((index for index, row in enumerate(rows) if row.startswith(name)), None)


def _down(rows: int) -> bool:
    """Go down so many rows and press Enter."""
    with XScreen(os.environ["DISPLAY"]) as screen:
        screen.tap(*["Down"] * rows, "Return")
    return True


def choose_size(percent: int) -> None:
    """Go down the open menu to a size of text and press Enter: a menu grabs the whole keyboard."""
    with XScreen(os.environ["DISPLAY"]) as screen:
        screen.tap(*["Down"] * (tokens.TEXT_STEPS.index(percent) + 1), "Return")


def says(frame: Part, words: str) -> Part | None:
    """A part that says these words, in sight or not: a screen reader needs no light."""
    return next((part for part in frame.walk() if words in part.name), None)


def do(desk: Part, frame: Part, action: Action) -> None:
    """Carry out one action. Raises TimeoutError where there is no way to do it."""
    if isinstance(action, Ask):
        wait_for(lambda: frame.find("text", "Search")).write(action.words)
        wait_for(lambda: frame.find("heading", "Results"))
    elif isinstance(action, Press) and action.name.endswith(" %"):
        choose_size(int(action.name.split()[0]))
    elif isinstance(action, Press):
        if not open_row(frame, action.name):
            wait_for(lambda: named(desk, frame.process, action.name)).press()
    else:
        wait_for(lambda: says(frame, action.words))


def one_task(desk: Part, frame: Part, actions: tuple[Action, ...]) -> str:
    """Do it and leave; the action that could not be done, "" for none."""
    failed = ""
    for action in actions:
        try:
            do(desk, frame, action)
        except TimeoutError:
            failed = str(action)
            break
    wait_for(lambda: frame.find("button", "Leave")).press()
    process = frame.process
    wait_until(lambda: not Path(f"/proc/{process}").exists())
    return failed


def tour(desk: Part) -> dict[str, str]:
    """Every task in a visit of its own; what could not be done, "" for nothing."""
    outcomes: dict[str, str] = {}
    before = [0]
    for task, actions in TASKS.items():
        frame = wait_for(lambda: frame_not_of(desk, before[-1]))
        before.append(frame.process)
        outcomes[task] = one_task(desk, frame, actions)
    return outcomes


def main(command: list[str]) -> None:
    """Run the guide for the length of the tour."""
    guide = subprocess.Popen(command)
    try:
        json.dump(tour(desktop()), sys.stdout)
    finally:
        guide.terminate()
        guide.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
