"""The list of a bundle's parts names each one so that a scanner for known faults finds it."""

from pathlib import Path

import pytest

from recipes import bundle, chroots, sbom
from recipes.sbom import Installed, Part, purl
from recipes.tree import Tree
from support.tree import ROOT

RELEASE = "-----BEGIN PGP SIGNED MESSAGE-----\nCodename: {}\nDate: Sat, 11 Jul 2026 09:00:00 UTC\n"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installed:
    """What a small system contains: the locked packages of Python, one library, two archives."""
    for name in sbom.WHEELS:
        metadata = tmp_path / f"packages/{name.lower()}-1.0+local.dist-info/METADATA"
        metadata.parent.mkdir(parents=True)
        metadata.write_text(f"Name: {name}\nVersion: 1.0+local\n")
    for suite in ("bookworm", "bookworm-security"):
        lists = tmp_path / "system/var/lib/apt/lists"
        lists.mkdir(parents=True, exist_ok=True)
        (lists / f"archive_{suite}_InRelease").write_text(RELEASE.format(suite))
    (tmp_path / "system/etc").mkdir()
    (tmp_path / "system/etc/os-release").write_text("ID=debian\nVERSION_CODENAME=bookworm\n")
    library = tmp_path / "bundle/lib/_internal/libffi.so.8"
    library.parent.mkdir(parents=True)
    library.touch()
    monkeypatch.setattr(sbom, "run", answered)
    return Installed(tmp_path / "packages", tmp_path / "system", tmp_path / "notices")


def answered(command: list[str | Path], *, doing: str) -> str:
    """What dpkg-query says of that system."""
    del doing
    if "--search" in command:
        return "libffi8:amd64: /usr/lib/x86_64-linux-gnu/libffi.so.8\n"
    if command[-1] == "libffi8":
        return "3.4.4-1+b2 amd64"
    return "zlib1g 1:1.2.13 amd64\nlibffi8 3.4.4-1+b2 amd64\n"


def test_a_name_for_scanners_is_written_as_its_specification_says() -> None:
    assert purl("pypi", "pyside6-essentials", "6.11.3") == "pkg:pypi/pyside6-essentials@6.11.3"
    assert purl("deb/debian", "libstdc++6", "12.2.0-14+deb12u1", {"distro": "bookworm", "arch": "amd64"}) == (
        "pkg:deb/debian/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1?arch=amd64&distro=bookworm"
    )


def test_packages_of_python_and_of_debian_have_such_a_name_and_a_supplier(
    installed: Installed, tmp_path: Path
) -> None:
    parts = {part.name: part for part in installed.parts(tmp_path / "bundle")}

    assert parts["PySide6_Essentials"].purl == "pkg:pypi/pyside6-essentials@1.0%2Blocal"
    assert parts["libffi8"].purl == "pkg:deb/debian/libffi8@3.4.4-1%2Bb2?arch=amd64&distro=bookworm"
    assert parts["libffi8"].supplier == "Organization: Debian"
    assert [name for name, part in parts.items() if part.version and not part.purl] == []
    assert [name for name in sbom.WHEELS if parts[name].supplier == "NOASSERTION"] == []


def test_the_document_refers_to_each_of_them(installed: Installed, tmp_path: Path) -> None:
    tree = Tree(ROOT, tmp_path, tmp_path)
    parts = [*installed.parts(tmp_path / "bundle"), Part("ICU", "73.2", "MIT", purl="pkg:generic/ICU@73.2")]

    packages = sbom.document(tree, parts, "0" * 64, "signpost")["packages"]

    assert isinstance(packages, list)
    referred = {
        each["name"]: each["externalRefs"][0]["referenceLocator"]
        for each in packages
        if "externalRefs" in each
    }
    assert referred == {part.name: part.purl for part in parts if part.purl}
    assert all(
        each["supplier"].startswith(("Organization: ", "Person: ", "NOASSERTION")) for each in packages
    )


def test_the_state_of_the_archives_is_recorded_with_every_package(installed: Installed) -> None:
    recorded = installed.state().splitlines()

    assert recorded[-4:] == [
        "# bookworm-security: Sat, 11 Jul 2026 09:00:00 UTC",
        "# bookworm: Sat, 11 Jul 2026 09:00:00 UTC",
        "libffi8 3.4.4-1+b2 amd64",
        "zlib1g 1:1.2.13 amd64",
    ]


def test_a_small_system_gets_security_updates_and_is_updated_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[str] = []

    def run(command: list[str | Path], **_: object) -> str:
        commands.append(" ".join(map(str, command)))
        if command[0] in ("debootstrap", "cp"):
            (Path(command[-1]) / "etc/apt").mkdir(parents=True)
        return ""

    monkeypatch.setattr(chroots, "run", run)
    monkeypatch.setattr(chroots, "possible", lambda: True)

    tree = Tree(ROOT, tmp_path, tmp_path)

    root = bundle._build_root(tree)

    sources = (root.folder.parent / "bookworm-pristine/etc/apt/sources.list").read_text()
    assert "debian-security bookworm-security main" in sources
    commands.clear()
    bundle._build_root(tree)
    assert [command.split("--no-install-recommends ")[-1] for command in commands] == ["update", "upgrade"]
