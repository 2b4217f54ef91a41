"""Installs from a USB stick without mounting it, for a kiosk that staff update without a shell."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from guide.errors import GuideError
from guide.fat import FatError, file_names, read_file, require_mtools
from guide.packs.installing import Change, install, require_installed
from guide.packs.outcome import Outcome, changed, refused
from guide.packs.pack import MAX_BYTES, SUFFIX, PackError, Refusal
from guide.paths import Paths

MOST_FILES = 8
"""The most pack files examined on one stick; a stick for updates has one."""

TAKE_OUT = "Take the stick out."


def install_from_stick(paths: Paths, device: Path, today: date) -> Outcome:
    """Install the newest pack on a stick.

    Args:
        paths: of an installed copy.
        device: the stick's partition, or an image of it; FAT.
        today: by the clock of this computer.

    Raises:
        GuideError: this is no installed copy, or mtools is not there.
    """
    require_installed(paths)
    require_mtools()
    refusal: Exception = PackError(Refusal.NO_PACK, "There is no new content on this stick.")
    change = None
    try:
        names = _packs_on(device)
    except FatError as error:
        return refused(PackError(Refusal.UNREADABLE, str(error)))
    for name in names:
        try:
            # each one that is newer than the one before is installed, so the newest stays
            newer = install(paths, read_file(device, name, MAX_BYTES + 1), today)
            change = newer if change is None else _both(change, newer)
        except (OSError, GuideError) as error:
            refusal = error
    if change is None:
        return refused(refusal)
    outcome = changed(change)
    return replace(outcome, lines=(*outcome.lines, TAKE_OUT))


def _both(first: Change, second: Change) -> Change:
    """Two changes in a row, as one."""
    return Change(
        first.old,
        second.new,
        tuple(sorted({*first.added, *second.added} - {*second.removed})),
        tuple(sorted({*first.removed, *second.removed} - {*second.added})),
        second.withdrawn,
        (*first.new_keys, *second.new_keys),
    )


def _packs_on(device: Path) -> list[str]:
    """The names of the packs in the first folder of a stick, 2 before 10. Raises FatError."""
    names = [name for name in file_names(device) if name.lower().endswith(SUFFIX)]
    return sorted(names, key=lambda name: (len(name), name))[:MOST_FILES]
