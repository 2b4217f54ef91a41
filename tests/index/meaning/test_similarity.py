import json
import shutil
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from math import hypot
from pathlib import Path
from random import Random

import pytest

from index.builder import build_index
from index.documents import Document, WordSources
from index.index import Index, IndexUnusableError
from index.index_files import read_files
from index.meaning.similarity import PassageColumns, SemanticSimilarity
from index.meaning.vectors import WordVectors

WORDS = {"bed": (100, 0), "court": (0, 100), "judge": (10, 90), "shelter": (90, 10)}
DOCUMENTS = (
    Document(id="court", kind="topic", title="Court", phrases=("the judge",)),
    Document(id="nothing", kind="topic", title="Xyzzy"),
    Document(id="stay", kind="topic", title="Shelter", passages=("A bed", "A judge asked in court")),
)
DIMS = 96


@pytest.fixture(scope="module")
def vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of four words in two dimensions."""
    parts = (
        struct.pack("<4f", *[0.01] * 4),
        b"".join(struct.pack("bb", *row) for row in WORDS.values()),
        "\n".join(WORDS).encode(),
    )
    starts = (0, len(parts[0]), len(parts[0]) + len(parts[1]))
    spans = [[start, len(part)] for start, part in zip(starts, parts, strict=True)]
    about = {"dims": 2, **dict(zip(("scales", "vectors", "word_list"), spans, strict=True))}
    file = tmp_path_factory.mktemp("vectors") / "vectors.bin"
    file.write_bytes(b"".join(parts))
    file.with_suffix(".json").write_text(json.dumps(about))
    return file


@pytest.fixture(scope="module")
def folder(vectors: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("meaning") / "index"
    build_index(DOCUMENTS, folder, WordSources(vectors=vectors))
    return folder


def test_a_text_is_the_sum_of_its_words_at_length_one(vectors: Path) -> None:
    words = WordVectors.read(vectors)

    assert words.of(["bed"]) == pytest.approx((1, 0))
    assert words.of(["bed", "court", "unknown"]) == pytest.approx((0.5**0.5, 0.5**0.5))
    assert words.of(["unknown"]) is None
    assert words.of([]) is None


def test_a_file_that_is_cut_short_is_refused(vectors: Path, tmp_path: Path) -> None:
    shutil.copy(vectors.with_suffix(".json"), tmp_path / "v.json")
    (tmp_path / "v.bin").write_bytes(vectors.read_bytes()[:20])

    with pytest.raises(ValueError, match="cut short or damaged"):
        WordVectors.read(tmp_path / "v.bin")

    (tmp_path / "v.json").write_text("{}")
    with pytest.raises(ValueError, match="contains no word vectors"):
        WordVectors.read(tmp_path / "v.bin")


def test_a_document_is_as_near_as_its_nearest_passage(folder: Path, vectors: Path) -> None:
    similarities = SemanticSimilarity(read_files(folder), vectors).similarity(["bed", "a"], [0, 1, 2])

    assert similarities.keys() == {0, 2}  # "Xyzzy" contains no known word
    assert similarities[2] > 0.9
    assert similarities[0] < 0.2


def test_no_word_is_looked_up_while_tables_are_read(folder: Path, vectors: Path) -> None:
    happened: list[str] = []

    @contextmanager
    def reading() -> Iterator[None]:
        happened.append("begin")
        yield
        happened.append("end")

    class Typed(str):
        """A word that tells when it is read."""

        def encode(self, *how: str) -> bytes:
            happened.append("typed")
            return super().encode(*how)

    similar = SemanticSimilarity(read_files(folder), vectors, reading)
    for _ in range(2):
        assert similar.similarity([Typed("bed")], [0, 1, 2])

    assert happened == ["begin", "end", "typed", "begin", "end", "typed"]


def test_an_index_built_without_vectors_knows_no_meaning(
    built: tuple[Path, str], index: Index, vectors: Path
) -> None:
    assert index.semantic_similarity(["shelter"], ["crisis-line"]) == {}
    assert Index.open(*built, vectors).semantic_similarity(["shelter"], ["crisis-line"]) == {}


def test_word_vectors_of_another_size_are_refused(vectors: Path, tmp_path: Path) -> None:
    digest = build_index(DOCUMENTS, tmp_path / "index", WordSources(vectors=vectors))
    (tmp_path / "other.bin").write_bytes(b"")

    for file in (tmp_path / "other.bin", tmp_path / "nowhere.bin"):
        with pytest.raises(IndexUnusableError, match=r"word vectors .* missing or damaged"):
            Index.open(tmp_path / "index", digest, file)


def _vector(random: Random) -> tuple[float, ...]:
    drawn = [random.gauss(0, 1) for _ in range(DIMS)]
    return tuple(value / hypot(*drawn) for value in drawn)


def _row(vector: tuple[float, ...]) -> bytes:
    return bytes(round(127 * value) + 128 for value in vector)


@pytest.mark.parametrize("seed", range(5))
def test_a_document_is_as_similar_as_its_most_similar_passage(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same rows every time
    vector, sizes = _vector(random), (1, 40, 7)
    passages = {number: [_vector(random) for _ in range(size)] for number, size in enumerate(sizes)}
    columns = PassageColumns({number: b"".join(map(_row, own)) for number, own in passages.items()}, DIMS)
    rounded = {
        number: [[round(127 * value) / 127 for value in row] for row in own]
        for number, own in passages.items()
    }
    exact = {
        number: max(sum(value * other for value, other in zip(row, vector, strict=True)) for row in own)
        for number, own in rounded.items()
    }

    assert columns.similarity(vector) == pytest.approx(exact, abs=0.00001)


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("extreme", [-1, 1])
def test_the_greatest_products_take_nothing_from_their_neighbors(sign: int, extreme: int) -> None:
    none, all_of_one = _row((0.0,) * DIMS), bytes([255 if extreme > 0 else 0]) * DIMS
    columns = PassageColumns({0: all_of_one, 1: none, 2: all_of_one}, DIMS)
    similarities = columns.similarity((sign * DIMS**-0.5,) * DIMS)

    assert similarities[0] == similarities[2]
    assert similarities[1] == 0
    assert similarities[0] * sign * extreme > 9
