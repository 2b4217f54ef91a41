import os
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap.artifacts import setup_lock
from bootstrap.programs import Commands

WAITING = """
from pathlib import Path
from bootstrap.artifacts import setup_lock
with setup_lock(Path("."), print):
    print("mine")
"""


def test_both_streams_come_back_in_order_and_line_by_line(tmp_path: Path) -> None:
    seen: list[str] = []

    outcome = Commands(os.environ, str(tmp_path))(["sh", "-c", "echo one; echo two >&2; exit 3"], seen.append)

    assert outcome.status == 3
    assert outcome.output == "one\ntwo\n"
    assert seen == ["one", "two"]


def test_a_stop_takes_the_program_and_its_children_along(tmp_path: Path) -> None:
    def stop(line: str) -> None:
        raise KeyboardInterrupt(line)

    reading, lock_fd = os.pipe()
    with pytest.raises(KeyboardInterrupt):
        Commands(os.environ, str(tmp_path), lock_fd)(["sh", "-c", "sleep 600 & echo started; wait"], stop)
    os.close(lock_fd)

    assert os.read(reading, 1) == b""  # comes only once the other end is closed everywhere
    os.close(reading)


def test_a_program_beside_another_runs_at_the_same_time(tmp_path: Path) -> None:
    run = Commands(os.environ, str(tmp_path))
    os.mkfifo(tmp_path / "pipe")

    with run.beside(["sh", "-c", "cat pipe; exit 3"]) as wait:
        run(["sh", "-c", "echo words > pipe"])  # waits until somebody reads
        outcome = wait()

    assert (outcome.status, outcome.output) == (3, "words\n")


def test_a_second_set_up_waits_for_the_first(tmp_path: Path) -> None:
    with setup_lock(tmp_path, print):
        second = subprocess.Popen(
            [sys.executable, "-u", "-c", WAITING],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert second.stdout
        assert "Waiting for it" in second.stdout.readline()
    assert second.communicate()[0] == "mine\n"
