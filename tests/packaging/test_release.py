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


def test_the_changes_are_those_of_the_version_alone() -> None:
    assert release.changes_of(CHANGES, "2.0.0") == "- New.\n"


@pytest.mark.parametrize(
    ("version", "why"), [("1.0.0", "Write the date"), ("3.0.0", "has no section for 3.0.0")]
)
def test_a_version_without_a_day_or_without_a_word_is_refused(version: str, why: str) -> None:
    with pytest.raises(PackagingError, match=why):
        release.changes_of(CHANGES, version)


def test_changes_that_are_not_committed_are_refused(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / "new").touch()

    with pytest.raises(PackagingError, match="uncommitted"):
        release.refuse_unready(Tree(tmp_path, tmp_path, tmp_path), date(2026, 12, 1))


@pytest.mark.parametrize(
    "named",
    [
        "",
        'maintainers = [{ name = "Somebody", email = "somebody@signpost.example" }]',
        'maintainers = [{ name = "Somebody", email = "somebody@localhost" }]',
        'maintainers = [{ name = "", email = "somebody@aid.org" }]',
        'maintainers = [{ name = "Somebody" }]',
    ],
)
def test_a_release_that_nobody_answers_for_is_refused(tmp_path: Path, named: str) -> None:
    with pytest.raises(PackagingError, match=r"pyproject\.toml.*maintainers"):
        release.refuse_unready(checkout_with(tmp_path, named), date(2026, 12, 1))


def test_the_maintainer_of_a_release_is_read_from_pyproject(tmp_path: Path) -> None:
    named = 'maintainers = [{ name = "The guide\'s team", email = "guide@aid.org" }]'

    assert checkout_with(tmp_path, named).maintainer == "The guide's team <guide@aid.org>"


def checkout_with(folder: Path, maintainers: str) -> Tree:
    """A checkout in which all is committed and said, but for this line of pyproject.toml."""
    (folder / "pyproject.toml").write_text(f'[project]\nversion = "2.0.0"\n{maintainers}\n')
    (folder / "CHANGELOG.md").write_text(CHANGES)
    as_somebody = ["-c", "user.name=x", "-c", "user.email=x@signpost.example"]
    for words in (["init", "-q"], ["add", "."], [*as_somebody, "commit", "-q", "-m", "all"]):
        subprocess.run(["git", "-C", folder, *words], check=True)
    return Tree(folder, folder / "dist", folder / "build")


def test_content_that_is_past_its_day_of_review_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        PackagingError, match=r"The check of the content failed: \d+ problems\. To see which: "
    ):
        release.check_content(Tree(ROOT, tmp_path, tmp_path), date(2040, 1, 1))


def test_only_one_file_states_the_version() -> None:
    version = f"={Tree.of(ROOT).version}"
    files = [*(ROOT / "packaging").rglob("*"), *(ROOT / "guide").rglob("*.py")]
    texts = {
        path: path.read_text(errors="ignore") for path in files if path.suffix in (".py", ".spec", ".toml")
    }

    assert [path.name for path, text in texts.items() if version in text] == []
