"""Installs a pack: verify, make, publish, and say what changed."""

import os
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct

from guide.content.current import LIBRARY, PREPARED, current
from guide.content.model import Edition, Library
from guide.content.phones import digits_of, numbers_in, showable
from guide.errors import GuideError
from guide.files import open_to_read
from guide.packs.isolation import isolated
from guide.packs.making import made
from guide.packs.pack import MAX_BYTES, PackError, Refusal, SignedPack, read_pack
from guide.packs.signatures import PublicKey
from guide.packs.store import MANIFEST, SIGNATURE, ContentStore, Kept
from guide.paths import Paths


class Change(Struct, frozen=True):
    """How the content changed, for staff to see.

    Attributes:
        old, new: the editions.
        added, removed: numbers that pages show now and did not, and the other way round, as people write
            them.
        withdrawn: ids of pages and numbers that the new edition says must not be shown again.
        new_keys: names of keys that count from now on and did not before.
    """

    old: Edition
    new: Edition
    added: tuple[str, ...]
    removed: tuple[str, ...]
    withdrawn: tuple[str, ...]
    new_keys: tuple[str, ...]


def read_file(file: Path) -> bytes:
    """The bytes of a file that may be a pack, each read once: a stick can give others the second time.

    Raises PackError when it is far too large, OSError when it cannot be read.
    """
    opened = open_to_read(file, follow_link=True)
    with os.fdopen(opened, "rb") as stream:
        content = stream.read(MAX_BYTES + 1) or b""
    if len(content) > MAX_BYTES:
        raise PackError(Refusal.DAMAGED, "This file is far too large for new content.")
    return content


def install(paths: Paths, content: bytes, today: date) -> Change:
    """Put the content of a pack in use, from the next start of the guide on.

    Args:
        paths: of an installed copy.
        content: the bytes of the pack.
        today: by the clock of this computer, which may be wrong.

    Raises:
        PackError: the pack is refused. Everything is as it was.
        GuideError, OSError: it could not be installed here. Everything is as it was.
    """
    require_installed(paths)
    store = ContentStore(paths)
    with store.locked():
        old, newest = current(paths).library(), store.newest()
        pack = _newer_pack(content, old, newest)
        # the clock of an old computer may have stopped: the signed day is at least not to come
        day = max(today, date.fromisoformat(pack.manifest.date))
        files = isolated(partial(made, pack, paths.resources, day))
        refuse_other_files(files)
        store.publish({**files, MANIFEST: pack.signed, SIGNATURE: pack.signature})
        return _change(old, current(paths).library(), newest.keys, pack.manifest.public_keys)


def _newer_pack(content: bytes, in_use: Library, newest: Kept) -> SignedPack:
    """The pack, if it is newer than all that was ever here. Raises PackError."""
    try:
        return read_pack(content, newest.keys, in_use.state.code, newest.edition.sequence)
    except PackError as error:
        if error.refusal is not Refusal.NOT_NEWER or in_use.edition.sequence == newest.edition.sequence:
            raise
        before, now = newest.edition.sequence, in_use.edition.sequence
        reason = f"Number {before} was installed here before, and somebody went back to number {now}."
        raise PackError(Refusal.WENT_BACK, reason) from None


def go_back(paths: Paths, *, to_factory: bool = False) -> Change:
    """Put the previous content back in use, or that of the program. Raises GuideError or OSError."""
    require_installed(paths)
    store = ContentStore(paths)
    with store.locked():
        old = current(paths).library()
        if store.in_use() == (store.factory() if to_factory else store.before()):
            raise GuideError("There is no other content to go back to.")
        store.go_back(to_factory=to_factory)
        return _change(old, current(paths).library(), (), ())


def require_installed(paths: Paths) -> None:
    """Refuse a checkout, whose content is what its editors write."""
    if not paths.are_installed:
        raise GuideError("Content is installed on installed copies; a checkout builds its own.")


def refuse_other_files(files: dict[str, bytes]) -> None:
    """Refuse any path but the few that content has; what made them had read the pack."""
    for path in files:
        folder, _, name = path.rpartition("/")
        is_plain = re.fullmatch(r"[a-z0-9][a-z0-9._-]*", name)
        if folder not in ("", "index") or not is_plain:
            raise GuideError("The new content could not be made.")
    if not {LIBRARY, PREPARED} <= set(files):
        raise GuideError("The new content could not be made.")


def _change(old: Library, new: Library, keys: Sequence[PublicKey], new_keys: Sequence[PublicKey]) -> Change:
    before, after = dict(_shown(old)), dict(_shown(new))
    return Change(
        old.edition,
        new.edition,
        added=tuple(sorted(after[digits] for digits in after.keys() - before.keys())),
        removed=tuple(sorted(before[digits] for digits in before.keys() - after.keys())),
        withdrawn=new.edition.withdrawn,
        new_keys=tuple(key.name for key in new_keys if key not in keys),
    )


def _shown(library: Library) -> Iterator[tuple[str, str]]:
    """Each number that pages show, by its digits."""
    for service in library.services.values():
        for number in numbers_in(showable(service)):
            yield digits_of(number), number
