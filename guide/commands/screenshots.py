"""`screenshots`: the pictures of docs/, drawn anew from the real library, the same on every machine."""

import argparse
import os
from typing import TextIO

from guide.content.current import current
from guide.paths import Paths


def run(_arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Draw every picture and name each file. Raises LibraryError when nothing is built."""
    built = current(paths)
    library = built.library()
    # before Qt is loaded: no display is needed, and no font but ours is found
    os.environ.update(QT_QPA_PLATFORM="offscreen", FONTCONFIG_FILE=str(paths.fonts / "fonts.conf"))
    from guide.search.opening import open_search  # noqa: PLC0415
    from guide.ui.pictures import take_pictures  # noqa: PLC0415

    folder = paths.root / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for file in take_pictures(library, open_search(paths, built, library), paths.fonts, folder):
        print(file.relative_to(paths.root).as_posix(), file=out)
    return 0
