"""The values of filters that the directory has no words for, and the words that people read."""

from msgspec import Struct

from guide.content.kinds import Kinds
from guide.content.translation import QT_TRANSLATE_NOOP, translate

LANGUAGES = {
    "en": QT_TRANSLATE_NOOP("filters", "English"),
    "ar": QT_TRANSLATE_NOOP("filters", "Arabic"),
    "ase": QT_TRANSLATE_NOOP("filters", "ASL"),
    "fr": QT_TRANSLATE_NOOP("filters", "French"),
    "es": QT_TRANSLATE_NOOP("filters", "Spanish"),
    "km": QT_TRANSLATE_NOOP("filters", "Khmer"),
    "ln": QT_TRANSLATE_NOOP("filters", "Lingala"),
    "pt": QT_TRANSLATE_NOOP("filters", "Portuguese"),
    "ru": QT_TRANSLATE_NOOP("filters", "Russian"),
    "so": QT_TRANSLATE_NOOP("filters", "Somali"),
    "sw": QT_TRANSLATE_NOOP("filters", "Swahili"),
    "vi": QT_TRANSLATE_NOOP("filters", "Vietnamese"),
    "zh": QT_TRANSLATE_NOOP("filters", "Chinese"),
    "am": QT_TRANSLATE_NOOP("filters", "Amharic"),
    "fa": QT_TRANSLATE_NOOP("filters", "Farsi"),
    "rw": QT_TRANSLATE_NOOP("filters", "Kinyarwanda"),
    "hmn": QT_TRANSLATE_NOOP("filters", "Hmong"),
    "ht": QT_TRANSLATE_NOOP("filters", "Haitian Creole"),
    "ko": QT_TRANSLATE_NOOP("filters", "Korean"),
    "nv": QT_TRANSLATE_NOOP("filters", "Navajo"),
    "pl": QT_TRANSLATE_NOOP("filters", "Polish"),
    "ti": QT_TRANSLATE_NOOP("filters", "Tigrinya"),
    "tl": QT_TRANSLATE_NOOP("filters", "Tagalog"),
    "uk": QT_TRANSLATE_NOOP("filters", "Ukrainian"),
}
"""Languages by their BCP 47 codes. The state says which ones a filter offers, and in which order."""

OWN_NAMES = {
    "ar": "العربية",
    "fr": "Français",
    "es": "Español",
    "km": "ខ្មែរ",
    "ln": "Lingála",
    "pt": "Português",
    "ru": "Русский",
    "so": "Soomaali",
    "sw": "Kiswahili",
    "vi": "Tiếng Việt",
    "zh": "中文",
    "am": "አማርኛ",
    "fa": "فارسی",
    "rw": "Kinyarwanda",
    "ht": "Kreyòl ayisyen",
    "uk": "Українська",
}
"""What spoken languages call themselves, as in the Unicode CLDR, with a capital letter where their script has
one: they stand alone on buttons. A signed language has no name here, because nobody can say it on a phone."""

IN_ENGLISH = {
    "ar": ("هذه الصفحة باللغة الإنجليزية.", "لطلب مترجم، اتصل على {number}.", "غير مراجَع"),
    "fr": ("Cette page est en anglais.", "Pour un interprète, appelez le {number}.", "non relu"),
    "es": ("Esta página está en inglés.", "Para un intérprete, llame al {number}.", "sin revisar"),
    "pt": ("Esta página está em inglês.", "Para um intérprete, ligue para {number}.", "não revisado"),
    "so": ("Boggani waa Ingiriisi.", "Turjubaan, wac {number}.", "tarjumaad aan la eegin"),
}
"""What an English page says first to somebody who searched in another language, how to ask for an
interpreter, and that nobody has reviewed these words. Drafts, like the titles of rows in these languages: no
translator has read them."""

UNSAID = "unsaid"
"""The value of a service that does not say it."""

WHO = {
    "young": QT_TRANSLATE_NOOP("filters", "Young people"),
    "adults": QT_TRANSLATE_NOOP("filters", "Adults, any gender"),
    "women": QT_TRANSLATE_NOOP("filters", "Women"),
    "men": QT_TRANSLATE_NOOP("filters", "Men"),
    "families": QT_TRANSLATE_NOOP("filters", "Families"),
    "older": QT_TRANSLATE_NOOP("filters", "Older adults"),
    "lgbtq": QT_TRANSLATE_NOOP("filters", "LGBTQ people"),
    "immigrants": QT_TRANSLATE_NOOP("filters", "Immigrants"),
    "tribal": QT_TRANSLATE_NOOP("filters", "Tribal communities"),
    "veterans": QT_TRANSLATE_NOOP("filters", "Veterans"),
    "disabled": QT_TRANSLATE_NOOP("filters", "People with a disability"),
    "others": QT_TRANSLATE_NOOP("filters", "Friends and family"),
    "staff": QT_TRANSLATE_NOOP("filters", "Staff"),
    UNSAID: QT_TRANSLATE_NOOP("filters", "Ask first: not said"),
}
COST = {
    "free": QT_TRANSLATE_NOOP("filters", "Free"),
    "low": QT_TRANSLATE_NOOP("filters", "By income, or a small fee"),
    UNSAID: QT_TRANSLATE_NOOP("filters", "Ask first: not said"),
}
REACH = {
    "voice": QT_TRANSLATE_NOOP("filters", "Has a number"),
    "street": QT_TRANSLATE_NOOP("filters", "Has a street"),
    "text": QT_TRANSLATE_NOOP("filters", "Text"),
    "chat": QT_TRANSLATE_NOOP("filters", "Chat"),
    "walk-in": QT_TRANSLATE_NOOP("filters", "Walk in"),
    "tty": QT_TRANSLATE_NOOP("filters", "TTY or relay"),
}
OPEN = {
    "now": QT_TRANSLATE_NOOP("filters", "Open now"),
    "always": QT_TRANSLATE_NOOP("filters", "Day and night"),
    "ask": QT_TRANSLATE_NOOP("filters", "Ask first: hours not known"),
}
KIND = {
    "topic": QT_TRANSLATE_NOOP("filters", "Guides"),
    "service": QT_TRANSLATE_NOOP("filters", "Places"),
}
TO_ASK = {
    "open": QT_TRANSLATE_NOOP("filters", "Call to ask whether they are open"),
    "who": QT_TRANSLATE_NOOP("filters", "Ask whether they help you"),
    "cost": QT_TRANSLATE_NOOP("filters", "Ask what it costs"),
}
"""By filter, a heading over services of which it is not known whether they pass."""

NOT_KNOWN_OF_BEST = {
    "open": QT_TRANSLATE_NOOP("filters", "None of the places that fit best is known to be open now."),
    "who": QT_TRANSLATE_NOOP("filters", "The places that fit best do not say whom they help."),
    "cost": QT_TRANSLATE_NOOP("filters", "The places that fit best do not say what they cost."),
}
"""By filter, why such services come first."""

_OF_A_FACET = {"kind": KIND, "who": WHO, "language": LANGUAGES, "cost": COST, "reach": REACH, "open": OPEN}


def label_of(facet: str, value: str, kinds: Kinds) -> str:
    """The words for one value of a filter.

    A county is called by its name, and a language that has no name here by its code. Raises KeyError for a
    value that does not exist.

    Args:
        kinds: of help, of the library.
    """
    if facet == "need":
        return kinds[value].name
    if facet == "county" or (facet == "language" and value not in LANGUAGES):
        return value
    return translate("filters", _OF_A_FACET[facet][value])


class Nearby(Struct, frozen=True):
    """A service in or close to the town that was typed.

    Attributes:
        miles: as the crow flies, 0 within one town.
    """

    town: str
    miles: int


class HasInterpreters(Struct, frozen=True):
    """A service that answers in many languages, for a question that the guide cannot read."""


class UnreviewedTitle(Struct, frozen=True):
    """The title of an everyday page in the language of the question.

    Attributes:
        words: the title, and in the same language that nobody has reviewed it.
    """

    words: str


Reason = Nearby | HasInterpreters | UnreviewedTitle


def reason_words(reason: Reason | None) -> str:
    """One sentence, "" without a reason."""
    match reason:
        case None:
            return ""
        case Nearby():
            return _near(reason)
        case HasInterpreters():
            return translate("reasons", "Interpreters: say the name of your language.")
        case UnreviewedTitle(words):
            return words


def _near(nearby: Nearby) -> str:
    miles = nearby.miles
    if not miles:
        words = translate("reasons", "In {town}.")
    elif miles == 1:
        words = translate("reasons", "About 1 mile from {town}, from town center to town center.")
    else:
        words = translate(
            "reasons", "About %n miles from {town}, from town center to town center.", "", miles
        )
    return words.format(town=nearby.town)
