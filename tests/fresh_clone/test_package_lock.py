"""Set-up while another program installs packages. The real apt-get, with folders of its own."""

import io
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bootstrap.errors import SetupError
from bootstrap.programs import Commands
from bootstrap.progress import Progress
from bootstrap.system_packages import LOCK_WAIT_S, MissingPackages, SystemPackages
from support.waiting import wait_until

INSTALLED = """\
Package: pretend
Status: install ok installed
Maintainer: Nobody <nobody@signpost.invalid>
Architecture: all
Version: 1
Description: there already, so that nothing has to be fetched

"""
HOLD = """
import fcntl, sys
with open(sys.argv[1], "w") as file:
    fcntl.lockf(file, fcntl.LOCK_EX)
    print("locked", flush=True)
    sys.stdin.read()
"""
FOLDERS = (
    "etc/apt/apt.conf.d",
    "etc/apt/preferences.d",
    "var/lib/apt/lists/partial",
    "var/lib/dpkg",
    "var/log/apt",
    "var/cache/apt/archives/partial",
)

pytestmark = pytest.mark.skipif(not shutil.which("apt-get"), reason="asks the real apt-get")


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """Folders of apt's and dpkg's own, in which one package is installed."""
    for name in FOLDERS:
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "var/lib/dpkg/status").write_text(INSTALLED)
    (tmp_path / "apt.conf").write_text(
        f'Dir "{tmp_path}/";\nDir::State::status "{tmp_path}/var/lib/dpkg/status";\n'
    )
    return tmp_path


@pytest.fixture
def other_program(system: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the package lock until its standard input ends."""
    lock = str(system / "var/lib/dpkg/lock-frontend")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "locked\n"
        yield process
        process.stdin.close()


def packages(system: Path, out: io.StringIO, lock_wait_s: int) -> SystemPackages:
    variables = {**os.environ, "APT_CONFIG": str(system / "apt.conf"), "DEBIAN_FRONTEND": "noninteractive"}
    run = Commands(variables, "/")
    return SystemPackages(run, Progress(out), may_install=True, has_apt=True, lock_wait_s=lock_wait_s)


def test_set_up_says_that_it_waits_and_goes_on_when_the_lock_is_free(
    system: Path, other_program: subprocess.Popen[str]
) -> None:
    out = io.StringIO()
    failed: list[SetupError] = []

    def get() -> None:
        try:
            packages(system, out, LOCK_WAIT_S).get(MissingPackages(("pretend",)), "The window")
        except SetupError as error:
            failed.append(error)

    setting_up = threading.Thread(target=get)
    setting_up.start()
    wait_until(lambda: "Waiting" in out.getvalue() or not setting_up.is_alive(), within_s=30, poll_s=0.01)
    assert other_program.stdin
    other_program.stdin.close()
    setting_up.join(timeout=30)

    assert failed == []
    assert out.getvalue().splitlines()[1] == (
        "Another program is installing packages on this system. Waiting up to 5 minutes for it to finish."
    )
    assert out.getvalue().count("Waiting") == 1


@pytest.mark.usefixtures("other_program")
def test_a_lock_that_is_never_released_ends_in_one_sentence(system: Path) -> None:
    with pytest.raises(SetupError, match=r"^Another program is still installing .* 1 second") as refused:
        packages(system, io.StringIO(), 1).get(MissingPackages(("pretend",)), "The window")

    assert str(refused.value).endswith("then run the same command again.")
    assert "\n" not in str(refused.value)
