"""The guide of another folder than this checkout: one in which something is missing or damaged."""

import sys
from pathlib import Path

from support.tree import ROOT

_OPEN = (
    "import sys; from pathlib import Path; from guide.cli import main; from guide.paths import Paths; "
    "sys.exit(main([], Paths(Path(sys.argv[1])), sys.stdout, sys.stderr))"
)


def opening(root: Path) -> list[str]:
    """The command that opens the guide of that folder, to be run in this checkout."""
    return [sys.executable, "-c", _OPEN, str(root)]


def make_unbuilt(folder: Path) -> None:
    """Make a folder like a checkout in which nothing was built."""
    for name in ("resources", "pyproject.toml"):
        (folder / name).symlink_to(ROOT / name)
