"""The folders that the window for staff looks into: for a list to save, and for new content. No others.

There is no dialog for files: Qt's writes down the folders that were visited, and the desktop's lists the
files that were opened.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from guide.packs.pack import SUFFIX

MAX_FILES = 20
"""Files with new content that are listed at once."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file whose name says that it may contain new content.

    Attributes:
        path: where it is.
        origin: the same in words.
    """

    path: Path
    origin: str


@dataclass(frozen=True, slots=True)
class StaffFolders:
    """The folders of the account that the window runs under.

    Attributes:
        home: its own folder.
        downloads: where its browser saves files.
        media: the folders in which the system shows sticks.
    """

    home: Path
    downloads: Path
    media: Sequence[Path]

    @property
    def are_of_a_kiosk(self) -> bool:
        """Whether this is a kiosk, where the own folder is in memory and no stick is read."""
        return self.home.is_relative_to("/run")

    def sticks(self) -> list[Path]:
        """The folder of each stick that is plugged in."""
        return [stick for folder in self.media for stick in _inside(folder)]

    def to_save(self) -> list[tuple[str, Path]]:
        """Where a list can be saved: what it is called, and the folder. There is none at a kiosk."""
        places = [(f"the stick {stick.name}", stick) for stick in self.sticks() if os.access(stick, os.W_OK)]
        if self.are_of_a_kiosk:  # a list in memory would be lost
            return places
        documents = self.home / "Documents"
        return [*places, ("Documents", documents) if documents.is_dir() else ("my own folder", self.home)]

    def pack_files(self) -> list[PackFile]:
        """The files on sticks and among the downloads whose names end as those of new content."""
        origins = [(f"On the stick {stick.name}", stick) for stick in self.sticks()]
        if not self.are_of_a_kiosk:
            origins.append(("In the folder Downloads", self.downloads))
        packs = (
            PackFile(path, origin)
            for origin, folder in origins
            for path in _inside(folder)
            if path.name.lower().endswith(SUFFIX)
        )
        return [file for file, _ in zip(packs, range(MAX_FILES), strict=False)]


def _inside(folder: Path) -> list[Path]:
    """What is directly in a folder, by name; nothing if it does not exist or cannot be read."""
    try:
        return [folder / name for name in sorted(os.listdir(folder))]  # noqa: PTH208  Path.iterdir is lazy
    except OSError:
        return []


def write_new(folder: Path, name: str, content: bytes) -> Path:
    """Write a CSV file under a name that no file there has yet. Raises OSError when that fails."""
    for number in range(1, 100):
        file = folder / (f"{name}.csv" if number == 1 else f"{name}-{number}.csv")
        try:
            with file.open("xb") as out:
                out.write(content)
        except FileExistsError:
            continue
        return file
    raise FileExistsError(0, "there are too many lists from this day")
