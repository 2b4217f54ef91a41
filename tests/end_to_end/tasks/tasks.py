"""What people come for, each task as what they do with the guide, whatever they do it with.

An action is a search that is typed, one press, or reading on down a page until the answer is in sight.
"""

from msgspec import Struct


class Ask(Struct, frozen=True):
    """Type a question; the results are there with the last letter."""

    words: str


class Press(Struct, frozen=True):
    """Press what begins with these words: a button, a link, a row, an entry of a menu."""

    name: str


class Read(Struct, frozen=True):
    """Read on until a line with these words is in sight."""

    words: str


Action = Ask | Press | Read


TASKS: dict[str, tuple[Action, ...]] = {
    "a bed in Bangor tonight with a dog": (
        Ask("a bed in bangor tonight with a dog"),
        Press("A place to stay tonight"),
        Read("if your pet can come"),
    ),
    "a bed in Bangor tonight": (
        Ask("a bed in bangor tonight"),
        Press("Bangor Area Homeless Shelter"),
        Read("263 Main Street, Bangor"),
    ),
    "does the nurse have to report": (
        Ask("does the nurse have to report"),
        Press("Mandated reporting in Maine"),
        Read("Doctors, nurses and EMS staff."),
    ),
    "text line for a 16-year-old": (
        Ask("text line for a 16-year-old"),
        Press("Talk to someone"),
        Read("Call or text this number, day and night."),
    ),
    "print a card": (
        Press("All urgent numbers"),
        Press("Print small cards with these numbers"),
        Press("Print"),
        Read("Sent to the printer."),
    ),
    "he has my passport": (
        Ask("he has my passport"),
        Press("Getting your ID and papers back"),
        Read("Passports and consulates"),
    ),
    "food near Lewiston open now": (
        Ask("food near lewiston open now"),
        Press("211 Maine"),
        Read("Day and night"),
    ),
    "shelter by county": (
        Press("Help by county"),
        Press("Penobscot"),
        Press("Bangor Area Homeless Shelter"),
        Read("207-947-0092"),
    ),
    "a shelter in one county, by its door": (
        Press("A place to stay"),
        Press("Choose county"),
        Press("Penobscot"),
        Press("Bangor Area Homeless Shelter"),
        Read("263 Main Street, Bangor"),
    ),
    "not safe at home": (
        Press("Safety"),
        Read("1-866-834-4357"),
    ),
    "what a clinic does for a 17-year-old": (
        Press("For staff"),
        Press("Clinic"),
        Press("When the person is under 18"),
        Read("Consent to care"),
    ),
    "a place with food": (
        Press("Food and money"),
        Press("Mid Coast Hunger Prevention Program"),
        Read("207-725-2716"),
    ),
    "larger text, and the crisis line": (
        Press("Text and colors"),
        Press("150 %"),
        Ask("crisis line"),
        Press("Maine Crisis Line"),
        Read("1-888-568-1112"),
    ),
    "a number on a list, to write down": (
        Ask("211"),
        Press("211 Maine"),
        Press("Add to my list"),
        Press("My list: 1"),
        Read("211"),
    ),
    "the urgent number for poison": (
        Press("All urgent numbers"),
        Read("1-800-222-1222"),
    ),
}
