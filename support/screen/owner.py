"""Another program that offers words to be pasted, controlled by a test."""

import json
import os
import signal
import subprocess
import sys

from support.tree import ROOT


class Owner:
    """Another program that offers words as copied and as marked."""

    def __init__(self, display: str) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-m", "support.screen.clipboard"],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def offer(self, words: str) -> None:
        """Offer words; returns once they are offered."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(f"{json.dumps(words)}\n".encode())
        self._program.stdin.flush()
        assert self._program.stdout.readline() == b"\n"

    def hang(self) -> None:
        """Answer nothing from now on."""
        self._program.send_signal(signal.SIGSTOP)

    def end(self) -> None:
        """End it, hung or not."""
        self._program.kill()
        self._program.communicate()
