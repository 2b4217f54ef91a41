"""What the parent does when its sentry reports that a visit did not answer."""

import os
import subprocess
import sys

from guide.supervisor.channel import SentryChannel, report_hung
from support.tree import ROOT
from tests.supervisor.hung import HANG_IN_A_ROW, HUNG


def test_visits_that_were_reported_as_hung_are_killed_however_many_in_a_row_and_no_other_visit_is() -> None:
    done = subprocess.run(
        [sys.executable, "-m", HUNG], cwd=ROOT, capture_output=True, text=True, timeout=20, check=False
    )
    lines = [line.split() for line in done.stdout.splitlines()]

    assert [word for word, _ in lines] == ["shown"] * (HANG_IN_A_ROW + 1) + ["stays"]
    assert len({process for _, process in lines}) == HANG_IN_A_ROW + 1
    assert lines[-2][1] == lines[-1][1]
    assert done.returncode == 0


def test_reports_are_read_in_order_and_then_the_end_of_the_pipe() -> None:
    reading, writing = os.pipe()
    channel = SentryChannel(0, reading)
    assert channel.read_hung() == []
    for visit in (7, 4_194_304):
        report_hung(writing, visit)
    assert channel.read_hung() == [7, 4_194_304]
    os.close(writing)

    assert channel.read_hung() is None
    os.close(reading)
