"""A build: the same bytes for the same files, and never a half-built library."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from guide.content.build import build, is_fresh
from guide.content.current import Current, current
from guide.errors import ContentError
from guide.paths import Paths
from index.documents import Document, WordSources
from index.index_files import digest_of, read_files
from tests.authored_tree import Tree

TODAY = date(2026, 6, 1)
MEALS = "resources/topics/en/everyday/warm-meals.md"


class IndexFullError(Exception):
    """What an index builder raises when it cannot go on."""


def small_index(documents: Iterable[Document], folder: Path, words: WordSources) -> str:
    """Write an index that is one file of ids."""
    folder.mkdir()
    (folder / "ids").write_text(" ".join(document.id for document in documents) + str(len(words.common)))
    return digest_of(read_files(folder))


def broken_index(_documents: Iterable[Document], folder: Path, _words: WordSources) -> str:
    """Leave half an index and fail."""
    folder.mkdir()
    (folder / "half").write_text("half")
    raise IndexFullError


def nobody(_line: str) -> None:
    """Listen to no step of a build."""


def make(paths: Paths) -> Current:
    """Build with the small index, and give what is in use."""
    build(paths, small_index, TODAY, nobody)
    return current(paths)


def bytes_of(built: Current) -> dict[str, bytes]:
    """Every file of a built folder."""
    files = (path for path in built.folder.rglob("*") if path.is_file())
    return {path.relative_to(built.folder).as_posix(): path.read_bytes() for path in files}


def test_a_build_puts_library_and_index_in_use(tree: Tree) -> None:
    lines: list[str] = []

    report = build(tree.paths, small_index, TODAY, lines.append)

    built = current(tree.paths)
    assert built.library().topics["warm-meals"].title == "A warm meal today"
    assert built.library().version == "1.2.3"
    assert (built.index / "ids").read_text() == "warm-meals county-kitchen quiet-pantry2"
    assert built.index_digest == digest_of(read_files(built.index))
    assert (report.digest, report.topics, report.services, report.facts) == (built.folder.name, 1, 2, 1)
    assert lines == [
        "Reading topics, services and facts",
        "Checking them",
        "Writing the library",
        "Writing the search index",
        "Putting the new library in use",
    ]


def test_two_checkouts_of_the_same_files_build_the_same_bytes(tree: Tree, tmp_path: Path) -> None:
    other = Tree(tmp_path / "quite another place")

    first, second = make(tree.paths), make(other.paths)

    assert first.folder.name == second.folder.name
    assert bytes_of(first) == bytes_of(second)


def test_building_twice_changes_nothing(tree: Tree) -> None:
    first = make(tree.paths)
    before = bytes_of(first)

    assert bytes_of(make(tree.paths)) == before
    assert sorted(path.name for path in tree.paths.build.iterdir()) == sorted(
        [first.folder.name, "current", "languages", "stamp"]
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [("audience: anyone", "audience: all"), ("related: [county-kitchen]", "related: [nowhere]")],
    ids=["a file that cannot be read", "a page that does not exist"],
)
def test_a_broken_source_leaves_the_old_library_in_use(tree: Tree, old: str, new: str) -> None:
    before = bytes_of(make(tree.paths))
    tree.change(MEALS, old, new)

    with pytest.raises(ContentError, match=MEALS):
        make(tree.paths)

    assert bytes_of(current(tree.paths)) == before


def test_an_index_that_fails_leaves_the_old_library_and_no_rubbish(tree: Tree) -> None:
    built = make(tree.paths)
    before = bytes_of(built)
    tree.change(MEALS, "A warm meal today", "A hot meal today")

    with pytest.raises(IndexFullError):
        build(tree.paths, broken_index, TODAY, nobody)

    assert bytes_of(current(tree.paths)) == before
    assert {path.name for path in tree.paths.build.iterdir()} == {
        built.folder.name,
        "current",
        "languages",
        "stamp",
    }


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<TS>\n<context>", r"signpost_es\.ts:2: is not XML: no element found"),
        (
            "<TS><context><message numerus='yes'><source>%n beds</source></message></context></TS>",
            "'%n beds' has a form for each number",
        ),
    ],
    ids=["half a file", "a plural"],
)
def test_a_translation_that_cannot_be_compiled_is_named_and_made_by_a_later_build(
    tree: Tree, text: str, problem: str
) -> None:
    folder = tree.paths.resources / "translations"
    folder.mkdir()
    (folder / "signpost_es.ts").write_text(text)

    with pytest.raises(ContentError, match=problem):
        make(tree.paths)
    assert not is_fresh(tree.paths)
    assert list(tree.paths.build.iterdir()) == []

    (folder / "signpost_es.ts").write_text("<TS/>")
    make(tree.paths)
    assert is_fresh(tree.paths)
    assert (tree.paths.languages / "es.qm").exists()


def test_a_damaged_library_is_repaired_by_the_next_build(tree: Tree) -> None:
    built = make(tree.paths)
    before = bytes_of(built)
    (built.folder / "library.json").write_text("{}")

    assert bytes_of(make(tree.paths)) == before


def test_two_builds_at_once_leave_one_whole_library(tree: Tree) -> None:
    """The second build runs whole while the first one writes its index."""

    def interrupted(documents: Iterable[Document], folder: Path, words: WordSources) -> str:
        tree.change(MEALS, "A warm meal today", "A hot meal today")
        make(tree.paths)
        return small_index(documents, folder, words)

    build(tree.paths, interrupted, TODAY, nobody)

    assert current(tree.paths).library().topics["warm-meals"].title == "A warm meal today"
    assert not is_fresh(tree.paths), "a file changed after the first build had read it"
    assert make(tree.paths).library().topics["warm-meals"].title == "A hot meal today"


def test_a_tree_that_did_not_change_is_fresh(tree: Tree) -> None:
    assert not is_fresh(tree.paths)

    make(tree.paths)
    assert is_fresh(tree.paths)

    tree.change(MEALS, "A warm meal today", "A hot meal today")
    assert not is_fresh(tree.paths)


@pytest.mark.parametrize("name", ["library.json", "index/ids", "index.sha256"])
def test_a_damaged_library_is_not_fresh(tree: Tree, name: str) -> None:
    (make(tree.paths).folder / name).write_bytes(b"\xff")

    assert not is_fresh(tree.paths)
