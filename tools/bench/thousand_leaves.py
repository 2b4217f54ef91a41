"""A thousand Leaves in a row: nothing grows, and every old process is gone at once.

    python -m tools.bench.thousand_leaves [TIMES]

Each round searches, presses Shift three times, and waits for the next visit and its spare. What the guide
holds is counted at the start, when ten visits have come and gone, and at the end. "gone" is from the third
press of Shift until the process of the visit that was left has ended. Exit status 1 when something has
grown, or an old process was there for longer than 100 ms on a machine without other work.
"""

import sys
import time
from pathlib import Path

from msgspec import Struct

from guide.selfcheck import proc
from support.subject import Subject, subject
from support.waiting import wait_until
from tools.bench.figures import Spread
from tools.bench.household import Usage, usage

WARM = 10
"""After so many Leaves everything that is made once has been made."""

MOST_GROWTH = 1.02
"""Python takes memory in pieces, and may have taken a new one."""

MOST_GONE_MS = 100.0
VISIT_AND_SPARE = 2


class Outcome(Struct, frozen=True):
    """What was counted before and after, and how long old processes stayed."""

    leaves: int
    before: Usage
    after: Usage
    gone: Spread

    @property
    def grown(self) -> list[str]:
        """What is more than it was, in words."""
        growth = []
        if self.after.own_kb > MOST_GROWTH * self.before.own_kb:
            growth.append(f"memory of the parent: {self.before.own_kb} to {self.after.own_kb} kB")
        for name in ("files", "processes", "zombies", "threads", "windows", "shared"):
            before, after = getattr(self.before, name), getattr(self.after, name)
            if after > before:
                growth.append(f"{name}: {before} to {after}")
        return growth


def leave_often(guide: Subject, times: int) -> Outcome:
    """Leave so many times, in a guide that has just been started."""
    for _ in range(WARM):
        leave_once(guide)
    before = _at_rest(guide)
    gone = [leave_once(guide) for _ in range(times)]
    return Outcome(times, before, _at_rest(guide), Spread.of(gone))


def _at_rest(guide: Subject) -> Usage:
    guide.rest()
    return usage(guide.process.pid, guide.screen)


def leave_once(guide: Subject) -> float:
    """Search, leave, wait for the next visit and its spare. Milliseconds until the old process was gone."""
    visit = shown(guide)
    guide.screen.tap("f")
    wait_until(guide.shows_content)
    guide.type_paced("Shift", "Shift")
    pressed = time.monotonic()
    guide.screen.tap("Shift")
    gone = wait_until(lambda: not Path(f"/proc/{visit}").exists())
    wait_until(lambda: shown(guide) not in (0, visit))
    wait_until(lambda: len(proc.visits(guide.process.pid)) == VISIT_AND_SPARE)
    return (gone - pressed) * 1000


def shown(guide: Subject) -> int:
    """The process of the visit that has the focus; 0 if none has."""
    window = guide.screen.focused()
    return window.pid if window and window.pid in guide.process_tree() else 0


def main(times: int) -> int:
    """Print what was counted; 1 when something has grown or lingered."""
    with subject("guide") as guide:
        guide.learn()
        outcome = leave_often(guide, times)
    print(outcome.before, outcome.after, outcome.gone, sep="\n")
    print(*(f"Grown: {what}" for what in outcome.grown), sep="\n", file=sys.stderr)
    return 1 if outcome.grown or outcome.gone.worst > MOST_GONE_MS else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 1000))
