"""What is not the same on Linux and on Windows while a checkout is set up and started; each has one name.

TESTED are the only tests that run there, () for all: they show no window.

Read at every start, so what only set-up needs is imported where it is used.
"""

import os
import sys
from collections.abc import Callable, Mapping, Sequence

if sys.platform == "win32":
    PYTHON = "Scripts/python.exe"
    FOLDERS_FOR_TEMPORARY = ("TEMP", "TMP")
    QT_MAY_LACK_LIBRARIES = False
    TESTED = ("tests/index", "tests/search", "tests/sites", "tests/supervisor")

    def machine() -> str:
        """The kind of processor."""
        return os.environ.get("PROCESSOR_ARCHITECTURE", "")

    def base_python() -> str:
        """The Python outside of any .venv. The one in a .venv is a program that starts it."""
        return str(vars(sys).get("_base_executable", sys.executable))

    def packages_in(venv: str) -> list[str]:
        """The folders for packages of a .venv, whether or not there are any."""
        return [f"{venv}/Lib/site-packages"]

    def become(program: str, command: list[str], environment: Mapping[str, str]) -> int:
        """Run a program to its end; returns its exit status. exec would return to the shell at once."""
        import subprocess  # noqa: PLC0415  as above

        return subprocess.run(command, executable=program, env=environment, check=False).returncode  # noqa: S603  ours

    def is_root() -> bool:
        """Whether this user may install packages of the system: there are none."""
        return False

    def search_path(environment: Mapping[str, str]) -> str:
        """Where the programs of the system are."""
        return environment.get("PATH", os.defpath)

    def stop_signals() -> tuple[int, ...]:
        """Signals that ask for an end."""
        import signal  # noqa: PLC0415  as above

        return (signal.SIGTERM,)

    def inherited(_descriptors: Sequence[int]) -> tuple[int, ...]:
        """The file descriptors that a program can inherit by their numbers: none."""
        return ()

    def kill_group(pid: int) -> None:
        """Kill a program and all that it has started."""
        import subprocess  # noqa: PLC0415  as above

        command = ["taskkill", "/F", "/T", "/PID", str(pid)]
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603  of Windows

    def lock(descriptor: int, wait: Callable[[], None]) -> None:
        """Lock an open file until it is closed. `wait` is called once if another program has it."""
        import msvcrt  # noqa: PLC0415  as above

        def has_locked(mode: int) -> bool:
            try:
                msvcrt.locking(descriptor, mode, 1)
            except OSError:
                return False
            return True

        if not has_locked(msvcrt.LK_NBLCK):
            wait()
            while not has_locked(msvcrt.LK_LOCK):  # it gives up after ten seconds
                pass

else:
    PYTHON = "bin/python"
    FOLDERS_FOR_TEMPORARY = ("TMPDIR",)
    QT_MAY_LACK_LIBRARIES = True
    TESTED: tuple[str, ...] = ()

    def machine() -> str:
        """The kind of processor."""
        return os.uname().machine

    def base_python() -> str:
        """The Python outside of any .venv."""
        return os.path.realpath(sys.executable)

    def packages_in(venv: str) -> list[str]:
        """The folders for packages of a .venv, whether or not there are any."""
        try:
            return [f"{venv}/lib/{version}/site-packages" for version in os.listdir(f"{venv}/lib")]
        except OSError:
            return []

    def become(program: str, command: list[str], environment: Mapping[str, str]) -> int:
        """Become a program."""
        os.execve(program, command, environment)

    def is_root() -> bool:
        """Whether this user may install packages of the system."""
        return os.geteuid() == 0

    def search_path(_environment: Mapping[str, str]) -> str:
        """Where the programs of the system are."""
        return os.defpath

    def stop_signals() -> tuple[int, ...]:
        """Signals that ask for an end."""
        import signal  # noqa: PLC0415  as above

        return signal.SIGTERM, signal.SIGHUP

    def inherited(descriptors: Sequence[int]) -> tuple[int, ...]:
        """The file descriptors that a program can inherit by their numbers."""
        return tuple(descriptors)

    def kill_group(pid: int) -> None:
        """Kill a program and all that it has started."""
        import signal  # noqa: PLC0415  as above

        os.killpg(pid, signal.SIGKILL)

    def lock(descriptor: int, wait: Callable[[], None]) -> None:
        """Lock an open file until it is closed. `wait` is called once if another program has it."""
        import fcntl  # noqa: PLC0415  as above

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            wait()
            fcntl.flock(descriptor, fcntl.LOCK_EX)
