"""A parent whose first visit hangs and is accused; the second one hears of an accusation of somebody else.

    python -m tests.supervisor.accused

Visits note what they do on standard output.
"""

import os
import sys
import time

from guide.supervisor import SentryChannel, Supervisor, VisitChannel
from guide.supervisor.channel import accuse

ACCUSED = "tests.supervisor.accused"
NOBODY = 1
"""The first process of the system, which is no visit."""
A_WHILE_S, LONG_S = 0.3, 60.0


def main() -> int:
    """Serve two visits."""
    token, first = os.pipe()
    os.write(first, b"1")
    os.close(first)
    hears, tell = os.pipe()

    def visit(channel: VisitChannel) -> None:
        channel.wait_for_go()
        channel.tell_painted()
        channel.tell_ready()
        is_first = bool(os.read(token, 1))
        os.write(1, f"shown {os.getpid()}\n".encode())
        accuse(tell, os.getpid() if is_first else NOBODY)
        time.sleep(LONG_S if is_first else A_WHILE_S)
        os.write(1, f"stays {os.getpid()}\n".encode())
        channel.tell_close()
        time.sleep(LONG_S)

    return Supervisor(visit, sentry=SentryChannel(os.getpid(), hears)).run()


if __name__ == "__main__":
    sys.exit(main())
