"""Windows: every package works where there is no fork, and the folder contains what it should.

What only those systems have is taken away before anything is imported. It is a stand-in, not the system.
"""

import subprocess
import sys
import zipfile
from contextlib import nullcontext
from pathlib import Path

import pytest

from recipes import archives, windows
from recipes.contents import read_contents, refused
from recipes.running import PackagingError
from recipes.sbom import WINDOWS_WHEELS, Listed

ROOT = Path(__file__).parents[2]
WINDOWS = """
import argparse, contextlib, ctypes, datetime, faulthandler, os, pathlib, select, shutil, signal, subprocess
import sys, tempfile, tomllib, traceback, zoneinfo, msgspec
for name in ("fcntl", "resource", "pwd", "grp", "termios", "syslog"):
    sys.modules[name] = None
for name in ("SIGHUP", "SIGCHLD", "SIGKILL", "SIGTSTP", "SIGSTOP", "pthread_sigmask"):
    delattr(signal, name)
for name in ("fork", "waitpid", "WNOHANG", "setsid", "geteuid", "uname", "set_blocking", "killpg"):
    delattr(os, name)
for name in ("poll", "POLLIN"):
    delattr(select, name)
sys.platform = "win32"
"""


def on_windows(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-c", WINDOWS + code], env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "module", ["guide.lockdown", "guide.supervisor", "guide.starting", "guide.app", "guide.commands.prove"]
)
def test_every_package_can_be_imported_where_there_is_no_fork(module: str) -> None:
    assert on_windows(f"import {module}").stderr == ""


def test_the_search_answers_where_there_is_no_fork() -> None:
    done = on_windows(
        "from guide.cli import main; from guide.paths import checkout\n"
        "sys.exit(main(['search', 'food'], checkout(), sys.stdout, sys.stderr))"
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "Food" in done.stdout


def opened_from(drive_type: int) -> subprocess.CompletedProcess[str]:
    """Open the window of a kiosk from a drive of this type; starting a visit and showing a box print."""
    return on_windows(
        "from types import SimpleNamespace\n"
        "from guide.supervisor import spawn_loop\n"
        "from guide.cli import main\n"
        "from guide.paths import checkout\n"
        "refuses = lambda *_: 0\n"
        "names = ('CreateJobObjectW', 'GetCurrentProcess', 'SystemParametersInfoW')\n"
        "system = SimpleNamespace(**dict.fromkeys(names, refuses))\n"
        f"system.GetDriveTypeW = lambda root: {drive_type}\n"
        "system.MessageBoxW = lambda _, words, *__: print(words)\n"
        "ctypes.windll = SimpleNamespace(kernel32=system, user32=system)\n"
        "start = lambda command, *_, **__: SimpleNamespace(run=lambda: print(*command[1:]) or 0)\n"
        "spawn_loop.SpawnSupervisor = start\n"
        "sys.exit(main(['--policy', 'kiosk'], checkout(), sys.stdout, sys.stderr))"
    )


def test_the_window_opens_with_visits_that_are_started_ahead() -> None:
    done = opened_from(DRIVE_FIXED)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "-P -X dev -W ignore -m guide.visit_process --policy kiosk\n"


def test_no_window_opens_from_a_network_drive_and_a_box_says_why() -> None:
    done = opened_from(DRIVE_REMOTE)

    assert done.returncode != 0
    assert done.stdout.startswith("The guide cannot open its window from a network drive.")
    assert done.stdout.strip() in done.stderr


DRIVE_FIXED, DRIVE_REMOTE = 3, 4  # as GetDriveTypeW returns them
LOCK = ROOT / "requirements/run.txt"
REFUSED = (
    "PySide6/Qt6Network.dll",
    "PySide6/plugins/tls/qschannelbackend.dll",
    "_ssl.pyd",
    "libcrypto-3.dll",
)
KEPT = (
    "PySide6/Qt6Widgets.dll",
    "PySide6/plugins/platforms/qwindows.dll",
    "_ctypes.pyd",
    "ctypes/__init__.pyc",
)
SIGNED = """\
Current message digest    : 6BBD
Calculated message digest : {digest}
Signer's certificate:
\t------------------
\tSigner #0:
\t\tSubject: /C=US/ST=Oregon/L=Beaverton/O={owner}/CN={owner}
"""


def test_files_that_no_folder_may_contain_are_known_by_name() -> None:
    assert refused([f"signpost/app/{path}" for path in (*REFUSED, *KEPT)]) == sorted(
        f"signpost/app/{path}" for path in REFUSED
    )


def test_the_list_adds_to_that_of_linux_and_names_no_library_of_linux() -> None:
    here, there = (
        read_contents(ROOT / "packaging" / name / "contents.toml") for name in ("bundle", "windows")
    )
    both = here.with_those_of(there)

    assert all(map(both.keeps, ("PySide6/Qt6Core.dll", "encodings/mbcs.pyc", "glob.pyc")))
    assert not any(
        map(both.keeps, (*REFUSED, "PySide6/Qt/lib/libQt6Core.so.6", "socket.pyc", "PySide6/opengl32sw.dll"))
    )
    assert [rule.path for rule in both.rules if len(rule.why) < 5] == []


def test_the_lock_for_windows_has_its_time_zones_and_no_condition_that_linux_would_fail() -> None:
    lock = windows.locked_for_windows(LOCK.read_text(), WINDOWS_WHEELS)

    assert "tzdata==" in lock
    assert "sys_platform" not in lock
    assert lock.count("==") == len(WINDOWS_WHEELS) == lock.replace(" \\\n", " ").count("\n")
    assert all("--hash=sha256:" in line for line in lock.replace(" \\\n", " ").splitlines())


def test_a_package_that_the_lock_lacks_stops_the_build() -> None:
    with pytest.raises(PackagingError, match="lacks a package"):
        windows.locked_for_windows(LOCK.read_text().replace("\ntzdata==", "\ntimezones=="), WINDOWS_WHEELS)


@pytest.mark.parametrize(
    ("owner", "digest", "is_right"),
    [
        ("Python Software Foundation", "6BBD", True),
        ("Python Software Foundation", "0000", False),
        ("Me", "6BBD", False),
    ],
)
def test_a_program_must_be_as_its_makers_signed_it(
    owner: str,
    digest: str,
    is_right: bool,  # noqa: FBT001  a row of the table
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    script = tmp_path / "osslsigncode"
    script.write_text(f"#!/bin/sh\ncat <<'END'\n{SIGNED.format(owner=owner, digest=digest)}END\nexit 1\n")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    with nullcontext() if is_right else pytest.raises(PackagingError, match=r"python\.exe is not as Python"):
        windows.signed_by(Path("python.exe"), ("Python Software Foundation",))


def test_an_archive_with_another_checksum_is_not_opened(tmp_path: Path) -> None:
    python = windows.Interpreter.read(ROOT / "packaging/windows/contents.toml")
    (tmp_path / "python.zip").write_bytes(b"not even an archive")

    with pytest.raises(PackagingError, match="is not the archive with the checksum"):
        python.unpack(tmp_path / "python.zip", python.sha256, tmp_path)


def test_an_archive_that_holds_no_embeddable_python_is_refused_by_what_it_lacks(tmp_path: Path) -> None:
    python = windows.Interpreter.read(ROOT / "packaging/windows/contents.toml")
    with zipfile.ZipFile(tmp_path / "python.zip", "w") as packed:
        packed.writestr("Lib/os.py", "")

    with pytest.raises(PackagingError, match=r"lacks .*python3NN\.dll, python3NN\.zip"):
        python.unpack(tmp_path / "python.zip", archives.sha256(tmp_path / "python.zip"), tmp_path)


def test_parts_inside_libraries_have_the_names_of_windows(tmp_path: Path) -> None:
    for name in ("PySide6/Qt6Core.dll", "nacl/_sodium.pyd"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    listed = Listed.read(ROOT / "packaging").on_windows([], tmp_path)

    assert {part.inside for part in listed.parts} == {"PySide6/Qt6Core.dll", "nacl/_sodium.pyd"}
    assert {"PCRE2", "libsodium"} <= {part.name for part in listed.parts}


def test_the_installer_starts_nothing_and_takes_everything_away_again() -> None:
    text = (ROOT / "packaging/windows/signpost.nsi").read_text(encoding="utf-8")
    install, uninstall = text.split("Section Uninstall")

    assert "RequestExecutionLevel admin" in install
    assert "NoRecentDocs" in install
    assert "CurrentVersion\\Run" not in text
    for way in ("out", "in"):
        assert f"add rule name=Signpost-{way} dir={way} action=block" in install
        assert f"delete rule name=Signpost-{way}" in uninstall
    written = {line.split('"')[1] for line in install.splitlines() if "WriteReg" in line}
    assert {line.split('"')[1] for line in uninstall.splitlines() if "DeleteReg" in line} == written
