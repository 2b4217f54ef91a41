"""The documents speak of what is there: the command, the rooms, the packages, the files."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.structure.tree import ROOT, files, named

ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
PATH_IN_TABLE = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
BROKEN_PROMISE = re.compile(
    r"no trace\b|without (?:a )?trace\b|anonym|(?:completely|totally|100 ?%) (?:private|safe|secure)",
    re.IGNORECASE,
)
CODE = re.compile(r"^( *)```.*?^\1```|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def documents() -> list[Path]:
    """The documents of the tree. Topics are no documents: their links are ids, which `check` looks at."""
    return sorted(path for path in files() if path.suffix == ".md" and ROOT / "resources" not in path.parents)


def part(heading: str) -> str:
    """What stands in ARCHITECTURE.md under a heading of the second level."""
    return ARCHITECTURE.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def packages(name: str) -> set[str]:
    """The packages that a file of requirements asks for."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return set(re.findall(r"^([A-Za-z][\w-]*)==", text, re.MULTILINE))


def links(document: Path) -> Iterator[str]:
    """Relative links, without the part behind "#". Examples in code are none."""
    for target in LINK.findall(CODE.sub("", document.read_text(encoding="utf-8"))):
        if "://" not in target and not target.startswith("#"):
            yield target.partition("#")[0]


def test_the_readme_names_the_command_that_the_server_runs() -> None:
    command = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1].removeprefix("exec ")

    assert command in ("python3 run.py test", "python3 run.py test --all")
    assert re.search(rf"^{re.escape(command)}\b", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


def test_every_room_that_is_described_is_there() -> None:
    missing = [room for room in PATH_IN_TABLE.findall(part("Rooms")) if not (ROOT / room).exists()]

    assert missing == []


def test_every_package_is_described_as_a_room() -> None:
    described = set(PATH_IN_TABLE.findall(part("Rooms")))
    rooms = {f"{named(path.parent)}/" for path in ROOT.glob("*/__init__.py")}
    inner = {f"{named(path.parent)}/" for path in (ROOT / "guide").glob("*/__init__.py")}

    assert (rooms - {"guide/"}) | inner <= described


@pytest.mark.parametrize("name", ["run.in", "test.in"])
def test_every_dependency_has_its_reason(name: str) -> None:
    reasons = dict(re.findall(r"^\| ([\w-]+) \| (.+) \|$", part("Dependencies"), re.MULTILINE))

    explained = {package for package, reason in reasons.items() if len(reason.split()) > 2}

    assert packages(name)
    assert packages(name) - explained == set()


@pytest.mark.parametrize("document", documents(), ids=named)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    lost = [target for target in links(document) if not (document.parent / target).exists()]

    assert lost == []


@pytest.mark.parametrize("document", documents(), ids=named)
def test_no_document_promises_what_nobody_can_keep(document: Path) -> None:
    assert BROKEN_PROMISE.findall(document.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", ["README.md", "SECURITY.md"])
def test_a_document_promises_in_the_words_of_the_guide(name: str) -> None:
    guide = (ROOT / "resources/topics/en/everyday/about-this-guide.md").read_text(encoding="utf-8")
    quoted = re.findall(r"^> (.*)$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    sentences = re.findall(r"[A-Z][^.]+\.", " ".join(quoted))

    assert len(sentences) == 5
    assert [sentence for sentence in sentences if sentence not in guide] == []


@pytest.mark.parametrize("document", documents(), ids=named)
def test_tests_that_a_document_names_are_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    code = {path: path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py")}
    paths = [path for path in re.findall(r"`(tests/[\w/.]+)`", text) if not (ROOT / path).exists()]
    names = [
        name
        for name in re.findall(r"`(test_\w+)`", text)
        if not any(f"def {name}(" in source for source in code.values())
    ]

    assert paths + names == []
