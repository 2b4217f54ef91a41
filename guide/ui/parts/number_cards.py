"""Cards with numbers to call: those of the guide, and those that the site has added."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.content.display_text import answered, freshness, in_one_line
from guide.content.listed_numbers import UrgentNumber
from guide.content.model import Phone
from guide.content.phones import HelpLine, first_of_type
from guide.content.plain_text import TO_CONFIRM
from guide.sites.local_changes import OwnLine
from guide.ui.accessibility import Spoken, set_role
from guide.ui.i18n import in_language, translate
from guide.ui.parts.layouts import (
    STRETCH,
    Placed,
    column_in,
    column_of,
    flow_of,
    row_of,
    row_or_column_in,
)
from guide.ui.parts.painting import Box, hairline
from guide.ui.parts.text import NumberLabel, RunningText, TextLabel, plain_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class NumberCard(Box):
    """The number of a page in the largest type, with the first words beside it and the others under both; all
    under it where that is too narrow.

    Args:
        number: its label, or the frame that it is in.
        words: from the top.
        room: the width of the card, in pixels.
        number_last: whether the number ends the line, as on a card that offers another number.
    """

    def __init__(
        self, look: Look, number: QWidget, words: Sequence[QWidget], room: int, *, number_last: bool = False
    ) -> None:
        super().__init__(look)
        across = look.space(16 if look.form == "narrow" else 24)
        has_both = number.sizeHint().width() + 2 * across <= room * _NUMBER_SHARE
        # on a small screen the words beside the number are in sight as soon as it is
        stacks = not has_both or (look.form == "narrow" and not look.is_short)
        down = look.space(8 if stacks or look.is_short else 16)
        if look.form == "narrow" and look.is_short:
            down = look.space(4)
        above = 0 if look.is_short else STRETCH
        edge = Qt.AlignmentFlag.AlignTop if look.is_short else Qt.AlignmentFlag.AlignVCenter
        first = words if stacks else words[:1]
        beside = column_of(above, *first, STRETCH, gap=look.space(4)), 1
        parts: tuple[Placed, Placed] = (number, 0, edge), beside
        both = row_or_column_in(
            None,
            *(parts[::-1] if number_last and not stacks else parts),
            stacks=stacks,
            gap=look.space(4 if stacks else 32),
        )
        column_in(self, both, *words[len(first) :], gap=look.space(4), inside=(across, down))


_NUMBER_SHARE = 0.62
"""The most of a card that a number takes beside words."""


class CallCard(Box):
    """Who answers and when, and the number. It cannot be dialed, only read.

    Args:
        is_low: whether it is one of many that are in sight together.
    """

    def __init__(self, look: Look, name: str, words: str, phone: Phone, *, is_low: bool = False) -> None:
        super().__init__(look)
        inner = look.space(16)
        down = look.space(8) if is_low else inner
        room = look.room - 2 * inner
        role: tokens.Role = "number_row" if is_low else "number_card"
        number = NumberLabel(look, role, phone.number, min(look.text(tokens.CARD_NUMBER), room))
        stacks = number.sizeHint().width() > room / 2
        parts: list[Placed] = [
            (_words(look, name, words, phone), 1),
            (number, 0, Qt.AlignmentFlag.AlignVCenter),
        ]
        gap = look.space(4 if stacks else 16)
        # under words it might be out of sight
        in_order = parts[::-1] if stacks and look.is_short else parts
        row_or_column_in(self, *in_order, stacks=stacks, gap=gap, inside=(inner, down))


class InShortCard(Box):
    """The answer of a page, with its one number beside it, or below it in a narrow window.

    Args:
        lines: its sentences, as rich text.
        name: of the service that answers.
        words: when it answers.
        phone: its number; None if no page may show it.
        room: the width of the card, in pixels.
    """

    def __init__(
        self, look: Look, lines: Sequence[str], name: str, words: str, phone: Phone | None, room: int
    ) -> None:
        super().__init__(look)
        stacks, down = look.form == "narrow", look.space(8 if look.is_short else 12)
        across = look.space(16 if stacks else 24)
        parts: list[Placed] = [(_answer(look, lines), 1)]
        if phone:
            number = NumberLabel(look, "number_card", phone.number, room - 2 * across)
            call = _call(look, number, _words(look, name, words, phone), room - 2 * across)
            parts += [hairline(look, upright=not stacks), call]
        # under an answer of many lines it would be out of sight
        in_order = parts if look.has_room(tokens.LINE_WIDTH) else parts[::-1]
        row_or_column_in(
            self, *in_order, stacks=stacks, gap=down if stacks else across, inside=(across, down)
        )


def _answer(look: Look, lines: Sequence[str]) -> QWidget:
    """The first sentence is bolder, so that a hurried reader sees what to do."""
    title = translate("number_cards", "In short")
    first, *others = lines
    return column_of(
        STRETCH,
        TextLabel(look, "small", escape(title), "ink_soft", spoken=Spoken("heading", 2)),
        RunningText(look, "lead", " ".join([f'<span style="font-weight:600">{first}</span>', *others])),
        STRETCH,
        gap=look.space(0 if look.is_short else 4),
    )


def _call(look: Look, number: NumberLabel, words: QWidget, room: int) -> QWidget:
    stacks = look.form == "narrow"
    if stacks and number.sizeHint().width() <= room / 2:
        return row_of((words, 1), (number, 0, Qt.AlignmentFlag.AlignVCenter), gap=look.space(16))
    part = column_of(STRETCH, number, words, STRETCH, gap=look.space(2))
    if not stacks:
        part.setFixedWidth(max(look.text(tokens.SHORT_NUMBER), number.sizeHint().width()))
    return part


def _words(look: Look, name: str, words: str, phone: Phone) -> QWidget:
    both = QWidget()
    column = column_in(
        both,
        STRETCH,
        plain_label(look, "label", name),
        *(
            plain_label(look, "small", line, "ink_soft")
            for line in filter(None, (phone.answered_by if phone.answered_by != name else "", words))
        ),
        gap=look.space(2),
    )
    way = {"text": translate("number_cards", "Send a text"), "tty": "TTY"}.get(phone.type, "")
    confirm = in_language(TO_CONFIRM).capitalize() if phone.to_confirm else ""
    changed = freshness(phone) if phone.site_day else ""
    notes = ". ".join(part for part in (way, confirm, changed) if part)
    if notes:
        column.addWidget(plain_label(look, "small", notes))
    column.addStretch(1)
    return both


class Ask(NamedTuple):
    """Whom to call beside a list.

    Attributes:
        words: what a person there can be asked, or when to call.
        line: the line.
        how: when somebody answers, and how to call.
    """

    words: str
    line: HelpLine
    how: str


class AskCard(Box):
    """A line beside a list, as wide as what is beside pages."""

    def __init__(self, look: Look, ask: Ask) -> None:
        super().__init__(look)
        self._ask, self._call = "", ask
        set_role(self, "group")
        self._title = TextLabel(look, "heading_3", "", spoken=Spoken("heading", 2))
        inner = look.space(16)
        room = look.text(tokens.ASIDE) - 2 * inner
        column_in(
            self,
            self._title,
            NumberLabel(look, "number_card", ask.line.number, room),
            plain_label(look, "small", ask.how, "ink_soft"),
            gap=look.space(2),
            inside=inner,
        )
        self.show_question(ask.words)

    def show_question(self, ask: str) -> None:
        """Replace the heading."""
        if ask != self._ask:
            self._ask = ask
            self._title.set_plain_text(ask)
            self.setAccessibleName(ask_spoken(self._call._replace(words=ask)))


def ask_spoken(ask: Ask) -> str:
    """Return what a screen reader says of a line: what it is for, its number, and when somebody answers."""
    return f"{ask.words}: {ask.line.number}. {ask.how}"


def numbers_spoken(urgent: Iterable[UrgentNumber]) -> str:
    """Return urgent numbers and when to call them, for a screen reader."""
    return " ".join(f"{entry.number}, {entry.label}." for entry in urgent)


def when_answered(line: HelpLine) -> str:
    """Return what a call costs, and when somebody answers."""
    free = translate("number_cards", "Free") if line.is_free else ""
    return f"{in_one_line(free, answered(line.phone, line.service))}."


def ask_words(line: HelpLine) -> str:
    """Return what a call costs, when somebody answers, and how to get an interpreter or to text."""
    voice = first_of_type(line.service, "voice")
    text = first_of_type(line.service, "text")
    by_text = _by_text(text.number, text.note) if text and text.note else ""
    return f"{in_one_line(when_answered(line), voice.note if voice else '', by_text)}."


def _by_text(number: str, note: str) -> str:
    """Return to which number a text goes, and what it says; the number last would look like what it says."""
    what = f"{note[:1].lower()}{note[1:].rstrip('.')}"
    return translate("number_cards", "By text to {number}: {note}").format(number=number, note=what)


BORDER_PADDING = 16
"""Padding inside the dashed border, in pixels at 100 % text."""


class AddedBySite(Box):
    """What the site has added. A dashed border keeps it apart from facts of the guide."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", line=Qt.PenStyle.DashLine)
        across, down = look.space(BORDER_PADDING), look.space(10)
        self._column = column_in(self, gap=look.space(4), inside=(across, down))
        self.add(plain_label(look, "small", self.tr("Added by this place"), "ink_soft"))

    def add(self, widget: QWidget) -> None:
        """Append a widget."""
        self._column.addWidget(widget)


def own_lines(look: Look, lines: Sequence[OwnLine], room: int) -> AddedBySite:
    """Make a frame with numbers that the site has added.

    Args:
        lines: at least one.
        room: the width available, in logical pixels.
    """
    inside = room - 2 * look.space(BORDER_PADDING)
    frame = AddedBySite(look)
    frame.add(flow_of((_line(look, line, inside) for line in lines), look.space(20)))
    return frame


def _line(look: Look, line: OwnLine, room: int) -> TextLabel:
    """Who answers, the number without a line break, and the hours; wrapped only if one line is too long."""
    number = escape(line.number).replace(" ", "&nbsp;")
    soft = look.color("ink_soft").name()
    hours = f' <span style="color:{soft}">{escape(line.hours)}</span>' if line.hours else ""
    label = TextLabel(look, "body", f"{escape(line.name)} <b>{number}</b>{hours}")
    label.setWordWrap(False)
    if label.sizeHint().width() > room:
        label.setWordWrap(True)
        # FlowLayout only asks for the size hint, which Qt chooses freely for wrapped text
        label.setFixedSize(room, label.heightForWidth(room))
    return label
