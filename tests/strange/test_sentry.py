"""Where the place wants it, Shift three times ends even a window that hangs, long before its clock does."""

import os
import signal
from pathlib import Path

import pytest

from guide.ui.watch.sentry import PATIENCE_S
from tests.strange.conftest import Guide, Open
from tests.strange.guide import HANG_ASLEEP, HANG_WITH_LOCK
from tests.strange.test_hanging import let_time_pass
from tests.waiting import wait_until

GONE_S = 2.0
"""On a machine that runs other tests, in seconds. Figures: `python -m tests.bench.leave --only hung`."""

NO_CLOCK = "without"


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


def hang(guide: Guide, word: str = HANG_ASLEEP) -> int:
    """Make the shown window hang; its process id."""
    shown, _ = guide.visits()
    guide.search(word)
    let_time_pass(0.2)  # the last letter has come to the window by now, and hangs it
    return shown


def is_gone(guide: Guide, visit: int) -> bool:
    return visit not in guide.visits() and guide.shows_front()


@pytest.mark.parametrize("word", [HANG_WITH_LOCK, HANG_ASLEEP], ids=["holding Python's lock", "asleep"])
def test_shift_three_times_ends_a_window_that_hangs(open_guide: Open, word: str) -> None:
    guide = open_guide("station", NO_CLOCK)
    hung = hang(guide, word)
    guide.screen.tap("Shift", "Shift", "Shift")

    wait_until(lambda: is_gone(guide, hung), within_s=GONE_S)


def test_without_a_sentry_the_keys_are_not_heard(open_guide: Open) -> None:
    guide = open_guide(NO_CLOCK)
    hung = hang(guide)
    guide.screen.tap("Shift", "Shift", "Shift")

    assert children(hung) == [], "no sentry at a desk"
    with pytest.raises(TimeoutError):
        wait_until(lambda: is_gone(guide, hung), within_s=GONE_S)


def test_capital_letters_do_not_end_a_window_that_works(open_guide: Open) -> None:
    guide = open_guide("station")
    before = guide.visits()
    for letter in "usa":
        seen = guide.screen.whole()
        guide.screen.key_down("Shift")
        guide.screen.tap(letter)
        guide.screen.key_up("Shift")
        wait_until(lambda seen=seen: guide.screen.whole() != seen)  # type: ignore[misc]  # bound now
    let_time_pass(5 * PATIENCE_S)

    assert guide.visits() == before


def test_a_sentry_ends_with_its_visit(open_guide: Open) -> None:
    guide = open_guide("station")
    shown, spare = guide.visits()
    # the spare's comes a moment after the spare
    wait_until(lambda: len([*children(shown), *children(spare)]) == 2)
    sentries = [*children(shown), *children(spare)]
    os.kill(shown, signal.SIGKILL)

    wait_until(lambda: not Path(f"/proc/{sentries[0]}").exists())
    assert Path(f"/proc/{sentries[1]}").exists()


def test_a_sentry_holds_two_pipes_and_the_display_alone(open_guide: Open) -> None:
    guide = open_guide("station")
    [sentry] = children(guide.visits()[0])
    kinds = sorted(
        str(end.readlink()).partition(":")[0]
        for end in Path(f"/proc/{sentry}/fd").iterdir()
        if int(end.name) > 2
    )

    assert kinds == ["pipe", "pipe", "socket"]
