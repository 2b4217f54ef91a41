"""How pages are arranged: sections, doors of the front page, urgent numbers."""

from msgspec import Struct


class Section(Struct, frozen=True):
    """A shelf of topics. plain: whether its titles may stand one step from the front page."""

    id: str
    title: str
    plain: bool


SECTION = "section:"
"""An entry behind a door that begins so leads to the topics of a section."""


class Door(Struct, frozen=True):
    """An entry of the front page.

    subtitle: what is behind it, in a few words for the front page.
    pages: what is behind it, in order: ids of topics and services, and `section:ID`.
    """

    id: str
    title: str
    subtitle: str
    icon: str
    pages: tuple[str, ...]


class UrgentNumber(Struct, frozen=True):
    """A number that is one press away from everywhere.

    label: when to call it, in a few words.
    service: the id of the service whose number it is.
    """

    number: str
    label: str
    service: str
