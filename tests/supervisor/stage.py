"""A supervisor whose visits do what the letters that are fed say, each visit one letter when shown.

L leaves   E leaves before it painted   C closes   X is killed   x is killed before it painted
H says that it leaves and hangs   W waits   R fails with words in its error   N leaves when fed once more
P paints, and is ready when fed once more   Q paints, and leaves before it is ready
Two named pipes, from the environment: LETTERS is read, DIARY is written, `born PID` and `shown PID`, a line
each.
With the argument `stays` it is a parent that goes on trying, with `ahead` one that starts programs instead
of forking, and with `visit` it is one of these. With `warms` it has two steps to take before the first spare,
and each writes `warm PID`.
"""

import os
import signal
import sys
from functools import partial

from guide.errors import GuideError
from guide.supervisor import ListeningChannel, Rules, Supervisor, VisitChannel, run_visit
from guide.supervisor.spawn_loop import SpawnSupervisor

STAGE = "tests.supervisor.stage"


class Visit:
    """What a visit does.

    Args:
        letters, diary: descriptors, open in every process of the stage.
    """

    def __init__(self, letters: int, diary: int) -> None:
        self._letters, self._diary = letters, diary

    def __call__(self, channel: VisitChannel) -> None:
        self.note("born")
        channel.wait_for_go()
        self.note("shown")
        letter = os.read(self._letters, 1).decode()
        if letter not in "Ex":
            channel.report_painted()
        if letter == "P":
            os.read(self._letters, 1)
        if letter not in "ExQ":
            channel.report_ready()
        if letter == "N":
            os.read(self._letters, 1)
        if letter in "LEHNQ":
            channel.report_leave()
        if letter in "HWP":
            signal.pause()
        if letter in "Xx":
            os.kill(os.getpid(), signal.SIGKILL)
        if letter == "C":
            channel.report_close()
        if letter == "R":
            raise ValueError("he has my passport")

    def note(self, word: str) -> None:
        """Write a line about this process into the diary."""
        os.write(self._diary, f"{word} {os.getpid()}\n".encode())


def main(arguments: list[str]) -> int:
    visit = Visit(os.open(os.environ["LETTERS"], os.O_RDONLY), os.open(os.environ["DIARY"], os.O_WRONLY))
    if arguments == ["visit"]:
        run_visit(visit, ListeningChannel(0, 1))
    stays = "stays" in arguments
    try:
        if "ahead" in arguments:
            command = (sys.executable, "-m", STAGE, "visit")
            return SpawnSupervisor(command, os.environ, rules=lambda: Rules(stays)).run()
        warm_up = [partial(visit.note, "warm")] * 2
        return Supervisor(
            visit, warm_up=warm_up if "warms" in arguments else (), rules=lambda: Rules(stays)
        ).run()
    except GuideError as error:
        sys.stderr.write(f"{error}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
