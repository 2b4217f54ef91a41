"""docs/exchange.md: its example is what happens."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from guide.content.authoring import read_library
from guide.exchange.export import export_files
from guide.paths import Paths

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/exchange.md").read_text("utf-8")
SERVICE = "resources/services/example-food-pantry.yaml"


def block(language: str) -> str:
    """The one example of this language."""
    [example] = re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    return str(example)


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
    page = json.loads(export_files(read_library(checkout.resources), {})["services.json"])
    [service] = [each for each in page["contents"] if each["name"] == "Example Food Pantry"]

    assert without_marks(service) == json.loads(block("json"))
