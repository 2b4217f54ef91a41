"""Reads the script of what a blind person does and hears; its form is written in its first lines."""

from pathlib import Path
from typing import NamedTuple

SCRIPT = Path(__file__).parent / "ten_tasks.txt"
_ACTS = ("type", "press", "hold", "wait")


class Step(NamedTuple):
    """Something that is done, what must be said then, and what must not be said."""

    act: str
    wanted: list[str]
    unwanted: list[str]


class Task(NamedTuple):
    """What a person wants, and the steps."""

    title: str
    steps: list[Step]


def read_script(path: Path) -> list[Task]:
    """Read the tasks of a script. Raises ValueError for a line that is none of its kinds."""
    tasks: list[Task] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, words = line.partition(" ")
        if mark == "##":
            tasks.append(Task(words, []))
        elif mark == "=":
            tasks[-1].steps[-1].wanted.append(words)
        elif mark == "!":
            tasks[-1].steps[-1].unwanted.append(words)
        elif mark in _ACTS:
            act, _, said = line.partition(" -> ")
            tasks[-1].steps.append(Step(act, [said] if said else [], []))
        elif line and mark != "#":
            raise ValueError(f"{path.name}: {line!r} is no line of a script")
    return tasks
