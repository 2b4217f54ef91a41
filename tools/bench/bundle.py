"""How long a bundle takes to its first frame, beside the same guide from source, by turns.

    python -m tools.bench.bundle BUNDLE [TIMES]

BUNDLE is the folder that `python3 run.py package bundle` packs. Each is started on a private screen, and the
clock stops when the parent learns of the first frame: then it forks the spare, its second child.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bootstrap.start import invocation
from guide.selfcheck.proc import visits
from tests.screen.virtual import virtual_screen
from tests.structure.tree import ROOT

VISIT_AND_SPARE = 2
WITHIN_S = 30.0
LOOK_EVERY_S = 0.001


def first_frame(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Milliseconds from the start until the spare is forked. Raises TimeoutError."""
    begun = time.perf_counter()
    guide = subprocess.Popen(command, env=dict(environment), stdout=subprocess.DEVNULL)
    try:
        while len(visits(guide.pid)) < VISIT_AND_SPARE:
            if time.perf_counter() - begun > WITHIN_S or guide.poll() is not None:
                raise TimeoutError(f"{command[0]} painted nothing")
            time.sleep(LOOK_EVERY_S)
        return (time.perf_counter() - begun) * 1000
    finally:
        guide.terminate()
        guide.wait()


def compared(bundle: Path, times: int) -> tuple[list[float], list[float]]:
    """Starts of the bundle and starts from source, by turns, in milliseconds."""
    found: tuple[list[float], list[float]] = ([], [])
    with virtual_screen() as display:
        screen = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        program, words, variables = invocation(str(ROOT), ["--policy", "desk"], screen)
        both = (
            ([str(bundle / "signpost"), "--policy", "desk"], screen),
            ([program, *words[1:]], variables),
        )
        for turn in range(times + 1):
            for row, (command, environment) in zip(found, both, strict=True):
                took = first_frame(command, environment)
                if turn:  # the first one reads all files from the disk
                    row.append(took)
    return found


def main(bundle: Path, times: int) -> int:
    """Print both medians and their ratio."""
    bundled, source = map(statistics.median, compared(bundle, times))
    print(
        f"bundle {bundled:.0f} ms, source {source:.0f} ms, ratio {bundled / source:.2f}, {times} times each"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 15))
