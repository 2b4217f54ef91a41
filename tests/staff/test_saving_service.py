"""The service that saves for the window for staff: its own script, its pipes, and who can use them."""

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from guide.content.current import current
from guide.packs.pack import MAX_BYTES as MAX_PACK_BYTES
from guide.packs.pack import Refusal
from guide.paths import Paths
from guide.sites.config import local_path
from guide.sites.local_changes import LocalChanges, OwnLine
from guide.sites.saving import MAX_REQUEST_BYTES, Request
from guide.sites.staff_password import SavingError, StaffPassword
from guide.staff.program import NO_ANSWER, NOT_IN_THE_GROUP, NOT_SET_UP, ask_service, why_it_cannot_save
from support.tree import ROOT
from support.waiting import wait_until
from tests.packs.packing import NEW_NUMBER, SERVICE, install_copy, newer_pack
from tests.staff.test_correcting import PASSWORD

SCRIPT = ROOT / "packaging/debian/saving.sh"
LINE = OwnLine("Front desk", "207-555-0123", "")
PROGRAM = """#!{python}
import sys
from pathlib import Path
sys.path.insert(0, {checkout!r})
from guide.paths import Paths
from guide.saving_process import do_request
sys.exit(do_request(Paths(Path({root!r})), sys.stdin.buffer, sys.stdout.buffer))
"""
ASKING = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from guide.sites.staff_password import SavingError
from guide.staff.program import ask_service
try:
    ask_service(Path(sys.argv[2]), "changes", sys.argv[3].encode())
except SavingError:
    sys.exit(1)
"""
LATE = """cat <request >/dev/null && printf 'of another window\\n{"problem": ""}' >reply"""
ANOTHER_USER = 65534

pytestmark = pytest.mark.needs_root("such a copy belongs to root")


@pytest.fixture
def copy(tmp_path: Path) -> Paths:
    """An installed copy that belongs to root, with a staff password."""
    paths = install_copy(tmp_path).paths
    StaffPassword(paths.site_data).set(PASSWORD)
    return paths


@pytest.fixture
def pipes(copy: Paths, tmp_path: Path) -> Iterator[Path]:
    """The pipes of the running service, in a folder like that of its unit."""
    folder, program = tmp_path / "run", tmp_path / "program"
    folder.mkdir(mode=0o750)
    program.write_text(PROGRAM.format(python=sys.executable, checkout=str(ROOT), root=str(copy.root)))
    program.chmod(0o755)
    text = SCRIPT.read_text(encoding="utf-8").replace("/run/signpost-staff", str(folder))
    text = text.replace("/usr/lib/signpost/signpost", str(program))
    service = subprocess.Popen(["sh", "-c", text], start_new_session=True, stderr=subprocess.DEVNULL)
    wait_until((folder / "reply").exists, within_s=10)
    yield folder
    os.killpg(service.pid, signal.SIGKILL)
    service.wait()


def request(password: str, *lines: OwnLine) -> bytes:
    return msgspec.json.encode(Request(password, LocalChanges(own_lines=lines)))


def refusal(ask: Callable[[], object]) -> str:
    with pytest.raises(SavingError) as refused:
        ask()
    return str(refused.value)


def test_with_the_staff_password_it_saves(pipes: Path, copy: Paths) -> None:
    ask_service(pipes, "changes", request(PASSWORD, LINE))

    assert b"Front desk" in local_path(copy).read_bytes()
    assert local_path(copy).stat().st_mode & 0o777 == 0o644


def test_a_wrong_password_saves_nothing_and_the_next_request_is_read_all_the_same(
    pipes: Path, copy: Paths
) -> None:
    said = refusal(lambda: ask_service(pipes, "changes", request("not this one", LINE)))

    assert said.startswith("This is not the staff password. 4 more tries")
    assert not local_path(copy).exists()
    ask_service(pipes, "changes", request(PASSWORD, LINE))
    assert local_path(copy).exists()


def test_more_than_a_file_can_hold_is_refused_and_does_not_block(pipes: Path) -> None:
    said = refusal(lambda: ask_service(pipes, "changes", b" " * (4 * MAX_REQUEST_BYTES)))

    assert said
    ask_service(pipes, "changes", request(PASSWORD, LINE))


def test_a_window_that_is_gone_before_its_reply_does_not_stop_the_next_one(pipes: Path, copy: Paths) -> None:
    reading = os.open(pipes / "reply", os.O_RDONLY | os.O_NONBLOCK)
    (pipes / "request").write_bytes(b"\nchanges\n{")
    os.close(reading)

    def is_saved() -> bool:
        try:
            ask_service(pipes, "changes", request(PASSWORD, LINE))
        except SavingError:
            return False
        return True

    wait_until(is_saved, within_s=30)
    assert local_path(copy).exists()


def test_windows_that_save_at_once_take_turns_and_each_is_told_that_it_saved(
    pipes: Path, copy: Paths
) -> None:
    names = [f"Desk {number}" for number in range(8)]
    bodies = [request(PASSWORD, OwnLine(name, "207-555-0123", "")) for name in names]
    command = [sys.executable, "-c", ASKING, str(ROOT), str(pipes)]
    started = [subprocess.Popen([*command, body]) for body in bodies]

    assert [window.wait(60) for window in started] == [0] * 8
    assert sum(name.encode() in local_path(copy).read_bytes() for name in names) == 1


def test_a_window_that_does_not_get_its_turn_says_that_nothing_was_saved(pipes: Path, copy: Paths) -> None:
    turn = os.open(pipes / "reply", os.O_RDONLY | os.O_NONBLOCK)
    fcntl.flock(turn, fcntl.LOCK_EX)

    said = refusal(lambda: ask_service(pipes, "changes", request(PASSWORD, LINE), 0.1))
    os.close(turn)

    assert said == "Nothing was saved: another person was saving at the same time. Try again."
    assert not local_path(copy).exists()
    ask_service(pipes, "changes", request(PASSWORD, LINE))


def test_a_late_reply_to_another_window_is_never_taken_for_ones_own(tmp_path: Path) -> None:
    for name in ("request", "reply"):
        os.mkfifo(tmp_path / name)
    service = subprocess.Popen(["sh", "-c", LATE], cwd=tmp_path)

    said = refusal(lambda: ask_service(tmp_path, "changes", request(PASSWORD, LINE)))

    assert said == NO_ANSWER
    assert service.wait(10) == 0


@pytest.fixture(scope="module")
def newer() -> bytes:
    """A pack of the next edition."""
    return newer_pack()


def content_now(copy: Paths) -> bool:
    """Whether the new number is on its page."""
    return any(NEW_NUMBER in phone.number for phone in current(copy).library().services[SERVICE].phones)


def test_the_service_verifies_a_pack_without_a_password_and_goes_back_with_it(
    pipes: Path, copy: Paths, newer: bytes
) -> None:
    outcome = ask_service(pipes, "content", newer, 120).outcome
    assert outcome
    assert outcome.is_changed
    assert outcome.lines[0] == "The guide now has the content of December 1, 2026 (number 2)."
    assert content_now(copy)

    said = refusal(lambda: ask_service(pipes, "back", b"not this one"))
    assert said.startswith("This is not the staff password.")
    assert content_now(copy)

    outcome = ask_service(pipes, "back", PASSWORD.encode()).outcome
    assert outcome
    assert outcome.is_changed
    assert not content_now(copy)


@pytest.mark.parametrize("kind", ["cut off", "too large", "nothing"])
def test_a_bad_pack_is_refused_by_the_service_itself_and_the_next_one_is_read_all_the_same(
    pipes: Path, copy: Paths, newer: bytes, kind: str
) -> None:
    bad = {"cut off": newer[:-5], "too large": bytes(MAX_PACK_BYTES + 100_000), "nothing": b""}[kind]

    outcome = ask_service(pipes, "content", bad, 120).outcome

    assert outcome
    assert outcome.lines == (
        "Nothing has changed.",
        "This file is not complete, or it was changed on the way.",
        Refusal.DAMAGED.value,
    )
    assert not content_now(copy)
    ask_service(pipes, "changes", request(PASSWORD, LINE))


def test_a_request_of_no_known_kind_is_refused(pipes: Path) -> None:
    said = refusal(lambda: ask_service(pipes, "everything", b"x" * 100_000))  # type: ignore[arg-type]

    assert said == "The request is damaged. Close this window and try again."


def test_the_group_writes_requests_and_reads_replies_and_nobody_else_can_do_either(pipes: Path) -> None:
    modes = {name: (pipes / name).stat().st_mode & 0o777 for name in ("request", "reply")}

    assert modes == {"request": 0o620, "reply": 0o640}


@pytest.mark.parametrize(("groups", "succeeds"), [("--clear-groups", False), ("--groups=64321", True)])
def test_only_an_account_of_the_group_can_ask(
    groups: str, *, succeeds: bool, pipes: Path, open_to_all: None
) -> None:
    del open_to_all
    for path in (pipes, pipes / "request", pipes / "reply"):
        os.chown(path, 0, 64321)
    code = f"open({str(pipes / 'reply')!r}, 'rb', opener=lambda p, f: __import__('os').open(p, f | 2048))"
    as_user = ["setpriv", f"--reuid={ANOTHER_USER}", f"--regid={ANOTHER_USER}", groups]

    done = subprocess.run([*as_user, "/usr/bin/python3", "-c", code], capture_output=True, check=False)

    assert (done.returncode == 0) == succeeds
    assert succeeds or b"PermissionError" in done.stderr


@pytest.fixture
def open_to_all(tmp_path: Path) -> None:
    """Let every user enter the folders around the test's, so that only its own modes count."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o005 != 0o005 and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o005)


def test_the_staff_password_is_replaced_by_who_knows_it(pipes: Path, copy: Paths) -> None:
    with pytest.raises(SavingError, match="This is not the staff password"):
        ask_service(pipes, "password", b"the password of root\nfour more plain words")
    ask_service(pipes, "password", f"{PASSWORD}\nfour more plain words".encode())

    StaffPassword(copy.site_data).check("four more plain words")


def test_why_an_account_cannot_save_is_known_before_anything_is_typed(
    pipes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert why_it_cannot_save(pipes) == ""
    assert why_it_cannot_save(pipes / "no") == NOT_SET_UP
    assert refusal(lambda: ask_service(pipes / "no", "changes", b"{}")) == NOT_SET_UP
    monkeypatch.setattr(os, "access", lambda *_: False)  # as for an account outside the group
    assert why_it_cannot_save(pipes) == NOT_IN_THE_GROUP
