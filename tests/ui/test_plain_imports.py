"""PySide keeps no source text of what is imported after it."""

import subprocess
import sys

PROGRAM = """
from guide.ui.qt_startup import import_plainly
import_plainly()
import guide.ui.window, linecache
print(*(name for name in linecache.cache if "guide/ui/" in name))
"""


def test_no_source_text_of_the_window_is_kept() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)

    assert done.stdout.split() == []


def test_without_that_it_would_be() -> None:
    plainly, rest = PROGRAM.strip().split("\n", maxsplit=1)
    assert plainly.startswith("from guide.ui.qt_startup")
    usual = rest.replace("import_plainly()", "import PySide6.QtCore")
    done = subprocess.run([sys.executable, "-c", usual], capture_output=True, text=True, check=True)

    assert done.stdout.split() != []
