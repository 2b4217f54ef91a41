"""Prints one line for each step: its name, its progress, how long it took."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO


class Progress:
    """Prints steps. On a terminal the line is rewritten as the step goes on.

    Attributes:
        stream: standard error during set-up, since standard output belongs to the command.
        clock: seconds, as time.monotonic.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._live = stream.isatty()
        self._unfinished = False

    @contextmanager
    def step(self, name: str) -> Iterator[Callable[[str], None]]:
        """Print `name`, and, if the block succeeds, its seconds. Yields a function that prints details."""
        started = self._clock()
        self._begin(f"{name} ...")
        done = False
        try:
            yield lambda detail: self._detail(name, detail)
            done = True
        finally:
            if not self._unfinished:
                self._begin(f"{name} ...")  # another line was printed in between
            clear = "\r\033[K" + f"{name} ..." if self._live else ""
            self._line(f"{clear} {self._clock() - started:.1f} s" if done else f"{clear} stopped")
            self._unfinished = False

    def say(self, sentence: str) -> None:
        """Print a separate line, even in the middle of a step."""
        if self._unfinished:
            self._line("")
            self._unfinished = False
        self._line(sentence)

    def _begin(self, line: str) -> None:
        self._unfinished = True
        self._stream.write(line)
        self._stream.flush()

    def _detail(self, name: str, detail: str) -> None:
        if self._live:
            self._stream.write(f"\r\033[K{name} ... {detail}"[:100])
            self._stream.flush()

    def _line(self, text: str) -> None:
        self._stream.write(f"{text}\n")
        self._stream.flush()
