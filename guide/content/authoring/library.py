"""All authored files to one library, or all their problems at once."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from guide.content.authoring.county_map import OUTLINES, read_counties
from guide.content.authoring.facts import read_fact
from guide.content.authoring.icons import read_icons
from guide.content.authoring.navigation import (
    read_edition,
    read_kinds,
    read_old_name,
    read_refused_number,
    read_review,
    with_kinds,
    with_kinds_near,
)
from guide.content.authoring.record import Record, SourceFile
from guide.content.authoring.services import read_service
from guide.content.authoring.state import STATE_FILE, state_in
from guide.content.authoring.topics import read_topic
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
from guide.content.vocabulary import Vocabulary
from guide.errors import ContentError, Problem

Entry = TypeVar("Entry", Section, Door, UrgentNumber, CardNumber, OldName, RefusedNumber, Review)
Named = TypeVar("Named", Topic, Service, Fact)


@dataclass(frozen=True, slots=True)
class Authored:
    """What editors wrote, and where each value of the library was read.

    Attributes:
        library: everything but the words of the search.
        vocabulary: the words of the search.
        source_map: file and line of each value.
        others: the vocabulary of each language but the guide's own.
        reviews: all that are recorded, whether they count or not.
    """

    library: Library
    vocabulary: Vocabulary
    source_map: SourceMap
    others: Mapping[str, Vocabulary] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()


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
    others = reading.other_vocabularies()
    reading.note_unread()
    if reading.problems:
        raise ContentError(reading.problems)
    return Authored(library, vocabulary, SourceMap(reading.locations), others, reading.reviews)


_READ = {
    "services": "*.yaml",
    "facts": "*.yaml",
    "vocabulary": "*.yaml",
    "phrases": "*.yaml",
    "topics": f"{OWN_LANGUAGE}/**/*.md",
}
"""The authored files, by folder."""


class _Reading:
    """One walk through the folder; it gathers problems and locations as it goes."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self.problems: list[Problem] = []
        self.locations: dict[str, SourceLocation] = {}
        self._read = {"LICENSE", STATE_FILE}
        self.reviews: tuple[Review, ...] = ()

    def library(self, version: str) -> Library:
        file = self._resources / STATE_FILE
        state = state_in(self._source(file), file)
        sections = self._list("sections.yaml", Section)
        section_ids = [section.id for section in sections]
        topics = _by_id(self._topics(section_ids))
        services = _by_id(self._services(state))
        facts = _by_id(self._facts())
        self._note_shared_ids(topics, services, facts)
        library = Library(
            version=version,
            sections=sections,
            doors=tuple(with_kinds(door, services.values()) for door in self._list("doors.yaml", Door)),
            urgent=self._list("urgent.yaml", UrgentNumber),
            cards=self._cards(),
            kinds=self._kinds(),
            topics=topics,
            services=services,
            facts=_cited(facts, topics),
            home_counties=self._home_counties(services, state),
            icons=self._icons(),
            counties=self._counties(),
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

    def other_vocabularies(self) -> dict[str, Vocabulary]:
        """The words of each language but the guide's own."""
        files = sorted((self._resources / "vocabulary").glob("*.yaml"))
        return {file.stem: self.vocabulary(file.stem) for file in files if file.stem != OWN_LANGUAGE}

    def vocabulary(self, language: str = OWN_LANGUAGE) -> Vocabulary:
        """The words of a language; none, with problems noted, where they cannot be read."""
        try:
            return read_vocabulary(self._resources, language, self.locations)
        except ContentError as error:
            self.problems += error.problems
            return Vocabulary()

    def _icons(self) -> dict[str, str]:
        folder = self._resources / "icons"
        try:
            return read_icons(folder)
        except ValueError as error:
            self._source(folder).report(
                0,
                f"contains a picture that is not a line icon; draw it with M, L, C and Z only ({error})",
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
        for name, pattern in _READ.items():
            folder = self._resources / name
            for file in sorted({*folder.rglob("*")} - {*folder.glob(pattern)}):
                if file.is_file() and not file.name.startswith("."):
                    text = f"is not read: only {name}/{pattern} are; rename or move it"
                    self._source(file).report(0, text)

    def _list(
        self, name: str, shape: type[Entry], read: Callable[[Record], Entry] | None = None
    ) -> tuple[Entry, ...]:
        """The entries of a file with one list. The list has the name of the file, as have their addresses."""
        source, text = self._opened(name)
        address = name.removesuffix(".yaml")
        node = source.content(source.yaml(text), address, address)
        records = source.records(node, address, shape.__struct_fields__)
        return tuple(read(record) if read else record.made(shape) for record in records)

    def _cards(self) -> tuple[CardNumber, ...]:
        """The numbers for paper. A guide without the file prints its urgent numbers."""
        name = "cards.yaml"
        return self._list(name, CardNumber) if (self._resources / name).exists() else ()

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


def _cited(facts: Mapping[str, Fact], topics: Mapping[str, Topic]) -> dict[str, Fact]:
    """Only the facts that a topic names: the rest is working material, not part of the guide."""
    named = {key for topic in topics.values() for key in (*topic.sources, *citations_of(topic))}
    return {key: fact for key, fact in facts.items() if key in named}
