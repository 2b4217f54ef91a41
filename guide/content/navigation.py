"""How readers come to pages: sections of topics, and the doors of the front page."""

from msgspec import Struct


class Section(Struct, frozen=True, omit_defaults=True):
    """A group of topics.

    Attributes:
        id: names it, and the folder of its topics.
        title: what readers see.
        plain: whether its titles may be shown one step from the front page.
        begins_in_short: whether each of its topics must begin with its answer in short.
    """

    id: str
    title: str
    plain: bool
    begins_in_short: bool = False


SECTION = "section:"
"""An entry behind a door that begins so leads to the topics of a section."""

KIND = "kind:"
"""An entry behind a door that begins so stands for every service of a kind; the build writes their ids."""


class Lead(Struct, frozen=True, omit_defaults=True):
    """What is first behind a door: the one page, or the one number, that helps now.

    Attributes:
        page: the id of a topic, or of a service whose number is shown.
        title: in place of its own, which may tell too much; "" for its own.
        text: in place of its summary; "" for its own.
    """

    page: str
    title: str = ""
    text: str = ""


class Selection(Struct, frozen=True):
    """Some pages of a list, which a reader can choose to see alone.

    Attributes:
        title: what readers press.
        pages: their ids, in order.
    """

    title: str
    pages: tuple[str, ...]


class DoorList(Struct, frozen=True, omit_defaults=True):
    """Pages behind a door that belong together.

    Attributes:
        pages: in order: ids of topics and services, and `section:ID`.
        title: their heading, "" for none.
        line: under the heading, "" for none.
        by_use: whether services come in the order of `guide.content.doors.by_use`.
        selections: of the pages; none for a list that always shows all.
    """

    pages: tuple[str, ...]
    title: str = ""
    line: str = ""
    by_use: bool = False
    selections: tuple[Selection, ...] = ()


class Door(Struct, frozen=True, omit_defaults=True):
    """An entry of the front page.

    Attributes:
        id: names it.
        title: what readers see.
        subtitle: what is behind it, in a few words.
        icon: the name of its icon.
        lists: what is behind it, in order.
        lead: what comes before the lists, None for nothing.
        ask: over the number of the information line: what a person there can be asked about; "" for help in
            general.
    """

    id: str
    title: str
    subtitle: str
    icon: str
    lists: tuple[DoorList, ...] = ()
    lead: Lead | None = None
    ask: str = ""

    @property
    def listed(self) -> tuple[str, ...]:
        """What is behind it under a title of its own, in order: ids of topics and services, `section:ID`."""
        return tuple(entry for door_list in self.lists for entry in door_list.pages)

    @property
    def pages(self) -> tuple[str, ...]:
        """What it leads to, in order."""
        return (self.lead.page, *self.listed) if self.lead else self.listed
