"""What the parent does when its sentry says that a visit did not answer."""

import os
import subprocess
import sys

from guide.supervisor.channel import SentryChannel, accuse
from tests.structure.tree import ROOT
from tests.supervisor.accused import ACCUSED


def test_the_visit_that_is_accused_is_ended_and_nobody_for_another() -> None:
    done = subprocess.run(
        [sys.executable, "-m", ACCUSED], cwd=ROOT, capture_output=True, text=True, timeout=20, check=False
    )
    deeds = [line.split() for line in done.stdout.splitlines()]

    assert [deed for deed, _ in deeds] == ["shown", "shown", "stays"]
    assert deeds[0][1] != deeds[1][1] == deeds[2][1]
    assert done.returncode == 0


def test_accusations_are_heard_in_order_and_then_the_end() -> None:
    hears, tell = os.pipe()
    channel = SentryChannel(0, hears)
    assert channel.accused() == []
    for visit in (7, 4_194_304):
        accuse(tell, visit)
    assert channel.accused() == [7, 4_194_304]
    os.close(tell)

    assert channel.accused() is None
    os.close(hears)
