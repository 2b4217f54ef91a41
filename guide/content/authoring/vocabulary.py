"""Reads `resources/vocabulary/<language>.yaml`: synonyms, danger rules and small talk."""

from pathlib import Path

from guide.content.authoring.record import Record, Sheet
from guide.content.origins import Place
from guide.content.vocabulary import DangerRule, Synonym, Vocabulary
from guide.errors import ContentError, Problem

_KEYS = ("synonyms", "alike", "danger", "pleas", "unread", "small_talk", "telling", "another_person")


def read_vocabulary(
    resources: Path, language: str = "en", places: dict[str, Place] | None = None
) -> Vocabulary:
    """The vocabulary of a language. Raises ContentError with every problem found.

    places: takes where each value stands, for the checks.

    Lists: `synonyms` (said, means: what is typed, what is searched for too), `alike` (words: each
    means the others), `danger` and `pleas` (said, first: phrases and the ids that come first), `unread`
    (ids), `small_talk`, `telling` and `another_person` (lines of words with spaces between).
    """
    problems: list[Problem] = []
    file = resources / "vocabulary" / f"{language}.yaml"
    sheet = Sheet(file.relative_to(resources.parent).as_posix(), problems, {} if places is None else places)
    if not file.is_file():
        raise ContentError([Problem(sheet.path, 0, "is missing; the search cannot be built without it")])
    record = sheet.record(sheet.yaml(sheet.text(file)), "vocabulary", _KEYS)
    vocabulary = _vocabulary(record) if record is not None else Vocabulary()
    if problems:
        raise ContentError(problems)
    return vocabulary


def _vocabulary(record: Record) -> Vocabulary:
    synonyms = [
        Synonym(said=_filled(entry, "said"), means=_filled(entry, "means"))
        for entry in record.records("synonyms", ("said", "means"))
    ]
    for entry in record.records("alike", ("words",)):
        synonyms.extend(_each_means_the_others(_filled(entry, "words")))
    return Vocabulary(
        synonyms=tuple(synonyms),
        danger=_rules(record, "danger"),
        pleas=_rules(record, "pleas"),
        unread=record.texts("unread"),
        small_talk=_words(record, "small_talk"),
        telling=_words(record, "telling"),
        another_person=_words(record, "another_person"),
    )


def _rules(record: Record, key: str) -> tuple[DangerRule, ...]:
    return tuple(
        DangerRule(said=_filled(entry, "said"), first=_filled(entry, "first"))
        for entry in record.records(key, ("said", "first"))
    )


def _words(record: Record, key: str) -> tuple[str, ...]:
    return tuple(word for line in record.texts(key) for word in line.split())


def _each_means_the_others(words: tuple[str, ...]) -> list[Synonym]:
    return [Synonym(said=(word,), means=tuple(other for other in words if other != word)) for word in words]


def _filled(record: Record, key: str) -> tuple[str, ...]:
    values = record.texts(key)
    if not values:
        record.wrong(key, f"{key} is missing or empty; write '{key}: [one, two]'")
    return values
