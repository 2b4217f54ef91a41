"""Whole small Debian systems in folders, to build in and to try packages in.

Packages are built in the oldest system they serve, Debian 12, because a program asks for the glibc that it
was linked with or a newer one. It takes root's rights and debootstrap.
"""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from recipes.running import PackagingError, run

OLDEST = "bookworm"
RELEASES = (OLDEST, "trixie")
"""Debian 12 and 13, the releases served."""

ARCHIVES = """\
deb http://deb.debian.org/debian {release} main
deb http://deb.debian.org/debian {release}-updates main
deb http://security.debian.org/debian-security {release}-security main
"""
"""Where a release gets its packages from. Those of the security archive never wait for a point release."""

CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
"""What this machine trusts."""

Step = Callable[[str], AbstractContextManager[object]]
"""Says what the block does that it is given to."""

_TRUSTED = "/etc/ssl/trusted.crt"
_ENTER = """
mount --bind "$0" "$0"
cd "$0"
mount -t proc proc proc
mount --rbind /dev dev
pivot_root . mnt
umount -l /mnt
exec "$@"
"""
"""Become a process of the small system. Not by chroot: a process in one may not create user namespaces, and
`prove` makes one."""

_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def possible() -> bool:
    """Whether such systems can be made here."""
    return os.geteuid() == 0 and shutil.which("debootstrap") is not None


@dataclass(frozen=True, slots=True)
class Chroot:
    """A small system in a folder of its own.

    Attributes:
        folder: where its `/` is.
    """

    folder: Path

    def enter(
        self,
        command: Sequence[str],
        *,
        doing: str,
        network: bool = False,
        variables: Mapping[str, str] | None = None,
    ) -> str:
        """Run a command in it, in namespaces of its own, and give what it printed.

        Raises PackagingError.

        Args:
            doing: as for `recipes.running.run`.
            network: whether it may reach one.
            variables: added to a clean environment.
        """
        apart = ["unshare", "--mount", "--pid", "--fork", *([] if network else ["--net"])]
        clean = ["env", "-i", f"PATH={_PATH}", "HOME=/root", "LC_ALL=C.UTF-8", *_words(variables or {})]
        return run([*apart, "sh", "-ec", _ENTER, str(self.folder), *clean, *command], doing=doing)

    def install(self, packages: Sequence[str]) -> None:
        """Install Debian packages, from the archive the system was made from. Raises PackagingError."""
        self._apt_get("install", *packages, doing="Installing packages in the small system")

    def upgrade(self) -> None:
        """Install what is newer in the archives, security updates too. Raises PackagingError."""
        doing = "Updating the small system"
        self._apt_get("update", doing=doing)
        self._apt_get("upgrade", doing=doing)

    def _apt_get(self, *words: str, doing: str) -> None:
        command = ["apt-get", "-q", "-y", "--no-install-recommends", *words]
        self.enter(command, doing=doing, network=True, variables={"DEBIAN_FRONTEND": "noninteractive"})

    def documents(self, packages: Sequence[str], inside: str) -> None:
        """Unpack packages into a folder of it without installing them, to read. Raises PackagingError."""
        unpack = 'mkdir -p "$0" /got && cd /got && apt-get download -q "$@" && '
        unpack += 'for each in *.deb; do dpkg-deb --extract "$each" "$0"; done && rm -r /got'
        words = ["sh", "-ec", unpack, inside, *packages]
        self.enter(words, doing="Fetching notices in the small system", network=True)

    def trust(self) -> dict[str, str]:
        """Let pip in it trust this machine's certificates; returns variables for that. Raises OSError."""
        if not CERTIFICATES.exists():
            return {}
        self.copy(CERTIFICATES, _TRUSTED)
        return {"PIP_CERT": _TRUSTED}

    def copy(self, files: Path, inside: str) -> None:
        """Copy a file or a folder into it.

        Args:
            inside: the target, from `/`.
        """
        target = self.folder / inside.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if files.is_dir():
            shutil.copytree(files, target, symlinks=True, dirs_exist_ok=True)
        else:
            shutil.copy2(files, target)


def fresh(release: str, folder: Path, packages: Sequence[str] = (), step: Step = nullcontext) -> Chroot:
    """Make an updated minimal Debian in `folder`, with these packages in addition.

    It is made once and then copied: `folder` is replaced. Raises PackagingError.

    Args:
        step: prints what takes a while.
    """
    if not possible():
        raise PackagingError("This needs a small Debian system. Run it as root, with debootstrap installed.")
    pristine = folder.parent / f"{release}-pristine"
    made = pristine / "made"
    if not made.exists() or made.read_text(encoding="utf-8") != ARCHIVES:
        with step(f"Making a small system of {release}"):
            _make(release, pristine)
    shutil.rmtree(folder, ignore_errors=True)
    run(["cp", "-a", pristine, folder], doing="Copying the small system")
    root = Chroot(folder)
    with step("Updating the small system"):
        root.upgrade()
    if packages:
        with step("Installing packages in it"):
            root.install(packages)
    return root


def _make(release: str, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    run(["debootstrap", "--variant=minbase", release, folder], doing=f"Making a small system of {release}")
    sources = ARCHIVES.format(release=release)
    (folder / "etc/apt/sources.list").write_text(sources, encoding="utf-8")
    (folder / "made").write_text(ARCHIVES, encoding="utf-8")


def _words(variables: Mapping[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in variables.items()]
