"""docs/exchange.md: its example is what happens, and its words name what there is."""

import difflib
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from guide.cli import main
from guide.content.authoring import read_library
from guide.content.call_sheet import sheet_bytes
from guide.exchange.export import export_files
from guide.exchange.importing.icarol import NUMBERS
from guide.exchange.importing.queue import Column
from guide.paths import Paths
from tests.exchange.imports import read_queue

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/exchange.md").read_text("utf-8")
SERVICE = "resources/services/example-food-pantry.yaml"


def block(language: str) -> str:
    """The one example of this language."""
    [found] = re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.fixture
def checkout(tmp_path: Path) -> Paths:
    """The authored files of this checkout, with the service of the example among them."""
    shutil.copytree(ROOT / "resources", tmp_path / "resources")
    (tmp_path / SERVICE).write_text(block("yaml"), "utf-8")
    return Paths(tmp_path)


def without_marks(value: Any) -> Any:
    """An object without what the example leaves out."""
    if isinstance(value, list):
        return [without_marks(each) for each in value]
    if isinstance(value, dict):
        left = {"id", "attributes", "metadata"}
        return {key: without_marks(each) for key, each in value.items() if key not in left}
    return value


def test_what_is_given_in_the_example_is_what_is_given(checkout: Paths) -> None:
    page = json.loads(export_files(read_library(checkout.resources))["services.json"])
    [found] = [each for each in page["contents"] if each["name"] == "Example Food Pantry"]

    assert without_marks(found) == json.loads(block("json"))


def typed(checkout: Paths, *words: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    return (
        main(["import", *words, "--today", "2026-11-27"], checkout, out, err),
        out.getvalue(),
        err.getvalue(),
    )


def test_what_is_taken_in_the_example_is_what_is_taken(checkout: Paths) -> None:
    file = checkout.root / "rows.csv"
    file.write_text(block("csv"), "utf-8")
    typed(checkout, "hsds", str(file), "--source", "Knox 211")
    queue = checkout.root / "imports/knox-211-2026-11-27/queue.csv"
    rows = read_queue(queue)
    head, *lines = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in TEXT.split("What the queue contains:\n\n")[1].split("\n\n")[0].splitlines()
        if "---" not in line
    ]

    assert [[row[column] for column in head] for row in rows] == lines

    for row in rows[:2]:
        row["taken by"] = "AB"
    queue.write_bytes(sheet_bytes(tuple(Column), rows))
    before = (checkout.root / SERVICE).read_text()
    status, out, err = typed(checkout, "apply", str(queue))
    after = (checkout.root / SERVICE).read_text()

    assert (status, err) == (0, "")
    changes = [*difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)][2:]
    assert [line for line in changes if not line.startswith("@@")] == block("diff").splitlines()
    assert all(f"{line}\n" in out for line in block("diff").splitlines())


def test_each_column_of_icarol_in_the_document_is_read() -> None:
    named = set(re.findall(r"`(Phone\w+|WebsiteAddress|HoursOfOperation|LanguagesOffered)`", TEXT))
    columns = {number for number, _, _ in NUMBERS}

    assert named - columns == {"WebsiteAddress", "HoursOfOperation", "LanguagesOffered"}
