"""The search may not get worse: scores on judged queries against the recorded ones."""

from pathlib import Path

import pytest

from guide.content.authoring.record import Record, SourceFile
from guide.content.model import Library
from guide.errors import Problem
from guide.search.service import SearchService
from tools.tuning.judging import report_on

HERE = Path(__file__).parent
KEYS = ("file", "queries", "success_at_3", "ndcg_at_10", "may_fall")


def _records() -> list[Record]:
    problems: list[Problem] = []
    sheet = SourceFile("tests/relevance/recorded.yaml", problems, {})
    records = list(sheet.records(sheet.yaml(sheet.text(HERE / "recorded.yaml")), "recorded", KEYS))
    assert problems == []
    return records


@pytest.mark.parametrize("record", _records(), ids=lambda record: record.text("file"))
def test_no_score_falls_below_its_record(search: SearchService, library: Library, record: Record) -> None:
    scores = report_on(HERE / record.text("file"), search, library).whole
    least = {name: float(record.text(name)) - float(record.text("may_fall")) for name in KEYS[2:4]}

    assert scores.queries == int(record.text("queries")), "pages changed: record the scores again"
    assert scores.success_at_3 >= least["success_at_3"]
    assert scores.ndcg_at_10 >= least["ndcg_at_10"]


def test_every_file_of_queries_has_a_record() -> None:
    files = {file.relative_to(HERE).as_posix() for file in HERE.rglob("*.yaml")} - {"recorded.yaml"}

    assert {record.text("file") for record in _records()} == files
