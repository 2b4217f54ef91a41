"""What a reviewer marked on a sheet, recorded in `resources/reviews.yaml`: all of it, or nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import get_args

from msgspec.structs import asdict

from guide.content.authoring import Authored
from guide.content.characters import hidden_characters
from guide.content.review import Review, ReviewerRole, ReviewResult
from guide.content.verification.applying import Change
from guide.content.verification.cells import SheetRow, day_of, iso_day, read_sheet
from guide.content.verification.review_sheet import ReviewColumn, Sentence, sentences_of
from guide.errors import ContentError, Problem

REVIEWS = "reviews.yaml"
LONGEST_WORDS = 600
"""Characters of what a sentence should say instead."""

_ENDS = frozenset("\n\r\t")
_RESULTS = ("right", "wrong")
_ROLES: dict[str, ReviewerRole] = {role: role for role in get_args(ReviewerRole)}
_UNREAD = (ReviewColumn.REMARKS, ReviewColumn.RESTS_ON)
_READ = tuple(column for column in ReviewColumn if column not in _UNREAD)
_FILLED = (ReviewColumn.RESULT, ReviewColumn.INSTEAD, ReviewColumn.DAY)
_AGAIN = "make a new form: python3 run.py review --role ROLE PAGE"
_HEAD = """\
format: 2
# Only 'python3 run.py review apply' writes this file. It says who reviewed which page: a role, never a name.
"""


@dataclass(frozen=True, slots=True)
class ReviewMark:
    """What was marked about one sentence.

    Attributes:
        sentence: the sentence, as the page has it now.
        result: "right" or "wrong".
        instead: what it should say; "" if nothing is written.
    """

    sentence: Sentence
    result: str
    instead: str


@dataclass(frozen=True, slots=True)
class PageReview:
    """What one sheet says about one page.

    Attributes:
        review: what is recorded.
        sentences: how many the page has.
        marks: of its sentences, in their order.
    """

    review: Review
    sentences: int
    marks: tuple[ReviewMark, ...]


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """What a marked sheet records.

    Attributes:
        pages: each page that was marked.
        changes: of the one file that records reviews; empty if it says all of this already.
    """

    pages: tuple[PageReview, ...]
    changes: tuple[Change, ...]


def plan_reviews(sheet: bytes, name: str, authored: Authored, resources: Path, today: date) -> ReviewPlan:
    """What a marked sheet records. Nothing is written yet.

    name: as problems name the sheet. Raises ContentError with every row that makes no sense.
    """
    reading = _Reading(name, authored, today)
    for row in read_sheet(sheet, _READ, name):
        reading.take(row)
    pages = tuple(reading.pages())
    if reading.problems:
        raise ContentError(reading.problems)
    return ReviewPlan(pages, tuple(_changes(pages, authored.reviews, resources)))


@dataclass(slots=True)
class _Page:
    """The rows about one page while a sheet is read.

    Attributes:
        role: who read it.
        sentences: all of the page.
        marks: by the number of the sentence, each with the line of its row.
        days: the days that its rows name, each with its line.
    """

    role: ReviewerRole
    sentences: tuple[Sentence, ...]
    marks: dict[int, tuple[ReviewMark, int]] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)


class _Reading:
    """One walk through a sheet; it gathers marks and problems as it goes."""

    def __init__(self, path: str, authored: Authored, today: date) -> None:
        self._path, self._today = path, today
        self._library = authored.library
        self._last = {(review.page, review.role): review.date for review in authored.reviews}
        self._pages: dict[tuple[str, str], _Page] = {}
        self.problems: list[Problem] = []

    def take(self, row: SheetRow) -> None:
        """Note the marks of a row; rows without any say nothing."""
        cells: dict[str, str] = {column: row.cells[column].strip() for column in _READ}
        if not any(cells[column] for column in _FILLED):
            return
        try:
            page = self._page(cells)
            sentence = _sentence(page, cells)
        except ValueError as error:
            self._wrong(row.line, str(error))
            return
        if cells[ReviewColumn.DAY]:
            page.days.setdefault(iso_day(cells[ReviewColumn.DAY]), row.line)
        if not cells[ReviewColumn.RESULT] and not cells[ReviewColumn.INSTEAD]:
            return
        problems = [*_wrong_marks(cells)]
        for text in problems:
            self._wrong(row.line, text)
        if not problems:
            mark = ReviewMark(sentence, _result(cells), cells[ReviewColumn.INSTEAD])
            before, line = page.marks.setdefault(sentence.number, (mark, row.line))
            if before != mark:
                self._wrong(row.line, f"contradicts line {line}; keep one of the two rows")

    def pages(self) -> Iterator[PageReview]:
        """Each page that has marks, with its review. Notes a problem for each without one day."""
        for page in self._pages.values():
            topic = page.sentences[0].topic
            marks = tuple(mark for _, (mark, _) in sorted(page.marks.items()))
            lines = [*page.days.values(), *(line for _, line in page.marks.values())]
            try:
                day = self._day(page, topic.id)
            except ValueError as error:
                self._wrong(min(lines, default=0), f"{topic.id}: {error}")
                continue
            result = _result_of(page.sentences, marks)
            review = Review(topic.id, page.role, day, result, page.sentences[0].text)
            yield PageReview(review, len(page.sentences), marks)

    def _page(self, cells: Mapping[str, str]) -> _Page:
        name, role = cells[ReviewColumn.PAGE], _ROLES.get(cells[ReviewColumn.ROLE])
        topic = self._library.topics.get(name)
        if topic is None:
            raise ValueError(f"there is no topic {name!r}; {_AGAIN}")
        if role is None:
            raise ValueError(f"reviewer is {cells[ReviewColumn.ROLE]!r}, which is not a role; {_AGAIN}")
        key = (name, role)
        if key not in self._pages:
            self._pages[key] = _Page(role, sentences_of(topic, self._library))
        return self._pages[key]

    def _day(self, page: _Page, topic_id: str) -> str:
        if not page.marks:
            raise ValueError("has a date, but no sentence is marked; mark them, or remove the date")
        if len(page.days) > 1:
            raise ValueError(f"has several dates, {', '.join(page.days)}; write one, in any of its rows")
        written = next(iter(page.days), "")
        return day_of(written, self._today, self._last.get((topic_id, page.role), ""), "review").isoformat()

    def _wrong(self, line: int, text: str) -> None:
        self.problems.append(Problem(self._path, line, text))


def _sentence(page: _Page, cells: Mapping[str, str]) -> Sentence:
    """The sentence that a row is about. Raises ValueError if that is not certain."""
    written = cells[ReviewColumn.NUMBER]
    number = int(written) if written.isascii() and written.isdigit() and len(written) < 6 else 0
    if not 0 < number <= len(page.sentences):
        raise ValueError(f"the page has no sentence {written!r}; {_AGAIN}")
    sentence = page.sentences[number - 1]
    if cells[ReviewColumn.SEAL] != sentence.seal(page.role):
        raise ValueError(f"the page has changed since this form was made, or the row was; {_AGAIN}")
    if cells[ReviewColumn.SENTENCE] != sentence.words:
        raise ValueError(
            f"sentence {number} is not written as it was; leave it, and write the other words under "
            f"{ReviewColumn.INSTEAD.value!r}"
        )
    return sentence


def _result(cells: Mapping[str, str]) -> str:
    return " ".join(cells[ReviewColumn.RESULT].casefold().split())


def _wrong_marks(cells: Mapping[str, str]) -> Iterator[str]:
    """Everything that makes no sense in what was filled in."""
    result, instead = _result(cells), cells[ReviewColumn.INSTEAD]
    if result not in _RESULTS:
        yield f"result is {cells[ReviewColumn.RESULT]!r}; write one of: {', '.join(_RESULTS)}"
    elif instead and result == "right":
        yield "has other words, though the sentence is marked right; mark it wrong, or remove them"
    if len(instead) > LONGEST_WORDS or not _ENDS.isdisjoint(instead):
        yield f"{ReviewColumn.INSTEAD.value!r} must be one line of at most {LONGEST_WORDS} characters"
    else:
        yield from (f"{ReviewColumn.INSTEAD.value!r} {hidden.text}" for hidden in hidden_characters(instead))


def _result_of(sentences: tuple[Sentence, ...], marks: Iterable[ReviewMark]) -> ReviewResult:
    results = [mark.result for mark in marks]
    if "wrong" in results:
        return "wrong"
    return "right" if len(results) == len(sentences) else "unfinished"


def _changes(pages: Iterable[PageReview], before: Iterable[Review], resources: Path) -> Iterator[Change]:
    """The file with the new reviews, each in place of the older one of that page and role."""
    file = resources / REVIEWS
    text = file.read_bytes().decode("utf-8")
    if text.replace("\r\n", "\n") != reviews_text(before):
        problem = "was edited by hand, so nothing was changed; restore it, then apply the sheet again"
        raise ContentError([Problem(f"resources/{REVIEWS}", 0, problem)])
    reviews = {(review.page, review.role): review for review in before}
    reviews |= {(page.review.page, page.review.role): page.review for page in pages}
    after = reviews_text(reviews.values())
    if after != reviews_text(before):
        yield Change(file, text, after)


def reviews_text(reviews: Iterable[Review]) -> str:
    """The file that records these reviews, in the order of pages and roles."""
    ordered = sorted(reviews, key=lambda review: (review.page, review.role))
    if not ordered:
        return f"{_HEAD}reviews: []\n"
    values = (", ".join(f'{key}: "{value}"' for key, value in asdict(review).items()) for review in ordered)
    lines = "".join(f"  - {{{line}}}\n" for line in values)
    return f"{_HEAD}reviews:\n{lines}"
