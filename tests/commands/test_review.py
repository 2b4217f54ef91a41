"""`review` and `verify` on paper: every sentence and every number, with boxes to mark."""

import io
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.authoring import read_library
from guide.content.model import CallCard, Heading, Items, Library, LinkList, Note, Topic
from guide.content.plain_text import line_text, sources_of_citation
from guide.paths import checkout
from tests.authored_tree import Tree
from tests.commands.reviewer import Reviewer, rows_of
from tests.commands.typed import Typed


class Form(HTMLParser):
    """A form as a browser reads it.

    Attributes:
        tags: the names of all elements.
        attributes: the names and values of all attributes.
        groups: for each group of sentences, its numbers, its sentences, and the words below them.
        style: the style sheet.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.groups: list[tuple[list[int], list[str], str]] = []
        self.style = ""
        self._words: list[str] = []
        self._row, self._cells, self._in_style = "", [""], False
        self.feed(html)
        self.close()

    @property
    def words(self) -> str:
        """Everything that can be read."""
        return "".join(self._words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self._in_style = tag == "style"
        if tag == "tbody":
            self.groups.append(([], [], ""))
        elif tag == "tr":
            self._row, self._cells = dict(attrs).get("class") or "", []
        elif tag == "td":
            self._cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False
        if tag == "tr" and self._row == "sentence":
            self.groups[-1][0].append(int(self._cells[0]))
            self.groups[-1][1].append(self._cells[1])
            assert len(self._cells) == 5  # number, sentence, right, wrong, say instead
        elif tag == "tr" and self._row == "facts":
            numbers, sentences, _ = self.groups[-1]
            self.groups[-1] = (numbers, sentences, self._cells[1])

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.style += data
            return
        self._words.append(data)
        if self._cells:
            self._cells[-1] += data


# -- the form, of every real page


@pytest.fixture(scope="module")
def real() -> Library:
    """The library as editors write it."""
    return read_library(checkout().resources)


@pytest.fixture(scope="module")
def form_file(real: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One form of all real pages, by the command in a process of its own."""
    file = tmp_path_factory.mktemp("form") / "all.html"
    command = [
        sys.executable,
        "-m",
        "guide",
        "review",
        "--role",
        "advocate",
        "--out",
        str(file),
        *real.topics,
    ]
    subprocess.run(command, cwd=checkout().root, env=os.environ, check=True, stdout=subprocess.DEVNULL)
    return file


@pytest.fixture(scope="module")
def form(form_file: Path) -> Form:
    """The same form, read."""
    return Form(form_file.read_text(encoding="utf-8"))


def said(topic: Topic, library: Library) -> list[tuple[str, tuple[str, ...]]]:
    """What a page says, part by part, and what each rests on."""
    found: list[tuple[str, tuple[str, ...]]] = [(topic.title, ()), (topic.summary, ())]
    if topic.in_short:
        found += [(line_text(sentence, library), sentence.cites) for sentence in topic.in_short.text]
        found.append((topic.in_short.card.text, (topic.in_short.card.service,)))
    for block in topic.blocks:
        if isinstance(block, Heading):
            found.append((block.text, ()))
        elif isinstance(block, CallCard):
            found.append((block.text, (block.service,)))
        elif isinstance(block, Items):
            found += [(line_text(item, library), item.cites) for item in block.items]
        elif isinstance(block, Note):
            found += [(line_text(one, library), one.cites) for one in block.paragraphs]
        elif not isinstance(block, LinkList):
            found.append((line_text(block, library), block.cites))
    return found


def test_every_sentence_of_every_page_is_in_the_form_once_and_in_order(form: Form, real: Library) -> None:
    parts = [words for topic in real.topics.values() for words, _ in said(topic, real)]

    assert [" ".join(sentences) for _, sentences, _ in form.groups] == parts


def test_the_sentences_of_each_page_are_numbered_from_one(form: Form, real: Library) -> None:
    numbers = [number for found, _, _ in form.groups for number in found]
    starts = [at for at, number in enumerate(numbers) if number == 1]

    assert len(starts) == len(real.topics)
    for start, end in zip(starts, [*starts[1:], len(numbers)], strict=True):
        assert numbers[start:end] == list(range(1, end - start + 1))


def test_below_each_sentence_are_its_facts_and_their_sources(form: Form, real: Library) -> None:
    cited = [cites for topic in real.topics.values() for _, cites in said(topic, real)]

    for (_, sentences, below), cites in zip(form.groups, cited, strict=True):
        keys = [key for key in cites if key != "advice"]
        claims = [real.facts[key].claim for key in keys if key in real.facts]
        titles = [source.title for key in keys for source in sources_of_citation(key, real)]
        missing = [words for words in (*keys, *claims, *titles) if words not in below]
        assert missing == [], sentences
        assert ("Rests on no fact." in below) == (keys == [])


def test_a_form_has_no_script_and_fetches_nothing(form: Form) -> None:
    page, inline = {"html", "head", "meta", "title", "style", "body"}, {"span", "b", "i", "br"}
    table, text = {"table", "thead", "tbody", "tr", "th", "td"}, {"h1", "h2", "p", "ol", "li"}
    assert form.tags <= page | inline | table | text
    names = {name for name, _ in form.attributes}
    assert names <= {"lang", "charset", "http-equiv", "content", "class", "colspan"}
    assert "url(" not in form.style
    assert "@import" not in form.style
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in form.attributes


def test_a_form_prints_on_letter_and_splits_no_sentence(form: Form) -> None:
    assert re.search(r"@page \{ size: letter;", form.style)
    assert re.search(r"tbody[^}]*break-inside: avoid", form.style)


def test_the_sheet_has_the_same_sentences_as_the_form(form: Form, form_file: Path) -> None:
    rows = rows_of(form_file.with_suffix(".csv"))

    assert [int(row["no."]) for row in rows] == [number for found, _, _ in form.groups for number in found]
    neutral = [row["sentence"].removeprefix("'") for row in rows]
    assert neutral == [words.removeprefix("'") for _, sentences, _ in form.groups for words in sentences]
    assert {row["reviewer"] for row in rows} == {"advocate"}


@pytest.mark.parametrize(
    ("role", "asked"),
    [
        ("lawyer", "is it the law now?"),
        ("immigration-lawyer", "risk of arrest or removal"),
        ("clinician", "what you would say to a patient"),
        ("advocate", "Could following it put anybody in reach?"),
        ("survivor", "You do not have to say or explain anything about yourself."),
        ("tribal-program", "what your nation would rather say itself"),
    ],
)
def test_the_letter_asks_each_reviewer_what_only_they_know(
    reviewer: Reviewer, tmp_path: Path, role: str, asked: str
) -> None:
    reviewer.form(role)

    words = Form((tmp_path / "form-1.html").read_text(encoding="utf-8")).words
    assert asked in words
    assert "Do not write your name" in words
    assert "Sample State" in words


def test_a_form_is_never_written_over_another(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.form()
    sheet = tmp_path / "form-1.csv"
    sheet.write_text("marks")
    (tmp_path / "form-1.html").unlink()

    made = Typed(
        reviewer.tree, "review", "--role", "lawyer", "--out", str(tmp_path / "form-1.html"), "warm-meals"
    )

    assert made.status == 2
    assert made.err == f"The file {sheet} exists already, and may have marks in it. Choose another name.\n"
    assert sheet.read_text() == "marks"
    assert not (tmp_path / "form-1.html").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("warm-meals",), "Say who will read the pages, such as --role lawyer."),
        (("--role", "lawyer", "county-kitchen"), "county-kitchen is a service. Call its numbers instead"),
        (("--role", "lawyer", "warm-meal"), "No page has the id 'warm-meal'."),
        (("--role", "neighbor", "warm-meals"), "Argument --role: invalid choice: 'neighbor'"),
        (("apply",), "Name one sheet that a review made"),
        (("apply", "none.csv"), "Name one sheet that a review made"),
    ],
)
def test_a_command_that_makes_no_sense_gets_a_sentence(
    tree: Tree, arguments: tuple[str, ...], sentence: str
) -> None:
    typed = Typed(tree, "review", *arguments)

    assert typed.status == 2
    assert typed.err.startswith(sentence)
    assert "Traceback" not in typed.err


# -- the printed call sheet


def test_a_call_sheet_is_also_a_form_for_paper_in_the_same_order(tmp_path: Path) -> None:
    sheet, plain = tmp_path / "calls.csv", tmp_path / "plain.csv"
    for options in ((str(sheet), "--print"), (str(plain),)):
        assert main(["verify", "sheet", *options], checkout(), io.StringIO(), io.StringIO()) == 0

    form = Form(sheet.with_suffix(".html").read_text(encoding="utf-8"))

    assert sheet.read_bytes() == plain.read_bytes()
    rows = rows_of(sheet)
    words = form.words
    at = [words.find(f"\n{number}. {row['service']}\n") for number, row in enumerate(rows, start=1)]
    assert -1 not in at
    assert at == sorted(at)
    numbers = re.findall(r"^(?:Call|Text|TTY) (\d.*)$", words, re.MULTILINE)
    assert numbers == [row["number"] for row in rows]
    assert words.count("Right Wrong No answer") == len(rows)
    assert form.tags.isdisjoint({"script", "link", "img", "iframe", "a"})
    assert "@page { size: letter;" in form.style


def test_without_asking_no_form_for_paper_is_written(tree: Tree, tmp_path: Path) -> None:
    Typed(tree, "verify", "sheet", str(tmp_path / "calls.csv"))

    assert [file.name for file in tmp_path.glob("*.*")] == ["calls.csv"]
