"""Local changes are saved whole, after the staff password, or not at all."""

import os
import signal
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest

from guide.files import replace_file
from guide.paths import Paths
from guide.sites import saving
from guide.sites.config import local_path, read_local_file
from guide.sites.local_changes import NO_CHANGES, Correction, LocalChanges
from guide.sites.saving import Request, save
from guide.sites.staff_password import Moment, SavingError, StaffPassword
from support.tree import ROOT

TODAY = date(2026, 11, 27)
WRONG = Correction("county-kitchen", "207-555-0100", "voice", "wrong", "called", "2026-11-27", "MK")
CHANGES = LocalChanges(corrections=(WRONG,))
PASSWORD = "three plain words"  # noqa: S105  of the test


class Clock:
    """Time that passes when a test says so.

    Attributes:
        seconds: since 1970.
        uptime: seconds since the computer started.
    """

    def __init__(self) -> None:
        self.seconds, self.uptime = 1_800_000_000.0, 500.0

    def __call__(self) -> Moment:
        return Moment(self.seconds, self.uptime)

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.uptime += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def password(tmp_path: Path, clock: Clock) -> StaffPassword:
    """The password of the staff of an installed copy."""
    staff_password = StaffPassword(tmp_path / "etc", clock)
    staff_password.set(PASSWORD)
    return staff_password


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """An installed copy that asks for the staff password, for any user who runs this test."""
    monkeypatch.setattr(saving, "needs_password", lambda _paths: True)
    return Paths(tmp_path / "checkout")


def request(changes: LocalChanges = CHANGES, password: str = PASSWORD) -> bytes:
    return msgspec.json.encode(Request(password, changes))


def saved(paths: Paths) -> LocalChanges:
    return read_local_file(paths)[0]


def test_with_the_password_the_changes_are_there_for_the_next_visit(
    paths: Paths, password: StaffPassword
) -> None:
    paths.root.mkdir()
    save(paths, request(), password, TODAY)

    assert saved(paths) == CHANGES
    assert local_path(paths).stat().st_mode & 0o777 == 0o644


def test_with_another_password_nothing_is_written(paths: Paths, password: StaffPassword) -> None:
    with pytest.raises(SavingError, match=r"This is not the staff password\. 4 more tries before a wait\."):
        save(paths, request(password=PASSWORD.upper()), password, TODAY)

    assert not paths.root.exists()


def try_wrong(password: StaffPassword) -> str:
    with pytest.raises(SavingError) as refused:
        password.check("not it")
    return str(refused.value)


def test_after_five_wrong_passwords_even_the_right_one_has_to_wait(
    password: StaffPassword, clock: Clock
) -> None:
    answers = [try_wrong(password) for _ in range(6)]

    assert answers[3:] == [
        "This is not the staff password. 1 more try before a wait.",
        "This is not the staff password.",
        "Too many wrong passwords. Try again in 1 minute.",
    ]
    with pytest.raises(SavingError, match="Try again in 1 minute"):
        password.check(PASSWORD)
    clock.wait(61)
    password.check(PASSWORD)


def test_a_try_counts_even_if_the_program_is_stopped_before_it_has_compared(
    password: StaffPassword, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: bytes) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("nacl.pwhash.argon2id.verify", stop)
        for _ in range(5):
            with pytest.raises(KeyboardInterrupt):
                password.check("not it")

    with pytest.raises(SavingError, match="Too many wrong passwords"):
        password.check(PASSWORD)


def test_the_right_password_gives_five_tries_again(password: StaffPassword) -> None:
    for _ in range(4):
        try_wrong(password)
    password.check(PASSWORD)

    assert try_wrong(password) == "This is not the staff password. 4 more tries before a wait."


def lock_out(password: StaffPassword, clock: Clock) -> None:
    """Type wrong passwords until the wait is the longest there is."""
    for _ in range(9):
        with pytest.raises(SavingError):
            password.check("not it")
        clock.wait(900)
    with pytest.raises(SavingError, match="This is not the staff password"):
        password.check("not it")


YEAR_S = 365 * 86_400


@pytest.mark.parametrize("set_by", [-YEAR_S, 0, 10])
def test_the_right_password_is_taken_after_a_quarter_of_an_hour_whatever_the_clock_says(
    password: StaffPassword, clock: Clock, set_by: int
) -> None:
    lock_out(password, clock)
    clock.seconds += set_by

    with pytest.raises(SavingError, match="Try again in 15 minutes"):
        password.check(PASSWORD)
    clock.uptime += 901
    password.check(PASSWORD)


def test_at_a_kiosk_whose_clock_starts_anew_each_day_the_wait_ends_within_one_sitting(
    password: StaffPassword, clock: Clock
) -> None:
    lock_out(password, clock)
    clock.seconds, clock.uptime = 0.0, 20.0

    with pytest.raises(SavingError, match="Try again in 15 minutes"):
        password.check(PASSWORD)
    clock.wait(881)
    password.check(PASSWORD)


def test_wrong_passwords_before_a_restart_count_even_if_the_next_sitting_is_long(
    password: StaffPassword, clock: Clock
) -> None:
    lock_out(password, clock)
    locked_at = clock.uptime
    clock.seconds, clock.uptime = 0.0, 20.0
    with pytest.raises(SavingError):
        password.check(PASSWORD)

    clock.uptime = locked_at + 1  # no moment at which the wait begins again
    password.check(PASSWORD)


def test_a_damaged_note_of_wrong_passwords_locks_nobody_out(password: StaffPassword, tmp_path: Path) -> None:
    (tmp_path / "etc/staff-attempts").write_bytes(b'{"wrong":7,"last":180')

    password.check(PASSWORD)


def test_only_its_owner_can_read_the_hash_and_it_is_not_the_password(
    password: StaffPassword, tmp_path: Path
) -> None:
    try_wrong(password)

    for file in (tmp_path / "etc").iterdir():
        assert file.stat().st_mode & 0o777 == 0o600
        assert PASSWORD.encode() not in file.read_bytes()


def test_a_short_password_is_refused(tmp_path: Path, clock: Clock) -> None:
    fresh = StaffPassword(tmp_path, clock)

    with pytest.raises(SavingError, match="at least 8 characters"):
        fresh.set("desk")
    assert not fresh.is_set


def test_without_a_password_nothing_can_be_saved_on_a_system_copy(
    paths: Paths, tmp_path: Path, clock: Clock
) -> None:
    with pytest.raises(SavingError, match="sudo signpost password"):
        save(paths, request(), StaffPassword(tmp_path / "nothing", clock), TODAY)


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        request() + b" " * saving.MAX_REQUEST_BYTES,
        request().replace(b'"MK"', b'"M\\u202eK"'),
        request().replace(b"207-555-0100", b"911"),
        request().replace(b'"password"', b'"path":"/etc/passwd","password"'),
    ],
)
def test_a_request_that_the_window_would_not_send_changes_nothing(
    hostile: bytes, paths: Paths, password: StaffPassword
) -> None:
    paths.root.mkdir()
    save(paths, request(NO_CHANGES), password, TODAY)

    with pytest.raises(SavingError):
        save(paths, hostile, password, TODAY)

    assert saved(paths) == NO_CHANGES


KILLED = """
import os
import signal
import sys
from pathlib import Path
from guide import files
step = sys.argv[1]
before = getattr(os, step)
def killed(*given, **named):
    os.kill(os.getpid(), signal.SIGKILL)
setattr(os, step, killed)
files.replace_file(Path(sys.argv[2]), b"new", 0o644)
"""


@pytest.mark.parametrize("step", ["open", "chmod", "fsync", "replace"])
def test_a_power_failure_while_saving_leaves_the_old_file_whole(step: str, tmp_path: Path) -> None:
    file = tmp_path / "local.json"
    replace_file(file, b"old", 0o644)

    ended = subprocess.run([sys.executable, "-c", KILLED, step, str(file)], cwd=ROOT, check=False)

    assert (ended.returncode, file.read_bytes()) == (-signal.SIGKILL, b"old")


def test_what_was_saved_is_on_the_disk_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, synced = tmp_path / "local.json", list[tuple[bool, bool]]()

    def fsync(opened: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(opened).st_mode), file.exists()))

    monkeypatch.setattr(os, "fsync", fsync)
    replace_file(file, b"new", 0o644)

    # first the content, before the file has its name; then the folder, which has the name
    assert synced == [(False, False), (True, True)]
