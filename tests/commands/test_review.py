"""`review` and `verify` on paper, with boxes to mark; and what a page says once a review is recorded."""

import csv
import io
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.model import CallCard, Heading, Items, Library, LinkList, Note, Topic
from guide.content.plain_text import line_text, sources_of_citation
from guide.paths import checkout
from tests.authored_tree import Tree
from tests.commands.typed import Typed

RECORDS = "resources/reviews.yaml"
MEALS = "resources/topics/en/everyday/warm-meals.md"
FACTS = "resources/facts/everyday.yaml"
TODAY = ("--today", "2026-06-01")


class Form(HTMLParser):
    """A form as a browser reads it.

    Attributes:
        tags: the names of all elements.
        attributes: the names and values of all attributes.
        groups: for each part of a page, its number, its words, and what stands below them.
        style: the style sheet.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.groups: list[tuple[int, str, str]] = []
        self.style = ""
        self._words: list[str] = []
        self._cells, self._in_style = [""], False
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
            self._cells = []
        elif tag == "td":
            self._cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False
        if tag == "tbody":
            number, words, right, wrong, instead, _, below = self._cells
            assert (right, wrong, instead) == ("", "", "")
            self.groups.append((int(number), words, below))
            self._cells = [""]

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.style += data
            return
        self._words.append(data)
        if self._cells:
            self._cells[-1] += data


# -- the form, of every real page


@pytest.fixture(scope="module")
def form_file(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One form of all real pages, by the command in a process of its own."""
    file = tmp_path_factory.mktemp("form") / "all.html"
    command = [
        sys.executable,
        "-m",
        "guide",
        "review",
        "form",
        "--role",
        "advocate",
        "--out",
        str(file),
        *library.topics,
    ]
    subprocess.run(command, cwd=checkout().root, env=os.environ, check=True, stdout=subprocess.DEVNULL)
    return file


@pytest.fixture(scope="module")
def form(form_file: Path) -> Form:
    """The same form, read."""
    return Form(form_file.read_text(encoding="utf-8"))


def said(topic: Topic, library: Library) -> list[tuple[str, tuple[str, ...]]]:
    """What a page says, part by part, and what each rests on."""
    texts: list[tuple[str, tuple[str, ...]]] = [(topic.title, ()), (topic.summary, ())]
    if topic.in_short:
        texts += [(line_text(sentence, library), sentence.cites) for sentence in topic.in_short.text]
        texts.append((topic.in_short.card.text, (topic.in_short.card.service,)))
    for block in topic.blocks:
        if isinstance(block, Heading):
            texts.append((block.text, ()))
        elif isinstance(block, CallCard):
            texts.append((block.text, (block.service,)))
        elif isinstance(block, Items):
            texts += [(line_text(item, library), item.cites) for item in block.items]
        elif isinstance(block, Note):
            texts += [(line_text(paragraph, library), paragraph.cites) for paragraph in block.paragraphs]
        elif not isinstance(block, LinkList):
            texts.append((line_text(block, library), block.cites))
    return texts


def test_every_part_of_every_page_is_in_the_form_once_and_in_order(form: Form, library: Library) -> None:
    pages = [said(topic, library) for topic in library.topics.values()]

    assert [words for _, words, _ in form.groups] == [words for page in pages for words, _ in page]
    assert [number for number, _, _ in form.groups] == [
        number for page in pages for number in range(1, len(page) + 1)
    ]


def test_below_each_part_are_its_facts_and_their_sources(form: Form, library: Library) -> None:
    cited = [cites for topic in library.topics.values() for _, cites in said(topic, library)]
    for (_, words, below), cites in zip(form.groups, cited, strict=True):
        keys = [key for key in cites if key != "advice"]
        claims = [library.facts[key].claim for key in keys if key in library.facts]
        titles = [source.title for key in keys for source in sources_of_citation(key, library)]
        assert [each for each in (*keys, *claims, *titles) if each not in below] == [], words
        assert ("Rests on no fact." in below) == (keys == [])


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
    tree: Tree, tmp_path: Path, role: str, asked: str
) -> None:
    words = printed(tree, tmp_path, role).words

    assert asked in words
    assert "Do not write your name" in words
    assert "Sample State" in words


def test_a_form_says_for_whom_a_fact_waits_and_when_its_source_was_read(tree: Tree, tmp_path: Path) -> None:
    assert "Waits for" not in printed(tree, tmp_path).words

    roles = "  confidence: high\n  needs_review: [clinician]\n"
    tree.change("resources/facts/everyday.yaml", "  confidence: high\n", roles)
    tree.change("resources/facts/everyday.yaml", "seen: 2023}", "seen: none, at: Where to go}")
    words = printed(tree, tmp_path).words

    assert "Waits for: clinician." in words
    assert "Report on meals, Where to go, no date, read 2026-05-02, https://meals.example" in words


def printed(tree: Tree, folder: Path, role: str = "lawyer") -> Form:
    """A new form of the sample's page."""
    file = folder / "form.html"
    file.unlink(missing_ok=True)
    made = Typed(tree, "review", "form", "--role", role, "--out", str(file), *TODAY, "warm-meals")
    assert (made.status, made.err) == (0, "")
    assert made.out.startswith(f"{file}: 1 page to print")
    return Form(file.read_text("utf-8"))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("form", "warm-meals"), "The following arguments are required: --role"),
        (("form", "--role", "lawyer", "county-kitchen"), "county-kitchen is a service. Call its numbers"),
        (("form", "--role", "lawyer", "warm-meal"), "No page has the id 'warm-meal'."),
        (("form", "--role", "neighbor", "warm-meals"), "Argument --role: invalid choice: 'neighbor'"),
        (("record", "warm-meals"), "The following arguments are required: --role, --day, --text"),
    ],
)
def test_a_command_that_makes_no_sense_gets_a_sentence(
    tree: Tree, arguments: tuple[str, ...], sentence: str
) -> None:
    typed = Typed(tree, "review", *arguments)

    assert typed.status == 2
    assert typed.err.startswith(sentence)
    assert "Traceback" not in typed.err


# -- the record


def record(tree: Tree, folder: Path, day: str = "2026-05-30", role: str = "lawyer", text: str = "") -> Typed:
    """Record a review of the sample's page, with the letters that a new form of it shows."""
    match = re.search(r"Page warm-meals, text ([a-p]{16})\.", printed(tree, folder, role).words)
    assert match
    given = ("--role", role, "--day", day, "--text", text or match[1])
    return Typed(tree, "review", "record", "warm-meals", *given, *TODAY)


def page(tree: Tree) -> str:
    """The page as `show` prints it after a build."""
    assert Typed(tree, "build").status == 0
    return Typed(tree, "show", "warm-meals").out


def test_a_page_says_that_it_was_read_once_a_review_is_recorded(tree: Tree, tmp_path: Path) -> None:
    assert "Read by" not in page(tree)
    recorded = record(tree, tmp_path)

    assert (recorded.status, recorded.err) == (0, "")
    assert recorded.out == "Recorded in resources/reviews.yaml. Next: python3 run.py build\n"
    assert "Read by a lawyer, May 2026. Next review due May 31, 2027." in page(tree)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [(MEALS, "Bring a bag.", "Bring a bowl."), (FACTS, "and ask for no papers.", "and some ask for papers.")],
    ids=["word", "fact"],
)
def test_a_review_no_longer_counts_once_the_page_or_a_fact_of_it_changes(
    tree: Tree, tmp_path: Path, file: str, old: str, new: str
) -> None:
    record(tree, tmp_path)
    tree.change(file, old, new)

    assert "Read by" not in page(tree)
    assert 'role: "lawyer"' in (tree.paths.root / RECORDS).read_text()


def test_a_review_still_counts_when_a_source_was_read_again(tree: Tree, tmp_path: Path) -> None:
    record(tree, tmp_path)
    tree.change(FACTS, "seen: 2023}", "seen: 2026}")

    assert "Read by a lawyer, May 2026." in page(tree)


def test_what_was_printed_before_the_page_changed_is_not_recorded(tree: Tree, tmp_path: Path) -> None:
    before = (tree.paths.root / RECORDS).read_bytes()
    recorded = record(tree, tmp_path, text="aaaaaaaaaaaaaaaa")

    assert (recorded.status, recorded.out) == (2, "")
    assert recorded.err.startswith("warm-meals does not say now what was printed with the text aaaa")
    assert (tree.paths.root / RECORDS).read_bytes() == before


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2026-06-02", "The day 2026-06-02 is in the future"),
        ("2026-05-29", "The day 2026-05-29 is before the last review, of 2026-05-30"),
        ("2025-05-30", "The day 2025-05-30 is before the last review"),
    ],
)
def test_a_day_that_cannot_be_is_not_recorded(tree: Tree, tmp_path: Path, day: str, sentence: str) -> None:
    record(tree, tmp_path)
    recorded = record(tree, tmp_path, day)

    assert recorded.status == 2
    assert recorded.err.startswith(sentence)


ENTRY = '{page: "warm-meals", role: "lawyer", date: "2026-05-30", text: "aaaaaaaaaaaaaaaa"}'


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"lawyer"', '"A. Name"', "role is 'A. Name'; write one of: lawyer,"),
        ('"2026-05-30"', '"May"', "date is 'May'; write a date as YYYY-MM-DD"),
        ('"2026-05-30"', '""', "date is missing; write the day on which the page was read"),
        ('"aaaaaaaaaaaaaaaa"', '"aaaa"', "text is not a digest"),
        ('"warm-meals"', '"cold-meals"', "there is no topic 'cold-meals'; delete this entry"),
        ("}", "}\n- " + ENTRY, "warm-meals has two reviews of one role"),
        ('role: "lawyer"', 'role: "lawyer", name: "A. Name"', "the key 'name' is not known here"),
    ],
)
def test_the_check_names_an_entry_that_makes_no_sense(tree: Tree, old: str, new: str, sentence: str) -> None:
    tree.write(RECORDS, f"format: 2\nreviews:\n- {ENTRY.replace(old, new, 1)}\n")

    checked = Typed(tree, "check", *TODAY)

    assert checked.status == 1
    assert re.search(rf"resources/reviews\.yaml:\d+: {re.escape(sentence)}", checked.out)


# -- the printed call sheet


def test_a_call_sheet_is_also_a_form_for_paper_in_the_same_order(tmp_path: Path) -> None:
    sheet, plain = tmp_path / "calls.csv", tmp_path / "plain.csv"
    for options in ((str(sheet), "--print"), (str(plain),)):
        assert main(["verify", "sheet", *options], checkout(), io.StringIO(), io.StringIO()) == 0

    form = Form(sheet.with_suffix(".html").read_text(encoding="utf-8"))

    assert sheet.read_bytes() == plain.read_bytes()
    rows = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig"), newline="")))
    words = form.words
    at = [words.find(f"\n{number}. {row['service']}\n") for number, row in enumerate(rows, start=1)]
    assert -1 not in at
    assert at == sorted(at)
    numbers = re.findall(r"^(?:Call|Text|TTY) (\d.*)$", words, re.MULTILINE)
    assert numbers == [row["number"] for row in rows]
    assert words.count("Right Wrong No answer") == len(rows)
    assert form.tags.isdisjoint({"script", "link", "img", "iframe", "a"})
    assert "@page { size: letter;" in form.style
