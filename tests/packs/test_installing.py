"""Newer content on an installed copy, from the command that staff type."""

from pathlib import Path

from tests.packs.packing import NEW_NUMBER, OLD_NUMBER, SERVICE, Installed


def test_a_newer_pack_is_installed_and_its_number_is_shown_and_found(
    copy: Installed, pack_file: Path
) -> None:
    done = copy.run("content", "install", str(pack_file))

    assert (done.returncode, done.stderr) == (0, "")
    assert "The guide now has the content of December 1, 2026 (number 2)." in done.stdout
    assert f"New numbers: 1 ({NEW_NUMBER})" in done.stdout
    assert f"Numbers no longer shown: 1 ({OLD_NUMBER})" in done.stdout
    assert NEW_NUMBER in copy.run("show", SERVICE).stdout
    assert SERVICE in copy.run("search", NEW_NUMBER).stdout
    assert SERVICE not in copy.run("search", OLD_NUMBER).stdout
