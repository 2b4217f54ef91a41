"""All authored files to one library, or all their problems at once."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from guide.content.authoring.county_map import OUTLINES, read_counties
from guide.content.authoring.facts import read_fact
from guide.content.authoring.icons import read_icons
from guide.content.authoring.navigation import (
    read_card_number,
    read_door,
    read_edition,
    read_kinds,
    read_old_name,
    read_refused_number,
    read_review,
    read_section,
    read_urgent,
    with_kinds,
    with_kinds_near,
)
from guide.content.authoring.record import Record, SourceFile
from guide.content.authoring.services import read_service
from guide.content.authoring.state import STATE_FILE, state_in
from guide.content.authoring.topics import read_topic, read_translation
from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.blocks import citations_of
from guide.content.check_rules import Rule
from guide.content.home_counties import home_counties
from guide.content.kinds import Kind
from guide.content.listed_numbers import CardNumber, UrgentNumber
from guide.content.model import OWN_LANGUAGE, Edition, Fact, Library, OldName, RefusedNumber, Service, Topic
from guide.content.navigation import Door, Section
from guide.content.places import Places
from guide.content.review import Review
from guide.content.sensitive_names import sensitive_names, with_plain_lines
from guide.content.source_map import SourceLocation, SourceMap
from guide.content.state import CountyOnMap, State
from guide.content.statements import with_reviews
from guide.content.translations import CurrentPage, Translation, current_page
from guide.content.vocabulary import Vocabulary
from guide.errors import ContentError, Problem

Entry = TypeVar("Entry", Section, Door, UrgentNumber, CardNumber, OldName, RefusedNumber, Review)
Named = TypeVar("Named", Topic, Service, Fact)

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A BCP 47 code, in enough detail to notice a typing error in the name of a folder."""


@dataclass(frozen=True, slots=True)
class Authored:
    """What editors wrote, and where each value of the library was read.

    Attributes:
        library: everything but the words of the search.
        vocabulary: the words of the search.
        source_map: file and line of each value.
        others: the vocabulary of each language but the guide's own.
        reviews: all that are recorded, whether they count or not.
        unlisted: a problem for each translation that readers do not get, because too much of it is outdated.
        written: the translations as they were written, by language and id.
    """

    library: Library
    vocabulary: Vocabulary
    source_map: SourceMap
    others: Mapping[str, Vocabulary] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()
    unlisted: tuple[Problem, ...] = ()
    written: Mapping[str, Mapping[str, Translation]] = field(default_factory=dict)


def read_library(resources: Path, version: str = "") -> Library:
    """The library in a `resources/` folder. Raises ContentError with every problem found."""
    return read_authored(resources, version).library


def read_authored(resources: Path, version: str = "") -> Authored:
    """The library with the location of each value, for checks, and the vocabulary of the search.

    Raises ContentError with every problem found.

    Args:
        version: the value of `Library.version`.
    """
    reading = _Reading(resources)
    library = reading.library(version)
    vocabulary = with_kinds_near(reading.vocabulary(), library.services.values())
    library = with_plain_lines(library, vocabulary)
    library = replace(library, sensitive_names=sensitive_names(library, vocabulary))
    others = reading.other_vocabularies(library.translations)
    reading.note_unread()
    if reading.problems:
        raise ContentError(reading.problems)
    return Authored(
        library,
        vocabulary,
        SourceMap(reading.locations),
        others,
        reading.reviews,
        tuple(reading.unlisted),
        reading.written,
    )


_SUFFIXES = {
    "services": ".yaml",
    "facts": ".yaml",
    "vocabulary": ".yaml",
    "phrases": ".yaml",
    "topics": ".md",
}
"""How the names of authored files end, by folder."""


class _Reading:
    """One walk through the folder; it gathers problems and locations as it goes."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self.problems: list[Problem] = []
        self.locations: dict[str, SourceLocation] = {}
        self._read = {"LICENSE", STATE_FILE}
        self.reviews: tuple[Review, ...] = ()
        self.unlisted: list[Problem] = []
        self.written: dict[str, dict[str, Translation]] = {}

    def library(self, version: str) -> Library:
        file = self._resources / STATE_FILE
        state = state_in(self._source(file), file)
        sections = self._list("sections.yaml", Section, read_section)
        known = [section.id for section in sections]
        topics = _by_id(self._topics(known))
        translations = {
            language: _by_id(self._translated(language, topics)) for language in self._languages()
        }
        services = _by_id(self._services(state))
        facts = _by_id(self._facts())
        self._note_shared_ids(topics, services, facts)
        library = Library(
            version=version,
            sections=sections,
            doors=tuple(
                with_kinds(door, services.values()) for door in self._list("doors.yaml", Door, read_door)
            ),
            urgent=self._list("urgent.yaml", UrgentNumber, read_urgent),
            cards=self._cards(),
            kinds=self._kinds(),
            topics=topics,
            services=services,
            facts=_cited(facts, (topics, *translations.values())),
            home_counties=self._home_counties(services, state),
            icons=self._icons(),
            counties=self._counties(),
            translations=translations,
            old_names=self._list("old_names.yaml", OldName, read_old_name),
            refused_numbers=self._list("refused_numbers.yaml", RefusedNumber, read_refused_number),
            state=state,
            edition=self._edition(),
        )
        self.reviews = self._reviews(topics)
        return with_reviews(library, self.reviews)

    def _reviews(self, topics: Container[str]) -> tuple[Review, ...]:
        """All reviews, with a problem noted for each of an unknown page and each second one of a role."""
        reviews = self._list("reviews.yaml", Review, read_review)
        source = self._source(self._resources / "reviews.yaml")
        seen: set[tuple[str, str]] = set()
        for position, review in enumerate(reviews):
            _, line = self.locations[f"reviews/{position}"]
            if review.page and review.page not in topics:
                source.report(line, f"there is no topic {review.page!r}; delete this entry", Rule.NAMING)
            if (review.page, review.role) in seen:
                source.report(line, f"{review.page} has two reviews of one role; keep the newer one")
            seen.add((review.page, review.role))
        return reviews

    def vocabulary(self) -> Vocabulary:
        try:
            return read_vocabulary(self._resources, OWN_LANGUAGE, self.locations)
        except ContentError as error:
            self.problems += error.problems
            return Vocabulary()

    def other_vocabularies(self, translated: Iterable[str]) -> dict[str, Vocabulary]:
        """The words of each language but the guide's own. One with translations must have some."""
        found = (file.stem for file in (self._resources / "vocabulary").glob("*.yaml"))
        languages = sorted({*translated, *found} - {OWN_LANGUAGE})
        return {code: self._other_vocabulary(code, is_translated=code in translated) for code in languages}

    def _other_vocabulary(self, language: str, *, is_translated: bool) -> Vocabulary:
        """The words of a language; with translations, it must have some that speak of danger."""
        try:
            vocabulary = read_vocabulary(self._resources, language, self.locations)
        except ContentError as error:
            self.problems += error.problems
            return Vocabulary()
        if is_translated and not any(gloss.is_danger for gloss in vocabulary.glossary):
            source = self._source(self._resources / "vocabulary" / f"{language}.yaml")
            text = "has no glossary_of_danger; write it, as in es.yaml, before a page is translated"
            source.report(0, text, Rule.MISSING_WORDS)
        return vocabulary

    def _icons(self) -> dict[str, str]:
        folder = self._resources / "icons"
        try:
            return read_icons(folder)
        except (ValueError, LookupError) as error:
            self._source(folder).report(
                0,
                f"contains a picture that is not a line icon; draw it with paths and circles only ({error})",
            )
            return {}

    def _counties(self) -> tuple[CountyOnMap, ...]:
        try:
            return read_counties(self._resources)
        except (OSError, ValueError) as error:
            self._source(self._resources / "places" / OUTLINES).report(0, f"cannot be read: {error}")
            return ()

    def _home_counties(self, services: Mapping[str, Service], state: State) -> dict[str, tuple[str, ...]]:
        """Nothing where the places cannot be read, which is a problem of the map of counties already."""
        try:
            places = Places.read(self._resources, state)
        except (OSError, ValueError):
            return {}
        return home_counties(services.values(), places)

    def _source(self, file: Path) -> SourceFile:
        path = file.relative_to(self._resources.parent).as_posix()
        return SourceFile(path, self.problems, self.locations)

    def _opened(self, name: str) -> tuple[SourceFile, str]:
        file = self._resources / name
        source = self._source(file)
        self._read.add(name)
        if file.is_file():
            return source, source.text(file)
        source.report(0, "is missing; restore it, because the guide cannot be built without it")
        return source, ""

    def note_unread(self) -> None:
        """Note each file that nobody reads, because of its name or its place."""
        for file in sorted(self._resources.iterdir()):
            if file.is_file() and file.name not in self._read and not file.name.startswith("."):
                self._source(file).report(0, "is not read; rename it, or move it out of the folder")
        for folder, suffix in _SUFFIXES.items():
            for file in sorted((self._resources / folder).rglob("*")):
                is_in_place = file.suffix == suffix and (suffix == ".md" or file.parent.name == folder)
                if file.is_file() and not is_in_place and not file.name.startswith("."):
                    text = f"is not read: only files in {folder}/ that end in {suffix} are; rename or move it"
                    self._source(file).report(0, text)

    def _list(self, name: str, shape: type[Entry], read: Callable[[Record], Entry]) -> tuple[Entry, ...]:
        """The entries of a file with one list. The list has the name of the file, as have their addresses."""
        source, text = self._opened(name)
        address = name.removesuffix(".yaml")
        node = source.content(source.yaml(text), address, address)
        records = source.records(node, address, shape.__struct_fields__)
        return tuple(read(record) for record in records)

    def _cards(self) -> tuple[CardNumber, ...]:
        """The numbers for paper. A guide without the file prints its urgent numbers."""
        name = "cards.yaml"
        return self._list(name, CardNumber, read_card_number) if (self._resources / name).exists() else ()

    def _kinds(self) -> dict[str, Kind]:
        source, text = self._opened("kinds.yaml")
        return read_kinds(source, source.content(source.yaml(text), "kinds", "kinds"))

    def _edition(self) -> Edition:
        source, text = self._opened("edition.yaml")
        record = source.document(source.yaml(text), "edition", Edition.__struct_fields__)
        return read_edition(record) if record else Edition()

    def _facts(self) -> Iterator[Fact]:
        for file in sorted((self._resources / "facts").glob("*.yaml")):
            source = self._source(file)
            address = f"facts-of/{file.stem}"
            node = source.content(source.yaml(source.text(file)), address, "facts")
            for record in source.records(node, address, Fact.__struct_fields__):
                fact = read_fact(record)
                self._note_repeat(source, record.line_of("id"), f"facts/{fact.id}")
                yield fact

    def _services(self, state: State) -> Iterator[Service]:
        for file in sorted((self._resources / "services").glob("*.yaml")):
            source = self._source(file)
            node = source.yaml(source.text(file))
            record = source.document(node, f"services/{file.stem}", Service.__struct_fields__)
            if record is not None:
                service = read_service(record, state)
                self._note_name(source, service.id, file, f"services/{file.stem}/id")
                yield service

    def _languages(self) -> Iterator[str]:
        """The languages of translations, from the names of folders."""
        for folder in sorted((self._resources / "topics").glob("*")):
            if not folder.is_dir() or not _LANGUAGE.fullmatch(folder.name):
                self._source(folder).report(
                    0, "is not a language folder; name it by the code of the language, such as es"
                )
            elif folder.name != OWN_LANGUAGE:
                yield folder.name

    def _translated(self, language: str, topics: Mapping[str, Topic]) -> Iterator[Topic]:
        """The pages that readers of a language get, each with what is current of its translation."""
        written = self.written[language] = {}
        for file in sorted((self._resources / "topics" / language).rglob("*.md")):
            source, address = self._source(file), f"translations/{language}/{file.stem}"
            self._note_repeat(source, 0, address)
            translation = read_translation(source, source.text(file), address)
            if translation is None:
                continue
            self._note_name(source, translation.id, file, f"{address}/id")
            english = topics.get(translation.id)
            if english is None or english.section != file.parent.name:
                text = f"there is no page {translation.id} to translate in the section {file.parent.name}; "
                text += "give it the id and the folder of the translated page"
                _, line = self.locations[f"{address}/id"]
                source.report(line, text, Rule.UNMATCHED_TRANSLATION)
                continue
            written[translation.id] = translation
            page = current_page(english, translation, language)
            self._locate_blocks(page, address)
            if page.is_listed:
                yield page.topic
            else:
                what = f"{page.current} of {page.parts} parts are current"
                what += "" if page.has_title else "; title or summary is not"
                text = f"readers of {language} do not get this page: {what}; translate the rest"
                self.unlisted.append(Problem(source.path, 1, text, Rule.OUTDATED_TRANSLATION.value))

    def _locate_blocks(self, page: CurrentPage, address: str) -> None:
        """Note the location of each block of a page: in its translation, or in the English page."""
        inside = f"{address}/blocks/"
        written = {key: self.locations.pop(key) for key in list(self.locations) if key.startswith(inside)}
        for position, origin in enumerate(page.origins):
            shelf, old = (
                (written, inside)
                if origin is not None
                else (self.locations, f"topics/{page.topic.id}/blocks/")
            )
            begins = f"{old}{position if origin is None else origin}"
            for key, location in list(shelf.items()):
                if key == begins or key.startswith(f"{begins}/"):
                    self.locations[f"{inside}{position}{key[len(begins) :]}"] = location

    def _topics(self, sections: list[str]) -> Iterator[Topic]:
        for file in sorted((self._resources / "topics" / OWN_LANGUAGE).rglob("*.md")):
            source, address = self._source(file), f"topics/{file.stem}"
            self._note_repeat(source, 0, address)
            topic = read_topic(source, source.text(file), address)
            if topic is not None:
                self._note_name(source, topic.id, file, f"{address}/id")
                self._note_section(source, topic, file, f"{address}/section", sections)
                yield topic

    def _note_repeat(self, source: SourceFile, line: int, address: str) -> None:
        if address in self.locations:
            path, first = self.locations[address]
            source.report(
                line, f"has the same id as {path}:{first}; give one of them another id", Rule.NAMING
            )
        source.locate(address, line)

    def _note_name(self, source: SourceFile, written: str, file: Path, address: str) -> None:
        if written and written != file.stem:
            line = self.locations[address][1]
            text = f"id is {written}, but the file is named {file.name}; make both the same"
            source.report(line, text, Rule.NAMING)

    def _note_section(
        self, source: SourceFile, topic: Topic, file: Path, address: str, sections: list[str]
    ) -> None:
        folder = file.parent.name
        if folder not in sections:
            text = f"is in {folder}/, which is not a section; move it to one of: {', '.join(sections)}"
            source.report(0, text, Rule.NAMING)
        elif topic.section and topic.section != folder:
            line = self.locations[address][1]
            text = f"section is {topic.section}, but the file is in {folder}/; make both the same"
            source.report(line, text, Rule.NAMING)

    def _note_shared_ids(
        self, topics: dict[str, Topic], services: dict[str, Service], facts: dict[str, Fact]
    ) -> None:
        source_map = SourceMap(self.locations)
        for other, ids in (("topics", topics), ("facts", facts)):
            for shared in sorted(services.keys() & ids.keys()):
                path, line = source_map.of(f"{other}/{shared}")
                text = f"the id {shared} is also the id of a service; give one of them another id"
                self.problems.append(Problem(path, line, text, Rule.NAMING.value))


def _by_id(values: Iterable[Named]) -> dict[str, Named]:
    return {value.id: value for value in values}


def _cited(facts: dict[str, Fact], shelves: Iterable[dict[str, Topic]]) -> dict[str, Fact]:
    """Only the facts that a topic names: the rest is working material, not part of the guide."""
    topics = (topic for shelf in shelves for topic in shelf.values())
    named = {key for topic in topics for key in (*topic.sources, *citations_of(topic))}
    return {key: fact for key, fact in facts.items() if key in named}
