"""The reading of traces itself, on lines as strace writes them."""

from pathlib import Path

import pytest

from tests.traces.strace import connections, network_sockets, read_calls, writes

OURS = Path("/app/build")


@pytest.mark.parametrize(
    "line",
    [
        'openat(AT_FDCWD, "/var/x/a", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 5',
        '77 open("/tmp/a", O_WRONLY) = 3',
        'mkdir("/tmp/a", 0777) = 0',
        'renameat2(AT_FDCWD, "/app/build/a", AT_FDCWD, "/tmp/a", 0) = 0',
        'memfd_create("pixels", MFD_CLOEXEC) = 9',
        'openat(AT_FDCWD, "relative", O_WRONLY|O_CREAT, 0666) = 3',
    ],
)
def test_a_line_that_changes_something_is_found(line: str) -> None:
    assert len(writes(read_calls([line]), OURS)) == 1


@pytest.mark.parametrize(
    "line",
    [
        'openat(AT_FDCWD, "/etc/O_CREAT", O_RDONLY|O_CLOEXEC) = 5',
        'openat(AT_FDCWD, "/tmp/a", O_WRONLY|O_CREAT, 0666) = -1 EACCES (Permission denied)',
        'openat(AT_FDCWD, "/dev/null", O_RDWR) = 3',
        'openat(AT_FDCWD, "/app/build/a", O_WRONLY|O_CREAT, 0666) = 3',
        "+++ exited with 0 +++",
    ],
)
def test_a_line_that_changes_nothing_is_not(line: str) -> None:
    assert writes(read_calls([line]), OURS) == []


def test_a_call_that_another_process_interrupted_is_put_together() -> None:
    lines = [
        "8 socket(AF_INET6, SOCK_STREAM, 0 <unfinished ...>",
        '9 access("/etc/x", R_OK) = 0',
        "8 <... socket resumed>) = 4",
    ]
    assert len(network_sockets(read_calls(lines))) == 1


def test_a_socket_of_this_machine_is_not_a_network() -> None:
    assert network_sockets(read_calls(["socket(AF_UNIX, SOCK_STREAM, 0) = 3"])) == []


def test_a_socket_of_this_machine_is_recognized_by_its_name() -> None:
    lines = [
        'connect(3, {sa_family=AF_UNIX, sun_path="/run/systemd/journal/socket"}, 30) = 0',
        'connect(4, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X7"}, 20) = 0',
        'connect(5, {sa_family=AF_UNIX, sun_path="/run/nscd/socket"}, 110) = -1 ENOENT (No such file)',
    ]

    assert connections(read_calls(lines)) == {"/run/systemd/journal/socket", "@/tmp/.X11-unix/X7"}
