"""Halden, a state that does not exist, with content of its own."""

import io
import shutil
from pathlib import Path

from guide.cli import main
from guide.paths import Paths, checkout

AUTHORED = Path(__file__).with_name("halden")
SHARED = ("fonts", "icons", "search", "sites")
"""What is the same in every state: type, drawings, lists of English words, and kinds of sites."""


def copied(root: Path) -> Paths:
    """A checkout with Halden's content and what all states share."""
    shutil.copytree(AUTHORED, root, dirs_exist_ok=True)
    for name in SHARED:
        (root / "resources" / name).symlink_to(checkout().resources / name)
    return Paths(root)


def built_from(paths: Paths) -> Paths:
    """The same checkout, built by the command that editors type."""
    out, err = io.StringIO(), io.StringIO()
    assert main(["build"], paths, out, err) == 0, err.getvalue()
    return paths


def change(paths: Paths, name: str, old: str, new: str) -> None:
    """Replace a text that stands once in an authored file."""
    file = paths.resources / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    file.write_text(text.replace(old, new), encoding="utf-8")
