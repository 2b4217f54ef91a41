"""Correct a number, in three steps: find it, say what is wrong with it, look at the outcome and save."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from guide.content.display_text import area, freshness
from guide.content.kinds import name_of
from guide.content.model import Phone, Service
from guide.content.phones import as_written, digits_of
from guide.errors import Problem
from guide.sites.local_changes import Basis, Correction, Result
from guide.staff.session import NumberRow, Preview, StaffSession
from guide.staff.widgets import (
    SIDE_BY_SIDE,
    ChoiceRow,
    Choices,
    Field,
    button,
    button_row,
    card,
    scrolled,
    sentence_label,
)
from guide.ui.accessibility import announce, announce_now, set_role
from guide.ui.parts.layouts import USUAL_GAP, column_in, row_in, row_or_column_in
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.theme.look import Look

RESULTS: tuple[tuple[Result, str, str], ...] = (
    ("right", "It is right", "Somebody called, and the right people answered."),
    ("replaced", "It is wrong, and we know the new one", ""),
    (
        "wrong",
        "It is wrong, and we do not know another",
        "The number is hidden. The page says whom to call instead.",
    ),
    ("no answer", "Nobody answered", "Nothing changes. It is noted for the next try."),
)
"""What can be said about a number: result, words, what follows."""

BASES: tuple[tuple[Basis, str], ...] = (
    ("called", "We called it"),
    ("informed", "They told us"),
    ("read", "We read it"),
)
"""How staff know."""

SCOPES: dict[Result, tuple[str, str]] = {
    "replaced": ("Their main line changed", "This place has its own number now"),
    "wrong": ("Their main line is wrong", "This place can no longer be reached there"),
}
"""By result: what can be said about a number that several services share, of all of them or of one alone."""

MAX_NUMBER_LENGTH = 24
"""In characters."""


class CorrectPage(QWidget):
    """The three steps, with Back and Next at the end.

    Args:
        look: Of the window.
        session: What is corrected.
        save: Saves a correction; returns a sentence when that failed, "" when it is saved.

    Signals:
        saved: A correction was saved.
        step_changed: Another step is shown.
    """

    saved = Signal()
    step_changed = Signal()

    def __init__(self, look: Look, session: StaffSession, save: Callable[[Correction], str]) -> None:
        super().__init__()
        self._look, self._session, self._save = look, session, save
        self._is_confirmed = False
        self._steps = QStackedWidget()
        set_role(self._steps, "group")  # Qt's own is a "layered pane", which a screen reader says each time
        self._problem = sentence_label("problem")
        self._find, self._say, self._check = (
            _FindStep(look, session),
            _SayStep(look, session),
            QWidget(),
        )
        self._check_column = column_in(self._check, gap=USUAL_GAP)
        for step in (self._find, self._say, self._check):
            self._steps.addWidget(scrolled(look, step))
        column_in(self, (self._steps, 1), self._foot(), gap=USUAL_GAP)
        for line in (self._find.field.line, *(field.line for field in self._say.fields)):
            line.textChanged.connect(lambda: self._show_problem(""))
        self._show_step(0)

    def _foot(self) -> QWidget:
        look, foot = self._look, QWidget()
        self.hint = sentence_label("hint")
        self.back_button, self.next_button = button("Back"), button("Next", is_first=True)
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        words = column_in(None, self._problem, self.hint, gap=USUAL_GAP)
        row_in(
            foot,
            (words, 1),
            self.back_button,
            self.next_button,
            gap=USUAL_GAP,
            inside=(look.space(24), look.space(8)),
        )
        return foot

    @property
    def step(self) -> int:
        """The step that is shown, 1 to 3."""
        return self._steps.currentIndex() + 1

    def start(self) -> None:
        """Begin again at the first step, with nothing typed."""
        self._find.field.line.setText("")
        self._say.clear()
        self._show_step(0)

    def back(self) -> None:
        """Go one step back; what was typed stays."""
        if self._steps.currentIndex():
            self._show_step(self._steps.currentIndex() - 1)

    def next(self) -> None:
        """Go on when this step is complete; otherwise say what is missing."""
        step = self._steps.currentIndex()
        problem = (self._leave_find, self._leave_say, self._finish)[step]()
        self._show_problem(problem)

    def _leave_find(self) -> str:
        row = self._find.row
        if row is None:
            return "Choose the number to correct."
        if not row.can_be_changed:
            return f"{row.phone.number} cannot be changed here."
        self._say.show_number(row)
        self._show_step(1)
        return ""

    def _leave_say(self) -> str:
        row, correction = self._find.row, self._correction()
        if row is None or correction is None:
            return "Choose what you found out."
        if problem := self._say.problem(self._session.problems(correction)):
            return problem
        self._is_confirmed = False
        self._show_check(row, self._session.preview(row, correction))
        self._show_step(2)
        return ""

    def _finish(self) -> str:
        row, correction = self._find.row, self._correction()
        if row is None or correction is None:  # nothing can have been taken back meanwhile
            return "Start again."
        if not self._is_confirmed and self._session.preview(row, correction).urgent:
            self._is_confirmed = True
            self.next_button.setText("Yes, save")
            return "This is an urgent number, shown on every page. Is it really wrong?"
        if problem := self._save(correction):
            return problem
        self.saved.emit()
        return ""

    def _correction(self) -> Correction | None:
        row, result = self._find.row, self._say.result
        if row is None or result is None:
            return None
        return Correction(
            row.service.id,
            row.phone.number,
            row.phone.type,
            result,
            self._say.basis,
            self._say.day.text,
            self._say.initials.text,
            as_written(self._say.new_number.text) if result == "replaced" else "",
            only_here=self._say.is_only_here,
        )

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._show_problem("")
        self.back_button.setVisible(step > 0)
        self.next_button.setText("Save" if step == 2 else "Next")
        self.hint.setText(
            (
                "Nothing you type here is saved.",
                "Write nothing about the person who told you.",
                "You can undo this at any time under “What this place changed”.",
            )[step]
        )
        self.focus_step()
        self.step_changed.emit()

    def focus_step(self) -> None:
        """Give the focus to the first thing to do in this step."""
        (self._find.field.line, self._say.first, self.next_button)[self._steps.currentIndex()].setFocus()

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            announce_now(self, problem)

    def _show_check(self, row: NumberRow, preview: Preview) -> None:
        column = self._check_column
        while item := column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        look = self._look
        column.addWidget(heading_label(look, 1, "Is this right?"))
        if preview.after and preview.before and preview.after.number != preview.before.number:
            words = "Read the new number aloud, digit by digit, from your note."
            column.addWidget(plain_label(look, "body", words, "ink_soft"))
        column.addWidget(self._cards(row, preview))
        column.addWidget(heading_label(look, 2, "Where it changes"))
        for line in _where(preview):
            column.addWidget(plain_label(look, "body", f"• {line}"))

    def _cards(self, row: NumberRow, preview: Preview) -> QWidget:
        cards, is_narrow = QWidget(), self.width() < self._look.text(SIDE_BY_SIDE)
        now = card(self._look, _card_lines("Now", row, preview.before))
        after = card(self._look, _card_lines("After you save", row, preview.after), is_after=True)
        row_or_column_in(cards, (now, 1), (after, 1), stacks=is_narrow, gap=USUAL_GAP, inside=(0, 8))
        return cards


def _card_lines(title: str, row: NumberRow, phone: Phone | None) -> list[tuple[str, str]]:
    name = (row.service.name, "row_title")
    if phone is None:
        return [
            (title, "label"),
            name,
            ("No number here", "heading_2"),
            ("The page says whom to call.", "small"),
        ]
    return [(title, "label"), name, (phone.number, "number_card"), (freshness(phone), "small")]


def _where(preview: Preview) -> list[str]:
    names = [service.name for service in preview.services]
    where = [f"The page of {names[0]}" if len(names) == 1 else f"The pages of {', '.join(names)}"]
    where[0] += ", and every guide that names it" if len(names) == 1 else ", and every guide that names them"
    if preview.urgent:
        after = preview.urgent_after
        instead = f"{after.number}, {after.label}" if after else "nothing"
        where.append(f"The urgent numbers. In its place: {instead}")
    where.append("Search results and printouts")
    where.append("This computer only, from the next visit on")
    return where


SAY_AFTER_MS = 700
"""How long nothing is typed before a screen reader says what was found, in milliseconds."""


class _FindStep(QWidget):
    """Step 1: type digits or a name, and choose a number."""

    def __init__(self, look: Look, session: StaffSession) -> None:
        super().__init__()
        self._look, self._session = look, session
        self._found: list[NumberRow] = []
        self._found_words = ""
        self.field = Field(look, "Which number? Type its last digits, or the name of the service.", 60, 420)
        self._count = plain_label(look, "small", "", "ink_soft")
        self._rows = Choices("Numbers")
        column_in(
            self,
            heading_label(look, 1, "Find the number"),
            self.field,
            self._count,
            self._rows,
            gap=USUAL_GAP,
        )
        self._saying = QTimer(self, singleShot=True, interval=SAY_AFTER_MS)
        self._saying.timeout.connect(self._say_found)
        self.field.line.textChanged.connect(self._search)
        self.field.line.go_to_results.connect(lambda: self._rows.rows and self._rows.rows[0].setFocus())

    @property
    def row(self) -> NumberRow | None:
        """The number that is chosen."""
        return self._found[self._rows.index] if 0 <= self._rows.index < len(self._found) else None

    def _search(self, text: str) -> None:
        self._found = self._session.find(text)
        self._rows.show_rows([self._row(row) for row in self._found])
        if self._found:
            self._rows.choose(0)
        count = len(self._found)
        words = "" if not text.strip() else f"{count} number{'' if count == 1 else 's'}"
        self._count.set_plain_text(words)
        self._found_words = words
        self._saying.start()

    def _say_found(self) -> None:
        """Have a screen reader say what was found, and which number is chosen: once, after typing."""
        first = [f"{row.service.name}, {row.phone.number}" for row in self._found[:1]]
        announce(self, ". ".join(filter(None, (self._found_words, *first))))

    def _row(self, row: NumberRow) -> ChoiceRow:
        kind = name_of(row.service.kind, self._session.library.kinds)
        where = area(row.service, self._session.library.state)
        detail = ", ".join(filter(None, (kind, where, row.phone.note)))
        return ChoiceRow(self._look, row.service.name, detail, row.phone.number, self._session.state_of(row))


class _SayStep(QWidget):
    """Step 2: what is wrong, how staff know, the day, and initials."""

    def __init__(self, look: Look, session: StaffSession) -> None:
        super().__init__()
        self._look, self._session = look, session
        self._sharing: tuple[Service, ...] = ()
        self._title = heading_label(look, 1, "What did you find out?")
        self._results = Choices("What did you find out?")
        self._results.show_rows([ChoiceRow(look, words, detail) for _, words, detail in RESULTS])
        self.new_number = Field(look, "New number", MAX_NUMBER_LENGTH, 230)
        self.again = Field(look, "Type it once more", MAX_NUMBER_LENGTH, 230)
        self._numbers = button_row(look, self.new_number, self.again)
        self._results.rows[1].add_below(self._numbers)
        self._scopes = Choices("Which places does it change?")
        is_narrow = look.width < look.text(SIDE_BY_SIDE)
        self._bases = Choices("How do you know?", is_row=not is_narrow)
        self._bases.show_rows([ChoiceRow(look, words) for _, words in BASES])
        self.day, self.initials = Field(look, "Day", 10, 170), Field(look, "Your initials", 8, 150)
        about = button_row(look, self.day, self.initials)
        last: QBoxLayout
        if is_narrow:
            last = column_in(None, self._bases, about, gap=USUAL_GAP)
        else:
            last = row_in(None, (self._bases, 0, Qt.AlignmentFlag.AlignBottom), gap=USUAL_GAP)
            last.addSpacing(look.space(16))
            last.addWidget(about, 1)
        column_in(
            self,
            self._title,
            self._results,
            self._scopes,
            heading_label(look, 2, "How do you know?"),
            last,
            gap=USUAL_GAP,
        )
        self._results.chosen.connect(self._show_fields)
        self.clear()

    @property
    def fields(self) -> tuple[Field, ...]:
        """All lines to type in."""
        return self.new_number, self.again, self.day, self.initials

    @property
    def first(self) -> QWidget:
        """What has the focus when the step is shown."""
        rows = self._results.rows
        return rows[max(0, self._results.index)]

    @property
    def result(self) -> Result | None:
        """What was found out; None before a choice."""
        return RESULTS[self._results.index][0] if self._results.index >= 0 else None

    @property
    def _asks_scope(self) -> bool:
        return len(self._sharing) > 1 and self.result in SCOPES

    @property
    def is_only_here(self) -> bool:
        """Whether it is about the one place. That a number is right was heard about one place alone."""
        if self._asks_scope:
            return self._scopes.index == 1
        return len(self._sharing) > 1 and self.result == "right"

    @property
    def basis(self) -> Basis:
        """How staff know."""
        return BASES[max(0, self._bases.index)][0]

    def clear(self) -> None:
        """Take everything back that was typed; the day is today."""
        for field in self.fields:
            field.line.setText("")
            field.set_wrong(is_wrong=False)
        self.day.line.setText(self._session.today)
        self._bases.choose(0)
        self._results.clear()
        self._show_fields()

    def show_number(self, row: NumberRow) -> None:
        """Name the number that is corrected."""
        self._title.set_plain_text(f"{row.service.name}, {row.phone.number}")
        self._sharing, self._place = self._session.sharing(row), row.service.name
        self._show_fields()

    def problem(self, problems: list[Problem]) -> str:
        """The first thing that is wrong, "" for nothing; its field gets the focus.

        Args:
            problems: Those of the values.
        """
        if self._asks_scope and self._scopes.index < 0:
            self._scopes.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return "Say whether this changes one place or all of them."
        if (
            not problems
            and self.result == "replaced"
            and digits_of(self.new_number.text) != digits_of(self.again.text)
        ):
            problems = [Problem("again", 0, "The two numbers are not the same.")]
        fields = {
            "new_number": self.new_number,
            "again": self.again,
            "day": self.day,
            "initials": self.initials,
        }
        wrong = fields.get(problems[0].path) if problems else None
        for field in self.fields:
            field.set_wrong(is_wrong=field is wrong)
        if wrong:
            wrong.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return problems[0].text if problems else ""

    def _show_fields(self) -> None:
        """Show what this result asks for."""
        self._numbers.setVisible(self.result == "replaced")
        self._scopes.setVisible(self._asks_scope)
        if self.result and self._asks_scope:
            everywhere, only_here = SCOPES[self.result]
            names = "; ".join(service.name for service in self._sharing)
            self._scopes.show_rows(
                [
                    ChoiceRow(self._look, everywhere, f"{len(self._sharing)} places change: {names}."),
                    ChoiceRow(self._look, only_here, f"Only {self._place} changes."),
                ]
            )
            before: QWidget = self.again.line
            for row in self._scopes.rows:  # new widgets come last otherwise
                QWidget.setTabOrder(before, row)
                before = row
