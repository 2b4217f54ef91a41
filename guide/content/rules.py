"""The rules for what editors write, each with why it matters to whoever reads the guide."""

from enum import Enum, unique


@unique
class Rule(Enum):
    """A rule; its value is why it matters, in one or two sentences for people who write."""

    # reading a file
    FORM = "What cannot be read is not in the guide, and nobody notices that it is missing."
    HIDDEN_CHARACTER = "What reviewers cannot see they cannot check: a wrong number can hide behind it."
    HTML = "A page is no web page: the marks would stand in the text, and words between them could be lost."
    PICTURE = "A picture may show a person or a place, says nothing when read aloud, and is seen from afar."
    MARKDOWN = "A mark that is not closed or not known stands in the text, where it confuses a tired reader."
    LINK_OUT = "A browser on a shared computer keeps what it opens; the guide must never open one."
    NAMING = "Links, translations and the search find a page by one name; with two, they miss it."
    NUMBER_FORM = "A number with a digit too few reaches nobody, or a stranger."
    # pages and what they lead to
    UNKNOWN_PAGE = "A link that leads nowhere leaves a person in need in front of a wall."
    UNKNOWN_SERVICE = "Without the service there is no number, and the number is what the reader came for."
    CARD_NUMBER = "A call card without a number promises help and gives none."
    DOOR = "Behind a door stand plain pages: a person who looks over the shoulder must see nothing telling."
    ICON = "The front page cannot be drawn without it."
    LONG_SUMMARY = "A row of results shows one line; the rest is cut off, perhaps the part that matters."
    UNREACHABLE = "Nobody finds a page that nothing leads to, unless they already know what to search for."
    DEAD_END = "A page that ends without a next step leaves the reader alone with what they read."
    FIRST_LINES = "Who is in danger reads three lines. The number must be in them."
    # what a page has to answer
    POINT_HEADING = "Nobody can check an answer that cannot be found; perhaps it is not on the page at all."
    DUPLICATE_POINT = "Of two equal points one is forgotten when the page changes."
    POINTS = "A page without points can lose its most needed answer, and nobody notices."
    # facts and dates
    NO_SOURCE = "What nobody can trace, nobody can check: wrong numbers and laws spread that way."
    UNKNOWN_CITATION = "A key that names nothing looks like a source and is none."
    LOW_CONFIDENCE = "A reader cannot tell a rumor from a fact, and may act on it."
    SOURCES_LIST = "The foot of the page tells readers what it rests on; it must be what the text rests on."
    FUTURE_DATE = "A date to come makes an old number look as if somebody had just called it."
    PAST_REVIEW = "Laws, sums and services change; a page that nobody reads again slowly becomes wrong."
    LONG_PAST_REVIEW = "After so long a time something on this page is probably wrong."
    # services and numbers
    KIND = "People look for help by its kind; a service of no kind is on no list."
    COUNTY = "Without its counties a service is offered to people it cannot help, or to nobody."
    TIME_ZONE = "A reader who calls an hour too late reaches nobody, and may not dare to call again."
    NO_NUMBER = "A service that nobody can call is a wall; name whom to call in its place."
    FOUND_WRONG = "The number is gone from every page, and readers miss it until the right one is found."
    UNKNOWN_NUMBER = "A number that no directory holds is never called to check it, and grows old unseen."
    MISPRINT = "This wrong number stands on public pages; it reaches nobody, or somebody dangerous."
    NUMBER_IN_CARD = "A number that stands in two places is mended in one and stays wrong in the other."
    NUMBER_SPELLING = "A number written in two ways looks like two numbers, and a search finds only one."
    WITHDRAWN = "Staff are told that it is gone, and readers would still trust it."
    DUPLICATE_SERVICE = "Of two entries one grows old, and readers cannot tell which."
    DUPLICATE_NUMBER = "Who called a number that does not answer would call it again in vain."
    OLD_NAME = "Who types the old name of a place must find what helps now, and nothing that is gone."
    OUTDATED_SOURCE = "Who reads no word of doubt trusts a number that may have changed years ago."
    HIDDEN_PLACE = "People flee to this place from somebody who looks for them."
    # words
    PROMISE = "Who believes such a promise takes a risk, and pays for it."
    STIGMA = "A word that blames or brands makes people stop reading, and not ask for help."
    STRAY_MARKUP = "Readers see the mark itself, and the words look broken."
    LONG_SENTENCE = "A person in fear, tired, or with little English loses the thread."
    LONG_SENTENCES = "A page of long sentences is put away unread."
    GRADE = "Fear, pain and a new language make reading harder; a page asks no more than it must."
    SPELLING = "A misspelled word is not found by the search, and makes people doubt the rest."
    # danger rules and translations
    DANGER = "Who types that they are in danger must see this page first, and it is not there."
    MISSING_WORDS = (
        "Who types in this language that they are in danger must be heard, and nobody beside them told more."
    )
    UNREVIEWED = "Nobody here would notice a wrong word in another language; on these pages it can hurt."
    UNMATCHED_TRANSLATION = "Pages of several languages belong together by their id; this one stands alone."
