"""A parent whose first visit hangs and is reported; the second visit reports some other process.

    python -m tests.supervisor.hung

Visits print what they do to standard output.
"""

import os
import sys
import time

from guide.supervisor import SentryChannel, Supervisor, VisitChannel
from guide.supervisor.channel import report_hung

HUNG = "tests.supervisor.hung"
NOBODY = 1
"""The first process of the system, which is not a visit."""
A_WHILE_S, LONG_S = 0.3, 60.0


def main() -> int:
    """Serve two visits."""
    token, first = os.pipe()
    os.write(first, b"1")
    os.close(first)
    reading, writing = os.pipe()

    def visit(channel: VisitChannel) -> None:
        channel.wait_for_go()
        channel.report_painted()
        channel.report_ready()
        is_first = bool(os.read(token, 1))
        os.write(1, f"shown {os.getpid()}\n".encode())
        report_hung(writing, os.getpid() if is_first else NOBODY)
        time.sleep(LONG_S if is_first else A_WHILE_S)
        os.write(1, f"stays {os.getpid()}\n".encode())
        channel.report_close()
        time.sleep(LONG_S)

    return Supervisor(visit, sentry=SentryChannel(os.getpid(), reading)).run()


if __name__ == "__main__":
    sys.exit(main())
