"""How long content stays on the screen when Shift is pressed three times and the window hangs.

    python -m tests.bench.hung [TIMES]

The guide of a shared place, its window made to hang while it holds Python's lock, with no clock to end it:
what is measured is the sentry alone. "gone" is from the third press until none of the content's pixels is
on the screen, "front" until the whole front page is there. Needs tests/strange, where a window can hang.
"""

import sys
import tempfile
import time

from guide.supervisor.succession import QUICK_S
from tests.bench.leave import Subject, percentile, read_marks, subject
from tests.strange.guide import HANG_WITH_LOCK, STRANGE
from tests.waiting import wait_until

REST_S = QUICK_S + 0.2
"""The next spare is built within this time, and a visit that ends after it is not taken for one that crashes
as soon as it is shown."""


def hang_and_leave(guide: Subject) -> None:
    """Show content, hang, press Shift three times, wait for the front page."""
    guide.screen.tap(HANG_WITH_LOCK[0])
    wait_until(guide.shows_content)
    guide.screen.tap(HANG_WITH_LOCK[1])
    time.sleep(0.1)  # the key has come to the window by now, and hangs it
    pressed = guide.leave()
    guide.front.append((wait_until(guide.shows_front) - pressed) * 1000)
    guide.screen.key_up("Shift")
    time.sleep(REST_S)


def learn(guide: Subject) -> None:
    """Look at the front page, and at what the first letter of the word that hangs brings up."""
    wait_until(lambda: guide.screen.focused_title() != "")
    time.sleep(REST_S)
    front = read_marks(guide.screen)
    guide.screen.tap(HANG_WITH_LOCK[0])
    time.sleep(REST_S)
    content = read_marks(guide.screen)
    guide.front_marks = {at: colour for at, colour in front.items() if colour != guide.empty[at]}
    guide.content_marks = {at: colour for at, colour in content.items() if colour != front[at]}
    assert guide.front_marks, "the guide has not come up"
    assert guide.content_marks, "it shows no content"
    guide.screen.tap("Escape")
    time.sleep(REST_S)


def main() -> int:
    """Print the table."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    with tempfile.TemporaryDirectory() as folder, subject(STRANGE, folder, "station", "without") as guide:
        learn(guide)
        for _ in range(times):
            hang_and_leave(guide)
    print(f"{times} hung windows, milliseconds   median    p95    max")
    for name, figures in (("content gone", guide.gone), ("front page painted", guide.front)):
        print(f"{name:<28}{percentile(figures, 0.5):7.1f}{percentile(figures, 0.95):7.1f}{max(figures):7.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
