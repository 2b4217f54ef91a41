"""Street addresses in running text, however they are written.

They err toward finding too much. A false find costs an editor a reworded sentence; a street that is missed
can lead somebody to a door. So no list of real streets is used, only the ways in which streets are written.
"""

import re
import unicodedata
from collections.abc import Iterator

_SURE = (
    r"(?:streets?|str?\.?|avenue|ave?\.?|roads?|rd\.?|lane|ln\.?|boulevard|blvd\.?|highway|hwy\.?|terrace"
    r"|parkway|pkwy\.?|turnpike|crossing|wharf)(?!\w)"
)
"""Words that end the name of a street and hardly follow a number elsewhere."""

_UNSURE = (
    r"(?:drive|dr\.?|way|court|ct\.?|place|pl\.?|square|sq\.?|circle|cir\.?|row|trail|island|loop|hill|point"
    r"|plaza|park|common|green|landing|heights|alley|path|ridge|extension)(?!\w)"
)
"""Words that end the name of a street but also occur in other sentences."""

_DIGITS = r"#?\d[\d\u2044/-]*[A-Za-z]?"
_SPELLED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)"
)
_WORD = r"[^\W_][\w.'\u2019-]*"
_NAME = r"[A-Z\d][\w.'\u2019-]*"
_NO_MEASURE = (
    r"(?!(?:min|minutes?|hours?|hrs?|days?|weeks?|months?|years?|miles?|blocks?|steps?|people|beds?)\b)"
)
_NO_NAME = r"(?!(?:this|that|the|a|an|each|every|any|your|my|their|our|same|busy|open|quiet|next|wrong)\b)"
_STATE = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia"
    r"|District of Columbia|Guam|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine"
    r"|Maryland|Massachusetts"
    r"|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)"
    r"|North (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|Rhode Island"
    r"|South (?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin"
    r"|Wyoming)"
)
"""The states, by abbreviation or name, since an address can be in any of them."""

_NO_PLACE = (
    r"(?!(?:[AP]\.?M\b|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|ext\b"
    r"|(?:Alaska|Atlantic|Central|Hawaii|Mountain|Pacific) [Tt]ime\b))"
)

_NUMBERED = re.compile(
    rf"(?<!\w)(?:{_DIGITS}|(?i:{_SPELLED}))\s+(?:{_NAME}\s+){{1,4}}?(?i:{_SURE}|{_UNSURE})"
)
"""Matches a number, a name and a word for a street: nothing else is written like this."""

_OTHERS = (
    re.compile(rf"(?i)(?<!\w)(?:{_DIGITS}|{_SPELLED})\s+(?:{_WORD}\s+){{1,4}}?{_SURE}"),
    re.compile(
        rf"(?i)(?<!\w){_DIGITS}\s+{_NO_MEASURE}(?:{_WORD}\s+){{1,2}}?{_UNSURE}(?=\s*(?:[,;)]|\.?$|in\b))"
    ),
    # a street without its number; "St." before a name is a saint
    re.compile(rf"\b(?:{_NAME}\s+){{1,3}}(?!St\.\s+[A-Z])(?i:{_SURE})"),
    re.compile(
        rf"(?i)\b(?:on|at|off|near|along|down|up|to|from|of|and|is)\s+(?:(?:the|a)\s+)?{_NO_NAME}{_WORD}\s+{_SURE}"
    ),
    re.compile(r"(?i)\b(?:route|rte\.?|highway|hwy\.?)\s+\d+\w*"),
    re.compile(r"\b(?:US|U\.S\.|I)[ -]\d+\b"),
    # a number and a name, without the word for a street
    re.compile(rf"\b(?:at|to|is|on)\s+(?!211 {_STATE}\b){_DIGITS}\s+{_NO_PLACE}[A-Z][a-z]+"),
    # a location described by what is next to it
    re.compile(
        r"(?i)\b(?:corner of|intersection of|across (?:the (?:street|road) )?from|next door to"
        r"|(?:in|on) the same (?:building|block|street) as|blocks? (?:from|off|away|down))\b"
    ),
    re.compile(r"(?i)\b(?:behind|above|below|opposite|beside) (?:the )?(?-i:[A-Z])\w+"),
    re.compile(r"(?i)\b(?:apt|apartment|suite|unit)\b\.?\s*#?\s*\d+"),
    # a ZIP code behind the state, and coordinates
    re.compile(rf"\b(?:[A-Z]{{2}}|{_STATE}),?\s+\d{{5}}\b"),
    re.compile(r"(?<![\w.])-?\d{1,3}\.\d{3,}"),
)


def plain_text(text: str) -> str:
    """The text with one form for each letter, digit and space, and no invisible characters."""
    if text.isascii():
        return " ".join(text.split())
    folded = unicodedata.normalize("NFKC", text)
    seen = "".join(letter for letter in folded if unicodedata.category(letter) != "Cf")
    digits = (str(unicodedata.digit(letter)) if letter.isdigit() else letter for letter in seen)
    return " ".join("".join(digits).split())


def streets_in(text: str) -> Iterator[str]:
    """Everything in a text that can lead to a door: streets, corners, routes, ZIP codes, coordinates."""
    plain = plain_text(text)
    for pattern in (_NUMBERED, *_OTHERS):
        yield from (match.group() for match in pattern.finditer(plain))


def numbered_streets_in(text: str) -> Iterator[str]:
    """The full street addresses in a text: a number with the name of a street."""
    return (match.group() for match in _NUMBERED.finditer(plain_text(text)))
