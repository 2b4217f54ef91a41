"""The Debian package: a bundle in /usr/lib/signpost, read-only, and the service that saves for staff.

It is built only with dpkg-deb: there is nothing to compile, and debhelper expects sources.
"""

import re
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from guide.content.compiled import FORMAT
from recipes import archives, bundle, contents
from recipes.running import run
from recipes.sbom import Listed
from recipes.tree import NOBODY, Tree

INSIDE = "usr/lib/signpost"
ALSO = ("passwd", "tzdata")
"""What no library asks for: `groupadd`, and times of day in the state's time zone."""

PROGRAMS = {
    "signpost-staff.sh": "usr/bin/signpost-staff",
    "saving.sh": f"{INSIDE}/signpost-saving",
    "postinst.sh": "DEBIAN/postinst",
    "prerm.sh": "DEBIAN/prerm",
    "postrm.sh": "DEBIAN/postrm",
}
FILES = {
    "signpost.desktop": "usr/share/applications/signpost.desktop",
    "signpost-staff.desktop": "usr/share/applications/signpost-staff.desktop",
    "signpost-saving.service": "usr/lib/systemd/system/signpost-saving.service",
    "overrides": "usr/share/lintian/overrides/signpost",
}

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)

_LAUNCHER = "here=/usr/lib/signpost"


def build(tree: Tree, made: bundle.Bundle) -> Path:
    """Build the package of a bundle. Raises PackagingError or OSError."""
    folder = tree.work / "deb" / "signpost"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made.folder / "lib", folder / INSIDE, symlinks=True)
    put(folder / "usr/bin/signpost", bundle.launcher_text(tree, _LAUNCHER), mode=0o755)
    _put_documents(tree, folder, made)
    depends = [f"libc6 (>= {'.'.join(map(str, made.glibc))})", *owners(folder / INSIDE, made.system), *ALSO]
    words = {
        "DEPENDS": ", ".join(depends),
        "ARCHITECTURE": architecture(),
        "SUMMARY": _summary(tree),
        "FORMAT": str(FORMAT),
    }
    return pack(tree, folder, tree.packaging / "debian/control", words)


def pack(tree: Tree, folder: Path, control: Path, words: Mapping[str, str]) -> Path:
    """Write control and checksums into a folder, and pack it. Raises PackagingError or OSError.

    Args:
        control: a file with @NAMES@; lines that begin with "#" are left out.
        words: the value of each name, except for version, size and maintainer.
    """
    files = [file for file in archives.files_below(folder) if file.parent != folder / "DEBIAN"]
    size = -(-sum(file.stat().st_size for file in files) // 1024)
    values = {"SIZE": str(size), "VERSION": tree.version, "MAINTAINER": tree.maintainer or NOBODY}
    written = re.sub(r"(?m)^#.*\n", "", control.read_text(encoding="utf-8"))
    text = filled(written, {**words, **values})
    sums = run(
        ["md5sum", *(file.relative_to(folder).as_posix() for file in files)], doing="md5sum", folder=folder
    )
    put(folder / "DEBIAN/control", text)
    put(folder / "DEBIAN/md5sums", sums)
    archives.level(folder, tree.epoch)
    fields = dict(line.split(": ", 1) for line in text.splitlines() if line[:1].isalpha())
    package = tree.dist / f"{fields['Package']}_{fields['Version']}_{fields['Architecture']}.deb"
    command: list[str | Path] = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", folder, package]
    with tree.progress.step(f"Packing {package.name}"):
        run(command, doing="dpkg-deb", environment={"SOURCE_DATE_EPOCH": str(tree.epoch)})
    return package


def owners(folder: Path, system: Path) -> list[str]:
    """The packages with the libraries that a folder's programs need and the folder lacks, except glibc."""
    files = [file for file in archives.files_below(folder) if contents.is_program(file)]
    lock_fd = {file.name for file in files}
    missing = {name for file in files for name in needed(file) if name not in lock_fd}
    asked = ["dpkg-query", f"--root={system}", "--search"]
    answers = [run([*asked, f"*/{name}"], doing=f"Asking whose {name} is") for name in sorted(missing)]
    return sorted({text.partition(":")[0] for text in answers} - {"libc6"})


def needed(file: Path) -> list[str]:
    """The names of the libraries that a program or library needs."""
    return _NEEDED.findall(run(["objdump", "-p", file], doing="Looking at a library"))


def architecture() -> str:
    """Debian's name for this kind of processor."""
    return run(["dpkg", "--print-architecture"], doing="Asking for the kind of processor").strip()


def filled(text: str, words: Mapping[str, str]) -> str:
    """A text with @NAMES@ replaced."""
    return re.sub(r"@([A-Z]+)@", lambda match: words[match[1]], text)


def put_changelog(tree: Tree, folder: Path, package: str, version: str = "") -> None:
    """The changelog in Debian's format: only this version, and where to read more.

    version: of the package; "" for that of the tree.
    """
    when = format_datetime(datetime.fromtimestamp(tree.epoch, UTC))
    text = (
        f"{package} ({version or tree.version}) stable; urgency=medium\n\n"
        "  * See the list of changes of the release.\n\n"
        f" -- {tree.maintainer or NOBODY}  {when}\n"
    )
    archives.put_packed(folder / f"usr/share/doc/{package}/changelog.gz", text)


def put_notice(tree: Tree, folder: Path, package: str) -> None:
    """The copyright file of a package without anything of others."""
    text = (tree.packaging / "debian/copyright").read_text(encoding="utf-8")
    head, _, files = text.partition("\nFiles: usr/")[0].partition("Comment:")
    put(folder / "usr/share/doc" / package / "copyright", head + "\n" + files[files.index("Files: *") :])


def _put_documents(tree: Tree, folder: Path, made: bundle.Bundle) -> None:
    here, documents = tree.packaging / "debian", folder / "usr/share/doc/signpost"
    for name, target in PROGRAMS.items():
        put(folder / target, (here / name).read_text(encoding="utf-8"), mode=0o755)
    for name, target in FILES.items():
        put(folder / target, (here / name).read_text(encoding="utf-8"))
    icon = (tree.root / "resources/icons/signpost.svg").read_text(encoding="utf-8")
    put(folder / "usr/share/icons/hicolor/scalable/apps/signpost.svg", icon)
    for source in (here / "signpost.1", here / "signpost-staff.1"):
        page = filled(source.read_text(encoding="utf-8"), {"VERSION": tree.version})
        archives.put_packed(folder / f"usr/share/man/man1/{source.name}.gz", page)
    inside = Listed.read(tree.packaging).stanzas(f"{INSIDE}/_internal")
    put(documents / "copyright", (here / "copyright").read_text(encoding="utf-8") + inside)
    put_changelog(tree, folder, "signpost")
    shutil.copytree(made.folder / "licences", documents / "licences")
    for site in sorted((tree.root / "resources/sites").glob("*.toml")):
        text = site.read_text(encoding="utf-8").replace("python3 run.py", "signpost")
        put(documents / "examples" / site.name, text)


def _summary(tree: Tree) -> str:
    """In Debian's form, which ends a sentence that begins with "This package is a"."""
    return tree.summary.removeprefix("A ")


def put(file: Path, text: str, mode: int = 0o644) -> None:
    """Write a file of a package."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
