"""A guide whose search index was damaged after the build, shut in as every visit is."""

import json
import select
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.content.current import current
from guide.paths import Paths, checkout
from guide.search.opening import open_search
from guide.search.results import IndexDamagedError
from index.index_files import LISTS
from support.screen.xscreen import XScreen
from support.tree import ROOT
from tests.end_to_end.hang.damaged import DAMAGED
from tests.running import running
from tests.running_guide import RunningGuide

WORD = "shelter"
ENOUGH = 20
"""So many rows a list of this word has, or more."""
PATIENCE_S = 30.0


@pytest.fixture
def damaged(tmp_path: Path) -> Paths:
    """A tree with what this checkout has built, but for one byte of the index."""
    for name in ("resources", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    built = current(checkout()).folder
    shutil.copytree(built, tmp_path / "build" / built.name)
    shutil.copy(checkout().build / "current", tmp_path / "build")
    lists = current(Paths(tmp_path)).index / LISTS
    content = lists.read_bytes()
    lists.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    return Paths(tmp_path)


@pytest.fixture
def guide(display: str, damaged: Paths) -> Iterator[RunningGuide]:
    pipe = subprocess.PIPE
    with (
        XScreen(display) as screen,
        running(display, DAMAGED, str(damaged.root), bufsize=0, stdout=pipe, stderr=pipe) as process,
    ):
        yield RunningGuide(screen, process)


def _found_by(guide: RunningGuide, text: str) -> list[str]:
    """What the guide found for a text, once it has searched for it."""
    assert guide.process.stdout is not None
    while select.select([guide.process.stdout], [], [], PATIENCE_S)[0]:
        searched, ids = json.loads(guide.output())
        if searched == text:
            return list(ids)
    raise AssertionError("it searched for nothing")


def test_the_search_answers_as_with_an_intact_index_and_writes_no_file(
    guide: RunningGuide, damaged: Paths
) -> None:
    before = {file: file.stat().st_mtime_ns for file in damaged.build.rglob("*")}
    with pytest.raises(IndexDamagedError):
        open_search(damaged, current(damaged), current(damaged).library())
    whole = open_search(checkout(), current(checkout()), current(checkout()).library())
    guide.screen.tap(*WORD)

    ids = _found_by(guide, WORD)
    assert len(ids) >= ENOUGH
    assert ids == [result.id for result in whole.search(WORD).results]
    assert {file: file.stat().st_mtime_ns for file in damaged.build.rglob("*")} == before
    assert guide.end() == (0, "")
