"""What docs/editing.md shows is what the check accepts."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from guide.content.authoring import read_authored
from guide.content.checks import check
from support.tree import ROOT

EXAMPLE = re.compile(r"^```(?:markdown|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of what editors write."""
    return Path(shutil.copytree(ROOT / "resources", tmp_path / "resources"))


def examples() -> tuple[str, ...]:
    """The examples in their order: a topic, a fact, a service, a synonym, a situation."""
    return tuple(EXAMPLE.findall((ROOT / "docs/editing.md").read_text(encoding="utf-8")))


def test_every_example_for_editors_passes_the_check(resources: Path) -> None:
    topic, fact, service, synonym, situation = examples()
    (resources / "topics/en/everyday/lost-wallet.md").write_text(topic, encoding="utf-8")
    (resources / "services/example-food-pantry.yaml").write_text(service, encoding="utf-8")
    facts, vocabulary = resources / "facts/everyday.yaml", resources / "vocabulary/en.yaml"
    facts.write_text(facts.read_text(encoding="utf-8") + fact, encoding="utf-8")
    words = vocabulary.read_text(encoding="utf-8")
    words = words.replace("synonyms:\n", f"synonyms:\n{synonym}", 1)
    words = words.replace("situations:\n", f"situations:\n{situation}", 1)
    vocabulary.write_text(words, encoding="utf-8")

    authored = read_authored(resources, "0.1.0")  # raises where a file cannot be read

    findings = check(authored.library, authored.vocabulary, authored.source_map, date(2026, 11, 25))
    assert [str(problem) for problem in findings.errors if "lost-wallet" in str(problem)] == []
    assert [str(problem) for problem in findings.errors if "example-food-pantry" in str(problem)] == []
    assert "lost-wallet" in authored.library.topics
    assert "example-food-pantry" in authored.library.services
    assert any("wallet" in synonym.phrases for synonym in authored.vocabulary.synonyms)
