"""The engines that `bench` compares each answer; `python3 run.py bench` measures how quickly."""

from pathlib import Path

import msgspec
import pytest

from guide.content.authoring import read_library
from guide.errors import GuideError
from guide.paths import checkout
from tools.bench.corpora import Corpus, corpus_of
from tools.bench.searches import Engine, Fts5, Guide, Tantivy
from tools.bench.tables import put_between, ratio, table


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Forty services of the guide, without its topics."""
    paths = checkout()
    library = read_library(paths.resources)
    few = dict(sorted(library.services.items())[:40])
    return corpus_of(msgspec.structs.replace(library, topics={}, services=few), paths)


@pytest.mark.parametrize("make", [Fts5, Tantivy, Guide])
def test_every_engine_finds_a_name_typed_whole_and_half(
    make: type[Engine], corpus: Corpus, tmp_path: Path
) -> None:
    engine = make()
    folder = tmp_path / "index"
    folder.mkdir()
    engine.build(corpus, folder)
    engine.open(corpus, folder)
    service = "bangor-area-homeless-shelter"
    name = corpus.library.services[service].name

    assert service in engine.find(f"{name} ")
    assert service in engine.find(name[:-2])
    assert list(engine.find("")) == []


def test_figures_go_between_their_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- it: begin -->\nold\n<!-- it: end -->\nafter\n")
    put_between(page, "it", table(("a", "b"), [("1", ratio(3, 2))]))

    assert page.read_text() == (
        "before\n<!-- it: begin -->\n| a | b |\n| --- | --- |\n| 1 | 1.5 |\n<!-- it: end -->\nafter\n"
    )
    with pytest.raises(GuideError, match="other: begin"):
        put_between(page, "other", "x")
