"""Installs from a USB stick without mounting it, for a kiosk that staff update without a shell.

`mcopy` of mtools reads FAT as an ordinary program, so a damaged or malicious file system never meets the
kernel's code for file systems. What comes of it is one of seven results, each a few short lines.
"""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from guide.content.display_text import spoken_date
from guide.errors import GuideError
from guide.packs.installing import Change, install, require_installed
from guide.packs.pack import MAX_BYTES, SUFFIX, PackError, Refusal
from guide.paths import Paths

MOST_FILES = 8
"""Files whose names end as those of packs that are looked at; a stick for updates has one."""
_SECONDS = 60
_LOCALE = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MTOOLS_SKIP_CHECK": "0"}


class StickResult(Struct, frozen=True):
    """What became of it.

    Attributes:
        text: What staff read, in a few lines.
        change: How the content changed; None when it did not.
        refusal: Why it did not; None when it did.
    """

    text: str
    change: Change | None = None
    refusal: Refusal | None = None


def install_from_stick(paths: Paths, device: Path, today: date) -> StickResult:
    """Install the newest pack on a stick.

    Args:
        paths: Of an installed copy.
        device: The stick's partition, or an image of it; FAT.
        today: By the clock of this computer.

    Raises:
        GuideError: This is no installed copy, or mtools is not there.
    """
    require_installed(paths)
    if not shutil.which("mcopy", path=_LOCALE["PATH"]):
        raise GuideError("Reading a stick needs the program mcopy: apt-get install mtools")
    refused: PackError = PackError(Refusal.NO_PACK, "There is no new content on this stick.")
    change = None
    for content in _packs_on(device):
        try:
            # each one that is newer than the one before is installed, so the newest stays
            newer = install(paths, content, today)
            change = newer if change is None else _both(change, newer)
        except PackError as error:
            refused = error if change is None else refused
        except (OSError, GuideError):
            refused = PackError(Refusal.UNFIT, "This computer could not store the new content.")
    if change is None:
        return StickResult(
            f"Nothing has changed.\n{refused.reason}\n{refused.refusal.value}", None, refused.refusal
        )
    text = (
        f"The guide now has the content of {spoken_date(change.new.date)}.\n"
        f"Before, it had the content of {spoken_date(change.old.date)}.\n"
        f"Numbers: {len(change.added)} new, {len(change.removed)} no longer shown.\nTake the stick out."
    )
    return StickResult(text, change)


def _both(first: Change, second: Change) -> Change:
    """One change out of two that followed each other."""
    return Change(
        first.old,
        second.new,
        tuple(sorted({*first.added, *second.added} - {*second.removed})),
        tuple(sorted({*first.removed, *second.removed} - {*second.added})),
        second.withdrawn,
        (*first.new_keys, *second.new_keys),
    )


def _packs_on(device: Path) -> Iterator[bytes]:
    """The content of each pack in the first folder of a stick, by name; none when it cannot be read."""
    listed = _mtools("mdir", "-b", "-i", str(device), "::/").decode("utf-8", "replace").split("\n")
    names = [name.strip() for name in listed if name.strip().lower().endswith(SUFFIX)]
    for name in sorted(names, key=lambda name: (len(name), name))[:MOST_FILES]:  # 2 before 10
        yield _mtools("mcopy", "-n", "-i", str(device), name, "-")


def _mtools(*command: str) -> bytes:
    """What one of mtools' programs prints, at most a byte more than the largest pack."""
    with subprocess.Popen(  # noqa: S603  ours
        command, env=_LOCALE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as program:
        assert program.stdout is not None  # noqa: S101  for mypy: PIPE was asked for
        try:
            return program.stdout.read(MAX_BYTES + 1)
        finally:
            program.kill()
