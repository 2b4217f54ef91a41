"""An installed copy of this checkout with the real library, and packs for it."""

import lzma
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec.structs import replace

from guide.content.compiled import library_bytes
from guide.content.current import LIBRARY, current
from guide.content.model import Edition, Library
from guide.packs.pack import manifest_bytes, pack_bytes
from guide.paths import Paths, checkout
from recipes.pack import SecretKey, files_of, read_secret_key
from support.tree import ROOT
from tests.authored import authored

KEYS = ROOT / "tests/packs/keys"
FIRST, SECOND, THIRD = (read_secret_key(KEYS / f"{name}.key") for name in ("first", "second", "third"))
SERVICE = "bangor-area-homeless-shelter"
OLD_NUMBER, NEW_NUMBER = "207-947-0092", "207-555-0142"


@dataclass(frozen=True)
class Installed:
    """An installed copy in a folder of its own. paths: of it."""

    paths: Paths

    def run(self, *words: str, starter: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """Run its command line as a program of its own. starter: what runs it, such as strace."""
        return subprocess.run(
            [*starter, *self.command(*words)],
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def command(self, *words: str) -> list[str]:
        """The command that `run` runs."""
        return [sys.executable, "-P", "-c", _PROGRAM, str(self.paths.root), *words]

    def copied(self, folder: Path) -> "Installed":
        """A copy of all of it in another folder."""
        root = folder / "installed"
        shutil.copytree(self.paths.root, root, symlinks=True)
        return Installed(Paths(root))

    def install(self, content: bytes) -> subprocess.CompletedProcess[str]:
        """Install a pack, whatever comes of it."""
        file = self.paths.root / "pack.signpost"
        file.write_bytes(content)
        return self.run("content", "install", str(file))

    @property
    def files(self) -> dict[str, bytes]:
        """Every file that it keeps for its site, but for the lock."""
        folder = self.paths.site_data
        return {
            str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != "lock"
        }


_PROGRAM = """
import sys; from pathlib import Path
from guide.cli import main, standard_output; from guide.lockdown import harden; from guide.paths import Paths
harden()
sys.exit(main(sys.argv[2:], Paths(Path(sys.argv[1])), standard_output(sys.stdout), sys.stderr))
"""
"""What `guide.__main__` does, for a copy in another folder than this one."""


@cache
def real_library() -> Library:
    """The library of this checkout, as an edition that does not change when editors count theirs up."""
    return replace(current(checkout()).library(), edition=Edition(1, "2026-11-27"))


def install_copy(folder: Path) -> Installed:
    """Make an installed copy of this checkout in a folder."""
    root = folder / "installed"
    (root / "resources").mkdir(parents=True)
    for path in (ROOT / "resources").iterdir():
        if path.name not in ("topics", "services", "facts", "vocabulary"):
            (root / "resources" / path.name).symlink_to(path)
    built = current(checkout()).folder
    shutil.copytree(built, root / "build" / built.name)
    (root / "build" / built.name / LIBRARY).write_bytes(library_bytes(real_library()))
    (root / "build/current").write_text(f"{built.name}\n")
    return Installed(Paths(root))


@dataclass(frozen=True, eq=False)
class Packer:
    """Makes packs. library: what they are made of."""

    library: Library

    def edition(self, step: int, **changes: object) -> Library:
        """The library as a later edition. step: how much later."""
        sequence = self.library.edition.sequence + step
        edition = Edition(sequence, date(2026, 12, max(1, min(step, 28))).isoformat())
        return replace(self.library, edition=edition, **changes)

    def pack(
        self,
        library: Library,
        key: SecretKey = FIRST,
        *,
        keys: tuple[SecretKey, ...] = (FIRST, SECOND),
        change: Callable[[dict[str, Any]], bytes | None] = lambda _: None,
        files: Mapping[str, bytes] = MappingProxyType({}),
        payload: bytes | None = None,
    ) -> bytes:
        """A pack of a library, signed with a key.

        Args:
            library: What is in it.
            key: Which one signs.
            keys: Those that the manifest names.
            change: Changes fields of the manifest before it is signed, or gives other bytes to sign.
            files: Other content of some files.
            payload: Other bytes than the compressed content.
        """
        words = authored()
        whole = {**files_of(library, words.vocabulary, words.others), **files}
        packed = lzma.compress(b"".join(whole.values()), preset=0) if payload is None else payload
        fields = msgspec.json.decode(manifest_bytes(whole, packed, **self.about(library, keys)))
        signed = change(fields) or msgspec.json.encode(fields)
        return pack_bytes(key.sign(signed, "signpost content"), signed, packed)

    @staticmethod
    def about(library: Library, keys: tuple[SecretKey, ...]) -> dict[str, object]:
        """What a manifest says beside its files."""
        return {
            "state": library.state.code,
            "sequence": library.edition.sequence,
            "date": library.edition.date,
            "withdrawn": library.edition.withdrawn,
            "review_by": "2027-01-31",
            "keys": tuple(key.public.text for key in keys),
        }


@cache
def newer_pack() -> bytes:
    """A pack of the next edition, in which one service has another number; made once for a whole run."""
    packer = Packer(real_library())
    return packer.pack(with_number(packer.edition(1), SERVICE, NEW_NUMBER))


def with_number(library: Library, service_id: str, number: str) -> Library:
    """The library with another number as the first one of a service."""
    service = library.services[service_id]
    phones = (replace(service.phones[0], number=number), *service.phones[1:])
    return replace(library, services={**library.services, service_id: replace(service, phones=phones)})
