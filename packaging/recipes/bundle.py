"""The bundle: a folder with the guide and its own Python, for systems without one.

    signpost/signpost           starts it                     (packaging/bundle/launcher.sh)
    signpost/lib/signpost       the program, and the files that it reads
    signpost/licences/          the licenses of its parts

It is built in a chroot of Debian 12 if that is possible, and otherwise on this system.
"""

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from recipes import archives, chroots, contents, sbom
from recipes.running import PackagingError, run
from recipes.sbom import Listed
from recipes.tree import SOURCES, Tree

IN_ROOT = (
    "python3", "python3-venv", "libpython3.11", "binutils", "libegl1", "libgl1", "libdbus-1-3",
    "libfontconfig1", "libglib2.0-0", "libxkbcommon0", "libxkbcommon-x11-0", "libxcb-cursor0",
    "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-xkb1", "libwayland-client0", "libwayland-cursor0", "libxi6", "libxtst6",
)  # fmt: skip
"""What PyInstaller needs in the chroot, and the libraries that it must find."""

NOTICES = (
    "libdouble-conversion3", "libharfbuzz0b", "libicu72", "libmd4c0", "libpcre2-16-0", "libpng16-16",
    "libqt6core6", "libqt6waylandclient6",
)  # fmt: skip
"""Packages with copyright files for code inside Qt's libraries. They are not installed: PyInstaller must find
no other Qt."""

WITH_SYMBOLS = ("nacl/_sodium.abi3.so", "Stemmer.*.so", "PySide6/Qt/lib/libicu*.so.*")
"""Libraries whose wheels ship them with tables that only debuggers and linkers read: 6.7 MB."""

AS_NOBODY = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
"""Runs a program as a user without rights and without a home."""

BARE = ("libexpat1",)
"""What a bundle takes from its system even without a display: Debian's Python needs it, and so do fonts."""

LAUNCHER = 'here=$(dirname "$(readlink -f "$0")")/lib'


@dataclass(frozen=True, slots=True)
class Bundle:
    """A finished bundle.

    Attributes:
        folder: `signpost`.
        glibc: the oldest version that it runs with.
        packed: the archive.
        system: the root of the system in which it was built.
    """

    folder: Path
    glibc: tuple[int, int]
    packed: Path
    system: Path


def build(tree: Tree, name: str = "bundle") -> Bundle:
    """Build, check and pack the bundle. Raises PackagingError or OSError.

    Args:
        name: of the folder to work in.
    """
    work = tree.work / name
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    packages = _in_a_root(tree, work) if chroots.possible() else _on_this_system(tree, work)
    step = tree.progress.step
    with step("Collecting licences and looking through the bundle"):
        bundle = _arranged(tree, work, packages)
        glibc = contents.inspect(bundle)
        archives.level(bundle, tree.epoch)
    packed = tree.dist / f"signpost-{tree.version}-linux-{os.uname().machine}.tar.xz"
    with step("Packing the bundle"):
        archives.pack(bundle, packed, tree.epoch)
    if (size := packed.stat().st_size) > contents.MOST_PACKED:
        raise PackagingError(f"The packed bundle is too large: {size:,} bytes.")
    with step("Listing what it is made of"):
        inside = Listed.read(tree.packaging)
        sbom.write(tree, bundle, [*packages.parts(bundle), *inside.as_parts()], packed)
        state = packed.with_name(packed.name.replace(".tar.xz", ".debian.txt"))
        state.write_text(packages.state(), encoding="utf-8")
    if chroots.possible():
        _try_in_bare_system(tree, packed)
    return Bundle(bundle, glibc, packed, packages.system)


def _in_a_root(tree: Tree, work: Path) -> sbom.Installed:
    root = _build_root(tree)
    for name in (*SOURCES, "pyproject.toml"):
        shutil.rmtree(root.folder / "src" / name, ignore_errors=True)
        root.copy(tree.root / name, f"/src/{name}")
    shutil.rmtree(root.folder / "src/build", ignore_errors=True)
    _copy_build(tree, root.folder / "src/build")
    with tree.progress.step("Collecting the program (PyInstaller)"):
        root.enter(
            ["/venv/bin/python", *_pyinstaller("/src/packaging/bundle/signpost.spec", "/out", "/work")],
            doing="PyInstaller",
            variables=_steady(tree),
        )
    shutil.move(root.folder / "out/signpost", work / "made")
    return sbom.Installed(root.folder / "venv/lib/python3.11/site-packages", root.folder, _notices(root))


def notices(tree: Tree) -> Path:
    """The folder with copyright files for code inside of Qt, empty where no chroot can be made."""
    return _notices(_build_root(tree)) if chroots.possible() else tree.work / "no-notices"


def _notices(root: chroots.Chroot) -> Path:
    return root.folder / "notices/usr/share/doc"


def _build_root(tree: Tree) -> chroots.Chroot:
    """The chroot with the locked packages, made again if the locks have changed."""
    locks = [tree.root / "requirements" / name for name in ("run.txt", "package.txt")]
    stamp = "".join([*(archives.sha256(lock) for lock in locks), *IN_ROOT, *NOTICES, chroots.ARCHIVES])
    folder = tree.work / "roots" / f"{chroots.OLDEST}-build"
    step = tree.progress.step
    if (folder / "stamp").exists() and (folder / "stamp").read_text() == stamp:
        root = chroots.Chroot(folder)
        with step("Updating the small system"):
            root.upgrade()
        return root
    root = chroots.fresh(chroots.OLDEST, folder, IN_ROOT, step)
    with step("Installing what is locked in it"):
        _install_locked(root, tree, locks)
    (folder / "stamp").write_text(stamp)
    return root


def _install_locked(root: chroots.Chroot, tree: Tree, locks: Sequence[Path]) -> None:
    root.documents(NOTICES, "/notices")
    root.copy(tree.root / "requirements", "/src/requirements")
    doing = "Installing what is locked in the small system"
    root.enter(["python3", "-m", "venv", "/venv"], doing=doing)
    chosen = ["--require-hashes", "--only-binary", ":all:", "--no-compile", "--no-cache-dir"]
    files = [word for lock in locks for word in ("-r", f"/src/requirements/{lock.name}")]
    command = ["/venv/bin/python", "-m", "pip", "install", "-q", *chosen, *files]
    root.enter(command, doing=doing, network=True, variables=root.trust())


def _on_this_system(tree: Tree, work: Path) -> sbom.Installed:
    command = _pyinstaller(str(tree.packaging / "bundle/signpost.spec"), f"{work}/out", f"{work}/work")
    with tree.progress.step("Collecting the program (PyInstaller)"):
        run([sys.executable, *command], doing="PyInstaller", environment=_steady(tree))
    shutil.move(work / "out/signpost", work / "made")
    packages = Path(sys.prefix) / f"lib/python3.{sys.version_info.minor}/site-packages"
    return sbom.Installed(packages, Path("/"), work / "notices")


def _pyinstaller(spec: str, out: str, work: str) -> list[str]:
    return ["-m", "PyInstaller", "--clean", "--noconfirm", "--distpath", out, "--workpath", work, spec]


def _steady(tree: Tree) -> dict[str, str]:
    """Variables that make builds reproducible: the order of sets, and one time."""
    steady = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    return steady | {"SOURCE_DATE_EPOCH": str(tree.epoch)}


def _copy_build(tree: Tree, target: Path) -> None:
    current = (tree.root / "build/current").read_text(encoding="ascii").strip()
    target.mkdir(parents=True)
    shutil.copy2(tree.root / "build/current", target)
    for name in (current, "languages"):
        shutil.copytree(tree.root / "build" / name, target / name)


def _arranged(tree: Tree, work: Path, packages: sbom.Installed) -> Path:
    bundle = work / "signpost"
    bundle.mkdir()
    shutil.move(work / "made", bundle / "lib")
    launcher = bundle / "signpost"
    launcher.write_text(launcher_text(tree, LAUNCHER), encoding="utf-8")
    launcher.chmod(0o755)
    shutil.copy2(tree.root / "LICENSE", bundle / "LICENSE")
    inside = Listed.read(tree.packaging)
    inside.prove(bundle / "lib/_internal")
    for pattern in WITH_SYMBOLS:
        for library in (bundle / "lib/_internal").glob(pattern):
            run(["strip", "--strip-unneeded", library], doing="Removing what only debuggers read")
    packages.copy_licences(bundle, tree.root / "resources")
    (bundle / "licences/INSIDE").write_text(inside.notices(), encoding="utf-8")
    return bundle


def _try_in_bare_system(tree: Tree, packed: Path) -> None:
    """Run it as an ordinary user of a bare system. Raises PackagingError."""
    root = chroots.fresh(chroots.OLDEST, tree.work / "roots" / "bare", BARE, tree.progress.step)
    with tree.progress.step("Trying the bundle in it"):
        (root.folder / "try").mkdir()
        run(["tar", "-C", root.folder / "try", "-xf", packed], doing="Unpacking the bundle")
        for words in ("", "status", "search food"):
            started = [*AS_NOBODY, "/try/signpost/signpost", *words.split()]
            if not root.enter(started, doing=f"signpost {words}").strip():
                raise PackagingError(f"signpost {words} printed nothing.")


def launcher_text(tree: Tree, here: str) -> str:
    """The script that starts a bundle.

    Args:
        here: the line that sets the folder of the program.
    """
    return (tree.packaging / "bundle/launcher.sh").read_text(encoding="utf-8").replace("here=@HERE@", here)
