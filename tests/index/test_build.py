import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.build import IndexBuildError, build_index
from index.documents import Document
from index.order import Order
from index.writing import write
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


def test_the_writer_does_the_same_in_this_process(built: tuple[Path, str], tmp_path: Path) -> None:
    write(Order(DOCUMENTS, RIGHT_WORDS), tmp_path)

    names = {"entries.json", "words.json", "spelling.bin", "common.txt"}
    assert {name: content for name, content in _files(tmp_path).items() if name in names} == {
        name: content for name, content in _files(built[0]).items() if name in names
    }


def test_an_order_reads_back_as_it_was_written() -> None:
    order = Order(DOCUMENTS, RIGHT_WORDS)

    assert Order.from_json(order.to_json()) == order


def test_two_documents_cannot_share_an_id(tmp_path: Path) -> None:
    twice = [Document(id="one", kind="topic", title="One")] * 2

    with pytest.raises(ValueError, match="more than one document: one"):
        build_index(twice, tmp_path / "index")


def test_a_folder_in_use_is_not_written_over(built: tuple[Path, str]) -> None:
    with pytest.raises(ValueError, match="not empty"):
        build_index(DOCUMENTS, built[0])


def test_a_failed_build_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")

    with pytest.raises(IndexBuildError, match="no reason given"):
        build_index(DOCUMENTS, tmp_path / "index")


def test_an_index_of_nothing_can_be_built(tmp_path: Path) -> None:
    assert build_index([], tmp_path / "index")


def test_a_folder_named_index_where_the_build_is_started_does_no_harm(
    built: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "writing.py").write_text("raise SystemExit(1)")
    monkeypatch.chdir(tmp_path)

    assert build_index(DOCUMENTS, tmp_path / "out", RIGHT_WORDS) == built[1]
