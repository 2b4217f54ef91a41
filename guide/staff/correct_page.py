"""Correct a number, in three steps: find it, say what is wrong with it, look at the outcome and save."""

from collections.abc import Callable
from html import escape

from msgspec import Struct
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from guide.content.display_text import area, freshness, spoken_date
from guide.content.kinds import name_of
from guide.content.model import Phone, Service
from guide.content.phones import as_written, digits_of
from guide.errors import Problem
from guide.sites.local_changes import Basis, Correction, Result
from guide.staff.page import Lock, Page
from guide.staff.session import NumberRow, Preview, StaffSession, written_date
from guide.staff.widgets import Choice, Field, Parts, box, chips, chosen, fill, steps, title
from guide.ui.accessibility import announce
from guide.ui.parts.blocks import ItemList
from guide.ui.parts.choice_rows import choice_card
from guide.ui.parts.foot_bar import PrimaryButton
from guide.ui.parts.layouts import flow_of, row_or_column_of
from guide.ui.parts.painting import Box
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.parts.text import NumberLabel, heading_label, plain_label
from guide.ui.theme.look import Look

MAX_NUMBER_LENGTH = 24
"""In characters."""

SAY_AFTER_MS = 700
"""How long nothing is typed before a screen reader says what was found, in milliseconds."""

BASES: tuple[tuple[Basis, str], ...] = (
    ("called", "We called it"),
    ("informed", "They told us"),
    ("read", "We read it"),
)
"""How staff know."""


class Finding(Struct, frozen=True):
    """An answer to what is wrong with a number.

    Attributes:
        result: as a correction has it.
        words: in the window.
        then: what follows. {main}: the places of the main line. {place}: the one that was chosen.
        only_here: whether it is about the chosen place alone, though others have the same number.
    """

    result: Result
    words: str
    then: str = ""
    only_here: bool = False


RIGHT = Finding("right", "It's right", "Somebody called, and the right people answered.")
NO_ANSWER = Finding("no answer", "Nobody answered", "Nothing changes. It is noted for the next try.")

NOT_FOUND = "No number was found. Check the spelling, or type the last four digits."

FINDINGS = (
    RIGHT,
    Finding("replaced", "It's wrong, and we have the new one"),
    Finding(
        "wrong",
        "It's wrong, and we don't have a new one",
        "The number is hidden. The page says whom to call instead.",
    ),
    NO_ANSWER,
)
"""About a number of one place."""

SHARED = (
    Finding("right", RIGHT.words, RIGHT.then, only_here=True),  # that was heard about one place alone
    Finding("replaced", "This place has its own number now", "Only {place} changes.", only_here=True),
    Finding("replaced", "Their main line has a new number", "It changes for {main}."),
    Finding(
        "wrong",
        "This place can't be reached there, and we don't have its number",
        "It is hidden for {place} alone.",
        only_here=True,
    ),
    Finding(
        "wrong",
        "Their main line is wrong, and we don't have a new one",
        "It is hidden for {main}.",
    ),
    NO_ANSWER,
)
"""About a number that several places have."""


class FindPage(Page):
    """Step 1: type digits or a name, and choose a number."""

    def __init__(self, look: Look, session: StaffSession, go_on: Callable[[], None]) -> None:
        super().__init__(look)
        self._session, self._found_words = session, ""
        self._found: list[NumberRow] = []
        self._count, self._parts = plain_label(look, "small", "", "ink_soft"), Parts(look)
        self._rows: list[Choice] = []
        field = self.fields["number"] = Field(look, "Its last digits, or the name of the place", 60, 420)
        self.assemble(
            steps(look, 1),
            title(look, "Which number?", 1),
            field,
            self._count,
            self._parts,
            hint="Nothing you type here is saved.",
            buttons=[on_press(PrimaryButton(look, "Next"), go_on)],
        )
        self._saying = QTimer(self, singleShot=True, interval=SAY_AFTER_MS)
        self._saying.timeout.connect(self._say_found)
        field.line.textChanged.connect(self._search)
        field.line.go_to_results.connect(lambda: self._rows and self._rows[0].setFocus())

    @property
    def row(self) -> NumberRow | None:
        """The number that is chosen."""
        return chosen(self._found, self._rows)

    def problems(self) -> list[Problem]:
        """What is missing before the next step."""
        if self.row is None:
            return [Problem("number", 0, NOT_FOUND if self._found_words else "Choose the number to correct.")]
        is_fixed = not self.row.can_be_changed
        return [Problem("number", 0, f"{self.row.phone.number} cannot be changed here.")] if is_fixed else []

    def _search(self, text: str) -> None:
        self._found = self._session.find(text)
        self._rows = [self._row(row) for row in self._found]
        if self._rows:
            self._rows[0].setChecked(True)
        cards = [choice_card(self.look, self._rows, "Numbers")] if self._rows else []
        self._parts.show_parts(*cards)
        count = len(self._found)
        self._found_words = f"{count} number{'' if count == 1 else 's'}" if text.strip() else ""
        self._count.set_plain_text(self._found_words)
        self._saying.start()

    def _say_found(self) -> None:
        """Have a screen reader say what was found, and which number is chosen: once, after typing."""
        first = [f"{row.service.name}, {row.phone.number}" for row in self._found[:1]]
        announce(self, ". ".join(filter(None, (self._found_words, *first))))

    def _row(self, row: NumberRow) -> Choice:
        kind = name_of(row.service.kind, self._session.library.kinds)
        where = area(row.service, self._session.library.state)
        detail = ", ".join(filter(None, (kind, where, row.phone.note)))
        line = f"{detail.rstrip('.')}. {self._session.state_of(row)}"
        return Choice(self.look, row.service.name, line, row.phone.number)


class SayPage(Page):
    """Step 2: what is wrong, and the new number."""

    def __init__(
        self, look: Look, session: StaffSession, back: Callable[[], None], go_on: Callable[[], None]
    ) -> None:
        super().__init__(look)
        self._session = session
        self._shown: NumberRow | None = None
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[Choice] = []
        self._title, self._sharing = title(look, "", 2), plain_label(look, "body", "", "ink_soft")
        self._parts = Parts(look)
        for name, words in (("new_number", "New number"), ("again", "Type it once more")):
            self.fields[name] = Field(look, words, MAX_NUMBER_LENGTH, 250, "number_row")
        self._numbers = flow_of(self.fields.values(), look.space(16))
        margin = look.space(16)
        self._numbers.setContentsMargins(margin, look.space(8), margin, look.space(8))
        fill(self._numbers, look.color("accent_tint")).hide()
        self.assemble(
            steps(look, 2),
            self._title,
            self._sharing,
            self._parts,
            hint="Write nothing about the person who told you.",
            buttons=[
                on_press(PressButton(look, "Back", is_in_bar=True), back),
                on_press(PrimaryButton(look, "Next"), go_on),
            ],
        )

    @property
    def finding(self) -> Finding | None:
        """What is chosen."""
        return chosen(self._findings, self._rows)

    @property
    def new_number(self) -> str:
        """As the guide writes numbers; "" where none is asked for."""
        is_asked = self.finding is not None and self.finding.result == "replaced"
        return as_written(self.fields["new_number"].text) if is_asked else ""

    def show_number(self, row: NumberRow) -> None:
        """Ask about a number. What was typed about the same one before is still there."""
        if self._shown == row:
            return
        self._shown = row
        self.clear()
        is_shared = len(self._session.sharing(row)) > 1
        names = [service.name for service in self._session.with_main_line(row)]
        main = f"all {len(names)} places" if len(names) > 1 else "".join(names)
        self._title.set_plain_text(f"{row.service.name}, {row.phone.number}")
        self._sharing.set_plain_text(f"Places with this number: {'; '.join(names) or 'none'}.")
        self._sharing.setVisible(is_shared)
        self._findings = SHARED if is_shared else FINDINGS
        if not names:  # each place has a number of its own: nothing follows the main line
            self._findings = tuple(finding for finding in SHARED if finding.only_here)
        self._numbers.setParent(self)  # out of the card that goes
        self._rows = []
        for finding in self._findings:
            then = finding.then.format(main=main, place=row.service.name)
            choice = Choice(self.look, finding.words, then)
            choice.toggled.connect(self._show_fields)
            self._rows.append(choice)
        self._card = choice_card(self.look, self._rows, "What is wrong?")
        self._parts.show_parts(self._card)
        self._show_fields()

    def forget(self) -> None:
        """Ask from the start, even about the same number."""
        self._shown = None

    def _show_fields(self) -> None:
        """Ask for the new number below the row that says there is one."""
        is_asked = self.finding is not None and self.finding.result == "replaced"
        layout = self._card.layout()
        if is_asked and isinstance(layout, QBoxLayout):
            layout.insertWidget(self._findings.index(self.finding) + 1, self._numbers)
        self._numbers.setVisible(is_asked)

    def begin(self) -> None:
        """Begin with the choice."""
        next((row for row in self._rows if row.isChecked()), self._rows[0]).setFocus()

    def problems(self, problems: list[Problem]) -> list[Problem]:
        """What is wrong on this page. problems: of the correction."""
        if self.finding is None:
            return [Problem("", 0, "Choose what you found out.")]
        form_problems = [problem for problem in problems if problem.path in self.fields]
        is_same = digits_of(self.new_number) == digits_of(self.fields["again"].text)
        if not form_problems and self.new_number and not is_same:
            return [Problem("again", 0, "The two numbers are not the same.")]
        return form_problems


class CheckPage(Page):
    """Step 3: the number now and after, where it changes, and who says so."""

    def __init__(
        self,
        look: Look,
        session: StaffSession,
        lock: Lock,
        back: Callable[[], None],
        save: Callable[[], None],
    ) -> None:
        super().__init__(look, lock)
        self._session, self._parts = session, Parts(look)
        basis, self._bases = chips(look, "How do you know?", [words for _, words in BASES])
        day, initials = Field(look, "Day", 20, 230), Field(look, "Your initials", 8, 120)
        self.fields = {"initials": initials, "day": day}
        self._save = on_press(PrimaryButton(look, "Save"), save)
        self.assemble(
            steps(look, 3),
            title(look, "Is this right?", 3),
            self._parts,
            flow_of((basis, day, initials), look.space(16)),
            hint="You can undo this at any time under “Changes”.",
            buttons=[on_press(PressButton(look, "Back", is_in_bar=True), back), self._save],
        )
        self.clear()

    @property
    def basis(self) -> Basis:
        """How staff know."""
        return (chosen(BASES, self._bases) or BASES[0])[0]

    @property
    def day(self) -> str:
        """YYYY-MM-DD, or what was typed if that is no day."""
        return written_date(self.fields["day"].text)

    def clear(self) -> None:
        """Start over: today, by a call."""
        super().clear()
        self.fields["day"].line.setText(spoken_date(self._session.today))
        self._bases[0].setChecked(True)

    def show_preview(self, preview: Preview) -> None:
        """Show what will change."""
        look = self.look
        self.is_confirmed = False
        self._save.say("Save")
        before, after = preview.before, preview.after
        is_new = before and after and before.number != after.number
        words = "Read the new number aloud, digit by digit, from your note."
        where = [*_where(preview)]
        self._parts.show_parts(
            *([plain_label(look, "body", words, "ink_soft")] if is_new else []),
            row_or_column_of(
                (box(Box(look), look, *self._lines("Now", preview.service, before)), 1),
                (
                    box(
                        Box(look, "accent_tint"), look, *self._lines("After you save", preview.service, after)
                    ),
                    1,
                ),
                stacks=look.form == "narrow",
                gap=look.space(12),
            ),
            heading_label(look, 2, "Where it changes"),
            ItemList(look, [*map(escape, where)], is_ordered=False, role="body"),
        )
        numbers = (phone.number if phone else "No number here" for phone in (before, after))
        self._spoken = "Now: {}. After you save: {}. ".format(*numbers) + ". ".join(where)

    def begin(self) -> None:
        """Begin with the initials, and say what is to be checked."""
        super().begin()
        announce(self, self._spoken)

    def ask_again(self) -> None:
        """Ask once more before an urgent number changes."""
        self.is_confirmed = True
        self._save.say("Yes, save")
        self.say("This is an urgent number, shown on every page. Is it really wrong?")

    def _lines(self, heading: str, service: Service, phone: Phone | None) -> list[QWidget]:
        look = self.look
        number: QWidget = heading_label(look, 2, "No number here")
        if phone:
            room = look.room // (1 if look.form == "narrow" else 2) - look.space(44)
            number = NumberLabel(look, "number_card", phone.number, room)
        small = freshness(phone) if phone else "The page says whom to call."
        return [
            plain_label(look, "label", heading),
            plain_label(look, "row_title", service.name),
            number,
            plain_label(look, "small", small, "ink_soft"),
        ]


def _where(preview: Preview) -> list[str]:
    names = [service.name for service in preview.services]
    is_one = len(names) == 1
    where = [f"The page{'' if is_one else 's'} of {'; '.join(names)}"]
    where[0] += f", and every guide that names {'it' if is_one else 'them'}"
    if preview.urgent:
        after = preview.urgent_after
        instead = f"{after.number}, {after.label}" if after else "nothing"
        where.append(f"The urgent numbers. In its place: {instead}")
    return [*where, "Search results and printouts", "This computer only, from the next visit on"]


class Correcting:
    """The three steps, with what was typed in each.

    Attributes:
        step: the step that is shown, 1 to 3.

    Args:
        look: of the window.
        session: what is corrected.
        lock: saves.
        show: shows a page.
        saved: called after a correction was saved.
    """

    def __init__(
        self,
        look: Look,
        session: StaffSession,
        lock: Lock,
        show: Callable[[Page], None],
        saved: Callable[[], None],
    ) -> None:
        self._session, self._show, self._saved, self.step = session, show, saved, 1
        self._find = FindPage(look, session, self.next)
        self._say = SayPage(look, session, self.back, self.next)
        self._check = CheckPage(look, session, lock, self.back, self.next)
        self.pages: tuple[Page, ...] = (self._find, self._say, self._check)

    @property
    def page(self) -> Page:
        """The page of the step that is shown."""
        return self.pages[self.step - 1]

    def start(self) -> None:
        """Start over at the first step, with nothing typed."""
        self._find.clear()
        self._say.forget()
        self._check.clear()
        self.step = 1

    def back(self) -> None:
        """Go one step back; what was typed stays."""
        self._go(max(self.step - 1, 1))

    def next(self) -> None:
        """Go on when this step is complete; otherwise say what is missing."""
        row = self._find.row
        if self.step == 1 or row is None:
            if not self._find.show_problems(self._find.problems()) and row:
                self._say.show_number(row)
                self._go(2)
            return
        correction = self._correction(row)
        problems = self._session.problems(correction)
        if self.step == 2:
            if not self._say.show_problems(self._say.problems(problems)):
                self._check.show_preview(self._session.preview(row, correction))
                self._go(3)
        elif not self._check.show_problems(problems):
            self._finish(row, correction)

    def _finish(self, row: NumberRow, correction: Correction) -> None:
        if self._session.preview(row, correction).urgent and not self._check.is_confirmed:
            self._check.ask_again()
        elif self._check.save(lambda password: self._session.add(correction, password)):
            self.start()
            self._saved()

    def _correction(self, row: NumberRow) -> Correction:
        finding, check = self._say.finding or NO_ANSWER, self._check
        return Correction(
            row.service.id,
            row.phone.number,
            row.phone.type,
            finding.result,
            check.basis,
            check.day,
            check.fields["initials"].text,
            self._say.new_number,
            only_here=finding.only_here,
        )

    def _go(self, step: int) -> None:
        self.step = step
        self.page.say("")
        self._show(self.page)
