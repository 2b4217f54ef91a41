"""Which lines can be called in another language, and how to ask there."""

import re
from collections.abc import Iterator

from msgspec import Struct

from guide.content.model import Library, Phone, Service
from guide.content.phones import information_line, own_phones

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_INTERPRETER = "interpreter"
_MENU_KEY = re.compile(r"\bpress (\d)\b", re.IGNORECASE)


class SpokenLine(Struct, frozen=True):
    """A line to call in another language.

    Attributes:
        service: whose line it is.
        phone: the number to call.
        how: what to do there, in the words of the directory; "" where they answer in the language, or no page
            says whether they have interpreters.
        speaks: whether they answer in the language; otherwise an interpreter is asked for.
    """

    service: Service
    phone: Phone
    how: str
    speaks: bool

    @property
    def title(self) -> str:
        """What it is called where a bystander may read it."""
        return self.service.plain_name or self.service.name


def how_to_ask(phone: Phone, language: str) -> str:
    """The sentences of a phone's note that are about interpreters or a language, "" without any.

    language: its English name.
    """
    words = (_INTERPRETER, language.casefold())
    sentences = _SENTENCE_END.split(phone.note)
    return " ".join(sentence for sentence in sentences if any(word in sentence.casefold() for word in words))


def menu_key(how: str) -> str:
    """The only key of a phone's menu that a sentence names, "" if it names none or several."""
    named = _MENU_KEY.findall(how)
    return named[0] if len(named) == 1 else ""


def information_phone(library: Library, language: str) -> SpokenLine | None:
    """The state's information line, None if it has none or does not say how to ask for an interpreter."""
    line = information_line(library)
    if line is None or not (how := how_to_ask(line.phone, language)):
        return None
    return SpokenLine(line.service, line.phone, how, speaks=False)


def spoken_lines(library: Library, language: str) -> list[SpokenLine]:
    """The lines that can be called in a language, as a page one step from the front page may show them.

    Those with a plain name come first: what they are for cannot wait. Where no page says whether they have
    interpreters, they stand after those that have. Then, of the lines behind the doors of the front page,
    whose names tell nothing, those that answer in the language, and those that have interpreters; within
    each, in the order of the doors. The information line is not among them.
    """
    behind = (library.services.get(entry) for door in library.doors for entry in door.listed)
    plain = (service for service in library.services.values() if service.plain_name)
    services = {
        service.id: service
        for service in (*plain, *behind)
        if service and service.id != library.state.information_line
    }
    lines = [line for service in services.values() for line in _lines(service, language)]
    return sorted(lines, key=lambda line: (not line.service.plain_name, not line.speaks, not line.how))


def _lines(service: Service, language: str) -> Iterator[SpokenLine]:
    """Yield the line of a service, if it can be called in the language."""
    phones = [phone for phone in own_phones(service) if phone.type == "voice"]
    for phone in phones:
        how, speaks = how_to_ask(phone, language), language in phone.languages
        if how or speaks:
            yield SpokenLine(service, phone, how, speaks)
            return
    speaks = language in service.languages
    if phones and (speaks or service.plain_name):
        yield SpokenLine(service, phones[0], "", speaks)
