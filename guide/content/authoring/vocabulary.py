"""Reads `resources/vocabulary/<language>.yaml`, and `resources/phrases/<language>.yaml` where there is one.

The comments at the head of `en.yaml` explain every list.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from pathlib import Path

from msgspec.structs import replace

from guide.content.authoring import strict_yaml
from guide.content.authoring.record import Record, SourceFile
from guide.content.model import OWN_LANGUAGE
from guide.content.source_map import SourceLocation
from guide.content.vocabulary import (
    GLOSSARY_ENTRIES,
    GLOSSARY_LINES,
    DangerException,
    DangerRule,
    FilterPhrase,
    Gloss,
    Situation,
    Synonym,
    Vocabulary,
)
from guide.errors import ContentError, Problem

_KEYS = (
    "classes",
    "synonyms",
    "everyday_talk",
    "equivalents",
    "situations",
    "requests",
    "danger",
    "danger_exceptions",
    "linking_words",
    "pleas",
    "interpreters",
    "filter_phrases",
    "abbreviations",
    "small_talk",
    "sensitive",
    "revealing",
    "persons",
    "another_person",
    "disclosing",
    "short_words",
    "negations",
    "said_besides",
    "words",
    "glossary",
    "glossary_of_danger",
    "titles",
    "not_reviewed",
)
_CLASS = re.compile(r"<(\w+\??)>")

Classes = Mapping[str, tuple[str, ...]]
"""Words of one kind, by the name that matches each of them in phrases."""


def read_vocabulary(
    resources: Path, language: str = "en", locations: dict[str, SourceLocation] | None = None
) -> Vocabulary:
    """The vocabulary of a language. Raises ContentError with every problem found.

    places: receives the location of each value, for the checks.
    """
    problems: list[Problem] = []
    file = resources / "vocabulary" / f"{language}.yaml"
    found = {} if locations is None else locations
    source = SourceFile(file.relative_to(resources.parent).as_posix(), problems, found)
    if not file.is_file():
        raise ContentError([Problem(source.path, 0, "is missing; the search cannot be built without it")])
    address = "vocabulary" if language == OWN_LANGUAGE else f"vocabulary/{language}"
    record = source.document(source.yaml(source.text(file)), address, _KEYS)
    vocabulary = _vocabulary(record) if record is not None else Vocabulary()
    phrases = _phrases_by_page(resources, language, problems, found)
    if problems:
        raise ContentError(problems)
    return replace(vocabulary, phrases=phrases)


def _phrases_by_page(
    resources: Path, language: str, problems: list[Problem], locations: dict[str, SourceLocation]
) -> dict[str, tuple[str, ...]]:
    """How people ask for each page in a language."""
    file = resources / "phrases" / f"{language}.yaml"
    if not file.exists():
        return {}
    source = SourceFile(file.relative_to(resources.parent).as_posix(), problems, locations)
    address = f"phrases/{language}"
    node = source.content(source.yaml(source.text(file)), address, "phrases")
    pages = tuple(node.entries) if isinstance(node, strict_yaml.Mapping) else ()
    record = source.record(node, address, pages)
    return {page: record.texts(page) for page in pages} if record else {}


def _vocabulary(record: Record) -> Vocabulary:
    classes = {
        entry.text("name"): entry.filled("words") for entry in record.records("classes", ("name", "words"))
    }
    titles = {
        entry.text("page"): entry.text("title") for entry in record.records("titles", ("page", "title"))
    }
    return Vocabulary(
        synonyms=(
            *_synonyms(record, classes),
            *_equivalents(record),
            *(
                Synonym((talk,), ())
                for talk in _opened(record, "everyday_talk", record.texts("everyday_talk"), classes)
            ),
        ),
        situations=(
            *_situations(record, "situations", classes, discloses=True),
            *_situations(record, "requests", classes, discloses=False),
        ),
        danger=_rules(record, "danger", classes),
        pleas=_rules(record, "pleas", classes),
        interpreters=record.texts("interpreters"),
        filter_phrases=tuple(
            entry.made(FilterPhrase, phrases=entry.filled("phrases"))
            for entry in record.records("filter_phrases", FilterPhrase.__struct_fields__)
        ),
        small_talk=_words(record, "small_talk"),
        sensitive=(*_words(record, "revealing"), *_words(record, "sensitive")),
        revealing=_words(record, "revealing"),
        persons=_words(record, "persons"),
        another_person=_words(record, "another_person"),
        disclosing=_words(record, "disclosing"),
        danger_exceptions=tuple(_danger_exceptions(record, classes)),
        linking_words=_words(record, "linking_words"),
        abbreviations=dict(_abbreviations(record, "abbreviations", "bf = boyfriend")),
        glossary=tuple(_glossary(record)),
        titles=titles,
        not_reviewed=record.text("not_reviewed") if titles else "",
    )


def _synonyms(record: Record, classes: Classes) -> Iterator[Synonym]:
    for entry in record.records("synonyms", ("phrases", "means")):
        yield Synonym(_phrases(entry, classes), entry.filled("means"))


def _equivalents(record: Record) -> Iterator[Synonym]:
    for entry in record.records("equivalents", ("words",)):
        words = entry.filled("words")
        yield from (Synonym((word,), tuple(other for other in words if other != word)) for word in words)


def _situations(record: Record, key: str, classes: Classes, *, discloses: bool) -> Iterator[Situation]:
    for entry in record.records(key, ("patterns", "pages", "local_services")):
        patterns = tuple(_pattern(entry, pattern, classes) for pattern in entry.filled("patterns"))
        yield Situation(patterns, entry.filled("pages"), entry.texts("local_services"), discloses)


def _pattern(record: Record, pattern: str, classes: Classes) -> tuple[tuple[str, ...], ...]:
    """The words of a pattern, each as a choice of words."""
    words: list[tuple[str, ...]] = []
    for choice in pattern.split():
        choices: list[str] = []
        for alternative in choice.split("|"):
            name = _CLASS.fullmatch(alternative)
            if name and name[1] not in classes:
                record.report("patterns", _unknown_class(name[1]))
            # a phrase of two words cannot replace one word here
            choices += (
                [word for word in classes.get(name[1], ()) if " " not in word] if name else [alternative]
            )
        words.append(tuple(dict.fromkeys(choices)))
    return tuple(words)


def _unknown_class(name: str) -> str:
    return f"<{name}> is not a class; define it under 'classes'"


def _rules(record: Record, key: str, classes: Classes) -> tuple[DangerRule, ...]:
    return tuple(
        DangerRule(_phrases(entry, classes), entry.filled("pages"))
        for entry in record.records(key, ("phrases", "pages"))
    )


def _danger_exceptions(record: Record, classes: Classes) -> Iterator[DangerException]:
    for entry in record.records("danger_exceptions", ("phrases", "before", "after")):
        before = _opened(entry, "before", entry.texts("before"), classes)
        after = _opened(entry, "after", entry.texts("after"), classes)
        if not before and not after:
            text = "does not say when it is not danger; write 'before: [word]' or 'after: [word]'"
            entry.report("phrases", text)
        yield DangerException(_phrases(entry, classes), before, after)


def _abbreviations(record: Record, key: str, example: str) -> Iterator[tuple[str, str]]:
    for line in record.texts(key):
        typed, sign, meant = line.partition(" = ")
        if not sign or not meant.strip():
            record.report(key, f"\"{line}\" does not say what it means; write '{example}'")
        yield typed.strip(), meant.strip()


def _glossary(record: Record) -> Iterator[Gloss]:
    """What words of another language mean: whole words first, then short ones, and those that say nothing."""
    for key in GLOSSARY_ENTRIES:
        for entry in record.records(key, ("forms", "means", "sense")):
            entry.text("sense")  # for editors alone
            yield Gloss(entry.filled("forms"), entry.text("means"), key == "glossary_of_danger")
    for key, example in GLOSSARY_LINES.items():
        for typed, meant in _abbreviations(record, key, example):
            yield Gloss(tuple(typed.split()), meant, is_skipped=key == "short_words")
    said_besides, small_talk = record.texts("said_besides"), _words(record, "small_talk")
    if said_besides:
        yield Gloss(said_besides, "")
    if small_talk:
        yield Gloss(small_talk, "", is_skipped=True)


def _words(record: Record, key: str) -> tuple[str, ...]:
    return tuple(word for line in record.texts(key) for word in line.split())


def _phrases(record: Record, classes: Classes) -> tuple[str, ...]:
    return _opened(record, "phrases", record.filled("phrases"), classes)


def _opened(record: Record, key: str, written: Iterable[str], classes: Classes) -> tuple[str, ...]:
    """The phrases that are written under a key, with each class in them replaced by each of its words."""
    opened: dict[str, None] = {}
    for phrase in written:
        pieces = _CLASS.split(phrase)
        for name in {piece.removesuffix("?") for piece in pieces[1::2]} - classes.keys():
            record.report(key, _unknown_class(name))
        opened.update(dict.fromkeys(_filled_in(pieces[::2], pieces[1::2], classes)))
    return tuple(opened)


def _filled_in(between: Sequence[str], names: Iterable[str], classes: Classes) -> Iterator[str]:
    """The phrases `between` classes, with the words of the classes; a name with "?" may be left out."""
    choices = ((*classes.get(name.removesuffix("?"), ()), *("",) * name.endswith("?")) for name in names)
    for words in product(*choices):
        filled = "".join(chain.from_iterable(zip(between, (*words, ""), strict=True)))
        yield " ".join(filled.split())
