"""A thousand Leaves in a row: nothing grows, and every old process is gone at once.

    python -m tools.bench.thousand_leaves [TIMES] [--json]

Each round searches, presses Shift three times, and waits for the next visit and its spare. What the guide
holds is counted at the start, when ten visits have come and gone, and at the end. "gone" is from the third
press of Shift until the process of the visit that was left has ended. Exit status 1 when something has
grown, or an old process was there for longer than 100 ms on a machine without other work.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from guide.selfcheck import proc
from support.subject import Subject, subject
from support.waiting import wait_until
from tools.bench.figures import Spread
from tools.bench.household import Usage, usage

TIMES = 1000
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
        found = []
        if self.after.own_kb > MOST_GROWTH * self.before.own_kb:
            found.append(f"memory of the parent: {self.before.own_kb} to {self.after.own_kb} kB")
        for name in ("files", "processes", "zombies", "threads", "windows", "shared"):
            before, after = getattr(self.before, name), getattr(self.after, name)
            if after > before:
                found.append(f"{name}: {before} to {after}")
        return found


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


def main(words: Sequence[str]) -> int:
    """Print what was counted; 1 when something has grown or lingered."""
    parser = argparse.ArgumentParser()
    parser.add_argument("times", type=int, nargs="?", default=TIMES)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(words)
    with subject("guide") as guide:
        guide.learn()
        outcome = leave_often(guide, chosen.times)
    if chosen.json:
        print(msgspec.json.format(msgspec.json.encode(outcome)).decode())
    else:
        _print_table(outcome)
    print(*(f"Grown: {what}" for what in outcome.grown), sep="\n", file=sys.stderr)
    return 1 if outcome.grown or outcome.gone.worst > MOST_GONE_MS else 0


def _print_table(outcome: Outcome) -> None:
    print("| | before | after |\n| --- | --- | --- |")
    for name in Usage.__struct_fields__:
        print(f"| {name} | {getattr(outcome.before, name)} | {getattr(outcome.after, name)} |")
    gone = outcome.gone
    print(
        f"\n{outcome.leaves} Leaves. The old process was gone after {gone.median} ms in the median, "
        f"{gone.p95} at p95, {gone.worst} at worst."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
