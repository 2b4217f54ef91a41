"""What a release refuses."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from recipes import release
from recipes.running import PackagingError
from recipes.tree import Tree

ROOT = Path(__file__).parents[2]
CHANGES = "# Changelog\n\n## [2.0.0] - 2027-01-02\n\n- New.\n\n## [1.0.0] - unreleased\n\n- Old.\n"


def test_what_changed_is_read_of_the_version_alone() -> None:
    assert release.changes_of(CHANGES, "2.0.0") == "- New.\n"


@pytest.mark.parametrize(("version", "why"), [("1.0.0", "write the day"), ("3.0.0", "says nothing of 3.0.0")])
def test_a_version_without_a_day_or_without_a_word_is_refused(version: str, why: str) -> None:
    with pytest.raises(PackagingError, match=why):
        release.changes_of(CHANGES, version)


def test_changes_that_are_not_committed_are_refused(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / "new").touch()

    with pytest.raises(PackagingError, match="not committed"):
        release.refuse_unready(Tree(tmp_path, tmp_path, tmp_path), date(2026, 12, 1))


def test_content_that_is_past_its_day_of_review_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackagingError, match=r"The check of the content failed: \d+ problems"):
        release.check_content(Tree(ROOT, tmp_path, tmp_path), date(2040, 1, 1))


def test_the_version_stands_in_one_place() -> None:
    version = f"={Tree.of(ROOT).version}"
    files = [*(ROOT / "packaging").rglob("*"), *(ROOT / "guide").rglob("*.py")]
    texts = {
        path: path.read_text(errors="ignore") for path in files if path.suffix in (".py", ".spec", ".toml")
    }

    assert [path.name for path, text in texts.items() if version in text] == []
