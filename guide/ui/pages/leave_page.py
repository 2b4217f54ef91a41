"""How Leave works, to be tried; and the note about it over the first page of a visit."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QSizePolicy

from guide.content.model import Library
from guide.policy import Policy
from guide.ui.accessibility import announce, set_role
from guide.ui.i18n import translate
from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.parts.blocks import ItemList
from guide.ui.parts.layouts import column_in, column_of, leading_alignment, row_in
from guide.ui.parts.painting import Box, Picture, paint_box, square_at_start
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import PlainLabel, RunningText, heading_label, paint_text, plain_label
from guide.ui.routes import LeaveRoute, Navigation, PageRoute
from guide.ui.scroll.page_view import PageView
from guide.ui.shift_presses import PRESSES, WITHIN_S
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class LeaveNote(Box):
    """One line that says how to leave, and a link to the page where it can be tried; the link alone where
    both would be more than a line.
    """

    def __init__(self, look: Look, navigation: Navigation, policy: Policy) -> None:
        super().__init__(look, "tint", "tint", has_bar=True)
        row = row_in(self, gap=look.space(8), inside=(look.space(20), 0, look.space(8), 0))
        if look.has_room(tokens.LINE_WIDTH):
            leave = escape(self.tr("To leave at once:"))
            row.addWidget(RunningText(look, "small", f"<b>{leave}</b> {escape(self._ways(policy))}"), 1)
            link = TextLink(look, self.tr("Try it"), is_beside_words=True)
            link.setAccessibleName(self.tr("Try it: how Leave works"))
        else:
            link = TextLink(look, self.tr("To leave at once"), is_beside_words=True)
        link.clicked.connect(lambda: navigation.go(LeaveRoute()))
        row.addWidget(link)
        row.addStretch(0)

    def _ways(self, policy: Policy) -> str:
        if policy.keyboard:  # on the screen: it has no Shift
            return self.tr("Leave, top right.")
        return self.tr("Leave, top right, or Shift three times.")


class LeavePage(PageView):
    """Says how to leave, counts presses of Shift, and says what Leave does not hide.

    Leave works here as everywhere: the last press leaves.
    """

    def __init__(self, look: Look, library: Library, navigation: Navigation, policy: Policy) -> None:
        title = translate("leave_page", "How Leave works")
        # without an aside, cards end where the bars do
        super().__init__(look, title, measure=tokens.MAIN if look.form == "wide" else tokens.CONTENT_MAX)
        closes = policy.closes and not policy.stays
        self.add(self.title_label(title))
        self.add(RunningText(look, "reading", escape(_what_it_does(closes=closes))), 12)
        ways = [*_ways(policy), *([_with_a_screen_reader()] if QAccessible.isActive() else [])]
        self.add(ItemList(look, [escape(way) for way in ways], is_ordered=False), 12)
        self._trial = _Trial(look, policy, closes=closes)
        try_it = translate("leave_page", "Try it")
        trial = column_of(heading_label(look, 2, try_it), self._trial, gap=look.space(8))
        self.add_aside([trial], try_it)
        self.add(heading_label(look, 2, translate("leave_page", "What Leave does not hide")), 24)
        self.add(ItemList(look, [escape(words) for words in _not_hidden()], is_ordered=False), 8)
        privacy = library.topics.get(library.state.pages.privacy)
        if privacy is not None:
            row = link_row(look, privacy.title, lambda: navigation.go(PageRoute(privacy.id)))
            self.add(Card(look, [row]), 16)
        self.finish()

    def show_presses(self, count: int) -> None:
        """Show how many presses of Shift count at the moment."""
        self._trial.show_presses(count)


def _what_it_does(*, closes: bool) -> str:
    ends = translate("leave_page", "Leave ends your visit at once.")
    if closes:
        then = translate("leave_page", "The guide closes. It does not save what you typed or read.")
    else:
        then = translate(
            "leave_page",
            "The front page comes, with nothing filled in. Back does not bring back what you typed or read.",
        )
    return f"{ends} {then}"


def _with_a_screen_reader() -> str:
    return translate(
        "leave_page",
        "Your screen reader may be silent after Leave. Wait a minute, or go to another window and back.",
    )


def _ways(policy: Policy) -> list[str]:
    button = translate(
        "leave_page",
        "Press Leave, top right. It is on every page. One press is enough, with a finger or a mouse.",
    )
    if policy.keyboard:
        shift = translate(
            "leave_page",
            "With real keys: press Shift three times within {seconds} seconds, and no other key.",
        )
    else:
        shift = translate(
            "leave_page", "Or press Shift three times within {seconds} seconds, and no other key."
        )
    return [button, shift.format(seconds=round(WITHIN_S))]


def _not_hidden() -> list[str]:
    return [
        translate("leave_page", "What a person near you saw before you left."),
        translate("leave_page", "The screen, from cameras and from spying programs on this computer."),
        translate("leave_page", "What you did in a web browser, or in any other program."),
        translate("leave_page", "That this guide was opened, and about when you left."),
    ]


class _Trial(Box):
    """A box for each press of Shift, filled as it is pressed, and what the last one does."""

    def __init__(self, look: Look, policy: Policy, *, closes: bool) -> None:
        super().__init__(look)
        inner = look.space(16)
        column = column_in(self, gap=look.space(8), inside=inner)
        press = self.tr("Press Shift slowly, and watch the count.")
        if policy.keyboard:
            press = self.tr("If there are real keys, press Shift slowly, and watch the count.")
        column.addWidget(plain_label(look, "body", press))
        self._boxes = _Boxes(look)
        column.addWidget(self._boxes)
        self._count = PlainLabel("")
        self._count.setAlignment(leading_alignment())
        self._count.setFont(look.font("label"))
        column.addWidget(self._count)
        column.addWidget(plain_label(look, "body", self._outcome(closes=closes)))
        self._show(0)

    def _outcome(self, *, closes: bool) -> str:
        if closes:
            return self.tr("The third press is real: the guide closes. Leave does the same.")
        comes = self.tr("The third press is real: the front page comes. Leave does the same.")
        back = self.tr("You can come back from the foot of the front page.")
        return f"{comes} {back}"

    def show_presses(self, count: int) -> None:
        """Show a count, and have a screen reader say it."""
        if count != self._boxes.count:
            self._show(count)
            if count:
                announce(self, self._count.text())

    def _show(self, count: int) -> None:
        self._boxes.show_count(count)
        self._count.setText(self.tr("{count} of {all}").format(count=count, all=PRESSES))


class _Boxes(Picture):
    """A numbered box for each press, filled once it counts. A screen reader reads the words below instead.

    Attributes:
        count: how many are filled.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(self._paint_boxes)
        self._look, self.count = look, 0
        set_role(self, "text")
        self.setFont(look.font("door_title"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Fill the first boxes."""
        self.count = count
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.text(tokens.TARGET)
        return QSize(PRESSES * side + (PRESSES - 1) * self._look.space(8), side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_boxes(self, painter: QPainter, row: QRectF) -> None:
        """Paint the boxes, the first one at the leading edge."""
        look, side = self._look, self._look.text(tokens.TARGET)
        for number in range(1, PRESSES + 1):
            is_on = number <= self.count
            box = square_at_start(row, side, (number - 1) * (side + look.space(8)))
            ground, edge = ("accent", "accent") if is_on else ("surface", "edge")
            paint_box(painter, box, look.color(ground), look.color(edge))
            center, color = Qt.AlignmentFlag.AlignCenter, look.color("on_accent" if is_on else "ink")
            paint_text(painter, box, center, str(number), face=self.font(), color=color)
