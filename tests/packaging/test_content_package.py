"""`signpost-content`: the signed file as a package, from a repository. A bad one leaves the old content."""

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.compiled import FORMAT
from guide.content.current import current
from guide.paths import checkout
from recipes import chroots, content
from recipes.chroots import Chroot
from recipes.running import run
from recipes.tree import Tree
from support.tree import ROOT
from tests.packaging.installing import depends_of
from tests.packaging.test_updates import Networked, gnupg, needs_reprepro
from tests.packs.packing import FIRST, NEW_NUMBER, SERVICE, THIRD, Packer, with_number

__all__ = ["gnupg"]
NEXT_NUMBER = "207-555-0143"


def fields_of(deb: Path) -> dict[str, str]:
    """The fields of a package, but for its description."""
    printed = run(["dpkg-deb", "--field", deb], doing="Reading the package")
    return dict(re.findall(r"^(\S+): (.*)$", printed, re.MULTILINE))


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is not installed here")
def test_the_command_makes_the_pack_and_its_package_with_the_number_as_its_version(tmp_path: Path) -> None:
    tree = Tree(ROOT, tmp_path / "dist", tmp_path / "work")

    deb = content.build(tree, FIRST, tree.dist)

    sequence = current(checkout()).library().edition.sequence
    assert deb.name == f"signpost-content_{sequence}_all.deb"
    fields = fields_of(deb)
    assert (fields["Version"], fields["Architecture"]) == (str(sequence), "all")
    assert fields["Depends"] == f"signpost, signpost-library (>= {FORMAT})"
    run(["dpkg-deb", "--extract", deb, tmp_path / "inside"], doing="Unpacking")
    pack = tree.dist / f"signpost-content-{sequence}.signpost"
    assert (tmp_path / "inside" / content.INSIDE).read_bytes() == pack.read_bytes()


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is not installed here")
def test_without_a_key_the_command_says_what_is_missing() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "packaging", "content"],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )

    assert done.returncode == 2
    assert done.stderr == "Not made: content. Name the secret key: package content --key FILE [--into DIR]\n"


class Desk(Networked):
    """A networked desk that gets the guide and its content from a repository."""

    def __init__(self, tree: Tree, root: Chroot, deb: Path) -> None:
        super().__init__(tree, root, deb)
        self._packer = Packer(current(checkout()).library())
        self.allow()

    def publish(self, step: int, number: str, *, is_foreign: bool = False) -> int:
        """Publish content with a number. step: how much later than that of the program.

        is_foreign: whether somebody else signed it. Returns the version of its package.
        """
        library = with_number(self._packer.edition(step), SERVICE, number)
        made = self._packer.pack(library, THIRD) if is_foreign else self._packer.pack(library)
        sequence = library.edition.sequence
        self.put(content.package(replace(self.tree, dist=self.repository.parent), made, sequence))
        return sequence

    def shows(self, number: str) -> bool:
        """Whether the page of the service shows a number."""
        return number in self.runs(f"signpost show {SERVICE}")


@pytest.fixture
def desk(tree: Tree, deb: Path, gnupg: Path) -> Desk:
    del gnupg  # the key that the repository is signed with
    packages = ["unattended-upgrades", *depends_of(deb)]
    return Desk(tree, chroots.fresh(chroots.OLDEST, tree.work / "roots/content-try", packages), deb)


@pytest.mark.slow
@needs_reprepro
def test_a_networked_desk_gets_content_by_itself_and_keeps_it_when_a_bad_one_comes(desk: Desk) -> None:
    first = desk.publish(1, NEW_NUMBER)
    printed = desk.runs("apt-get update && apt-get install -y signpost-content")
    assert f"(number {first})" in printed
    assert desk.shows(NEW_NUMBER)

    # newer content comes alone, without a new program
    second = desk.publish(2, NEXT_NUMBER)
    desk.runs("apt-get update && unattended-upgrade --verbose")
    assert desk.runs("dpkg-query --show --showformat='${Version}' signpost-content") == str(second)
    assert desk.shows(NEXT_NUMBER)

    # once more, and after going back: no error
    assert "is not newer than" in desk.runs("dpkg-reconfigure signpost-content")

    # content that somebody else signed: a sentence, and the old content stays
    desk.publish(3, NEW_NUMBER, is_foreign=True)
    printed = desk.runs("apt-get update && apt-get upgrade -y 2>&1 || true")
    assert "This file was not signed by the people who make the guide" in printed
    state = "dpkg-query --show --showformat='${db:Status-Status}' signpost-content"
    assert desk.runs(state) == "half-configured"
    assert desk.shows(NEXT_NUMBER)

    # the next good one repairs it
    desk.publish(4, NEW_NUMBER)
    desk.runs("apt-get update && apt-get upgrade -y")
    assert desk.shows(NEW_NUMBER)

    # removed, the content stays; purged with the guide, nothing is left
    desk.runs("apt-get remove -y signpost-content")
    assert desk.shows(NEW_NUMBER)
    left = desk.runs("apt-get purge -y signpost >/dev/null; ls -d /var/lib/signpost 2>&1 || true")
    assert left.startswith("ls:")
