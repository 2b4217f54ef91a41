"""`screenshots`: draw the pictures of docs/ from the built library, the same on every machine."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from guide.cli import end_in_a_sentence
from guide.command_table import COMMANDS
from guide.content.current import current
from guide.errors import GuideError
from guide.paths import Paths, checkout
from guide.search.opening import open_search


def draw(names: Sequence[str], folder: Path, paths: Paths) -> int:
    """Draw each picture, and the gallery of all widgets, and print the names of their files.

    Raises LibraryError when nothing is built, GuideError when there is no picture of a name.

    Args:
        names: of the pictures; empty for all of them and the sheet.
    """
    built = current(paths)
    library = built.library()
    # before Qt is loaded: no display is needed, and no font but ours is found
    os.environ.update(QT_QPA_PLATFORM="offscreen", FONTCONFIG_FILE=str(paths.fonts / "fonts.conf"))
    from tools.pictures.camera import Camera  # noqa: PLC0415
    from tools.pictures.catalog import PICTURES  # noqa: PLC0415
    from tools.pictures.gallery import GALLERY  # noqa: PLC0415

    wanted = [picture for picture in PICTURES if picture.name in names or not names]
    unknown = set(names) - {picture.name for picture in wanted} - {GALLERY}
    if unknown:
        raise GuideError(f"There is no picture called {min(unknown)}. Without names, all are drawn.")
    folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(library, open_search(paths, built, library), paths.fonts)
    for file in camera.take_all(wanted, folder, with_sheet=not names):
        print(file)
    if GALLERY in names or not names:
        print(camera.take_gallery(folder))
    return 0


def main(arguments: Sequence[str], paths: Paths) -> int:
    """Draw what the arguments name and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python3 run.py screenshots",
        description=COMMANDS["screenshots"].about,
        epilog="Example: python3 run.py screenshots results --into DIR",
    )
    parser.add_argument("names", metavar="NAME", nargs="*", help="only these pictures, and no sheet")
    parser.add_argument("--into", metavar="DIR", type=Path, help="another folder than docs/pictures")
    chosen = parser.parse_args(arguments)
    folder: Path = chosen.into or paths.root / "docs" / "pictures"
    return end_in_a_sentence(lambda: draw(chosen.names, folder, paths), paths, sys.stdout, sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], checkout()))
