"""The README's first command on a Debian that has Python and no library of a display."""

import os
import subprocess
from collections.abc import Callable

import pytest

from bootstrap.errors import OFFLINE
from bootstrap.system_packages import PACKAGES
from recipes import chroots
from recipes.bundle import AS_NOBODY
from recipes.chroots import Chroot
from recipes.running import PackagingError
from support.tree import ROOT
from tests.fresh_clone.conftest import OF_THE_NETWORK, copy_tracked_files

pytestmark = pytest.mark.needs_root("makes a small Debian system")

NEWEST = chroots.RELEASES[-1]
IN_MINIMAL = {"libstdc++6", "zlib1g", "libzstd1"}
"""Packages with libraries of Qt that every Debian has."""

Run = Callable[..., str]


@pytest.fixture(scope="module")
def system() -> Chroot:
    if not chroots.possible():
        pytest.skip("takes debootstrap, which `python3 run.py package` installs for root")
    try:
        return chroots.fresh(NEWEST, ROOT / "build/package/roots/bare-checkout", ["python3"])
    except PackagingError as error:
        if any(sign in str(error) for sign in (*OFFLINE, "Could not resolve", "Failed getting release file")):
            pytest.skip(f"a small Debian system needs a network: {error}")
        raise


def clone_of(user: str, system: Chroot) -> Run:
    """Clone into a home; what it returns runs `python3 run.py WORDS` there and gives all that it says."""
    clone = system.folder / "home" / user / "guide"
    clone.mkdir(parents=True)
    copy_tracked_files(clone)
    subprocess.run(["chown", "-R", f"{user}:", clone.parent], check=True)
    network = {
        name: value
        for name, value in os.environ.items()
        if OF_THE_NETWORK.fullmatch(name) and not value.startswith("/")  # no file of this machine is in there
    }
    variables = network | system.trust() | {"HOME": f"/home/{user}"}
    line = f'cd /home/{user}/guide && python3 run.py "$@" 2>&1 || echo "exit status: $?"'
    as_user = AS_NOBODY if user == "nobody" else ()

    def run(*words: str) -> str:
        command = [*as_user, "sh", "-c", line, "sh", *words]
        return system.enter(command, doing=f"run.py as {user}", network=True, variables=variables)

    return run


def test_the_guide_opens_for_a_user_and_for_root_without_a_library_of_qt(system: Chroot) -> None:
    as_user, as_root = clone_of("nobody", system), clone_of("root", system)

    lacking = as_user().splitlines()
    assert lacking[-2].startswith("  sudo apt-get install --yes python3.")
    assert lacking[-1] == "exit status: 2"

    for run in (as_root, as_user):
        first, second, status = run(), run(), run("status")
        assert "Building the library and its index ... " in first, first
        assert "988" in second
        assert first.endswith(second), "the second start does nothing but open the guide"
        assert status.startswith("Version ")
    assert len([*system.folder.glob("home/*/guide/build/languages/es.qm")]) == 2
    asked = ["dpkg-query", "--show", "--showformat", "${Package}\n"]
    installed = system.enter(asked, doing="dpkg-query").split()
    assert "python3-minimal" in installed
    assert set(PACKAGES.values()) & set(installed) - IN_MINIMAL == set()
