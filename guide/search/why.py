"""Why a page is among the results: what is to be said, and the words for it in the language of the reader."""

from msgspec import Struct

from guide.content.words import Translate, as_written
from guide.search.labels import LANGUAGES


class Nearby(Struct, frozen=True):
    """A service in or near the town that was typed. miles: as the crow flies, 0 within one town."""

    town: str
    miles: int


class CanMean(Struct, frozen=True):
    """A typed word or phrase that stands for words of the page. meant: one or two of them."""

    said: str
    meant: tuple[str, ...]


class InLanguage(Struct, frozen=True):
    """A page that is not in the language of the question. language: its own, a BCP 47 code."""

    language: str


class HasInterpreters(Struct, frozen=True):
    """A service that answers in many languages, for a question that the guide cannot read."""


Reason = Nearby | CanMean | InLanguage | HasInterpreters


def reason_words(reason: Reason | None, translate: Translate = as_written) -> str:
    """One sentence, "" without a reason."""
    match reason:
        case None:
            return ""
        case Nearby():
            return _near(reason, translate)
        case CanMean(said, meant):
            words = translate("reasons", "Because \u201c{said}\u201d can mean {meant}.")
            return words.format(said=said, meant=_either(meant, translate))
        case InLanguage(language):
            name = translate("filters", LANGUAGES.get(language, language))
            return translate("reasons", "This page is in {language}.").format(language=name)
        case HasInterpreters():
            return translate("reasons", "Interpreters: say the name of your language.")


def _near(place: Nearby, translate: Translate) -> str:
    miles = place.miles
    if not miles:
        said = translate("reasons", "In {town}.")
    elif miles == 1:
        said = translate("reasons", "About 1 mile from {town}, from town center to town center.")
    else:
        said = translate("reasons", "About %n miles from {town}, from town center to town center.", "", miles)
    return said.format(town=place.town)


def _either(phrases: tuple[str, ...], translate: Translate) -> str:
    first, *others = phrases
    if not others:
        return first
    return translate("reasons", "{one} or {other}").format(one=first, other=others[0])
