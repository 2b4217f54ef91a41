"""The process that reads what a pack holds: it computes, and can do nothing else."""

import os
import socket  # noqa: TID251  tries what must be refused
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from guide.errors import GuideError
from guide.lockdown import landlock, protection
from guide.packs import isolation
from guide.packs.isolation import NOT_LOCKED_IN, isolated
from guide.packs.pack import PackError, Refusal
from guide.paths import checkout

pytestmark = pytest.mark.skipif(
    not (protection().files and protection().calls), reason="needs a kernel with Landlock and seccomp"
)


def refused(attempt: Callable[[], object]) -> dict[str, bytes]:
    """Whether an attempt is refused, as the work of the process."""
    try:
        attempt()
    except PermissionError:
        return {"refused": b"yes"}
    return {"refused": b"no"}


def reach_a_network() -> None:
    with socket.socket(socket.AF_INET) as reaching:
        reaching.connect_ex(("127.0.0.1", 9))


TEMPORARY = Path(tempfile.gettempdir()) / "written-by-a-test-of-packs"
ATTEMPTS: dict[str, Callable[[], object]] = {
    "a file": lambda: TEMPORARY.write_text("words"),
    "a name": lambda: Path(__file__).rename(__file__),
    "a network": reach_a_network,
    "a program": lambda: subprocess.run(["true"], check=True),
    "a signal": lambda: os.kill(os.getppid(), 0),
}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_it_is_refused_what_computing_does_not_need(name: str) -> None:
    assert refused(ATTEMPTS[name]) == {"refused": b"no"}, "it works outside of it"
    TEMPORARY.unlink(missing_ok=True)

    assert isolated(lambda: refused(ATTEMPTS[name])) == {"refused": b"yes"}
    assert not TEMPORARY.exists()


def test_it_makes_no_process() -> None:
    assert isolated(lambda: refused(os.fork)) == {"refused": b"yes"}


def test_nothing_is_read_where_it_cannot_be_locked_in() -> None:
    code = (
        "from tests.lockdown.old_kernel import forget_locks; from guide.packs.isolation import isolated;"
        "forget_locks(); isolated(lambda: print('read') or {})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout().root, capture_output=True, text=True, check=False
    )

    assert done.stdout == ""
    assert NOT_LOCKED_IN in done.stderr


def test_nothing_is_read_where_a_lock_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(landlock, "forbid_changes", fail)

    with pytest.raises(GuideError, match="cannot lock in"):
        isolated(lambda: {"read": b""})


def fail(*_: object, **__: object) -> None:
    raise OSError


def test_what_it_makes_and_why_it_refuses_come_back() -> None:
    def refuse() -> dict[str, bytes]:
        raise PackError(Refusal.UNFIT, "It is not fit.")

    assert isolated(lambda: {"one": b"1", "two": bytes(3_000_000)}) == {"one": b"1", "two": bytes(3_000_000)}
    with pytest.raises(PackError, match="It is not fit") as error:
        isolated(refuse)
    assert error.value.refusal is Refusal.UNFIT


def test_an_error_says_no_word_of_what_was_read() -> None:
    def fail() -> dict[str, bytes]:
        raise ValueError("words of a pack")

    with pytest.raises(GuideError) as error:
        isolated(fail)
    assert "words of a pack" not in str(error.value)


@pytest.mark.parametrize("end", [os.abort, lambda: bytearray(3 << 30)], ids=["a crash", "memory"])
def test_a_process_that_ends_early_is_a_refusal(end: Callable[[], object]) -> None:
    with pytest.raises(GuideError):
        isolated(lambda: {"never": bytes(1 if end() else 2)})


def test_a_process_that_never_ends_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "MAX_SECONDS", 1)

    def spin() -> dict[str, bytes]:
        while True:
            pass

    with pytest.raises(PackError, match="could not be read to its end"):
        isolated(spin)


def test_a_process_that_writes_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "MAX_RESULT_BYTES", 1000)

    with pytest.raises(PackError, match="could not be read to its end"):
        isolated(lambda: {"long": bytes(5_000_000)})


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a program find the guide, as `run.py` does in a checkout."""
    monkeypatch.setenv("PYTHONPATH", str(checkout().root))


@pytest.mark.usefixtures("found")
def test_a_program_of_its_own_does_the_same_where_there_is_no_fork() -> None:
    assert isolated(partial(dict, one=b"1", two=bytes(3_000_000)), forks=False) == {
        "one": b"1",
        "two": bytes(3_000_000),
    }


@pytest.mark.usefixtures("found")
@pytest.mark.parametrize(
    "attempt",
    [partial(TEMPORARY.write_text, "words"), partial(subprocess.run, ["true"], check=True), os.fork],
    ids=["a file", "a program", "a process"],
)
def test_that_program_is_refused_what_computing_does_not_need(attempt: Callable[[], Any]) -> None:
    with pytest.raises(GuideError, match="PermissionError"):
        isolated(attempt, forks=False)
    assert not TEMPORARY.exists()


@pytest.mark.usefixtures("found")
@pytest.mark.parametrize(
    ("work", "limit"),
    [
        (os.abort, {}),
        (partial(bytearray, 3 << 30), {}),
        (partial(time.sleep, 60), {"MAX_SECONDS": 1}),
        (partial(dict, long=bytes(5_000_000)), {"MAX_RESULT_BYTES": 1000}),
    ],
    ids=["a crash", "memory", "no end", "too much"],
)
def test_that_program_is_stopped_where_a_process_is(
    work: Callable[[], Any], limit: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in limit.items():
        monkeypatch.setattr(isolation, name, value)

    with pytest.raises(GuideError):
        isolated(work, forks=False)
