"""Updates: upgraded from an apt repository, or verified from a stick; what was changed is refused."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recipes import apt, archives, chroots, debian
from recipes.chroots import Chroot
from recipes.running import PackagingError
from recipes.tree import Tree

ROOT = Path(__file__).parents[2]
WHO = "Signpost releases"
DOCUMENT = (ROOT / "docs/many-computers.md").read_text(encoding="utf-8")
VERIFY = ROOT / "packaging/apt/signpost-verify.sh"
CONTROL = """\
Package: signpost
Version: @RELEASE@
Architecture: amd64
Maintainer: x <x@signpost.example>
Section: misc
Priority: optional
Description: stands for the guide
"""
needs_minisign = pytest.mark.skipif(not shutil.which("minisign"), reason="minisign is not installed here")


@pytest.fixture
def package(tmp_path: Path) -> Callable[[str], Path]:
    """A tiny package of the guide's name, of any version."""

    def made(version: str) -> Path:
        work, dist = tmp_path / f"work-{version}", tmp_path / f"dist-{version}"
        dist.mkdir()
        debian.put(work / "signpost/usr/share/signpost/version", version)
        debian.put(work / "control", CONTROL)
        return debian.pack(Tree(ROOT, dist, work), work / "signpost", work / "control", {"RELEASE": version})

    return made


@pytest.fixture
def stick(tmp_path: Path, package: Callable[[str], Path]) -> Path:
    """A stick with version 9.9 on it, signed with the key beside it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    deb = shutil.copy(package("9.9"), folder)
    (folder / "SHA256SUMS").write_text(archives.checksums([Path(deb)], folder))
    keys: list[str | Path] = ["-p", tmp_path / "update.pub", "-s", tmp_path / "secret.key"]
    subprocess.run(["minisign", "-G", "-W", *keys], check=True, capture_output=True)
    sign: list[str | Path] = ["minisign", "-S", "-s", tmp_path / "secret.key", "-m", folder / "SHA256SUMS"]
    subprocess.run(sign, check=True, capture_output=True)
    return folder


def verify(stick: Path) -> tuple[int, str]:
    done = subprocess.run(
        ["sh", VERIFY, "--key", stick.parent / "update.pub", stick],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


needs_reprepro = pytest.mark.skipif(
    not (shutil.which("reprepro") and shutil.which("gpg")), reason="reprepro and gpg are not installed here"
)
needs_root = pytest.mark.needs_root("keeps what was verified")


@needs_minisign
@needs_root
def test_a_stick_as_it_was_signed_is_right(stick: Path) -> None:
    status, printed = verify(stick)

    assert (status, printed.splitlines()[0]) == (0, "This update is right. Install it:")


@needs_minisign
def test_a_package_that_was_changed_is_refused(stick: Path) -> None:
    deb = next(stick.glob("*.deb"))
    deb.write_bytes(deb.read_bytes()[:-1] + b"x")

    assert verify(stick) == (1, f"Do not use this update: {deb.name} was changed.\n")


@needs_minisign
def test_a_list_that_was_changed_is_refused(stick: Path) -> None:
    deb = next(stick.glob("*.deb"))
    deb.write_bytes(deb.read_bytes()[:-1] + b"x")
    (stick / "SHA256SUMS").write_text(archives.checksums([deb], stick))

    assert verify(stick) == (1, "Do not use this update: its signature is not right.\n")


@needs_minisign
def test_a_package_that_is_not_on_the_list_is_refused(stick: Path) -> None:
    shutil.copy(next(stick.glob("*.deb")), stick / "another.deb")

    assert verify(stick) == (1, "Do not use this update: another.deb is not on the signed list.\n")


@needs_minisign
def test_an_update_that_is_not_newer_than_what_is_installed_is_refused(stick: Path, tmp_path: Path) -> None:
    installed = tmp_path / "bin/dpkg-query"
    debian.put(installed, "#!/bin/sh\necho 10.0\n", mode=0o755)
    done = subprocess.run(
        ["sh", VERIFY, "--key", tmp_path / "update.pub", stick], capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": f"{installed.parent}:{os.environ['PATH']}"},
    )  # fmt: skip

    assert done.returncode == 1
    assert done.stderr == "Do not use this update: signpost 9.9 is not newer than 10.0.\n"


# --- apt ------------------------------------------------------------------------------------------------


@pytest.fixture
def gnupg(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of gpg's with one key in it, whose name has a blank."""
    home = open_folder / "gnupg"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("GNUPGHOME", str(home))
    make_key(WHO)
    yield home
    subprocess.run(["gpgconf", "--kill", "all"], check=False)


def make_key(name: str) -> None:
    key = ["gpg", "--batch", "--passphrase", "", "--quick-generate-key", name, "ed25519", "sign", "1d"]
    subprocess.run(key, check=True, capture_output=True)


def signed_by(repository: Path) -> str:
    """Who signed the list of packages."""
    release = repository / "dists/stable/InRelease"
    return subprocess.run(["gpg", "--verify", release], check=True, capture_output=True, text=True).stderr


@needs_reprepro
@pytest.mark.usefixtures("gnupg")
def test_a_key_with_a_blank_signs_the_list_that_names_the_origin_that_the_documents_allow(
    package: Callable[[str], Path], tmp_path: Path
) -> None:
    apt.publish(Tree(ROOT, tmp_path, tmp_path), WHO, [package("1.0")], tmp_path / "apt")
    assert WHO in signed_by(tmp_path / "apt")
    listed = (tmp_path / "apt/dists/stable/Release").read_text().splitlines()

    [allowed] = re.findall(r'Allowed-Origins \{ "(.+)"; \};', DOCUMENT)
    origin, suite = allowed.split(":")
    assert {f"Origin: {origin}", f"Suite: {suite}"} <= set(listed)


@needs_reprepro
@pytest.mark.usefixtures("gnupg")
def test_a_package_list_that_could_not_be_signed_is_signed_by_the_next_try(
    package: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, deb = tmp_path / "apt", package("1.0")
    tree = Tree(ROOT, tmp_path, tmp_path)
    with monkeypatch.context() as broken:
        broken.setattr(apt, "fingerprint", lambda _: "0" * 40)
        with pytest.raises(PackagingError, match=r"(?s)failed: .*0000"):
            apt.publish(tree, WHO, [deb], folder)
    assert not (folder / "dists/stable/InRelease").exists()

    apt.publish(tree, WHO, [deb], folder)

    assert WHO in signed_by(folder)


@needs_reprepro
@pytest.mark.usefixtures("gnupg")
def test_a_missing_or_ambiguous_key_is_reported_before_anything_is_made(tmp_path: Path) -> None:
    tree = Tree(ROOT, tmp_path, tmp_path)
    with pytest.raises(PackagingError, match="gpg has no secret key 'Somebody'"):
        apt.publish(tree, "Somebody", [tmp_path / "x.deb"], tmp_path / "apt")

    make_key("Signpost releases <second@signpost.example>")
    with pytest.raises(PackagingError, match=r"gpg knows 2 secret keys 'Signpost releases'. Name one by"):
        apt.publish(tree, WHO, [tmp_path / "x.deb"], tmp_path / "apt")

    assert not (tmp_path / "apt").exists()


class Networked:
    """A small system with a repository of its own, in which a package is."""

    def __init__(self, tree: Tree, root: Chroot, deb: Path) -> None:
        self.tree, self.root = tree, root
        self.repository = root.folder / "srv/apt"
        self.put(deb)
        public = subprocess.run(["gpg", "--export"], check=True, capture_output=True).stdout
        (root.folder / "etc/apt/keyrings/signpost.gpg").write_bytes(public)
        source = "deb [signed-by=/etc/apt/keyrings/signpost.gpg] file:/srv/apt stable main\n"
        (root.folder / "etc/apt/sources.list").write_text(source)

    def put(self, deb: Path) -> None:
        """Publish a package."""
        apt.publish(self.tree, WHO, [deb], self.repository)

    def allow(self) -> None:
        """Let it update itself from the repository, as the document says."""
        [line] = re.findall(r"^Unattended-Upgrade::Allowed-Origins .*;$", DOCUMENT, re.MULTILINE)
        debian.put(self.root.folder / "etc/apt/apt.conf.d/52signpost", f"{line}\n")

    def runs(self, command: str) -> str:
        """What a command prints in it."""
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        return self.root.enter(["sh", "-ec", command], doing="apt", variables=quiet)


class Computer(Networked):
    """One that gets the guide, in any version, from there."""

    def __init__(self, tree: Tree, root: Chroot, package: Callable[[str], Path]) -> None:
        super().__init__(tree, root, package("1.0"))
        self._package = package

    def publish(self, version: str) -> None:
        self.put(self._package(version))

    def version(self) -> str:
        return self.runs("dpkg-query --show --showformat='${Version}' signpost")


@pytest.fixture
def computer(tree: Tree, package: Callable[[str], Path], gnupg: Path) -> Computer:
    del gnupg  # the key that it is signed with
    root = chroots.fresh(chroots.OLDEST, tree.work / "roots/apt-try", ["unattended-upgrades"])
    return Computer(tree, root, package)


@pytest.mark.slow
@needs_reprepro
def test_an_older_version_is_upgraded_from_the_repository(computer: Computer) -> None:
    computer.runs("apt-get update && apt-get install -y signpost")
    before = computer.version()

    computer.publish("2.0")
    computer.runs("apt-get update && apt-get upgrade -y")

    assert (before, computer.version()) == ("1.0", "2.0")


@pytest.mark.slow
@needs_reprepro
@pytest.mark.parametrize(("allowed", "becomes"), [(True, "2.0"), (False, "1.0")])
def test_a_networked_desk_updates_itself_once_it_allows_the_repository(
    computer: Computer, *, allowed: bool, becomes: str
) -> None:
    computer.runs("apt-get update && apt-get install -y signpost")
    if allowed:
        computer.allow()

    computer.publish("2.0")
    computer.runs("apt-get update && unattended-upgrade --verbose")

    assert computer.version() == becomes


@pytest.mark.slow
@needs_reprepro
def test_a_changed_repository_is_refused(computer: Computer) -> None:
    computer.runs("apt-get update")
    deb = next((computer.repository / "pool").rglob("*.deb"))
    deb.write_bytes(deb.read_bytes()[:-1] + b"x")

    with pytest.raises(PackagingError, match=r"Failed to fetch|Hash Sum|Unable to"):
        computer.runs("apt-get install -y signpost")

    release = computer.repository / "dists/stable/InRelease"
    release.write_text(release.read_text().replace("Label: Signpost", "Label: Somebody"))
    with pytest.raises(PackagingError, match="not signed"):
        computer.runs("rm -rf /var/lib/apt/lists/* && apt-get update")
