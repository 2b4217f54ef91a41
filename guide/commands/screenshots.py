"""`screenshots`: the pictures of docs/, drawn anew from the real library, the same on every machine."""

import argparse
import os
from pathlib import Path
from typing import TextIO

from guide.content.current import current
from guide.errors import GuideError
from guide.paths import Paths


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Draw each picture and name its file.

    Raises LibraryError when nothing is built, GuideError when there is no picture of a name.
    """
    built = current(paths)
    library = built.library()
    # before Qt is loaded: no display is needed, and no font but ours is found
    os.environ.update(QT_QPA_PLATFORM="offscreen", FONTCONFIG_FILE=str(paths.fonts / "fonts.conf"))
    from guide.search.opening import open_search  # noqa: PLC0415
    from guide.ui.pictures.shown import PICTURES  # noqa: PLC0415
    from guide.ui.pictures.taking import Camera  # noqa: PLC0415

    wanted = [picture for picture in PICTURES if picture.name in arguments.names or not arguments.names]
    unknown = set(arguments.names) - {picture.name for picture in wanted}
    if unknown:
        raise GuideError(f"There is no picture called {min(unknown)}. Without names all are drawn.")
    folder = Path(arguments.into) if arguments.into else paths.root / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(library, open_search(paths, built, library), paths.fonts)
    for file in camera.take_all(wanted, folder, with_sheet=not arguments.names):
        print(file, file=out)
    return 0
