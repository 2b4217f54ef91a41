"""The README's first command in an empty folder, and every start after it."""

import statistics
import time

from tests.fresh_clone.conftest import Clone, start

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
    command = [str(clone.root / ".venv/bin/python"), "-m", "guide", "status"]
    by_run, alone = [], []
    for _ in range(TRIES):
        started = time.perf_counter()
        clone.run("status")
        between = time.perf_counter()
        start(clone.root, command, clone.environment(), within_s=60)
        by_run.append(between - started)
        alone.append(time.perf_counter() - between)

    assert statistics.median(by_run) / statistics.median(alone) <= AT_MOST_TIMES
