"""A release: every check, every package that this machine can make, checksums, and what changed.

Nothing is published. What comes out lies in dist/, and docs/releasing.md says what a person does with it.
"""

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from recipes import archives, bundle, chroots, debian, kiosk, pack, wheel
from recipes.running import PackagingError, run
from recipes.tree import Tree

_SECTION = re.compile(
    r"^## \[(?P<version>[^\]]+)\] - (?P<day>\S+)\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)


def release(tree: Tree, today: date) -> list[Path]:
    """Make a release of the version in pyproject.toml; gives its files. Raises PackagingError or OSError."""
    refuse_unready(tree, today)
    run_checks(tree)
    shutil.rmtree(tree.dist, ignore_errors=True)
    tree.dist.mkdir()
    made = bundle.build(tree)
    debian.build(tree, made)
    kiosk.build(tree)
    wheel.build(tree)
    notes = changes_of((tree.root / "CHANGELOG.md").read_text(encoding="utf-8"), tree.version)
    debian.put(tree.dist / "CHANGES.md", f"# Signpost {tree.version}, {today.isoformat()}\n\n{notes}")
    sums = archives.checksums(archives.files_below(tree.dist), tree.dist)
    debian.put(tree.dist / "SHA256SUMS", sums)
    return archives.files_below(tree.dist)


def refuse_unready(tree: Tree, today: date) -> None:
    """Refuse what a release must not hold, the quickest question first. Raises PackagingError."""
    if run(["git", "-C", str(tree.root), "status", "--porcelain"], doing="Asking git for changes").strip():
        raise PackagingError("There are changes that are not committed: commit them first.")
    changes_of((tree.root / "CHANGELOG.md").read_text(encoding="utf-8"), tree.version)
    if not tree.maintainer:
        raise PackagingError("pyproject.toml names nobody who answers for a release: see its maintainers.")
    pack.refuse_test_keys(tree)
    if not chroots.possible():
        raise PackagingError("A release is built in a small Debian 12: run it as root, with debootstrap.")
    check_content(tree, today)


def check_content(tree: Tree, today: date) -> None:
    """Refuse content with any problem or warning today: past its review, or a translation nobody vouched for.

    Raises PackagingError with how many there are, and how to see them.
    """
    command = [sys.executable, "-P", "-m", "guide", "check", "--today", today.isoformat()]
    environment = {"PYTHONPATH": str(tree.root)}
    try:
        run(command, doing="The check of the content", environment=environment, folder=tree.root)
    except PackagingError as error:
        raise PackagingError(f"{error} To see which: python3 run.py check") from None


def run_checks(tree: Tree) -> None:
    """Run every check, the slow ones too. Raises PackagingError."""
    python = str(Path(sys.executable).resolve())
    command = [python, "run.py", "test", "--all"]
    # it takes an hour, so what it says is shown while it says it
    if subprocess.run(command, cwd=tree.root, stdin=subprocess.DEVNULL, check=False).returncode:  # noqa: S603  ours
        raise PackagingError("python3 run.py test --all did not pass: see above.")


def changes_of(changelog: str, version: str) -> str:
    """What CHANGELOG.md says of a version. Raises PackagingError where it says nothing, or names no day."""
    sections = {match["version"]: match for match in _SECTION.finditer(changelog)}
    if version not in sections or not sections[version]["text"].strip():
        raise PackagingError(f"CHANGELOG.md says nothing of {version}, the version in pyproject.toml.")
    day = sections[version]["day"]
    try:
        date.fromisoformat(day)
    except ValueError:
        raise PackagingError(f"CHANGELOG.md calls {version} {day}: write the day of the release.") from None
    return sections[version]["text"].strip() + "\n"
