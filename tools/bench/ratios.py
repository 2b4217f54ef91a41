"""Every figure of start-up and of Leave that has a target, in one run and one table.

    python -m tools.bench.ratios [--starts 7] [--each 50] [--only WORD]

--starts: how often each program is started; medians count. --each: how often each policy is left in each
state. --only: states whose name holds this, such as "desk". Exit status 1 when a target is missed.
Run it on a machine that does nothing else, with a high priority: `nice -n -19`.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tools.bench.first_answer import GUIDE, SMALL, Medians, medians
from tools.bench.leave import limits, measure
from tools.bench.states import POLICY_STATES

MOST_FRAME, MOST_ANSWER = 1.25, 1.3
"""First frame and first answer, against a small application with a parent process."""

MOST_SENTRY_MB = 10.0


class Ratio(Struct, frozen=True):
    """One figure beside the most that it may be."""

    about: str
    figure: float
    most: float

    @property
    def is_met(self) -> bool:
        """Whether it is within its target."""
        return self.figure <= self.most


def of_start_up(of_each: dict[str, Medians]) -> Iterator[Ratio]:
    """Figures of this checkout.

    Args:
        of_each: as `medians` gives them.
    """
    ours, small = of_each[GUIDE], of_each[SMALL]
    yield Ratio("first frame, against a small application", ours.frame / small.frame, MOST_FRAME)
    yield Ratio("first answer, against a small application", ours.answer / small.answer, MOST_ANSWER)
    yield Ratio("memory of the sentry, MB", ours.sentry, MOST_SENTRY_MB)


def of_leave(each: int, only: str) -> Iterator[Ratio]:
    """Figures of every policy in every state."""
    for state in POLICY_STATES:
        if only in state.name:
            for what, figure, most in limits(measure(state, each)):
                yield Ratio(f"Leave, {state.name}: {what}", figure, most)


def line(ratio: Ratio) -> str:
    """A line of the table."""
    return f"| {ratio.about} | {ratio.figure:.2f} | {ratio.most:g} | {'yes' if ratio.is_met else 'NO'} |"


def main(words: Sequence[str]) -> int:
    """Print the table as it grows; 1 when a target is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--starts", type=int, default=7)
    parser.add_argument("--each", type=int, default=50)
    parser.add_argument("--only", default="")
    chosen = parser.parse_args(words)
    load = os.getloadavg()[0]
    print("| figure | measured | at most | met |\n|---|---|---|---|", flush=True)
    all_met = True
    found = of_start_up(medians(chosen.starts))
    for ratio in (*found, *of_leave(chosen.each, chosen.only)):
        print(line(ratio), flush=True)
        all_met &= ratio.is_met
    print(f"\nLoad of the machine before: {load:.1f} on {os.cpu_count()} cores.")
    return 0 if all_met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
