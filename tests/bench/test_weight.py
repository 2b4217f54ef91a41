"""What the guide weighs, as far as it does not depend on the machine: bytes on disk, memory, modules.

Figures of time: `python -m tools.bench.first_answer`.
"""

import os
import subprocess
import sys

from guide.content.current import current
from guide.paths import checkout
from support.tree import ROOT

MB = 1_000_000
MOST_BUILT, MOST_PREPARED = 7 * MB, 1.5 * MB
MOST_OPENED_KB = 18 * 1024
"""Memory that opening the search adds to a process: half as much again as it is on one machine."""
MOST_MODULES = 330
"""Modules before the first frame; nothing of the search is among them but its results and their labels."""

OPEN = """
import gc
from pathlib import Path
from guide.content.current import current
from guide.paths import checkout
from guide.search.opening import open_search

def private_kb():
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))

paths = checkout()
built = current(paths)
library = built.library()
gc.collect()
before = private_kb()
search = open_search(paths, built, library)
print(private_kb() - before)
"""

PAINT = """
import sys
import guide.app
from guide.content.current import current
from guide.paths import checkout
from guide.ui.theme.appearance import Appearance
from guide.ui.visit import make_application
from guide.ui.window import MainWindow

application = make_application(checkout().fonts)
window = MainWindow(current(checkout()).library(), Appearance())
window.show()
application.processEvents()
print(*sys.modules)
"""


def told_by(program: str) -> str:
    """What a program says in a process of its own."""
    return subprocess.check_output(
        [sys.executable, "-P", "-c", program],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )


def test_the_built_library_is_small() -> None:
    folders = (current(checkout()).folder, checkout().languages)
    sizes = {file: file.stat().st_size for folder in folders for file in folder.rglob("*") if file.is_file()}

    assert 1 * MB < sizes[current(checkout()).prepared] <= MOST_PREPARED
    assert sum(sizes.values()) <= MOST_BUILT


def test_opening_the_search_adds_little_to_a_process() -> None:
    assert 1024 < int(told_by(OPEN)) <= MOST_OPENED_KB


def test_few_modules_are_loaded_before_the_first_frame() -> None:
    loaded = told_by(PAINT).split()

    assert 200 < len(loaded) <= MOST_MODULES
    assert {name for name in loaded if name.startswith(("index", "whoosh", "guide.search."))} == {
        "guide.search.labels",
        "guide.search.results",
    }
