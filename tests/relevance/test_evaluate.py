import io
import json
from pathlib import Path

import pytest

from guide.cli import parsed
from guide.commands import build
from tests.authored_tree import Tree
from tools.tuning.evaluate import JUDGED, main

QUERIES = """\
- {q: "a warm meal", want: [warm-meals], also: [county-kitchen], kind: plain}
- {q: "kitchen", want: [warm-meals], kind: service}
- {q: "later", want: [not-yet], kind: plain}
- {q: "horoscope", want: [], kind: none}
"""


@pytest.fixture
def built(tmp_path: Path) -> Tree:
    """The sample checkout with its library and index."""
    tree = Tree(tmp_path / "checkout")
    build.run(parsed(["build"]), tree.paths, io.StringIO())
    return tree


def test_scores_are_printed_for_all_queries_and_by_kind(
    built: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "judged.yaml"
    file.write_text(QUERIES)

    status = main(["--json", str(file)], built.paths)

    report = json.loads(capsys.readouterr().out)
    assert status == 0
    assert report["whole"]["queries"] == 2
    assert set(report["by_kind"]) == {"plain", "service"}
    assert report["unanswerable"] == 1
    assert report["none"] == 1


def test_the_last_column_of_the_table_of_scores_is_measured_again(built: Tree, tmp_path: Path) -> None:
    built.write(f"{JUDGED}/judged.yaml", QUERIES)
    document = tmp_path / "measurements.md"
    document.write_text("Words.\n| `judged.yaml` | 9 | 0.100 / 0.200 | old |\n| other | 1 | a | b |\n")

    assert main([str(document)], built.paths) == 0

    row = "| `judged.yaml` | 2 | 0.100 / 0.200 | 1.000 / 0.816 |"
    assert document.read_text() == f"Words.\n{row}\n| other | 1 | a | b |\n"


def test_every_wrong_line_of_a_file_is_reported(
    built: Tree, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "judged.yaml"
    file.write_text("- {q: a, kind: plain, wants: [b]}\n- {kind: plain}\n")

    status = main([str(file)], built.paths)

    problems = capsys.readouterr().err.splitlines()
    assert status == 1
    assert [line.removeprefix(f"{file.as_posix()}:").partition(":")[0] for line in problems] == ["1", "2"]
