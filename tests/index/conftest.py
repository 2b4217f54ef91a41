from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TypeVar

import pytest

from index.builder import build_index
from index.documents import Document, WordSources
from index.index import Index
from index.spelling.corrector import table_steps

Result = TypeVar("Result")

DOCUMENTS = (
    Document(
        id="safe-place-tonight",
        kind="topic",
        title="A safe place to stay tonight",
        phrases=("i have nowhere to go", "he kicked me out"),
        summary="Whom to call when every shelter is full.",
        headings=("What shelters ask",),
        body="Most shelters ask for no papers. Bring your passport only if it is safe. Call 1-800-555-0100.",
    ),
    Document(
        id="control-and-threats",
        kind="topic",
        title="How people are controlled",
        phrases=("he has my passport", "he says i owe him"),
        summary="Keeping a passport, money or phone is a way to control someone.",
        body="Someone who keeps your passport or makes you pay a debt may be breaking the law.",
    ),
    Document(
        id="protection-orders",
        kind="topic",
        title="Protection orders",
        summary="A judge can order someone to stay away.",
        body="An order is free. Ask at the court. A shelter advocate can come with you to court.",
    ),
    Document(
        id="bangor-shelter",
        kind="service",
        title="Bangor Area Shelter",
        names=("The Shelter on Main Street",),
        summary="A shelter for adults in Bangor.",
        body="Free. Open day and night. Call 207-555-0111.",
        places=("Penobscot",),
    ),
    Document(
        id="crisis-line",
        kind="service",
        title="Crisis Line",
        summary="Someone to talk to about suicide, day and night.",
        body="Call or text 988.",
    ),
)
RIGHT_WORDS = WordSources(
    meant=("lewiston", "trafficker"), common=("bleeding", "choking", "knife", "house", "ordeal")
)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder with an index of DOCUMENTS, and its digest."""
    folder = tmp_path_factory.mktemp("index") / "index"
    return folder, build_index(DOCUMENTS, folder, RIGHT_WORDS)


@pytest.fixture(scope="session")
def index(built: tuple[Path, str]) -> Index:
    return Index.open(*built)


def table_of(words: Iterable[str]) -> bytes:
    """The deletion table of words."""
    return result_of(table_steps(words))


def result_of(steps: Generator[None, None, Result]) -> Result:
    """What steps end in, all of them taken at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # what the steps end in
