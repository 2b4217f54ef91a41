"""The documents describe what exists: the command, the dependencies, the files, the tests."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.tree import ROOT, TEST, Function, definitions, files, named
from tests.end_to_end.tasks import actions
from tools.bench.tables import MEASUREMENTS

DEPENDENCIES = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
BROKEN_PROMISE = re.compile(
    r"no trace\b|without (?:a )?trace\b|anonym|(?:completely|totally|100 ?%) (?:private|safe|secure)",
    re.IGNORECASE,
)
CODE = re.compile(r"^( *)```.*?^\1```|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def documents() -> list[Path]:
    """The documents of the tree. Topics are no documents: their links are ids, which `check` looks at."""
    return sorted(path for path in files() if path.suffix == ".md" and "resources" not in path.parts)


def packages(name: str) -> set[str]:
    """The packages that a file of requirements asks for."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return set(re.findall(r"^([A-Za-z][\w-]*)==", text, re.MULTILINE))


def links(document: Path) -> Iterator[str]:
    """Relative links, without the part behind "#". Examples in code are none."""
    for target in LINK.findall(CODE.sub("", document.read_text(encoding="utf-8"))):
        if "://" not in target and not target.startswith("#"):
            yield target.partition("#")[0]


def test_the_server_runs_the_command_of_the_readme_as_an_ordinary_user() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert re.search(r'as_user "\$python" run\.py test$', script, re.MULTILINE)
    assert re.search(r"^python3 run\.py test\b", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", ["run.in", "test.in", "package.in"])
def test_every_dependency_has_its_reason(name: str) -> None:
    reasons = dict(re.findall(r"^\| ([\w-]+) \| (.+) \|$", DEPENDENCIES, re.MULTILINE))

    explained = {package for package, reason in reasons.items() if len(reason.split()) > 2}

    assert packages(name)
    assert packages(name) - explained == set()


def test_the_index_of_decisions_lists_each_one_once_by_its_number_and_title() -> None:
    index = (ROOT / "docs/decisions/README.md").read_text("utf-8")
    listed = re.findall(r"^- \[(\d+\. .+)\]\((.+)\)$", index, re.MULTILINE)
    rows = re.findall(r"^\| (\d+) \| \S.+ \| \S.+ \|$", index, re.MULTILINE)
    titles = {
        path.name: path.read_text("utf-8").splitlines()[0].removeprefix("# ")
        for path in (ROOT / "docs/decisions").glob("[0-9]*.md")
    }

    assert titles
    assert sorted((name, title) for title, name in listed) == sorted(titles.items())
    numbers = [*(int(name[:4]) for name in titles), *map(int, rows)]
    assert len(numbers) == len({*numbers})
    assert [name for name, title in titles.items() if not title.startswith(f"{int(name[:4])}. ")] == []


def test_the_table_of_tasks_is_the_one_that_its_command_writes() -> None:
    document = (ROOT / MEASUREMENTS).read_text("utf-8")

    assert f"<!-- {actions.MARK}: begin -->\n{chr(10).join(actions.table())}\n<!-- " in document


def test_links_between_documents_lead_somewhere() -> None:
    lost = [
        f"{named(document)}: {target}"
        for document in documents()
        for target in links(document)
        if not (document.parent / target).exists()
    ]

    assert lost == []


def test_no_document_promises_what_nobody_can_keep() -> None:
    promises = {
        named(document): BROKEN_PROMISE.findall(document.read_text(encoding="utf-8"))
        for document in documents()
    }

    assert len(promises) > 20
    assert {name: words for name, words in promises.items() if words} == {}


@pytest.mark.parametrize("name", ["README.md", "SECURITY.md"])
def test_a_document_promises_in_the_words_of_the_guide(name: str) -> None:
    guide = (ROOT / "resources/topics/en/everyday/about-this-guide.md").read_text(encoding="utf-8")
    quoted = re.findall(r"^> (.*)$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    sentences = re.findall(r"[A-Z][^.]+\.", " ".join(quoted))

    assert len(sentences) == 5
    assert [sentence for sentence in sentences if sentence not in guide] == []


def test_tests_that_documents_name_are_there() -> None:
    defined = {
        named(path): {node.name for node in definitions(path) if isinstance(node, Function)}
        for path in (ROOT / "tests").rglob("*.py")
    }
    everywhere = frozenset[str]().union(*defined.values())
    lost: list[str] = []
    for document in documents():
        text = document.read_text(encoding="utf-8")
        tests = TEST.findall(text)
        lost += [f"{file}::{test}" for file, test in tests if test not in defined.get(file, ())]
        lost += [path for path in re.findall(r"`(tests/[\w/.]+)`", text) if not (ROOT / path).exists()]
        lost += [test for test in re.findall(r"`(test_\w+)`", text) if test not in everywhere]

    assert lost == []
