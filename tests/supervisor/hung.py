"""A parent whose first visits hang and are reported; the visit after them reports some other process.

    python -m tests.supervisor.hung

Visits print what they do to standard output.
"""

import os
import sys
import time

from guide.supervisor import SentryChannel, Supervisor, VisitChannel
from guide.supervisor.channel import report_hung
from guide.supervisor.lifecycle import QUICK_DEATHS_ALLOWED

HUNG = "tests.supervisor.hung"
HANG_IN_A_ROW = QUICK_DEATHS_ALLOWED + 2
"""More than may crash in a row before a parent gives up."""
NOBODY = 1
"""The first process of the system, which is not a visit."""
A_WHILE_S, LONG_S = 0.3, 60.0


def main() -> int:
    """Serve visits until one that does not hang closes."""
    tokens, given = os.pipe()
    os.write(given, b"1" * HANG_IN_A_ROW)
    os.close(given)
    reading, writing = os.pipe()

    def visit(channel: VisitChannel) -> None:
        channel.wait_for_go()
        channel.report_painted()
        channel.report_ready()
        hangs = bool(os.read(tokens, 1))
        os.write(1, f"shown {os.getpid()}\n".encode())
        report_hung(writing, os.getpid() if hangs else NOBODY)
        time.sleep(LONG_S if hangs else A_WHILE_S)
        os.write(1, f"stays {os.getpid()}\n".encode())
        channel.report_close()
        time.sleep(LONG_S)

    return Supervisor(visit, sentry=SentryChannel(os.getpid(), reading)).run()


if __name__ == "__main__":
    sys.exit(main())
