"""The README's first command in an empty folder, and every start after it."""

import resource
import statistics

from tests.fresh_clone.conftest import BASE, Clone, start

TRIES = 9
AT_MOST_TIMES = 1.6
STEPS = ("Making .venv", "Fetching", "Compiling", "Building the library")


def test_the_first_command_makes_everything_and_prints_the_front_page(clone: Clone) -> None:
    assert clone.first.returncode == 0, clone.first.stderr
    assert "988" in clone.first.stdout
    assert [step for step in STEPS if step not in clone.first.stderr] == []
    assert list(clone.home.iterdir()) == []


def test_a_second_start_builds_nothing_and_writes_nothing(clone: Clone) -> None:
    before = clone.snapshot()

    again = clone.run("status")

    assert again.returncode == 0
    assert again.stdout.startswith("Version ")
    assert again.stderr == ""
    assert clone.snapshot() == before
    assert list(clone.home.iterdir()) == []


def test_a_later_start_takes_little_longer_than_the_guide_itself(clone: Clone) -> None:
    by_run = [BASE, "run.py", "status"]
    alone = [str(clone.root / ".venv/bin/python"), "-m", "guide", "status"]
    pairs = [(processor_s(clone, by_run), processor_s(clone, alone)) for _ in range(TRIES)]
    times = [statistics.median(each) for each in zip(*pairs, strict=True)]

    assert times[0] / times[1] <= AT_MOST_TIMES


def processor_s(clone: Clone, command: list[str]) -> float:
    """Seconds of processor that a command takes: unlike the time on the wall, the same on a busy machine."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert start(clone.root, command, clone.environment(), within_s=60).returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
