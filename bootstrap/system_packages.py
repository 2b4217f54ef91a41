"""Libraries and programs that this system lacks for Qt and the checks, and how to get them."""

import ctypes
import shlex
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bootstrap.errors import AGAIN, SetupError
from bootstrap.programs import Outcome, Run
from bootstrap.progress import Progress

LOCK_WAIT_S = 300
"""How long apt-get waits while another program, such as unattended-upgrades, has the package lock."""


@dataclass(frozen=True, slots=True)
class MissingPackages:
    """What the system lacks; false if that is nothing.

    Attributes:
        packages: names of Debian packages.
        unnamed: files whose package is not in any table here.
    """

    packages: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.packages or self.unnamed)

    def __or__(self, other: "MissingPackages") -> "MissingPackages":
        return MissingPackages(
            tuple(sorted({*self.packages, *other.packages})), tuple(sorted({*self.unnamed, *other.unnamed}))
        )


def packages_for(missing: Iterable[str], table: dict[str, str]) -> MissingPackages:
    """Look up the packages of missing files or programs."""
    names = set(missing)
    return MissingPackages(
        tuple(sorted({table[name] for name in names if name in table})),
        tuple(sorted(name for name in names if name not in table)),
    )


class SystemPackages:
    """Gets packages with apt-get.

    Attributes:
        run: runs programs.
        progress: prints the steps.
        may_install: whether this user is root and the system has apt-get.
        has_apt: whether the system has apt-get.
        lock_wait_s: how long to wait for the system's package lock, in seconds.
    """

    def __init__(
        self,
        run: Run,
        progress: Progress,
        *,
        may_install: bool,
        has_apt: bool,
        lock_wait_s: int = LOCK_WAIT_S,
    ) -> None:
        self._run = run
        self._progress = progress
        self._may_install = may_install
        self._has_apt = has_apt
        self._lock_wait_s = lock_wait_s
        self._said_that_it_waits = False

    def get(self, missing: MissingPackages, purpose: str) -> None:
        """Install what is lacking, or raise SetupError with the one command that does.

        Args:
            purpose: what needs it, to begin a sentence with.
        """
        if not missing:
            return
        if missing.unnamed or not self._has_apt:
            raise SetupError(in_words(missing, purpose))
        if not self._may_install:
            command = f"sudo apt-get install --yes {' '.join(missing.packages)}"
            raise SetupError(f"{purpose} needs system packages. Run this, {AGAIN}\n  {command}")
        with self._progress.step(f"Installing system packages: {', '.join(missing.packages)}"):
            self._install(missing.packages)

    def _install(self, packages: tuple[str, ...]) -> None:
        install = self._apt_get("install", "--yes", "--no-install-recommends", *packages)
        outcome = self._run(install, self._report_wait)
        if outcome.status and not _is_locked(outcome):  # the package lists of a new system are empty or old
            self._run(self._apt_get("update"), self._report_wait)
            outcome = self._run(install, self._report_wait)
        if _is_locked(outcome):
            raise SetupError(
                "Another program is still installing packages on this system, after"
                f" {in_minutes(self._lock_wait_s)}. Wait until it has finished, {AGAIN}"
            )
        if outcome.status:
            reasons = [line for line in outcome.output.splitlines() if line.startswith("E:")]
            reason = reasons[0].removeprefix("E: ") if reasons else "apt-get gave no reason"
            raise SetupError(f"{shlex.join(install)} failed: {reason} Fix that, {AGAIN}")

    def _apt_get(self, *words: str) -> list[str]:
        return ["apt-get", "-o", f"DPkg::Lock::Timeout={self._lock_wait_s}", *words]

    def _report_wait(self, line: str) -> None:
        if line.startswith("Waiting for cache lock") and not self._said_that_it_waits:
            self._said_that_it_waits = True  # apt-get repeats its line every second
            self._progress.say(
                "Another program is installing packages on this system. Waiting up to"
                f" {in_minutes(self._lock_wait_s)} for it to finish."
            )


def _is_locked(outcome: Outcome) -> bool:
    return bool(outcome.status) and "is another process using it?" in outcome.output


def in_minutes(seconds: int) -> str:
    """A time for people, such as "5 minutes" for 300 and "2 seconds" for 2."""
    return f"{seconds // 60} minutes" if seconds >= 120 else f"{seconds} seconds"


def in_words(missing: MissingPackages, purpose: str) -> str:
    """What to look for without apt-get, or if the package is not known."""
    files = ", ".join((*missing.unnamed, *(f"{name} (Debian's name)" for name in missing.packages)))
    return f"{purpose} needs files that this system lacks: {files}. Install their packages, {AGAIN}"


PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXi.so.6": "libxi6",
    "libXtst.so.6": "libxtst6",
    "libatomic.so.1": "libatomic1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package for each library that Qt's wheels do not contain."""


def missing_libraries(run: Run, qt: Path, platforms: Iterable[str]) -> MissingPackages:
    """What the dynamic loader lacks for these Qt platforms. Qt itself refuses an unknown platform.

    Args:
        run: runs ldd, which every system with glibc has.
        qt: the folder of PySide6.
    """
    plugins = [qt / "Qt" / "plugins" / "platforms" / f"libq{name}.so" for name in platforms]
    files = [qt / "QtWidgets.abi3.so", *filter(Path.exists, plugins)]
    return packages_for(not_found(run(["ldd", *map(str, files)]).output), PACKAGES)


def not_found(ldd_output: str) -> set[str]:
    """The names of missing libraries in the output of ldd."""
    return {line.split()[0] for line in ldd_output.splitlines() if line.rstrip().endswith("=> not found")}


def unloadable(names: Iterable[str]) -> set[str]:
    """Try to load each library, and return the names of those that fail."""
    return {name for name in names if not _loads(name)}


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


PROGRAMS = {
    "Xvfb": "xvfb",  # a virtual screen
    "openbox": "openbox",  # gives windows the focus, as a desktop does
    "dbus-run-session": "dbus-daemon",  # a private session bus
    "at-spi-bus-launcher": "at-spi2-core",  # for screen readers
    "xdotool": "xdotool",  # presses real keys
    "strace": "strace",  # shows what a visit writes and opens
}
"""Debian's package for each program."""

SYSTEMS = {"debootstrap": "debootstrap"}
"""The same for small Debian systems, in which packages are built and tried. Only root can make one."""

FOR_PACKAGES = {
    "cage": "cage",  # the kiosk's screen
    "grim": "grim",  # takes pictures of it
    "lintian": "lintian",  # checks packages
    "gpg": "gpg",  # signs package lists
    "reprepro": "reprepro",  # makes a package repository
    "minisign": "minisign",  # signs an update on a stick
    "qemu-system-x86_64": "qemu-system-x86",  # a whole computer, for the kiosk
}
"""The same for the slow checks of packages, which need root too."""

EVERYTHING = "--all"
"""The option with which `test` also runs the slow checks."""

LIBRARIES = ("libXtst.so.6", "libXi.so.6", "libbrotlidec.so.1", "libgssapi_krb5.so.2")
"""The last two are for Qt's own tools, with which tests compare."""

SERVICE_FOLDERS = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2")


def missing_programs(
    arguments: Sequence[str], which: Callable[[str], object] = shutil.which, *, may_install: bool
) -> MissingPackages:
    """What `test` and `package` lack on this system; nothing for any other command.

    Args:
        may_install: whether this is root, on a system with apt-get.
    """
    testing = arguments[:1] == ["test"]
    packages = PROGRAMS if testing else {}
    if may_install and (arguments[:1] == ["package"] or (testing and EVERYTHING in arguments)):
        packages = packages | SYSTEMS | (FOR_PACKAGES if testing else {})
    programs = {name for name in packages if not which(name) and not _is_service(name)}
    return packages_for(programs | unloadable(LIBRARIES if testing else ()), packages | PACKAGES)


def _is_service(name: str) -> bool:
    return any((Path(folder) / name).exists() for folder in SERVICE_FOLDERS)
