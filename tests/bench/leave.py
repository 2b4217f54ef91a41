"""How long Leave takes, seen from outside, beside a bare hide() and a bare show() of the same window.

    python -m tests.bench.leave [TIMES]

Two virtual screens, one with the guide, one with its bare window; each round measures both in turn, so
whatever else the machine does falls on both. A screen is asked for its pixels every half millisecond.
"gone" is from the third press of Shift until none of the content's pixels is left, "front" from there to
the whole front page, painted by the spare.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from tests.screen.virtual import virtual_screen
from tests.screen.xscreen import SIZE, XScreen
from tests.waiting import wait_until

QUERY = "passport"
ROWS = range(190, 850, 130)
"""Below the search field, where a cursor blinks."""

EVERY = 16

SETTLED_S = 1.0
"""The window has answered the keys, and the next spare is built, within this time."""

Marks = dict[tuple[int, int], bytes]


def read_marks(screen: XScreen) -> Marks:
    """Every 16th pixel of a few rows, by place: so few that looking does not slow what is looked at."""
    rows = {y: screen.pixels(0, y, SIZE[0], 1) for y in ROWS}
    return {(x, y): row[4 * x : 4 * x + 3] for y, row in rows.items() for x in range(0, SIZE[0], EVERY)}


@dataclass
class Subject:
    """One window on one screen, and what it looks like with and without content.

    gone, front: milliseconds measured so far.
    """

    screen: XScreen
    process: subprocess.Popen[bytes]
    empty: Marks
    front_marks: Marks = field(default_factory=dict)
    content_marks: Marks = field(default_factory=dict)
    gone: list[float] = field(default_factory=list)
    front: list[float] = field(default_factory=list)

    def learn(self) -> None:
        """Look at the front page and at content, and keep the places where each differs from all else."""
        wait_until(lambda: self.screen.focused_title() != "")
        time.sleep(SETTLED_S)
        front = read_marks(self.screen)
        self.screen.tap(*QUERY)
        time.sleep(SETTLED_S)
        content = read_marks(self.screen)
        self.front_marks = {at: colour for at, colour in front.items() if colour != self.empty[at]}
        self.content_marks = {
            at: colour for at, colour in content.items() if colour not in (front.get(at), self.empty[at])
        }

    def search(self) -> None:
        """Type the query, as a person does, and wait for its results. The first are there from learning."""
        if not self.shows_content():
            self.screen.tap(*QUERY)
            wait_until(self.shows_content)

    def shows_content(self) -> bool:
        """Whether every mark of the content is on the screen."""
        now = read_marks(self.screen)
        return all(now[place] == colour for place, colour in self.content_marks.items())

    def shows_no_content(self) -> bool:
        """Whether not one mark of the content is left."""
        now = read_marks(self.screen)
        return not any(now[place] == colour for place, colour in self.content_marks.items())

    def shows_front(self) -> bool:
        """Whether the whole front page is on the screen."""
        now = read_marks(self.screen)
        return all(now[place] == colour for place, colour in self.front_marks.items())

    def leave(self) -> float:
        """Press Shift three times; returns the moment of the third and notes when the content was gone."""
        self.screen.tap("Shift", "Shift")
        pressed = time.monotonic()
        self.screen.key_down("Shift")
        self.gone.append((wait_until(self.shows_no_content) - pressed) * 1000)
        return pressed


@contextmanager
def subject(*module: str) -> Iterator[Subject]:
    """Run a module of ours on a screen of its own."""
    with ExitStack() as stack:
        display = stack.enter_context(virtual_screen())
        screen = stack.enter_context(XScreen(display))
        empty = read_marks(screen)
        process = subprocess.Popen(
            [sys.executable, "-m", *module],
            stdin=subprocess.PIPE,
            env={**os.environ, "DISPLAY": display, "QT_IM_MODULE": "compose"},
        )
        stack.enter_context(process)
        stack.callback(process.terminate)
        yield Subject(screen, process, empty)


def leave_once(guide: Subject) -> None:
    """One Leave of the guide: content, Shift three times, the spare's front page."""
    guide.search()
    pressed = guide.leave()
    guide.front.append((wait_until(guide.shows_front) - pressed) * 1000)
    guide.screen.key_up("Shift")


def hide_and_show_once(bare: Subject) -> None:
    """The same window: content, a bare hide(), then a bare show() of its front page."""
    bare.search()
    bare.leave()
    bare.screen.key_up("Shift")
    tell(bare, b"f")
    time.sleep(0.1)
    show(bare)


def show(bare: Subject) -> None:
    """Tell the bare window to show itself and note when it was painted, if its look is known."""
    told = time.monotonic()
    tell(bare, b"s")
    if bare.front_marks:
        bare.front.append((wait_until(bare.shows_front) - told) * 1000)


def tell(bare: Subject, letter: bytes) -> None:
    """Write one letter to the bare window."""
    assert bare.process.stdin is not None
    bare.process.stdin.write(letter)
    bare.process.stdin.flush()


def measure(times: int) -> tuple[Subject, Subject]:
    """Measure `times` rounds; returns the guide and the bare window with their figures."""
    with subject("guide") as guide, subject("tests.bench.bare_window") as bare:
        tell(bare, b"s")
        for each in (guide, bare):
            each.learn()
        for _ in range(times):
            leave_once(guide)
            hide_and_show_once(bare)
            time.sleep(SETTLED_S)
        return guide, bare


def percentile(figures: list[float], share: float) -> float:
    """The figure that `share` of them do not pass."""
    return sorted(figures)[max(0, round(share * len(figures)) - 1)]


def main() -> int:
    """Print the table."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    guide, bare = measure(times)
    print(f"{times} rounds, milliseconds     median    p95    max")
    for name, figures in (
        ("content gone, Leave", guide.gone),
        ("content gone, bare hide()", bare.gone),
        ("front page painted, Leave", guide.front),
        ("front page, bare show()", bare.front),
    ):
        print(f"{name:<28}{percentile(figures, 0.5):7.1f}{percentile(figures, 0.95):7.1f}{max(figures):7.1f}")
    for name, ours, theirs in (("gone", guide.gone, bare.gone), ("painted", guide.front, bare.front)):
        print(f"p95 {name}: {percentile(ours, 0.95) / percentile(theirs, 0.95):.2f} times the bare one")
    return 0


if __name__ == "__main__":
    sys.exit(main())
