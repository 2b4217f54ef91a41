"""How long a page stays visible beside another program's window that has taken the focus.

    python -m tools.bench.cover [TIMES]

From the moment the display gives the focus to the other window until no pixel of the page is left, in turn
with a guide that waits until Qt reports that the focus is lost.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests.leaving.stranger import STRANGER
from tests.screen.xscreen import XScreen
from tests.strange.guide import STRANGE
from tests.structure.tree import ROOT
from tests.waiting import wait_until
from tools.bench.subject import Subject, subject

QUERY = "passport"
WAYS = {"reported by the display": (), "reported by Qt": ("late",)}


@contextmanager
def stranger(screen: XScreen) -> Iterator[None]:
    """Another program's window; the block starts once it has the focus, and it is closed afterwards."""
    environment = {**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
    other = subprocess.Popen([sys.executable, "-m", STRANGER], cwd=ROOT, env=environment)
    try:
        wait_until(lambda: screen.focused_title() == "Stranger", within_s=30)
        yield
    finally:
        other.kill()
        other.wait()


def covered_after_ms(guide: Subject) -> float:
    """Show results, give the focus to another window, and wait for the cover; then leave."""
    guide.sees_content(lambda: guide.screen.tap(*QUERY))
    with stranger(guide.screen):
        begun = time.monotonic()
        covered = wait_until(lambda: not guide.shows_content())
    wait_until(guide.shows_content)
    guide.leave_for_front()
    guide.rest()
    return (covered - begun) * 1000


def main(times: int) -> int:
    """Print a line for each way."""
    found: dict[str, list[float]] = {way: [] for way in WAYS}
    with ExitStack() as stack:
        guides = {way: stack.enter_context(subject(STRANGE, ".", *words)) for way, words in WAYS.items()}
        for guide in guides.values():
            guide.learn()
        for _ in range(times):
            for way, guide in guides.items():
                found[way].append(covered_after_ms(guide))
    for way, figures in found.items():
        print(f"{way:<26} median {statistics.median(figures):6.1f} ms, worst {max(figures):6.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10))
