"""What can be seen of a process that is alive: this one, and a shell that waits."""

import os
import signal
import socket  # noqa: TID251  some must be seen
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from guide.selfcheck import proc
from guide.selfcheck.memory_scan import copies
from guide.selfcheck.observer import Observer
from guide.selfcheck.proc import UNLISTED, OpenFile, networks, open_files, written
from guide.selfcheck.user_namespace import as_another_program
from support.waiting import wait_until

WORD = "kdbzvmgpqf"
ME = os.getpid()


@pytest.fixture
def shell() -> Iterator[int]:
    """A shell that waits, with a word among those it was started with."""
    with subprocess.Popen(["sh", "-c", "read line", WORD], stdin=subprocess.PIPE) as waiting:
        yield waiting.pid
        waiting.kill()


def test_a_file_open_for_writing_is_named(tmp_path: Path) -> None:
    with (tmp_path / "history").open("w"):
        assert str(tmp_path / "history") in written(open_files(ME))

    assert str(tmp_path / "history") not in written(open_files(ME))


def test_a_file_whose_name_is_not_visible_is_reported_by_its_inode(tmp_path: Path) -> None:
    with (tmp_path / "history").open("w"):
        nameless = [replace(file, target="") for file in open_files(ME)]

        number = (tmp_path / "history").stat().st_ino
        assert any(name.startswith(f"file number {number} below /") for name in written(nameless))


def test_reading_pipes_and_the_null_device_do_not_count_as_writing(shell: int) -> None:
    with Path(os.devnull).open("w"), Path(__file__).open():
        names = written(open_files(ME))

    assert os.devnull not in names
    assert __file__ not in names
    assert written(open_files(shell)) <= names  # what it inherited


@pytest.mark.parametrize("with_names", [True, False], ids=["as root", "as anybody"])
def test_a_socket_of_the_internet_is_seen_in_use_or_not(*, with_names: bool) -> None:
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as idle:
        assert UNLISTED in networks(seen(with_names=with_names))

        idle.bind(("127.0.0.1", 0))

        assert "udp" in networks(seen(with_names=with_names))


def seen(*, with_names: bool) -> list[OpenFile]:
    """What is open here, as root sees it or as anybody does."""
    files = open_files(ME)
    return [file if with_names else replace(file, target="") for file in files]


def test_a_word_is_found_in_the_memory_of_the_process_that_has_it(shell: int) -> None:
    assert copies(shell, (WORD.encode(),)) >= 1
    assert copies(shell, (WORD[::-1].encode(),)) == 0


def test_a_word_across_two_pieces_is_counted_once(monkeypatch: pytest.MonkeyPatch, shell: int) -> None:
    whole = copies(shell, (WORD.encode(),))

    monkeypatch.setattr("guide.selfcheck.memory_scan._CHUNK", 7)
    monkeypatch.setattr("guide.selfcheck.memory_scan._writable", lambda pid: iter([stack_of(pid)]))

    assert copies(shell, (WORD.encode(),)) == whole


def stack_of(pid: int) -> tuple[int, int]:
    """Where the words of a process stand."""
    [line] = [line for line in Path(f"/proc/{pid}/maps").read_text().splitlines() if "[stack]" in line]
    start, _, end = line.split()[0].partition("-")
    return int(end, 16) - 8192 if int(end, 16) - int(start, 16) > 8192 else int(start, 16), int(end, 16)


def test_a_program_without_rights_may_not_do_what_needs_them() -> None:
    assert not as_another_program(lambda: os.chroot("/"))


def test_a_program_whose_arguments_appear_late_has_started_no_other(
    shell: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    command_line = proc.command_line
    wait_until(lambda: command_line(shell) != b"")
    answers = iter([b""])  # what the first question gets while the system still starts the program
    monkeypatch.setattr(proc, "command_line", lambda pid: next(answers, command_line(pid)))
    observer = Observer(shell, ME)
    for _ in range(2):
        observer.look()

    assert observer.other_programs == set()


def test_a_program_that_becomes_another_or_starts_one_is_named() -> None:
    with subprocess.Popen(["sh", "-c", "read line; sleep 9 & exec cat"], stdin=subprocess.PIPE) as changing:
        observer = Observer(changing.pid, ME)
        wait_until(lambda: proc.command_line(changing.pid) != b"")
        observer.look()
        assert observer.other_programs == set()

        assert changing.stdin is not None
        changing.stdin.write(b"go\n")
        changing.stdin.flush()
        while observer.other_programs != {"sleep", "cat"}:
            observer.look()
        for pid in observer.process_tree():
            os.kill(pid, signal.SIGKILL)
