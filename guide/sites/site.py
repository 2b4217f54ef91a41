"""A site and what it has added, as plain values."""

from msgspec import Struct

from guide.content.listed_numbers import CardNumber
from guide.content.model import Library
from guide.content.vocabulary import WordLists
from guide.errors import Problem
from guide.policy import DESK, Policy
from guide.sites.local_changes import Correction, OwnLine

TELLS = "“{word}” tells everybody who walks by what this guide is about."
"""Said of a word in one of the site's own lines."""


class Site(Struct, frozen=True):
    """The settings of this site. The names of the fields are keys of `status --json`.

    Attributes:
        policy: with the changes of the site file; the strictest one while the file is wrong.
        file: the file that was read; "" if none was.
        own_lines: first those of the site file (none while it is wrong), then those that staff added.
        printer: the queue to print to; "" for the default printer.
        card_numbers: the numbers that small cards show, in order; empty for the first ones of the guide.
        card_line: where the site file names them.
        languages: who has read the words of the window in each language that readers can choose here, by its
            code.
        corrections: what staff found out about phone numbers here.
        local_problem: why the file of local changes cannot be used; "" if it can, or if there is none.
        problems: what is wrong with the site file; empty if nothing is.
    """

    policy: Policy
    file: str = ""
    own_lines: tuple[OwnLine, ...] = ()
    printer: str = ""
    card_numbers: tuple[str, ...] = ()
    card_line: int = 0
    corrections: tuple[Correction, ...] = ()
    local_problem: str = ""
    languages: dict[str, str] = {}

    def cards(self, library: Library) -> tuple[CardNumber, ...]:
        """The numbers that paper can show: first those for small cards, at most CARD_LINES, then the others.

        Where the site names fewer, or some that the guide no longer has, the first of the others take their
        places.
        """
        by_number = {card_number.number: card_number for card_number in library.card_numbers}
        chosen = dict.fromkeys(number for number in self.card_numbers if number in by_number)
        return tuple(by_number[number] for number in dict.fromkeys((*chosen, *by_number)))

    def card_problems(self, library: Library) -> tuple[Problem, ...]:
        """A problem for each number in the site file that is not a card number of a library.

        It leaves the rest of the file in force: newer content may drop a number that the file names.
        """
        card_numbers = [card_number.number for card_number in library.card_numbers]
        text = "card_numbers names {number}, which cards cannot show. Choose from: {known}."
        return tuple(
            Problem(self.file, self.card_line, text.format(number=number, known=", ".join(card_numbers)))
            for number in self.card_numbers
            if number not in card_numbers
        )

    def line_warnings(self, vocabulary: WordLists) -> tuple[Problem, ...]:
        """A problem for each own line that tells a person who walks by what the guide is about.

        It leaves the line in force: only the site knows what its place is called.
        """
        from guide.content.sensitive_names import telling_words  # noqa: PLC0415 - few sites have lines

        return tuple(
            Problem(self.file, 0, TELLS.format(word=words[0]))
            for line in self.own_lines
            if (words := telling_words(f"{line.name} {line.hours}", vocabulary))
        )

    def corrected(self, library: Library) -> Library:
        """The library with what staff found out; the same object if they found out nothing."""
        if not self.corrections:
            return library
        from guide.sites.correcting import correct  # noqa: PLC0415 - few sites have corrections

        return correct(library, self.corrections).library

    problems: tuple[Problem, ...] = ()


DESK_SITE = Site(DESK)
"""A site without a site file."""
