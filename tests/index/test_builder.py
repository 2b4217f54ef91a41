"""An index written into a folder, and the same index made in memory in steps."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.builder import IndexBuildError, build_index, index_files
from index.documents import WordSources
from index.index import Index
from index.query import Clause, Term
from tests.index.conftest import DOCUMENTS, RIGHT_WORDS

ROOT = Path(__file__).resolve().parents[2]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_an_index_built_in_another_process_has_the_same_bytes(
    built: tuple[Path, str], tmp_path: Path
) -> None:
    again = tmp_path / "again"
    program = (
        "import sys; from pathlib import Path; from index.builder import build_index;"
        "from tests.index.conftest import DOCUMENTS, RIGHT_WORDS;"
        "print(build_index(reversed(DOCUMENTS), Path(sys.argv[1]), RIGHT_WORDS))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program, str(again)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == built[1]
    assert _files(again) == _files(built[0])


def test_a_failed_build_says_why(tmp_path: Path) -> None:
    with pytest.raises(IndexBuildError, match="No such file"):
        build_index(DOCUMENTS, tmp_path / "index", WordSources(vectors=tmp_path / "nowhere.bin"))


def test_an_index_without_documents_finds_nothing_and_fails_at_nothing(tmp_path: Path) -> None:
    digest = build_index([], tmp_path / "index", RIGHT_WORDS)
    index = Index.open(tmp_path / "index", digest)

    assert index.query([Clause((Term("shelter"),))]) == []
    assert index.question_similarity(["shelter"]) == {}
    assert index.spelling.correct("trafficer") == "trafficker"


def test_an_index_made_in_memory_has_the_bytes_of_the_one_in_a_folder(built: tuple[Path, str]) -> None:
    assert {name: bytes(content) for name, content in index_files(DOCUMENTS, RIGHT_WORDS).items()} == _files(
        built[0]
    )
