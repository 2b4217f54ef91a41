"""Windows and macOS: every package works where there is no fork, and the recipes contain what they should.

What only those systems have is taken away before anything is imported. It is a stand-in, not the system.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from recipes import other_systems
from recipes.bundle import Bundle
from recipes.chroots import Chroot
from recipes.running import PackagingError
from recipes.tree import Tree

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


def test_the_window_opens_with_visits_that_are_started_ahead() -> None:
    done = on_windows(
        "from types import SimpleNamespace\n"
        "from guide.supervisor import spawn_loop\n"
        "from guide.cli import main\n"
        "from guide.paths import checkout\n"
        "refuses = lambda *_: 0\n"
        "names = ('CreateJobObjectW', 'GetCurrentProcess', 'SystemParametersInfoW')\n"
        "system = SimpleNamespace(**dict.fromkeys(names, refuses))\n"
        "ctypes.windll = SimpleNamespace(kernel32=system, user32=system)\n"
        "start = lambda command, *_, **__: SimpleNamespace(run=lambda: print(*command[1:]) or 0)\n"
        "spawn_loop.SpawnSupervisor = start\n"
        "sys.exit(main(['--policy', 'kiosk'], checkout(), sys.stdout, sys.stderr))"
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "-P -X dev -W ignore -m guide.visit_process --policy kiosk\n"


@pytest.mark.parametrize("name", other_systems.SYSTEMS)
def test_a_package_of_another_system_is_not_made_here_and_says_so(name: str, tmp_path: Path) -> None:
    with pytest.raises(PackagingError, match=f"made on {name}, and nobody has tried it"):
        other_systems.build(Tree(ROOT, tmp_path, tmp_path), name)


@pytest.mark.parametrize("name", other_systems.SYSTEMS)
def test_each_recipe_is_python_and_refuses_networks(name: str) -> None:
    text = (ROOT / "packaging" / name / "signpost.spec").read_text(encoding="utf-8")

    compile(text, name, "exec")
    assert all(word in text for word in ("is_refused(", "NOBODY HAS RUN IT YET"))


@pytest.mark.parametrize(
    ("path", "is_refused"),
    [
        ("PySide6\\Qt6Network.dll", True),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", True),
        ("_ssl.pyd", True),
        ("libcrypto-3.dll", True),
        ("PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork", True),
        ("python3.11/lib-dynload/_socket.cpython-311-darwin.so", True),
        ("PySide6\\Qt6Widgets.dll", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", False),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", False),
        ("_ctypes.pyd", False),
    ],
)
def test_files_that_no_bundle_may_contain_are_known_by_name(path: str, is_refused: bool) -> None:  # noqa: FBT001  a row of the table
    assert other_systems.is_refused(path) == is_refused


@pytest.mark.slow
@pytest.mark.parametrize("name", other_systems.SYSTEMS)
def test_each_recipe_makes_a_program_that_answers_here(name: str, made: Bundle) -> None:
    here = Chroot(made.system)
    out = f"/elsewhere/{name}"
    folders = ["--distpath", f"{out}/out", "--workpath", f"{out}/work"]
    pyinstaller = ["/venv/bin/python", "-m", "PyInstaller", "--noconfirm", *folders]

    here.enter([*pyinstaller, f"/src/packaging/{name}/signpost.spec"], doing=f"The recipe for {name}")

    program = f"{out}/out/signpost/signpost"
    assert here.enter([program, "search", "food pantry"], doing="Asking").startswith("Food pantries")
    assert (
        made.system / out[1:] / "out/signpost/_internal/guide/selfcheck"
    ).is_dir()  # to say where it works
    libraries = [file for file in (made.system / out[1:] / "out").rglob("*.so*") if file.is_file()]
    assert [file.name for file in libraries if b"libQt6Network" in file.read_bytes()] == []


def test_the_recipe_for_runners_can_be_read_and_names_what_is_there() -> None:
    recipe = yaml.safe_load((ROOT / "packaging/ci/windows-and-macos.yml").read_text(encoding="utf-8"))
    (job,) = recipe["jobs"].values()
    commands = " ".join(step.get("run", "") for step in job["steps"])

    assert {each["name"] for each in job["strategy"]["matrix"]["include"]} == set(other_systems.SYSTEMS)
    locks = re.findall(r"-r (\S+)", commands)
    assert locks
    assert [name for name in locks if not (ROOT / name).is_file()] == []
    assert "build/package/${{ matrix.name }}/out/signpost/" in commands  # where `elsewhere` has it made


def test_the_installer_is_for_the_whole_computer_and_leaves_no_list_of_what_was_opened() -> None:
    text = (ROOT / "packaging/windows/signpost.iss").read_text(encoding="utf-8")

    assert "PrivilegesRequired=admin" in text
    assert "NoRecentDocs" in text
    assert "HKCU" not in text
    assert "startup" not in text.lower()


def test_the_installer_keeps_the_guide_from_networks_and_takes_the_rule_away_again() -> None:
    text = (ROOT / "packaging/windows/signpost.iss").read_text(encoding="utf-8")

    for way in ("out", "in"):
        assert f"add rule name=Signpost-{way} dir={way} action=block" in text
        assert f"delete rule name=Signpost-{way}" in text
