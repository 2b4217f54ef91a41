"""The guide as it is; its parent says on standard error how a visit ended that did not end as it should.

A visit that is ended by its own clock says where it stood still.

python -m tools.bench.storm_guide POLICY
"""

import os
import signal
import sys

import guide.app
from guide.lockdown import harden
from guide.paths import checkout
from guide.sites.config import Choice
from guide.supervisor.processes import VisitProcess
from guide.ui.guards.hang_watchdog import HangWatchdog

STORM_GUIDE = "tools.bench.storm_guide"
EXPECTED = (0, signal.SIGKILL)
"""Left or closed; killed by its parent, at its end or because it lingered."""


def reap(self: VisitProcess, *, wait: bool = False) -> bool:
    """As in the guide, with a word about the end."""
    pid, status = os.waitpid(self.pid, 0 if wait else os.WNOHANG)
    if pid == self.pid and status not in EXPECTED:
        os.write(2, f"a visit ended with status {status}\n".encode())
    return pid == self.pid


def main(policy: str) -> int:
    """Open the window."""
    harden()
    VisitProcess.reap = reap  # type: ignore[method-assign]  # listened to
    arm = HangWatchdog._arm

    def arm_aloud(self: HangWatchdog) -> None:
        self._discard = 2
        arm(self)

    HangWatchdog._arm = arm_aloud  # type: ignore[method-assign]  # as above
    return guide.app.open_window(checkout(), Choice(policy=policy))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
