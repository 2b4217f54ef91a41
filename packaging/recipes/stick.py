"""A folder for a USB stick that somebody can hand on: the guide for Windows and for Linux, ready to start.

    READ ME FIRST.txt             one page in plain words
    windows/signpost/             the folder for Windows
    linux/signpost/               the bundle
    signpost-content-N.signpost   the same content, for kiosks and installed copies
    SHA256SUMS, .minisig          a checksum of each file, and their signature

Both start where nothing can be written. No file is a link, because exFAT has none.
"""

import shutil
from pathlib import Path

from guide.content.current import current
from guide.content.display_text import spoken_date
from guide.paths import Paths
from recipes import archives, debian, pack, windows
from recipes.bundle import Bundle
from recipes.pack import SecretKey
from recipes.tree import Tree

README, SUMS = "READ ME FIRST.txt", "SHA256SUMS"


def build(tree: Tree, bundle: Bundle, key: SecretKey) -> Path:
    """Make the folder, and pack it beside itself; returns the archive.

    Raises GuideError, PackagingError or OSError.

    Args:
        key: signs content and checksums.
    """
    folder = tree.dist / f"signpost-{tree.version}-stick"
    shutil.rmtree(folder, ignore_errors=True)
    pack.build(tree, key, folder)
    shutil.copytree(windows.build_folder(tree)[0], folder / "windows/signpost")
    shutil.copytree(bundle.folder, folder / "linux/signpost")
    arrange(tree, folder, key)
    packed = tree.dist / f"{folder.name}.tar.xz"
    with tree.progress.step("Packing the stick"):
        archives.pack(folder, packed, tree.epoch)
    return packed


def arrange(tree: Tree, folder: Path, key: SecretKey) -> None:
    """Add the page to read first and the checksums to a folder that holds everything else.

    Raises LibraryError or OSError.
    """
    edition = current(Paths(tree.root)).library().edition
    values = {"VERSION": tree.version, "DATE": spoken_date(edition.date), "KEY": key.public.text}
    text = (tree.packaging / "stick/readme.txt").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    (folder / README).write_text(text, encoding="utf-8", newline="\r\n")  # an older Notepad needs both
    sums = archives.checksums(archives.files_below(folder), folder)
    debian.put(folder / SUMS, sums)
    comment = f"signpost stick {tree.version} content {edition.sequence}"
    (folder / f"{SUMS}.minisig").write_bytes(key.sign(sums.encode("utf-8"), comment))
    archives.level(folder, tree.epoch)
