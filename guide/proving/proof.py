"""All questions, asked in the order in which they can be: the machine first, then a visit."""

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack

from guide.errors import DisplayError
from guide.lockdown import protection
from guide.proving import files, kernel, leaving, memory, outlook, programs, session, sockets, storage
from guide.proving.finding import Finding, holds, untested
from guide.proving.screen import Screen
from guide.proving.visit import LEAVES, Visited, visit

OF_A_VISIT = (
    "leave", "files", "writing", "network", "kernel-filter", "programs", "old-visits", "left-running",
    "memory", "memory-shut", "thumbnails",
)  # fmt: skip
"""What only a visit can show."""


def prove(command: Sequence[str], environment: Mapping[str, str], leaves: int = LEAVES) -> list[Finding]:
    """Every finding, of the visit first. It enters a namespace, so call it in a process of its own.

    command: starts the guide. leaves: how often the visitor leaves. Raises VisitError when a visit was begun
    and came to a stop.
    """
    comparison = files.Comparison(files.usual_folders(environment))
    of_machine = [
        kernel.judge(protection()),
        *storage.judge(storage.Machine(), environment),
        *session.judge(environment, session.running(), os.geteuid(), session.groups()),
    ]
    with ExitStack() as stack:
        try:
            screen = stack.enter_context(Screen(_display(environment)))
        except DisplayError as error:
            return [*_no_visit(str(error)), *of_machine]
        comparison.begin()
        # after everything that asks who one is: inside, other users and groups have no names
        outlook.enter_own_namespace()
        outlook.give_no_rights()
        outlook.adopt_orphans()
        visited = visit(screen, command, environment, leaves)
        thumbnails = _thumbnails(screen)
    return [*_judge(visited, comparison.end(visited.typed)), thumbnails, *of_machine]


def _judge(visited: Visited, changes: files.Changes) -> list[Finding]:
    return [
        leaving.judge(visited.leaves),
        *files.judge(changes, visited.watch),
        *sockets.judge(visited.watch, protection()),
        *programs.judge(visited),
        *memory.judge(visited.memory),
    ]


def _display(environment: Mapping[str, str]) -> str:
    """The X display. Raises DisplayError where the guide would not use one."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    if not environment.get("DISPLAY"):
        raise DisplayError("there is no way to press keys on this display: it is not X11")
    if environment.get("WAYLAND_DISPLAY") or platform.partition(":")[0] not in ("", "xcb"):
        raise DisplayError("there is no way to press keys on this display: the guide does not use X11 here")
    return environment["DISPLAY"]


def _no_visit(why: str) -> list[Finding]:
    said = f"No visit could be made: {why}."
    to_do = "Run this in an X11 session of the computer where the guide is used, and touch nothing meanwhile."
    return [untested(about, said, to_do) for about in OF_A_VISIT]


def _thumbnails(screen: Screen) -> Finding:
    if screen.has_compositor():
        return untested(
            "thumbnails",
            "A program draws all windows of this session together, and may show small pictures of them.",
            "Switch off previews of windows in the task bar and in Alt+Tab.",
        )
    return holds(
        "thumbnails", "No program of this session keeps pictures of windows (there is no compositor)."
    )
