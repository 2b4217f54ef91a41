"""Packages for Windows and macOS, which can be made only there."""

import shutil
import sys
from pathlib import Path

from recipes.contents import refused
from recipes.running import PackagingError, run
from recipes.tree import Tree

SYSTEMS = {"windows": "win32", "macos": "darwin"}

USELESS = ("opengl32sw", "d3dcompiler", "/generic/", "qvnc")
"""Files of Qt for other ways to draw, for devices without windows, and for remote screens."""


def is_refused(path: str) -> bool:
    """Whether a library is not allowed in the program folder.

    Args:
        path: of PyInstaller, with either slash.
    """
    inside = "/_internal/" + path.replace("\\", "/")
    return bool(refused([inside])) or any(word in inside for word in USELESS)


def build(tree: Tree, name: str) -> Path:
    """Build the program folder and its installer. Raises PackagingError, also on any other system."""
    if sys.platform != SYSTEMS[name]:
        raise PackagingError(
            f"A package for {name} is made on {name}. Nobody has tried it: see docs/many-computers.md."
        )
    work = tree.work / name
    shutil.rmtree(work, ignore_errors=True)
    spec = tree.packaging / name / "signpost.spec"
    folders: list[str | Path] = ["--distpath", work / "out", "--workpath", work / "work"]
    with tree.progress.step("Collecting the program (PyInstaller)"):
        run([sys.executable, "-m", "PyInstaller", "--noconfirm", *folders, spec], doing="PyInstaller")
    return _installer(tree, name, work)


def _installer(tree: Tree, name: str, work: Path) -> Path:
    if name == "windows":
        command = ["iscc", f"/DVersion={tree.version}", f"/DFrom={work / 'out/signpost'}", f"/O{tree.dist}"]
        run([*command, tree.packaging / "windows/signpost.iss"], doing="Inno Setup")
        return tree.dist / f"signpost-{tree.version}-windows.exe"
    package = tree.dist / f"signpost-{tree.version}-macos.pkg"
    command = [
        "pkgbuild",
        "--component",
        str(work / "out/Signpost.app"),
        "--install-location",
        "/Applications",
    ]
    run([*command, "--version", tree.version, package], doing="pkgbuild")
    return package
