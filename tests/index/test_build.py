import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.build import IndexBuildError, build_index
from index.documents import Document, WordSources
from index.query import Clause, Term
from index.reading import Index
from tests.index.conftest import DOCUMENTS, RIGHT_WORDS

ROOT = Path(__file__).resolve().parents[2]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_an_index_built_in_another_process_has_the_same_bytes(
    built: tuple[Path, str], tmp_path: Path
) -> None:
    again = tmp_path / "again"
    program = (
        "import sys; from pathlib import Path; from index.build import build_index;"
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


def test_two_documents_cannot_share_an_id(tmp_path: Path) -> None:
    twice = [Document(id="one", kind="topic", title="One")] * 2

    with pytest.raises(ValueError, match="more than one document: one"):
        build_index(twice, tmp_path / "index")


def test_a_folder_in_use_is_not_written_over(built: tuple[Path, str]) -> None:
    with pytest.raises(ValueError, match="not empty"):
        build_index(DOCUMENTS, built[0])


def test_a_failed_build_says_why(tmp_path: Path) -> None:
    with pytest.raises(IndexBuildError, match="No such file"):
        build_index(DOCUMENTS, tmp_path / "index", WordSources(vector_file=str(tmp_path / "nowhere.bin")))


def test_an_index_of_nothing_can_be_built(tmp_path: Path) -> None:
    assert build_index([], tmp_path / "index")


def test_an_index_without_documents_finds_nothing_and_fails_at_nothing(tmp_path: Path) -> None:
    digest = build_index([], tmp_path / "index", RIGHT_WORDS)
    index = Index.open(tmp_path / "index", digest)

    assert index.query([Clause((Term("shelter"),))]) == []
    assert index.closeness(["shelter"]) == {}
    assert index.spelling.correct("trafficer") == "trafficker"
