"""The process that detects Shift contains little: it is forked before the guide has loaded anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.selfcheck import proc
from guide.supervisor.channel import SENTRY_NAME
from support.subject import subject
from support.waiting import wait_until
from tools.bench.household import memory_kb

pytestmark = pytest.mark.needs_root("looks into a process that forbids it")

MOST_KB = 10_000
VISIT_AND_SPARE = 2


@pytest.fixture(scope="module")
def sentry() -> Iterator[int]:
    """The process of the sentry of a guide whose front page is shown; it listens to the display."""
    with subject("guide") as guide:
        parent = guide.process.pid
        wait_until(lambda: len(proc.visits(parent)) == VISIT_AND_SPARE, within_s=30)
        guide.rest()
        [sentry] = [pid for pid in proc.children(parent) if proc.name_of(pid) == SENTRY_NAME]
        assert "libX11" in Path(f"/proc/{sentry}/maps").read_text("utf-8")
        yield sentry


def test_it_takes_at_most_ten_megabytes(sentry: int) -> None:
    assert memory_kb(sentry)[0] < MOST_KB


def test_it_has_three_pipes_and_the_display_open_and_nothing_else(sentry: int) -> None:
    ends = (end for end in Path(f"/proc/{sentry}/fd").iterdir() if int(end.name) > 2)

    assert sorted(str(end.readlink()).partition(":")[0] for end in ends) == ["pipe", "pipe", "pipe", "socket"]


def test_it_can_neither_start_programs_nor_gain_rights(sentry: int) -> None:
    assert proc.is_sandboxed(sentry)
