"""Code of others inside of files of the bundle: packaging/bundle/third_party.toml, with proofs."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from recipes.running import PackagingError

LISTED = "bundle/third_party.toml"


@dataclass(frozen=True, slots=True)
class ThirdParty:
    """One of them. version: "" where its makers or Qt's name none. inside: the file, as a pattern of glob.

    proof: text that the file holds, "" where none is known.
    """

    name: str
    licence: str
    inside: str
    copyright: str
    version: str = ""
    proof: str = ""

    def prove(self, folder: Path) -> None:
        """Look for it in the files of a bundle. Raises PackagingError where it is not so, or OSError."""
        for file in folder.glob(self.inside):
            if self.proof.encode() in file.read_bytes():
                return
        raise PackagingError(f"{LISTED} is wrong of {self.name}: look again what {self.inside} holds.")


@dataclass(frozen=True, slots=True)
class Listed:
    """The whole list. qt: the release of Qt that it was made for."""

    qt: str
    parts: tuple[ThirdParty, ...]

    @classmethod
    def read(cls, packaging: Path) -> Self:
        """Read it. Raises OSError, and KeyError or TypeError where it is not as it should be."""
        whole = tomllib.loads((packaging / LISTED).read_text(encoding="utf-8"))
        return cls(whole["qt"], tuple(ThirdParty(**part) for part in whole["part"]))

    def prove(self, folder: Path) -> None:
        """Look for all of it in the inner folder of a bundle. Raises PackagingError or OSError."""
        for part in self.parts:
            part.prove(folder)

    def stanzas(self, folder: str) -> str:
        """The same for Debian's copyright file, file by file. folder: where the inner folder is installed."""
        files = dict.fromkeys(part.inside for part in self.parts)
        return "".join(self._stanza(folder, file) for file in files)

    def _stanza(self, folder: str, file: str) -> str:
        parts = [part for part in self.parts if part.inside == file]
        licences = dict.fromkeys(part.licence for part in parts)
        return (
            f"\nFiles: {folder}/{file}\nCopyright: the makers of the library, as above\n"
            + "".join(f" {part.copyright} ({part.name})\n" for part in parts)
            + f"License: its-own and {' and '.join(licences)}\n"
            " It holds code of others. Each part's licence is named in licences/INSIDE, in\n"
            " /usr/share/doc/signpost, and the texts are beside it.\n"
        )

    def notices(self) -> str:
        """What a person reads: who holds the rights of each part, and what it may be used for."""
        return "\n".join(
            f"{part.name} {part.version}".rstrip()
            + f"\n  inside {part.inside}\n  Copyright: {part.copyright}\n  Licence: {part.licence}\n"
            for part in self.parts
        )
