"""The folder for Windows and its installers, made on Linux: Python's own signed program, wheels, the guide.

    signpost/signpost.exe    opens the guide; Python's pythonw.exe renamed, so its signature stays valid
    signpost/signpost.cmd    for commands
    signpost/app/            packages, the guide, what they read
    signpost/licences/       the licenses of its parts

packaging/windows/contents.toml says what is in it. `python313._pth`, named for its Python, keeps that to this
folder: it reads neither environment variables nor the registry.
"""

import hashlib
import io
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Self

from recipes import archives, bundle, contents, sbom
from recipes.contents import Contents, installed_modules, read_contents
from recipes.running import PackagingError, run
from recipes.sbom import WINDOWS_WHEELS, Installed, Listed, Part
from recipes.tree import Tree

MOST_ON_DISK, MOST_INSTALLER = 80_000_000, 25_000_000

_WHEELS_FOR = ("--platform", "win_amd64", "--implementation", "cp", "--abi", "abi3", "--abi", "none")
_DIGESTS = re.compile(r"(?:Current|Calculated) message digest\s*: (\w+)")
_SIGNER = re.compile(r"Signer's certificate:.*?Subject: .*?/O=([^/\n]+)", re.DOTALL)
_LIBRARY = re.compile(r"python(3\d+)\.zip")
_VERSION = re.compile(r"Release_v([\d.]+)_")


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Which Python goes on board, and which of its files.

    Attributes:
        requirement: of the archive in the package index that holds it.
        sha256: of that archive.
        signers: who may have signed its programs.
        standard_library: the name of the archive of modules in it, {} for its version, such as 313.
        files: programs and libraries in it, {} as there.
    """

    requirement: str
    sha256: str
    signers: tuple[str, ...]
    standard_library: str
    files: tuple[str, ...]

    @classmethod
    def read(cls, list_file: Path) -> Self:
        """Read it from contents.toml. Raises OSError, or KeyError or TypeError if that is malformed."""
        whole = tomllib.loads(list_file.read_text(encoding="utf-8"))["python"]
        names, signers = tuple(whole["files"]), tuple(whole["signers"])
        return cls(whole["requirement"], whole["sha256"], signers, whole["standard_library"], names)

    def unpack(self, archive: Path, sha256: str, folder: Path) -> str:
        """Check an archive, and put the files into a folder; returns the version of Python.

        Raises PackagingError if the archive or a signature is not what it should be, or OSError.

        Args:
            archive: the embeddable package of python.org, or a .tar.gz with it as data.zip.
            sha256: its checksum.
        """
        if archives.sha256(archive) != sha256:
            raise PackagingError(f"{archive} is not the archive with the checksum {sha256}.")
        with zipfile.ZipFile(io.BytesIO(_embeddable(archive))) as package:
            inside = {PurePosixPath(name).name: name for name in package.namelist() if name.count("/") < 2}
            digits = next((match[1] for name in inside if (match := _LIBRARY.fullmatch(name))), "3NN")
            programs = [name.format(digits) for name in self.files]
            wanted = (*programs, self.standard_library.format(digits), "LICENSE.txt")
            if missing := set(wanted) - inside.keys():
                raise PackagingError(f"{archive} lacks {', '.join(sorted(missing))}.")
            for name in wanted:
                (folder / name).write_bytes(package.read(inside[name]))
        said = [signed_by(folder / name, self.signers) for name in programs]
        versions = {version[1] for printed in said if (version := _VERSION.search(printed))}
        if len(versions) != 1:
            raise PackagingError(f"{archive} holds files of more than one Python, or of none.")
        return versions.pop()


def _embeddable(archive: Path) -> bytes:
    if not tarfile.is_tarfile(archive):
        return archive.read_bytes()
    with tarfile.open(archive) as tar:
        member = next(name for name in tar.getnames() if name.endswith("/data.zip"))
        file = tar.extractfile(member)
        return file.read() if file else b""


def signed_by(file: Path, signers: tuple[str, ...]) -> str:
    """Check the signature of a program; returns what osslsigncode prints of it.

    That the signer's certificate leads to Microsoft is not checked: its root is not on Linux. The checksum of
    the archive stands for it. Raises PackagingError.
    """
    command = ["osslsigncode", "verify", str(file)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603  ours
    except FileNotFoundError:
        raise PackagingError(
            "Checking signatures needs the program osslsigncode. Install it first."
        ) from None
    digests, signer = _DIGESTS.findall(done.stdout), _SIGNER.search(done.stdout)
    if len(digests) < 2 or len(set(digests)) != 1 or not signer or signer[1] not in signers:
        raise PackagingError(f"{file.name} is not as {' or '.join(signers)} signed it.")
    return done.stdout


def build_folder(tree: Tree, archive: Path | None = None, sha256: str = "") -> tuple[Path, list[Part]]:
    """Put the folder together and check it; returns it, and what it is made of.

    Raises PackagingError or OSError.

    Args:
        archive: of Python; None for the one in contents.toml.
        sha256: its checksum.
    """
    work = tree.work / "windows"
    shutil.rmtree(work, ignore_errors=True)
    here, folder = tree.packaging / "windows", work / "signpost"
    python, listed = Interpreter.read(here / "contents.toml"), _list_of(tree)
    folder.mkdir(parents=True)
    step = tree.progress.step
    with step("Fetching Python for Windows"):
        archive, sha256 = (archive, sha256) if archive else (_fetched(tree, python), python.sha256)
    with step("Checking Python for Windows"):
        version = python.unpack(archive, sha256, folder)
    with step("Fetching what is locked for it"):
        wheels = _wheels(tree, _release(version))
    with step("Putting the folder together"):
        installed = Installed(wheels, Path("/"), bundle.notices(tree), WINDOWS_WHEELS)
        _arrange(tree, folder, _release(version), listed, installed)
        parts = [*installed.parts(folder), *_own_parts(version), *_inside(tree, folder).as_parts()]
        archives.level(folder, tree.epoch)
    print(f"Python {version}, {inspect(folder):,} bytes on disk")
    return folder, parts


def build(tree: Tree, archive: Path | None = None, sha256: str = "") -> list[Path]:
    """Build the folder, its archive and both installers; returns these three files.

    Raises PackagingError or OSError.

    Args:
        archive: as in `build_folder`.
        sha256: as there.
    """
    folder, parts = build_folder(tree, archive, sha256)
    packed = tree.dist / f"signpost-{tree.version}-windows.zip"
    with tree.progress.step("Packing it"):
        pack(folder, packed, tree.epoch)
        sbom.write(tree, folder, parts, packed)
    with tree.progress.step("Making the installers"):
        installers = [
            installer(tree, folder, "-setup"),
            installer(tree, folder, "-setup-for-me", "-DONE_USER"),
        ]
    return [packed, *installers]


def _list_of(tree: Tree) -> Contents:
    lists = (read_contents(tree.packaging / name / "contents.toml") for name in ("bundle", "windows"))
    return next(lists).with_those_of(next(lists))


def locked_for_windows(lock: str, wheels: Mapping[str, object]) -> str:
    """The lines of a lock for these packages, without conditions that pip on Linux would judge wrongly."""
    names = {name.lower().replace("_", "-") for name in wheels}
    stanzas = re.findall(r"^\S+==.*\n(?: .*\n)*", lock, re.MULTILINE)
    wanted = [text for text in stanzas if text.partition("==")[0].lower() in names]
    if len(wanted) != len(names):
        raise PackagingError("requirements/run.txt lacks a package that the folder for Windows holds.")
    return "".join(text.replace(" ; sys_platform == 'win32'", "") for text in wanted)


def _release(version: str) -> str:
    """A version of Python without its last number, such as 3.13."""
    return version.rpartition(".")[0]


def _wheels(tree: Tree, release: str) -> Path:
    """The folder of the locked packages for Windows, made again if the lock has changed."""
    lock = locked_for_windows(
        (tree.root / "requirements/run.txt").read_text(encoding="utf-8"), WINDOWS_WHEELS
    )
    folder = tree.work / f"windows-{release}-{hashlib.sha256(lock.encode()).hexdigest()[:16]}"
    if not folder.exists():
        unfinished = folder.with_name(f"{folder.name}.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        words: list[str | Path] = ["--target", unfinished, *_WHEELS_FOR, "--python-version", release]
        words += ["--abi", "cp" + release.replace(".", ""), "--no-compile", "--no-cache-dir"]
        _pip(tree, "install", lock, *words, "--only-binary", ":all:")
        unfinished.replace(folder)
    return folder


def _fetched(tree: Tree, python: Interpreter) -> Path:
    """The archive of Python from the package index."""
    folder = tree.work / f"windows-python-{python.sha256[:16]}"
    if not folder.exists():
        words: list[str | Path] = [
            "--dest",
            folder,
            "--no-binary",
            ":all:",
            "--no-build-isolation",
            "--no-cache-dir",
        ]
        _pip(tree, "download", f"{python.requirement} --hash=sha256:{python.sha256}\n", *words)
    return next(folder.iterdir())


def _pip(tree: Tree, action: str, lock: str, *words: str | Path) -> None:
    requirements = tree.work / "windows.txt"
    requirements.write_text(lock, encoding="utf-8")
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        action,
        "-q",
        "--no-deps",
        "--require-hashes",
        "-r",
        requirements,
    ]
    run([*command, *words], doing="Fetching for Windows")


def _arrange(tree: Tree, folder: Path, release: str, listed: Contents, installed: Installed) -> None:
    here, app, digits = tree.packaging / "windows", folder / "app", release.replace(".", "")
    names = tomllib.loads((here / "contents.toml").read_text(encoding="utf-8"))["renamed"]
    for old, new in names.items():
        (folder / old).rename(folder / new)
    shutil.copyfile(here / "signpost.cmd", folder / "signpost.cmd")
    path_file = (here / "python313._pth").read_text(encoding="ascii").replace("313", digits)
    (folder / f"python{digits}._pth").write_text(path_file, encoding="ascii")
    for path, file in _app(tree, listed, installed.site_packages):
        target = app / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    shutil.copyfile(here / "sitecustomize.py", app / "sitecustomize.py")
    _compile(app, release)
    _keep_modules(_library_in(folder), listed)
    shutil.copyfile(tree.root / "LICENSE", folder / "LICENSE")
    installed.copy_licences(folder, tree.root / "resources")
    (folder / "licences/Python").mkdir()
    (folder / "LICENSE.txt").rename(folder / "licences/Python/LICENSE.txt")
    (folder / "licences/INSIDE").write_text(_inside(tree, folder).notices(), encoding="utf-8")


def _app(tree: Tree, listed: Contents, packages: Path) -> Iterator[tuple[str, Path]]:
    """Every file of the folder `app`, with its path there; modules as sources."""
    for file in installed_modules(tree.root):
        yield file.relative_to(tree.root).as_posix(), file
    yield from listed.data(tree.root / "resources", tree.root / "build")
    for file in archives.files_below(packages):
        path = file.relative_to(packages)
        if listed.keeps(str(path.with_suffix(".pyc") if path.suffix == ".py" else path)):
            yield path.as_posix(), file


def _compile(app: Path, release: str) -> None:
    """Replace sources by bytecode, so that no start compiles and nothing is ever written there."""
    program = f"python{release}"
    interpreter = sys.executable if program == "python{}.{}".format(*sys.version_info) else program
    words: list[str | Path] = [
        "-I",
        "-m",
        "compileall",
        "-q",
        "-b",
        "--invalidation-mode",
        "unchecked-hash",
        "-s",
        app,
        app,
    ]
    run([interpreter, *words], doing="Compiling for Windows", environment={"PYTHONHASHSEED": "0"})
    for source in app.rglob("*.py"):
        source.unlink()


def _library_in(folder: Path) -> Path:
    return next(path for path in folder.iterdir() if _LIBRARY.fullmatch(path.name))


def _keep_modules(library: Path, listed: Contents) -> None:
    """Leave only those modules of the standard library that the list names."""
    with zipfile.ZipFile(io.BytesIO(library.read_bytes())) as whole, zipfile.ZipFile(library, "w") as kept:
        for name in sorted(filter(listed.keeps, whole.namelist())):
            kept.writestr(zipfile.ZipInfo(name), whole.read(name))


def _inside(tree: Tree, folder: Path) -> Listed:
    more = tomllib.loads((tree.packaging / "windows/contents.toml").read_text(encoding="utf-8"))["part"]
    listed = Listed.read(tree.packaging).on_windows(more, folder / "app")
    listed.prove(folder / "app")
    return listed


def _own_parts(version: str) -> list[Part]:
    python = Part("Python", version, "PSF-2.0", purl=sbom.purl("generic", "python", version))
    return [python, Part("Microsoft Visual C++ Runtime", "", "LicenseRef-Microsoft-runtime")]


def inspect(folder: Path) -> int:
    """Check a finished folder; returns its size in bytes. Raises PackagingError or OSError."""
    files = archives.files_below(folder)
    paths = [file.relative_to(folder).as_posix() for file in files]
    with zipfile.ZipFile(_library_in(folder)) as library:
        paths += [f"app/{name}" for name in library.namelist()]
    contents.refuse(f"signpost/{path}" for path in paths)
    if (size := sum(file.stat().st_size for file in files)) > MOST_ON_DISK:
        raise PackagingError(f"The folder is too large: {size:,} bytes; {MOST_ON_DISK:,} are allowed.")
    return size


def pack(folder: Path, archive: Path, epoch: int) -> None:
    """Pack a folder into a .zip with one time. Raises OSError."""
    moment = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in archives.files_below(folder):
            info = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), moment)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            packed.writestr(info, file.read_bytes())


def installer(tree: Tree, folder: Path, name: str, *more: str) -> Path:
    """Make an installer of a folder; returns its file. Raises PackagingError or OSError.

    Args:
        folder: with leveled times.
        name: what tells its file from other packages.
        more: options of makensis.
    """
    made = tree.dist / f"signpost-{tree.version}-windows{name}.exe"
    defined = {"VERSION": tree.version, "FROM": folder, "OUT": made}
    command: list[str | Path] = [
        "makensis",
        "-V2",
        *(f"-D{key}={value}" for key, value in defined.items()),
        *more,
    ]
    steady = {"SOURCE_DATE_EPOCH": str(tree.epoch), "TZ": "UTC"}
    run([*command, tree.packaging / "windows/signpost.nsi"], doing="Making an installer", environment=steady)
    if (size := made.stat().st_size) > MOST_INSTALLER:
        raise PackagingError(f"The installer is too large: {size:,} bytes; {MOST_INSTALLER:,} are allowed.")
    return made
