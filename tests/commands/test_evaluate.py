import io
import json
from pathlib import Path

import pytest

from guide.arguments import parser
from guide.commands import build, evaluate
from guide.errors import ContentError, GuideError
from tests.authored_tree import Tree

QUERIES = """\
- {q: "a warm meal", want: [warm-meals], also: [county-kitchen], kind: plain}
- {q: "kitchen", want: [warm-meals], kind: service}
- {q: "later", want: [not-yet], kind: plain}
- {q: "horoscope", want: [], kind: none}
"""


@pytest.fixture
def built(tree: Tree) -> Tree:
    """The sample checkout with its library and index."""
    build.run(parser().parse_args(["build"]), tree.paths, io.StringIO())
    return tree


def _evaluate(tree: Tree, file: Path, *arguments: str) -> str:
    out = io.StringIO()
    assert evaluate.run(parser().parse_args(["evaluate", *arguments, str(file)]), tree.paths, out) == 0
    return out.getvalue()


def test_scores_are_given_whole_and_by_kind(built: Tree, tmp_path: Path) -> None:
    file = tmp_path / "judged.yaml"
    file.write_text(QUERIES)

    report = json.loads(_evaluate(built, file, "--json"))

    assert report["whole"]["queries"] == 2
    assert set(report["by_kind"]) == {"plain", "service"}
    assert report["unanswerable"] == 1
    assert report["none"] == 1


def test_people_read_a_table_and_the_misses(built: Tree, tmp_path: Path) -> None:
    file = tmp_path / "judged.yaml"
    file.write_text('- {q: "horoscope", want: [warm-meals], kind: plain}\n')

    text = _evaluate(built, file)

    assert "success@3" in text
    assert "Miss (plain): horoscope -> nothing" in text


def test_a_wrong_file_names_every_line(built: Tree, tmp_path: Path) -> None:
    file = tmp_path / "judged.yaml"
    file.write_text("- {q: a, kind: plain, wants: [b]}\n- {kind: plain}\n")

    with pytest.raises(ContentError) as raised:
        _evaluate(built, file)
    assert [problem.line for problem in raised.value.problems] == [1, 2]


def test_a_missing_file_is_a_sentence(built: Tree, tmp_path: Path) -> None:
    with pytest.raises(GuideError, match="There is no file"):
        _evaluate(built, tmp_path / "nothing.yaml")
