"""The guide itself, but for its search: a few words make it hang, work hard, or try what it must not.

    python -m support.instrumented.guide FOLDER [station|kiosk] [without] [remember] [VARIANT...]

FOLDER contains a file `old`; attempts are made on it. With "station" or "kiosk" it has that policy.
Two variants that a check must catch: with "without", no clock ends a window that hangs; with "remember", what
was searched for stays where all processes see it. More variants stand in `support.instrumented.variants`.
The last word of a search is the one that counts. Nothing of this is in the guide that people get.
"""

import ctypes
import json
import mmap
import os
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import guide.search.opening
from guide.app import open_window
from guide.lockdown import harden
from guide.paths import checkout
from guide.search.results import Answer
from guide.sites.config import Choice
from guide.ui.guards.hang_watchdog import HangWatchdog
from support.instrumented.attempts import (
    attributes,
    changes,
    itself,
    lasting,
    notes,
    others,
    programs,
    signals,
    try_it,
    until_the_first_frame,
)
from support.instrumented.in_front import OPENERS, open_soon
from support.instrumented.variants import TOLD, VARIANTS, keep_a_way_to_tell

STRANGE = "support.instrumented.guide"
HANG_WITH_LOCK, HANG_ASLEEP, WORK, FAIL, TRY, FILES, TOOLKIT = "zq", "zw", "zr", "zf", "zt", "zo", "zl"
WORK_S = 0.3
HOPELESS = re.compile(r"(a+)+$")


class StrangeSearch:
    """A search that obeys a few words and answers all others normally."""

    def __init__(self, search: Any, folder: Path, memory: mmap.mmap | None) -> None:
        self._search, self._memory = search, memory
        self._acts: dict[str, Callable[[], object]] = {
            HANG_WITH_LOCK: lambda: HOPELESS.match("a" * 60 + "b"),  # never lets go of Python's lock
            HANG_ASLEEP: lambda: time.sleep(3600),
            FAIL: fail,
            TRY: lambda: os.write(TOLD, f"{json.dumps(attempt_all(folder))}\n".encode()),
            FILES: lambda: os.write(TOLD, f"{json.dumps(standard_files())}\n".encode()),
            TOOLKIT: lambda: os.write(TOLD, f"{json.dumps(loaded_of_gtk())}\n".encode()),
            **{word: partial(open_soon, word) for word in OPENERS},
        }

    def forget(self) -> None:
        """Keep no query."""
        self._search.forget()

    def search(self, text: str, *given: Any, **named: Any) -> Answer:
        """Act if the text is one of those words, and answer."""
        if self._memory is not None:
            self._memory[: len(text)] = text.encode()
        if text.startswith(WORK):
            time.sleep(WORK_S)
        self._acts.get(text.rsplit(" ", maxsplit=1)[-1], lambda: None)()
        answer: Answer = self._search.search(text, *given, **named)
        return answer


def fail() -> None:
    """Report that an error follows, and raise it with a text that must not be printed."""
    os.write(TOLD, f"{FAIL}\n".encode())
    raise ValueError("he has my passport")


def attempt_all(folder: Path) -> dict[str, str]:
    """Try everything in this process; return the outcome of each attempt."""
    return {name: try_it(attempt) for name, attempt in attempts_of(folder, os.getppid()).items()}


def attempts_of(folder: Path, parent: int) -> dict[str, Callable[[], object]]:
    """All that a visit must not do, by name."""
    on_files = changes(folder) | notes(folder) | attributes(folder)
    kept = lasting() | until_the_first_frame()
    return on_files | others(parent) | programs() | kept | signals(parent) | itself()


def standard_files() -> list[str]:
    """The files behind standard input and output of this process."""
    return [os.readlink(f"/proc/self/fd/{number}") for number in (0, 1)]  # noqa: PTH115  no file at all


def loaded_of_gtk() -> list[str]:
    """The GTK libraries that this process has loaded."""
    return [name for name in ("libgtk-3.so.0", "libgdk-3.so.0", "libatk-bridge-2.0.so.0") if is_loaded(name)]


def is_loaded(library: str) -> bool:
    """Whether this process has loaded a library."""
    try:
        ctypes.CDLL(library, mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
    except OSError:
        return False
    return True


def main(folder: Path, *options: str) -> int:
    """Open the guide with its search replaced."""
    harden()
    keep_a_way_to_tell()
    open_search = guide.search.opening.open_search
    memory = mmap.mmap(-1, mmap.PAGESIZE) if "remember" in options else None
    guide.search.opening.open_search = lambda *given: StrangeSearch(open_search(*given), folder, memory)  # type: ignore[assignment]  # stands in
    if "without" in options:
        HangWatchdog.start = HangWatchdog.stop  # type: ignore[method-assign]  # the variant that leaks
    for option in options:
        VARIANTS.get(option, lambda: None)()
    [policy] = {*options} & {"station", "kiosk"} or {"desk"}
    return open_window(checkout(), Choice(policy=policy))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
