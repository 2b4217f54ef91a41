"""What a filter can ask of a page: whom it is for, what it costs, how it is reached, what it speaks.

Read from the words of the entry, since the directory has no code for them. Where the words say nothing,
the page has no value, and a filter leaves it out.
"""

import re
from collections.abc import Iterator

from guide.content.model import Page, Service, Topic
from guide.content.phones import showable
from guide.search.labels import LANGUAGES, REACH
from index.analysis import spelled

_WHO_WORDS = {
    "young": "youth youths teen teens teenagers young child children childrens minors",
    "women": "women womens woman girls",
    "men": "men boys",
    "families": "family families parent parents children",
    "older": "elder elders aging senior seniors 60",
    "lgbtq": "lgbtq trans transgender mainetransnet gay",
    "immigrants": "immigrant immigrants refugee refugees asylum",
    "tribal": "tribal tribe nation wabanaki native passamaquoddy maliseet mikmaq",
    "veterans": "veteran veterans",
    "disabled": "disability disabilities deaf blind",
}
# whole words, since "aging" and "ages", "nation" and "national" have one stem
_BY_WORD = {who: frozenset(said.split()) for who, said in _WHO_WORDS.items()}
_COMES = re.compile(r"(?<![^\W_])(?:walk|drop)[\W_]+in(?![^\W_])", re.IGNORECASE)
"""Looked for in the text as it stands: to cut a whole directory into words takes ten times as long."""
_AUDIENCES = {"professional": "staff", "supporter": "others"}


def who_of(page: Page) -> frozenset[str]:
    """Whom a page is for, as far as its name and its rules of eligibility say. Empty for everyone."""
    if isinstance(page, Topic):
        return frozenset(_AUDIENCES.get(page.audience, "").split())
    said = set(spelled(f"{page.name} {page.eligibility} {page.kind}"))
    return frozenset(who for who, named in _BY_WORD.items() if not named.isdisjoint(said))


def cost_of(service: Service) -> str:
    """A key of COST, or "" where a cost is not known or is a full price."""
    said = service.cost_option.casefold()
    if any(words in said for words in ("sliding", "by income", "low")):
        return "low"
    return "free" if said.startswith(("free", "the exam is free")) else ""


def reached_by(service: Service) -> frozenset[str]:
    """The types of its numbers that may be shown, and "walk-in" where its words say that one may come."""
    ways = {phone.type for phone in showable(service)} & REACH.keys()
    said = f"{service.name}. {service.description} {service.hours} {service.eligibility}"
    return frozenset({*ways, "walk-in"} if _COMES.search(said) else ways)


def spoken(page: Page) -> frozenset[str]:
    """Codes of the languages that a page is written in or a service says it speaks."""
    if isinstance(page, Topic):
        return frozenset({page.language})
    named = " ".join(_named_languages(page)).casefold()
    # an entry that names no language answers in English
    return frozenset(code for code, name in LANGUAGES.items() if code == "en" or name.casefold() in named)


def _named_languages(service: Service) -> Iterator[str]:
    yield from service.languages
    for phone in service.phones:
        yield from phone.languages
