"""Reads `resources/vocabulary/<language>.yaml`: synonyms, danger rules, small talk and text-speak."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from pathlib import Path

from guide.content.authoring.record import Record, SourceFile
from guide.content.model import OWN_LANGUAGE
from guide.content.source_map import SourceLocation
from guide.content.vocabulary import DangerRule, Harmless, Situation, Synonym, Vocabulary, Wish
from guide.errors import ContentError, Problem

_LISTS = (
    "synonyms",
    "situations",
    "needs",
    "alike",
    "danger",
    "pleas",
    "unread",
    "wishes",
    "harmless",
    "classes",
)
_LINES = ("small_talk", "telling", "secret", "another_person", "linking", "short")
_EMPTY = "{key} is missing or empty; write '{key}: [one, two]'"
_CLASS = re.compile(r"<(\w+\??)>")

Classes = Mapping[str, tuple[str, ...]]
"""Words of one kind, by the name that stands for each of them in phrases."""


def read_vocabulary(
    resources: Path, language: str = "en", places: dict[str, SourceLocation] | None = None
) -> Vocabulary:
    """The vocabulary of a language. Raises ContentError with every problem found.

    places: takes where each value stands, for the checks.

    Lists: `synonyms` (said, means: what is typed, what is searched for too), `situations` and `needs`
    (told, answers, near: a few words in their order with others between, "|" between those of which one
    stands there; ids), `alike` (words: each means the others), `danger` and `pleas` (said, first: phrases
    and the ids that come first), `unread` (ids), `wishes` (said, facet, value), `harmless` (said, before,
    after), `classes` (name, words: "<name>" in a phrase is each of them, "<name?>" also none). Lines of words
    with spaces between: `small_talk`, `telling`, `secret`, `another_person`, `linking`. "typed = meant":
    `short`.
    """
    problems: list[Problem] = []
    file = resources / "vocabulary" / f"{language}.yaml"
    sheet = SourceFile(
        file.relative_to(resources.parent).as_posix(), problems, {} if places is None else places
    )
    if not file.is_file():
        raise ContentError([Problem(sheet.path, 0, "is missing; the search cannot be built without it")])
    address = "vocabulary" if language == OWN_LANGUAGE else f"vocabulary/{language}"
    record = sheet.record(sheet.yaml(sheet.text(file)), address, (*_LISTS, *_LINES))
    vocabulary = _vocabulary(record) if record is not None else Vocabulary()
    if problems:
        raise ContentError(problems)
    return vocabulary


def _vocabulary(record: Record) -> Vocabulary:
    classes = {
        entry.text("name"): _filled(entry, "words") for entry in record.records("classes", ("name", "words"))
    }
    return Vocabulary(
        synonyms=(*_synonyms(record, classes), *_alike(record)),
        situations=(
            *_situations(record, "situations", classes, tells=True),
            *_situations(record, "needs", classes, tells=False),
        ),
        danger=_rules(record, "danger", classes),
        pleas=_rules(record, "pleas", classes),
        unread=record.texts("unread"),
        wishes=tuple(_wishes(record)),
        small_talk=_words(record, "small_talk"),
        telling=(*_words(record, "secret"), *_words(record, "telling")),
        secret=_words(record, "secret"),
        another_person=_words(record, "another_person"),
        harmless=tuple(_harmless(record, classes)),
        linking=_words(record, "linking"),
        short=dict(_short(record)),
    )


def _synonyms(record: Record, classes: Classes) -> Iterator[Synonym]:
    for entry in record.records("synonyms", ("said", "means")):
        yield Synonym(said=_said(entry, classes), means=_filled(entry, "means"))


def _situations(record: Record, key: str, classes: Classes, *, tells: bool) -> Iterator[Situation]:
    for entry in record.records(key, ("told", "answers", "near")):
        told = tuple(_in_order(entry, phrase, classes) for phrase in _filled(entry, "told"))
        yield Situation(told, _filled(entry, "answers"), entry.texts("near"), tells)


def _in_order(record: Record, phrase: str, classes: Classes) -> tuple[tuple[str, ...], ...]:
    """The words of a phrase, each as the words of which one stands there."""
    words: list[tuple[str, ...]] = []
    for choice in phrase.split():
        found: list[str] = []
        for one in choice.split("|"):
            name = _CLASS.fullmatch(one)
            if name and name[1] not in classes:
                record.wrong("told", f"<{name[1]}> is no class; name it under `classes`")
            # what is two words in a phrase cannot stand for one here
            found += [word for word in classes.get(name[1], ()) if " " not in word] if name else [one]
        words.append(tuple(dict.fromkeys(found)))
    return tuple(words)


def _alike(record: Record) -> Iterator[Synonym]:
    for entry in record.records("alike", ("words",)):
        words = _filled(entry, "words")
        yield from (Synonym((word,), tuple(other for other in words if other != word)) for word in words)


def _rules(record: Record, key: str, classes: Classes) -> tuple[DangerRule, ...]:
    return tuple(
        DangerRule(said=_said(entry, classes), first=_filled(entry, "first"))
        for entry in record.records(key, ("said", "first"))
    )


def _wishes(record: Record) -> Iterator[Wish]:
    for entry in record.records("wishes", ("said", "facet", "value")):
        yield Wish(_filled(entry, "said"), entry.text("facet"), entry.text("value"))


def _harmless(record: Record, classes: Classes) -> Iterator[Harmless]:
    for entry in record.records("harmless", ("said", "before", "after")):
        before, after = _opened(entry, "before", classes), _opened(entry, "after", classes)
        if not before and not after:
            entry.wrong("said", "says not where it is harmless; write 'before: [word]' or 'after: [word]'")
        yield Harmless(_said(entry, classes), before, after)


def _short(record: Record) -> Iterator[tuple[str, str]]:
    for line in record.texts("short"):
        typed, sign, meant = line.partition(" = ")
        if not sign or not meant.strip():
            record.wrong("short", f"\"{line}\" does not say what it means; write 'bf = boyfriend'")
        yield typed.strip(), meant.strip()


def _words(record: Record, key: str) -> tuple[str, ...]:
    return tuple(word for line in record.texts(key) for word in line.split())


def _said(record: Record, classes: Classes) -> tuple[str, ...]:
    phrases = _opened(record, "said", classes)
    if not phrases:
        record.wrong("said", _EMPTY.format(key="said"))
    return phrases


def _opened(record: Record, key: str, classes: Classes) -> tuple[str, ...]:
    """The phrases, each class in them replaced by each of its words."""
    opened: dict[str, None] = {}
    for phrase in record.texts(key):
        pieces = _CLASS.split(phrase)
        for name in {piece.removesuffix("?") for piece in pieces[1::2]} - classes.keys():
            record.wrong(key, f"<{name}> is no class; name it under `classes`")
        opened.update(dict.fromkeys(_filled_in(pieces[::2], pieces[1::2], classes)))
    return tuple(opened)


def _filled_in(between: Sequence[str], names: Iterable[str], classes: Classes) -> Iterator[str]:
    """The phrases that stand `between` classes, with their words; a name with "?" may be left out."""
    choices = ((*classes.get(name.removesuffix("?"), ()), *("",) * name.endswith("?")) for name in names)
    for words in product(*choices):
        filled = "".join(chain.from_iterable(zip(between, (*words, ""), strict=True)))
        yield " ".join(filled.split())


def _filled(record: Record, key: str) -> tuple[str, ...]:
    values = record.texts(key)
    if not values:
        record.wrong(key, _EMPTY.format(key=key))
    return values
