"""Programs and libraries that the checks use, beyond what the guide itself needs."""

import shutil
from collections.abc import Callable
from pathlib import Path

from bootstrap.debian import Wanted, wanted
from bootstrap.libraries import PACKAGES, unloadable

PROGRAMS = {
    "Xvfb": "xvfb",  # a screen that nobody sees
    "openbox": "openbox",  # gives windows the focus, as a desktop does
    "dbus-run-session": "dbus-daemon",  # a session bus of our own
    "at-spi-bus-launcher": "at-spi2-core",  # what screen readers ask
    "xdotool": "xdotool",  # presses real keys
    "strace": "strace",  # shows what a visit writes and opens
}
"""Debian's package for each program."""

FOR_PACKAGES = {
    "debootstrap": "debootstrap",  # small systems to build packages in, and to try them in
    "cage": "cage",  # the kiosk's screen
    "grim": "grim",  # takes pictures of it
    "lintian": "lintian",  # what Debian finds wrong in a package
    "gpg": "gpg",  # signs a list of packages
    "reprepro": "reprepro",  # makes a repository of them
    "minisign": "minisign",  # signs an update on a stick
    "qemu-system-x86_64": "qemu-system-x86",  # a whole computer, for the kiosk
}
"""The same for the slow checks of packages, which only root can run."""

LIBRARIES = ("libXtst.so.6", "libXi.so.6")
SERVICE_FOLDERS = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2")


def missing(which: Callable[[str], object] = shutil.which, *, with_packages: bool = False) -> Wanted:
    """Say what the checks lack on this system. with_packages: those of packages as well."""
    known = PROGRAMS | FOR_PACKAGES if with_packages else PROGRAMS
    programs = {name for name in known if not which(name) and not _is_service(name)}
    return wanted(programs | unloadable(LIBRARIES), known | PACKAGES)


def _is_service(name: str) -> bool:
    return any((Path(folder) / name).exists() for folder in SERVICE_FOLDERS)
