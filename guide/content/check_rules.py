"""The rules for what editors write, each with the reason why it matters to readers."""

from enum import Enum, unique


@unique
class Rule(Enum):
    """A rule. Its value says in one or two sentences, for editors, why it matters."""

    # reading a file
    FORM = "What cannot be read is missing from the guide, and nobody notices."
    HIDDEN_CHARACTER = "Reviewers cannot check what they cannot see: it can hide a wrong number."
    HTML = "Pages are not web pages: readers would see the tags, and words between them could be lost."
    PICTURE = (
        "A picture may show a person or a place, says nothing when read aloud, and is seen from a distance."
    )
    MARKDOWN = "A mark that is unclosed or unknown stays in the text, where it confuses a tired reader."
    LINK_OUT = "A browser on a shared computer records what it opens, so the guide must never open one."
    NAMING = "Links, translations and the search find a page by one name. With two names they miss it."
    NUMBER_FORM = "A number with a missing digit reaches nobody, or a stranger."
    # pages and what they lead to
    UNKNOWN_PAGE = "A link to a missing page leaves a person in need with nowhere to go."
    UNKNOWN_SERVICE = "Without the service there is no number, and the reader came for the number."
    CARD_NUMBER = "A call card without a number promises help and gives none."
    DOORS_FIT = "The urgent numbers are last on the front page: with one door more, nobody sees them at once."
    DOOR = "Doors lead to plain pages: a person who looks over a shoulder must not see anything sensitive."
    TELLS = "A search that discloses nothing shows every other title to whoever looks at the screen."
    ICON = "The front page cannot be drawn without it."
    LONG_SUMMARY = (
        "A row of results has room for one line. The rest is cut off, perhaps the part that matters."
    )
    LONG_SHORT = (
        "On a small screen the words would be left out. Few people know what numbers such as 211 are for."
    )
    UNREACHABLE = "Nobody finds a page that no page links to, unless they already know what to search for."
    DEAD_END = "A page without a next step leaves readers alone with what they read."
    IN_SHORT = "A person in danger may read nothing else. It must be short, easy, and name whom to call."
    FIRST_LINES = "A person in danger reads three lines. The number must be in them."
    CARD_LABEL = "On paper the label is all that tells two numbers apart, and anybody may find the paper."
    # what a page has to answer
    POINT_HEADING = "An answer that cannot be found cannot be checked. Perhaps it is not on the page at all."
    POINTS = "Without a list of points, a page can lose its most important answer, and nobody notices."
    # facts and dates
    NO_SOURCE = "What cannot be traced cannot be checked. Wrong numbers and laws spread that way."
    UNKNOWN_CITATION = "An id that does not exist looks like a source, but is not one."
    LOW_CONFIDENCE = "Readers cannot tell a rumor from a fact, and may act on it."
    SOURCES_LIST = "The foot of the page tells readers what it is based on, so it must match the text."
    FUTURE_DATE = "A date in the future makes an old number look recently checked."
    PAST_REVIEW = "Laws, amounts and services change. A page that nobody reviews slowly becomes wrong."
    LONG_PAST_REVIEW = "After this much time, something on the page is probably wrong."
    # services and numbers
    KIND = "People look for help by its kind. A service of an unknown kind is on no list."
    COUNTY = "Without its counties a service is offered to people it cannot help, or to nobody."
    TIME_ZONE = "A reader who calls an hour too late reaches nobody, and may not dare to call again."
    NO_NUMBER = "A service that nobody can call does not help. Name another service to call instead."
    FOUND_WRONG = "The number is hidden on every page, and readers lack it until the right one is found."
    UNKNOWN_NUMBER = "A number that is not in the directory is never called to check it."
    MISPRINT = "This wrong number is on public pages. It reaches nobody, or somebody dangerous."
    NUMBER_IN_CARD = "If a number is written twice, one is corrected and the other stays wrong."
    NUMBER_SPELLING = (
        "A number written in two ways looks like two numbers, and a search finds only one of them."
    )
    WITHDRAWN = "The guide says that it is gone, and readers would still trust it."
    DUPLICATE_SERVICE = "One of two entries becomes outdated, and readers cannot tell which."
    DUPLICATE_NUMBER = "A person who gets no answer would call the same number again."
    OLD_NAME = "A person who types an old name must find what helps now, and nothing that has closed."
    OUTDATED_SOURCE = "Without a warning, readers trust a number that may have changed years ago."
    HIDDEN_PLACE = "People come to this place to hide from a person who is looking for them."
    # words
    PROMISE = "A person who believes such a promise takes a risk and may be harmed."
    STIGMA = "A word that blames or labels people makes them stop reading and not ask for help."
    STRAY_MARKUP = "Readers see the mark itself, and the text looks broken."
    LONG_SENTENCE = "A person who is afraid, tired, or new to English loses track."
    LONG_SENTENCES = "People give up on a page of long sentences."
    GRADE = "Fear, pain and a new language make reading harder. A page must be as easy as it can be."
    SPELLING = "The search does not find a misspelled word, and readers doubt the rest."
    # danger and other languages
    DANGER = "A person who types that they are in danger must see this page first, but it does not exist."
    GLOSSARY = "A person who asks in their own language finds nothing, although the word is known here."
