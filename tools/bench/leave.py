"""How long Leave takes, seen from outside, beside a bare hide() and a bare show() of the same window.

    python -m tools.bench.leave [--tries 200] [--each 30] [--only WORD] [--record]

Two virtual screens, one with the guide, one with its bare window; each round measures both in turn, so
whatever else the machine does falls on both. A screen is asked for its pixels every half millisecond.
"gone" is from the third press of Shift until no pixel of content is left, "front page" from there to the
whole front page, painted by the spare, "old process gone" from there to the end of the visit that was left.
A pixel is content when it is neither as on the empty screen nor as on the front page.

Every policy (desk, station, kiosk) is measured idle, with every core busy, while it pastes from a
program that hangs, stopped, and hung with Python's lock held; a desk also in other states. Menus, messages
and the like are opened by `support.instrumented.guide`, which is the guide but for what a few words do.

--tries: rounds of "idle" and of "every core busy" at a desk. --each: rounds of each other state. --only:
states whose name holds this, such as "kiosk" or "stopped". --record: put the table into
docs/measurements.md as well.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date

from guide.paths import checkout
from support.subject import Bare, subject
from tools.bench.figures import Row, Spread, as_markdown
from tools.bench.states import IDLE, LOADED, POLICY_STATES, STATES, State
from tools.bench.tables import record

OFTEN = (f"desk: {IDLE}", f"desk: {LOADED}")

MARK = "leave"


def measure(state: State, tries: int) -> Row:
    """Leave in this state so many times; after each, a bare hide() and show()."""
    with subject(*state.module) as guide, subject("tools.bench.bare_window") as hidden:
        bare = Bare(hidden)
        bare.begin()
        guide.learn()
        with state.around(guide):
            for _ in range(tries):
                guide.rest()
                state.prepare(guide)
                guide.leave_for_front()
                bare.hide_and_show(state.bare)
        figures = (guide.gone, guide.front, hidden.gone, hidden.front, guide.ended)
        return Row(state.name, *map(Spread.of, figures))


def all_rows(tries: int, each: int, only: str) -> Iterator[Row]:
    """Measure every state whose name holds `only`."""
    for state in (*POLICY_STATES, *STATES):
        if only in state.name:
            yield measure(state, tries if state.name in OFTEN else each)


def main(words: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tries", type=int, default=200)
    parser.add_argument("--each", type=int, default=30)
    parser.add_argument("--only", default="")
    parser.add_argument("--record", action="store_true")
    chosen = parser.parse_args(words)
    if chosen.record and chosen.only:
        parser.error("--record needs every state, so it cannot be combined with --only")
    before = os.getloadavg()[0]
    rows = []
    for each in all_rows(chosen.tries, chosen.each, chosen.only):
        rows.append(each)
        print(as_markdown([each]).splitlines()[-1], file=sys.stderr, flush=True)
    print(as_markdown(rows))
    print(f"\nLoad of the machine before: {before:.1f} on {os.cpu_count()} cores. Milliseconds.")
    if chosen.record:
        record(checkout().root, MARK, as_markdown(rows), date.today())


if __name__ == "__main__":
    main(sys.argv[1:])
