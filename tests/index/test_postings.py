"""The file of posting lists: what a stem finds, and that nothing in it is ever run."""

import pickle
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from whoosh.filedb.filetables import HashReader
from whoosh.filedb.structfile import StructFile

from index.index import Index
from index.index_files import LISTS, digest_of, read_files
from index.postings import Postings

ROOT = Path(__file__).resolve().parents[2]


class Planted:
    """Unpickled, it makes a file."""

    def __init__(self, ran: Path) -> None:
        self._ran = ran

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self._ran,)


@pytest.fixture
def ran(tmp_path: Path) -> Path:
    """The file that the planted pickle makes."""
    return tmp_path / "ran"


@pytest.fixture
def planted(built: tuple[Path, str], tmp_path: Path, ran: Path) -> Path:
    """An index with a pickle where Whoosh looks for one."""
    folder = tmp_path / "index"
    shutil.copytree(built[0], folder)
    content, pickled = (folder / LISTS).read_bytes(), pickle.dumps(Planted(ran))
    length = struct.Struct("!i")
    (folder / LISTS).write_bytes(content[: -length.size] + pickled + length.pack(len(pickled)))
    return folder


def test_whoosh_itself_would_run_what_is_planted_in_its_file(planted: Path, ran: Path) -> None:
    with (planted / LISTS).open("rb") as file:
        HashReader(StructFile(file))

    assert ran.exists()


def test_what_is_planted_in_an_index_is_not_run_although_the_digest_fits(planted: Path, ran: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from index.index import Index;"
        "print(Index.open(Path(sys.argv[1]), sys.argv[2]).document_frequency('shelter'))"
    )
    arguments = [sys.executable, "-c", program, str(planted), digest_of(read_files(planted))]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True)

    assert int(done.stdout) > 1, "it answers"
    assert not ran.exists()


def test_no_file_of_an_index_is_unpickled(built: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise AssertionError("a pickle is read")

    for name in ("load", "loads", "Unpickler"):
        monkeypatch.setattr(pickle, name, refuse)
    for name, module in list(sys.modules.items()):
        if name.startswith("whoosh"):
            for door in {"load", "loads", "load_pickle"} & vars(module).keys():
                monkeypatch.setattr(module, door, refuse)

    assert Index.open(*built).document_frequency("shelter")


def test_a_stem_finds_its_list_and_any_other_finds_none(built: tuple[Path, str]) -> None:
    lists = Postings((built[0] / LISTS).read_bytes())

    scores = lists.scores_of("shelter")
    assert len(scores) > 1
    assert all(score > 0 for score in scores.values())
    assert lists.scores_of("zzzz") == lists.scores_of("") == {}
