"""The parts of a bundle: their licenses, an SPDX list (software bill of materials), a checksum for every
file.

SPDX 2.3: https://spdx.github.io/spdx-spec/v2.3/
"""

import json
import re
import shutil
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.parser import HeaderParser
from itertools import takewhile
from pathlib import Path
from typing import Self

from recipes import archives
from recipes.running import PackagingError, run
from recipes.tree import Tree

LISTED = "bundle/third_party.toml"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bundle, made by others.

    Attributes:
        name: of the part.
        version: "" if it has none.
        licence: as an SPDX expression.
        copyright: who owns it.
        inside: the file that contains it; "" if it has files of its own.
        purl: its package URL, for scanners; "" without a version (https://github.com/package-url/purl-spec).
        supplier: as in SPDX.
    """

    name: str
    version: str
    licence: str
    copyright: str = "NOASSERTION"
    inside: str = ""
    purl: str = ""
    supplier: str = "NOASSERTION"


@dataclass(frozen=True, slots=True)
class ThirdParty:
    """Code of others inside a file of the bundle.

    Attributes:
        name: of the code.
        licence: as an SPDX expression.
        inside: the file, as a glob pattern.
        copyright: who owns it.
        version: "" if neither its authors nor Qt name one.
        proof: text in the file that proves it; "" if none is known.
    """

    name: str
    licence: str
    inside: str
    copyright: str
    version: str = ""
    proof: str = ""

    def prove(self, folder: Path) -> None:
        """Find the proof in the files of a bundle. Raises PackagingError if it is not there, or OSError."""
        for file in folder.glob(self.inside):
            if self.proof.encode() in file.read_bytes():
                return
        raise PackagingError(f"{LISTED} is wrong about {self.name}. Check what {self.inside} contains.")


@dataclass(frozen=True, slots=True)
class Listed:
    """The whole list.

    Attributes:
        qt: the release of Qt that it was made for.
        parts: all of them.
    """

    qt: str
    parts: tuple[ThirdParty, ...]

    @classmethod
    def read(cls, packaging: Path) -> Self:
        """Read the list. Raises OSError, or KeyError or TypeError if it is malformed."""
        whole = tomllib.loads((packaging / LISTED).read_text(encoding="utf-8"))
        return cls(whole["qt"], tuple(ThirdParty(**part) for part in whole["part"]))

    def on_windows(self, more: Iterable[Mapping[str, str]], folder: Path) -> Self:
        """The list for Windows: Qt and the wheels are the same releases, in files with other names.

        A proof of Linux is not asked for: some are words that only that system's compiler leaves in a file.

        Args:
            more: parts that only Windows has, as the list has them.
            folder: with these files.
        """
        parts = [replace(part, inside=_windows_name(part.inside), proof="") for part in self.parts]
        parts = [part for part in parts if any(folder.glob(part.inside))]
        return replace(self, parts=(*parts, *(ThirdParty(**part) for part in more)))

    def as_parts(self) -> list[Part]:
        """The list for the document of SPDX."""
        return [
            Part(
                each.name,
                each.version,
                each.licence,
                each.copyright,
                each.inside,
                purl("generic", each.name, each.version) if each.version else "",
                _QT,
            )
            for each in self.parts
        ]

    def prove(self, folder: Path) -> None:
        """Find all proofs in the inner folder of a bundle. Raises PackagingError or OSError."""
        for part in self.parts:
            part.prove(folder)

    def stanzas(self, folder: str) -> str:
        """The list for Debian's copyright file, file by file.

        Args:
            folder: where the inner folder is installed.
        """
        files = dict.fromkeys(part.inside for part in self.parts)
        return "".join(self._stanza(folder, file) for file in files)

    def _stanza(self, folder: str, file: str) -> str:
        parts = [part for part in self.parts if part.inside == file]
        licences = dict.fromkeys(part.licence for part in parts)
        return (
            f"\nFiles: {folder}/{file}\nCopyright: the makers of the library, as above\n"
            + "".join(f" {part.copyright} ({part.name})\n" for part in parts)
            + f"License: its-own and {' and '.join(licences)}\n"
            " It holds code of others. Each part's licence is named in licences/INSIDE, in\n"
            " /usr/share/doc/signpost, and the texts are beside it.\n"
        )

    def notices(self) -> str:
        """The list for people: the copyright and license of each part."""
        return "\n".join(
            f"{part.name} {part.version}".rstrip()
            + f"\n  inside {part.inside}\n  Copyright: {part.copyright}\n  Licence: {part.licence}\n"
            for part in self.parts
        )


def _windows_name(library: str) -> str:
    """The name on Windows of a library of a wheel, such as PySide6/Qt6Core.dll."""
    return (
        re.sub(r"Qt/lib/lib(Qt6\w+)[.]so[.]6$", r"\1.dll", library)
        .replace(".abi3.so", ".so")
        .replace(".so", ".pyd")
    )


_QT = "Organization: Qt for Python Team"

WHEELS = {
    "PySide6_Essentials": ("LGPL-3.0-only", _QT),
    "shiboken6": ("LGPL-3.0-only", _QT),
    "Whoosh": ("BSD-2-Clause", "Person: Matt Chaput"),
    "msgspec": ("BSD-3-Clause", "Person: Jim Crist-Harif"),
    "PyStemmer": ("MIT AND BSD-3-Clause", "Person: Richard Boulton"),
    "PyNaCl": ("Apache-2.0 AND ISC", "Organization: The PyNaCl developers"),
    "cffi": ("MIT-0 AND MIT", "Person: Armin Rigo"),
    "pyinstaller": (
        "GPL-2.0-or-later WITH Bootloader-exception",
        "Organization: PyInstaller Development Team",
    ),
}
"""Packages of Python whose files are on board: the licence that each is used under, and who supplies it, as
its metadata say. Of PyInstaller it is the program that starts Python."""

WINDOWS_WHEELS = {name: of for name, of in WHEELS.items() if name != "pyinstaller"} | {
    "tzdata": ("Apache-2.0", "Organization: Python Software Foundation")
}
"""The same on Windows."""

SYSTEM = {
    "libbz2.so": "bzip2-1.0.6",
    "libffi.so": "MIT",
    "liblzma.so": "LicenseRef-public-domain",
    "libpython3": "PSF-2.0",
    "libuuid.so": "BSD-3-Clause",
    "libxcb": "MIT",
    "libxkbcommon": "MIT",
}
"""Licences of the system's libraries on board, by the beginnings of their names, as Debian's copyright files
say."""

OWN = (
    ("Atkinson Hyperlegible Next", "OFL-1.1", "fonts/OFL.txt"),
    ("Lucide icons", "ISC", "icons/LICENSE.txt"),
    ("Words and vectors of the search", "Apache-2.0", "search/LICENSE.txt"),
    ("Places", "LicenseRef-places", "places/LICENSE.txt"),
)
"""What others made and resources/ holds: name, licence, the file that says so."""


MAKERS = "Organization: the authors of Signpost"

STATE = """\
# The Debian packages of the system that the bundle was built in. The lines below name the state of each
# archive that they came from, as its list was dated.
"""

COMMON = ("Apache-2.0", "CC0-1.0", "GPL-2", "GPL-3", "LGPL-2", "LGPL-3")
"""Licences whose text Debian has in one folder."""

EXTRACTED = {
    "public-domain": "Their authors gave up all rights. See the folder licences of the package.",
    "places": "See the folder licences of the package.",
    "PCRE2": "BSD-3-Clause, with an exception for packages of programs. See licences/debian/libpcre2-16-0.",
    "Microsoft-runtime": "May be passed on with programs, as Python's licence for Windows says.",
    "ICC": "May be copied and used without limits, as its notice says. See licences/debian/libqt6core6.",
}
"""What the list of SPDX has no name for."""


@dataclass(frozen=True, slots=True)
class Installed:
    """The sources of the parts.

    Attributes:
        site_packages: of Python.
        system: the root of the system in which the bundle was built.
        notices: a folder with copyright files of Debian packages, for code that Qt has copies of.
        wheels: which of Python's packages are on board.
    """

    site_packages: Path
    system: Path
    notices: Path
    wheels: Mapping[str, tuple[str, str]] = field(default_factory=lambda: WHEELS)

    def parts(self, bundle: Path) -> list[Part]:
        """Every part, with its version. Raises PackagingError or OSError."""
        wheels = [self._of_python(name) for name in self.wheels]
        libraries = [self._of_debian(file, licence) for file, licence in self._libraries(bundle)]
        own_parts = [Part(name, "", licence) for name, licence, _ in OWN]
        return sorted({*wheels, *libraries, *own_parts}, key=lambda part: part.name)

    def copy_licences(self, bundle: Path, resources: Path) -> None:
        """Copy the texts of all licenses into a bundle. Raises PackagingError or OSError."""
        folder = bundle / "licences"
        for name in self.wheels:
            self._copy_wheel(name, folder / name)
        for name, _, file in OWN:
            (folder / name).mkdir(parents=True)
            shutil.copy2(resources / file, folder / name)
        for text in COMMON:
            shutil.copy2(self.system / "usr/share/common-licenses" / text, folder)
        packages = {self._owner(file)[0] for file, _ in self._libraries(bundle)}
        folders = [self.system / "usr/share/doc" / package for package in sorted(packages)]
        for documents in [*folders, *sorted(self.notices.glob("*"))]:
            (folder / "debian" / documents.name).mkdir(parents=True)
            shutil.copy(documents / "copyright", folder / "debian" / documents.name)

    def state(self) -> str:
        """Say which Debian packages the system had that it was built in, and of when their archive was.

        The same packages can be found later on snapshot.debian.org. Raises PackagingError.
        """
        lists = (self.system / "var/lib/apt/lists").glob("*InRelease")
        suites = sorted(f"# {_field(file, 'Codename')}: {_field(file, 'Date')}\n" for file in lists)
        show = ["--show", "--showformat=${Package} ${Version} ${Architecture}\\n"]
        packages = run(["dpkg-query", f"--root={self.system}", *show], doing="Asking for versions")
        return "".join([STATE, *suites, *sorted(packages.splitlines(keepends=True))])

    def _of_python(self, name: str) -> Part:
        licence, supplier = self.wheels[name]
        version = self._version(name)
        return Part(name, version, licence, purl=purl("pypi", _normal(name), version), supplier=supplier)

    def _of_debian(self, library: str, licence: str) -> Part:
        package, version, architecture = self._owner(library)
        details = {"arch": architecture, "distro": _codename(self.system)}
        name = purl("deb/debian", package, version, details)
        return Part(package, version, licence, purl=name, supplier="Organization: Debian")

    def _metadata(self, name: str) -> Path:
        packages_for = name.lower().replace("-", "_")
        folders = self.site_packages.glob("*.dist-info")
        return next(each for each in folders if each.name.lower().startswith(f"{packages_for}-"))

    def _version(self, name: str) -> str:
        text = (self._metadata(name) / "METADATA").read_text(encoding="utf-8")
        return str(HeaderParser().parsestr(text)["Version"])

    def _copy_wheel(self, name: str, target: Path) -> None:
        target.mkdir(parents=True)
        metadata = self._metadata(name)
        for file in archives.files_below(metadata):
            if file.name.upper().startswith(("LICEN", "COPYING", "AUTHORS")) or file.name == "METADATA":
                shutil.copy(file, target / file.name)
        if name == "Whoosh":  # its wheel has the text at the head of each module alone
            module = (self.site_packages / "whoosh/__init__.py").read_text(encoding="utf-8")
            (target / "LICENSE").write_text("".join(_head(module)), encoding="utf-8")

    def _libraries(self, bundle: Path) -> Iterator[tuple[str, str]]:
        for file in sorted((bundle / "lib/_internal").glob("lib*.so*")):
            for beginning, licence in SYSTEM.items():
                if file.name.startswith(beginning):
                    yield file.name, licence

    def _owner(self, library: str) -> tuple[str, str, str]:
        asked = ["dpkg-query", f"--root={self.system}"]
        printed = run([*asked, "--search", f"*/{library}"], doing=f"Asking whose {library} is")
        package = printed.partition(": ")[0].partition(":")[0]
        show = ["--show", "--showformat=${Version} ${Architecture}", package]
        version, architecture = run([*asked, *show], doing="Asking for a version").split()
        return package, version, architecture


def _head(module: str) -> Iterator[str]:
    return takewhile(lambda line: line.startswith("#"), module.splitlines(keepends=True))


def purl(kind: str, name: str, version: str, details: Mapping[str, str] | None = None) -> str:
    """Give the name of a package for scanners, such as pkg:pypi/whoosh@2.7.4.

    Args:
        kind: the type, with a namespace where it has one.
        details: its qualifiers.
    """
    qualifiers = "&".join(f"{key}={value}" for key, value in sorted((details or {}).items()) if value)
    return f"pkg:{kind}/{_encoded(name)}@{_encoded(version)}" + (f"?{qualifiers}" if qualifiers else "")


def _encoded(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9._~:-]", lambda sign: f"%{ord(sign[0]):02X}", text)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _codename(system: Path) -> str:
    return _field(system / "etc/os-release", "VERSION_CODENAME", "=")


def _field(file: Path, name: str, sign: str = ": ") -> str:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((line.removeprefix(name + sign) for line in lines if line.startswith(name + sign)), "")


def write(tree: Tree, folder: Path, parts: list[Part], packed: Path) -> None:
    """Write beside a packed folder what it is made of: parts, and files.

    Raises OSError.
    """
    stem = packed.name.removesuffix(".tar.xz").removesuffix(".zip")
    spdx = document(tree, parts, archives.sha256(packed), stem)
    (packed.parent / f"{stem}.spdx.json").write_text(json.dumps(spdx, indent=1) + "\n", encoding="utf-8")
    listed = archives.checksums(archives.files_below(folder), folder.parent)
    (packed.parent / f"{stem}.contents.sha256").write_text(listed, encoding="utf-8")


def document(tree: Tree, parts: list[Part], digest: str, stem: str) -> dict[str, object]:
    """The SPDX document of a package that holds these parts.

    Args:
        digest: SHA-256 of the package.
    """
    created = datetime.fromtimestamp(tree.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    whole = _package(Part("signpost", tree.version, tree.license, supplier=MAKERS))
    whole["checksums"] = [{"algorithm": "SHA256", "checksumValue": digest}]
    packages = [whole, *map(_package, parts)]
    inside = [_relation(str(whole["SPDXID"]), "CONTAINS", str(each["SPDXID"])) for each in packages[1:]]
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": stem,
        "documentNamespace": f"https://spdx.org/spdxdocs/{stem}-{digest}",
        "creationInfo": {"created": created, "creators": [f"Tool: signpost-packaging-{tree.version}"]},
        "hasExtractedLicensingInfos": [_extracted(*each) for each in EXTRACTED.items()],
        "packages": packages,
        "relationships": [_relation("SPDXRef-DOCUMENT", "DESCRIBES", str(whole["SPDXID"])), *inside],
    }


def _package(part: Part) -> dict[str, object]:
    letters = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in part.name)
    version = {"versionInfo": part.version} if part.version else {}
    details = {"sourceInfo": f"inside {part.inside}"} if part.inside else {}
    return {
        "SPDXID": f"SPDXRef-{letters}",
        "name": part.name,
        "supplier": part.supplier,
        **({"externalRefs": [_reference(part.purl)]} if part.purl else {}),
        **version,
        **details,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": part.licence,
        "licenseDeclared": part.licence,
        "copyrightText": part.copyright,
    }


def _reference(name: str) -> dict[str, str]:
    return {
        "referenceCategory": "PACKAGE-MANAGER",
        "referenceType": "purl",
        "referenceLocator": name,
    }


def _relation(element: str, kind: str, other: str) -> dict[str, str]:
    return {"spdxElementId": element, "relationshipType": kind, "relatedSpdxElement": other}


def _extracted(name: str, text: str) -> dict[str, str]:
    return {"licenseId": f"LicenseRef-{name}", "extractedText": text, "name": name}
