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
docs/measurements.md as well. Exit status 1 when a limit is passed: idle p99
within 2 times a bare hide(), with every core busy p95 within 4 times and no try over 100 ms, the front
page's p95 within 3 times a bare show(), the old process gone within 100 ms; pasting, stopped or hung p95
within 150 ms; without a sentry a hung window gone within a second.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date

from guide.paths import checkout
from guide.supervisor.lifecycle import LINGER_S
from support.subject import Bare, Subject, subject
from tools.bench.figures import Row, Spread, as_markdown
from tools.bench.start_up import leave_at_start
from tools.bench.states import (
    BY_ITS_CLOCK,
    IDLE,
    LOADED,
    POLICY_STATES,
    STANDSTILLS,
    STATES,
    State,
    reading_results,
)
from tools.bench.tables import record

MOST_IDLE_P99, MOST_LOADED_P95, MOST_FRONT_P95 = 2.0, 4.0, 3.0
MOST_LOADED_MS, MOST_BY_CLOCK_MS = 100.0, 1000.0
"""The most that a single try may take on a machine that does nothing else, in milliseconds."""

MOST_STANDSTILL_P95_MS = 150.0
"""At the 95th percentile, while the window stands still, in milliseconds."""

OFTEN = (f"desk: {IDLE}", f"desk: {LOADED}")

START_UP = "start-up: first frame just painted"
MARK = "leave"


def measure(state: State, tries: int) -> Row:
    """Leave in this state so many times; after each, a bare hide() and show()."""
    with subject(*state.module) as guide, subject("tools.bench.bare_window") as hidden:
        bare = Bare(hidden)
        bare.begin()
        guide.learn()
        with state.around(guide):
            _rounds(state, guide, bare, tries)
        return row(state.name, guide, hidden)


def _rounds(state: State, guide: Subject, bare: Bare, tries: int) -> None:
    for _ in range(tries):
        guide.rest()
        state.prepare(guide)
        guide.leave_for_front()
        state.after(guide)
        bare.hide_and_show(state.bare)


def measure_start_up(tries: int) -> Row:
    """Leave as soon as the first frame is there; each try starts a new guide."""
    with subject("tools.bench.bare_window") as hidden:
        bare = Bare(hidden)
        bare.begin()
        found = []
        for _ in range(tries):
            found.append(leave_at_start())
            bare.hide_and_show(reading_results)
        gone, front, ended = zip(*found, strict=True)
        return Row(START_UP, *map(Spread.of, (gone, front, hidden.gone, hidden.front, ended)))


def row(name: str, guide: Subject, bare: Subject) -> Row:
    """The figures of one state."""
    return Row(name, *map(Spread.of, (guide.gone, guide.front, bare.gone, bare.front, guide.ended)))


def all_rows(tries: int, each: int, only: str) -> Iterator[Row]:
    """Measure every state whose name holds `only`."""
    for state in (*POLICY_STATES, *STATES):
        if only in state.name:
            yield measure(state, tries if state.name in OFTEN else each)
    if only in START_UP:
        yield measure_start_up(each)


def passed_limits(rows: Sequence[Row]) -> list[str]:
    """What is slower than it may be, in words."""
    return [
        f"{row.state}: {what} is {figure}, and may be {most:g}"
        for row in rows
        for what, figure, most in limits(row)
        if figure > most
    ]


def limits(row: Row) -> Iterator[tuple[str, float, float]]:
    """What must not be slow in this state: in words, as measured, and the most it may be."""
    state = row.state.partition(": ")[2]
    if state == IDLE:
        yield "p99, against a bare hide()", row.gone_ratio_p99, MOST_IDLE_P99
        yield "the end of the old process at worst, in ms", row.ended.worst, LINGER_S * 1000
    if state == LOADED:
        yield "p95, against a bare hide()", row.gone_ratio_p95, MOST_LOADED_P95
        yield "the worst, in ms", row.gone.worst, MOST_LOADED_MS
    if state in (IDLE, LOADED):
        yield "the front page's p95, against a bare show()", row.front_ratio_p95, MOST_FRONT_P95
    if state in STANDSTILLS:
        yield "p95, in ms", row.gone.p95, MOST_STANDSTILL_P95_MS
    if row.state == BY_ITS_CLOCK.name:
        yield "the worst, in ms", row.gone.worst, MOST_BY_CLOCK_MS


def main(words: Sequence[str]) -> int:
    """Print the table; 1 when a limit is passed."""
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
    passed = passed_limits(rows)
    print(as_markdown(rows))
    print(f"\nLoad of the machine before: {before:.1f} on {os.cpu_count()} cores. Milliseconds.")
    if chosen.record:
        record(checkout().root, MARK, as_markdown(rows), date.today())
    print(*(f"Too slow: {limit}" for limit in passed), sep="\n", file=sys.stderr)
    return 1 if passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
