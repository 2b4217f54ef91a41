"""Which site file stands, and which may not be believed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.paths import checkout
from guide.policy import KIOSK, POLICIES, STATION, Policy
from guide.sites.config import Choice, SiteConfig, is_of
from guide.sites.local_changes import OwnLine
from guide.sites.site import Site
from tests.sites.untrusted import UNTRUSTED

LINE = '\n[[own_lines]]\nname = "Front desk"\nnumber = "207-555-0142"\n'
READER = os.getuid()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Where the site file would be. It does not exist yet."""
    return tmp_path / "site.toml"


def read(own: Path, choice: Choice = Choice(), owner: int = READER) -> Site:  # noqa: B008 - it is frozen
    """The paths of a copy that has a site file."""
    return SiteConfig(choice, checkout(), own, owner).read()


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
def test_each_bundled_file_says_what_its_policy_is(policy: Policy, own: Path) -> None:
    site = read(own, Choice(policy=policy.name))

    assert (site.policy, site.own_lines, site.printer, site.problems) == (policy, (), "", ())
    assert site.file.endswith(f"/resources/sites/{policy.name}.toml")


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
def test_each_commented_line_of_a_bundled_file_shows_the_default(policy: Policy, own: Path) -> None:
    text = (checkout().sites / f"{policy.name}.toml").read_text(encoding="utf-8")
    settings = [line[1:] for line in text.splitlines() if line[:1] == "#" and line[1:2].strip()]
    own.write_text(f'policy = "{policy.name}"\n' + "\n".join(settings), encoding="utf-8")

    site = read(own)

    assert (site.problems, site.policy) == ((), policy)
    assert (site.printer, [line.name for line in site.own_lines]) == ("FrontDesk", ["Front desk"])


def test_the_site_file_overrides_the_bundled_one(own: Path) -> None:
    own.write_text('policy = "station"' + LINE)

    site = read(own)

    assert (site.policy, site.file) == (STATION, str(own))


def test_a_policy_option_keeps_the_sites_own_lines(own: Path) -> None:
    own.write_text('policy = "desk"\nidle_seconds = 600' + LINE)

    site = read(own, Choice(policy="kiosk"))

    assert site.policy == KIOSK
    assert site.own_lines == (OwnLine("Front desk", "207-555-0142"),)


def test_a_file_to_try_replaces_the_sites_own(own: Path, tmp_path: Path) -> None:
    own.write_text('policy = "kiosk"')
    tried = tmp_path / "tried.toml"
    tried.write_text('policy = "station"')
    tried.chmod(0o666)

    assert read(own, Choice(file=str(tried))).policy == STATION


def was_taken_out_of_a_folder_of_all(own: Path) -> None:
    own.unlink()
    own.parent.chmod(0o777)


def is_a_link_to_nothing(own: Path) -> None:
    own.unlink()
    own.symlink_to(own.with_name("nowhere.toml"))


def is_no_text(own: Path) -> None:
    own.write_bytes(b'policy = "desk"\n# caf\xe9')


def makes_no_sense(own: Path) -> None:
    own.write_text("policy = desk")


@pytest.mark.parametrize(
    "harm",
    [
        *UNTRUSTED,
        was_taken_out_of_a_folder_of_all,
        is_a_link_to_nothing,
        is_no_text,
        makes_no_sense,
        pytest.param(None, id="belongs_to_another"),
    ],
    ids=lambda harm: harm.__name__,
)
def test_a_file_that_cannot_be_trusted_is_named_and_the_strictest_policy_applies(
    harm: Callable[[Path], None] | None, own: Path
) -> None:
    own.write_text('policy = "desk"' + LINE)
    own.chmod(0o644)
    if harm:
        harm(own)

    site = read(own, owner=READER if harm else READER + 1)

    assert (site.policy, site.own_lines) == (KIOSK, ())
    [problem] = site.problems
    assert str(problem).startswith(str(own.parent))


def test_a_policy_option_does_not_relax_a_wrong_file(own: Path) -> None:
    own.write_text("policy = desk")

    assert read(own, Choice(policy="desk")).policy == KIOSK


def test_a_missing_file_to_try_is_reported(own: Path) -> None:
    site = read(own, Choice(file="/nowhere/site.toml"))

    assert site.policy == KIOSK
    assert (
        str(site.problems[0]) == "/nowhere/site.toml: This file cannot be read (No such file or directory)."
    )


@pytest.mark.parametrize(
    ("user", "uid_map", "believed"),
    [
        (0, "         0          0 4294967295\n", True),
        (1000, "         0          0 4294967295\n", False),
        (65534, "         0          0 4294967295\n", False),
        (65534, "      1000       1000          1\n", True),
        (1000, "      1000       1000          1\n", False),
        (65534, "         0       1000          1\n", False),
        (65534, "", False),
    ],
)
def test_in_a_namespace_that_does_not_know_root_its_files_are_nobodys(
    user: int,
    uid_map: str,
    believed: bool,  # noqa: FBT001 - a case
) -> None:
    assert is_of(user, 0, uid_map, 65534) is believed
