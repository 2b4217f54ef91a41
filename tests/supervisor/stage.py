"""A supervisor whose visits do what the letters on standard input say, each visit one letter when shown.

L leaves   E leaves before it painted   C closes   X is killed   x is killed before it painted
H says that it leaves and hangs   W waits   R fails with words in its error   N leaves when fed once more
Standard output is the diary: `born PID` and `shown PID`, a line each.
With the argument `stays` it is a parent that goes on trying.
"""

import os
import signal
import sys

from guide.errors import GuideError
from guide.supervisor import Supervisor, VisitChannel

STAGE = "tests.supervisor.stage"


def note(word: str) -> None:
    os.write(1, f"{word} {os.getpid()}\n".encode())


def visit(channel: VisitChannel) -> None:
    note("born")
    channel.wait_for_go()
    note("shown")
    letter = os.read(0, 1).decode()
    if letter not in "Ex":
        channel.tell_painted()
    if letter == "N":
        os.read(0, 1)
    if letter in "LEHN":
        channel.tell_leave()
    if letter in "HW":
        signal.pause()
    if letter in "Xx":
        os.kill(os.getpid(), signal.SIGKILL)
    if letter == "C":
        channel.tell_close()
    if letter == "R":
        raise ValueError("he has my passport")


def main() -> int:
    try:
        return Supervisor(visit, stays=lambda: sys.argv[1:] == ["stays"]).run()
    except GuideError as error:
        sys.stderr.write(f"{error}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
