"""Reads a site file strictly: all problems are reported at once, with their lines."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from guide.content.listed_numbers import CARD_LINES
from guide.content.phones import as_written
from guide.content.toml_lines import TOP, Table, lines_of_keys
from guide.errors import ContentError, Problem
from guide.policy import LEAST_TARGET_PX, LEAST_WARNING_S, POLICIES, Policy
from guide.sites.local_changes import MAX_OWN_LINES, OwnLine, own_line_problems
from guide.sites.site import Site


class Setting(Struct, frozen=True):
    """A setting of the site file: on or off, unless it says otherwise.

    Attributes:
        name: in the site file.
        field: of Policy.
        amount: the smallest and the largest number, and their unit in words; None if it is no number.
        words: the word for off and the word for on; None if it is not one of two words.
    """

    name: str
    field: str
    amount: tuple[float, float, str] | None = None
    words: tuple[str, str] | None = None

    def problem_with(self, value: object) -> str:
        """What is wrong with a value, as a sentence; "" if nothing is."""
        if self.amount:
            least, most, unit = self.amount
            limits = f"from {least:g} to {most:g}"
            problem = f"{self.name} must be a number of {unit} {limits}, without quotes."
            if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
                return ""
            return problem
        if self.words:
            off, on = self.words
            problem = f'{self.name} must be "{off}" or "{on}", with straight quotes.'
            return "" if value in self.words else problem
        return "" if isinstance(value, bool) else f"{self.name} must be true or false, without quotes."


SETTINGS = (
    Setting("idle_seconds", "idle_s", amount=(20, 3600, "seconds")),
    Setting("warning_seconds", "warning_s", amount=(LEAST_WARNING_S, 600, "seconds")),
    Setting("full_screen", "full_screen"),
    Setting("cannot_be_closed", "stays"),
    Setting("leave", "closes", words=("front page", "close")),
    Setting("paste", "pastes"),
    Setting("printing", "prints"),
    Setting("cover_when_away", "covers"),
    Setting("away_seconds", "away_s", amount=(1, 600, "seconds")),
    Setting("watch_keys", "watches_keys"),
    Setting("button_height", "target_px", amount=(LEAST_TARGET_PX, 120, "pixels")),
    Setting("screen_keyboard", "keyboard"),
    Setting("hidden_from_capture", "hides_from_capture"),
)
"""In the order of the fields of Policy. Every field except its name has one."""


_KNOWN = (
    "policy",
    *(setting.name for setting in SETTINGS),
    "printer",
    "card_numbers",
    "languages",
    "own_lines",
)
# compiled only when needed, which is rare: every start reads a site file
_AT_LINE = r"at line (\d+)"
WINDOW_LANGUAGES = ("ar", "es", "fr", "pt")
"""Codes of the languages that the words of the window are translated into. Nobody outside has read them."""

_READER = r"read by \S.{2,58}"
_NO_PERSON = r"\b(machine|nobody|no one|google|deepl|gpt|chatgpt|ai|bot)\b"
_PRINTER = r"[!-~]{1,127}"
_CARD_NUMBERS = (
    f"card_numbers must be a list of up to {CARD_LINES} different numbers in quotes, such as "
    'card_numbers = ["211", "988"].'
)
_KINDS = ", ".join(f'"{policy.name}"' for policy in POLICIES)


def read_site(text: str, name: str) -> Site:
    """The site described by a site file.

    Raises ContentError with all problems.

    Args:
        name: of the file, for messages.
    """
    return _Reader(text, name).read()


_ALIKE = 0.75
"""The similarity (difflib's ratio) from which a name counts as a misspelling of another: "idle_second" has
0.96; "place", which is not a misspelling of "paste", has 0.6."""


class _Reader:
    """Reads one file and collects its problems."""

    def __init__(self, text: str, name: str) -> None:
        self._text, self._name = text, name
        self._problems: list[Problem] = []

    def read(self) -> Site:
        table = self._table()
        self._refuse_unknown(table, _KNOWN, TOP)
        policy = self._changed(self._policy(table), table)
        if policy.stays and policy.closes:
            self._say("leave", 'A guide that cannot be closed cannot close at Leave. Delete leave = "close".')
        own_lines = tuple(self._own_lines(table.get("own_lines", [])))
        printer = self._printer(table.get("printer", ""))
        card_numbers = self._card_numbers(table.get("card_numbers", []))
        languages = self._languages(table.get("languages", {}))
        if self._problems:
            raise ContentError(self._problems)
        card_line = self._line("card_numbers") if card_numbers else 0
        return Site(policy, self._name, own_lines, printer, card_numbers, card_line, languages=languages)

    def _table(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._text)
        except (
            ValueError,
            RecursionError,
        ) as error:  # a number with thousands of digits is a plain ValueError
            at = re.search(_AT_LINE, str(error))
            line = int(at[1]) if at else len(self._text.splitlines())
            words = (
                'This line cannot be read. A line is a name, = and a value, such as policy = "desk", with '
                "straight quotes around words. Each name may appear only once."
            )
            raise ContentError([Problem(self._name, line, words)]) from None

    def _policy(self, table: Mapping[str, Any]) -> Policy:
        chosen = table.get("policy")
        for policy in POLICIES:
            if policy.name == chosen:
                return policy
        self._say("policy", f"Say what kind of site this is: policy = and one of {_KINDS}.")
        return POLICIES[-1]

    def _changed(self, policy: Policy, table: Mapping[str, Any]) -> Policy:
        changes = {}
        for setting in SETTINGS:
            if setting.name not in table:
                continue
            if problem_with := setting.problem_with(table[setting.name]):
                self._say(setting.name, problem_with)
            else:
                value = table[setting.name]
                changes[setting.field] = value == setting.words[1] if setting.words else value
        return replace(policy, **changes)

    def _printer(self, printer: object) -> str:
        if isinstance(printer, str) and (not printer or re.fullmatch(_PRINTER, printer)):
            return printer
        self._say("printer", "printer must be the name of a printer queue in quotes, without spaces.")
        return ""

    def _card_numbers(self, numbers: object) -> tuple[str, ...]:
        """The numbers for small cards. Whether the guide has them is for `Site.card_problems` to say."""
        if (
            isinstance(numbers, list)
            and all(isinstance(number, str) for number in numbers)
            and len(set(numbers)) == len(numbers) <= CARD_LINES
        ):
            return tuple(numbers)
        self._say("card_numbers", _CARD_NUMBERS)
        return ()

    def _languages(self, readers: object) -> dict[str, str]:
        """Who has read the words of the window, by language. Without such a person no language is offered."""
        if not isinstance(readers, dict):
            self._say(
                "languages", "Write [languages] on a line of its own, and each language on a line below."
            )
            return {}
        where = ("languages", 0)
        for code, reader in readers.items():
            if code not in WINDOW_LANGUAGES:
                languages = ", ".join(WINDOW_LANGUAGES)
                self._say(code, f"There is no translation of this language. Choose from: {languages}.", where)
            elif (
                not isinstance(reader, str)
                or not reader.isprintable()
                or not re.fullmatch(_READER, reader)
                or re.search(_NO_PERSON, reader, re.IGNORECASE)
            ):
                words = f'Say who has read every word, by their role: {code} = "read by a court interpreter".'
                self._say(code, words, where)
        return readers

    def _own_lines(self, tables: object) -> Iterator[OwnLine]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            words = "Write [[own_lines]] on a line of its own, and its settings on the lines below."
            self._say("", words, ("own_lines", 0))
            return
        if len(tables) > MAX_OWN_LINES:
            self._say(
                "", f"At most {MAX_OWN_LINES} lines of your own are shown.", ("own_lines", MAX_OWN_LINES)
            )
        for number, table in enumerate(tables):
            where = ("own_lines", number)
            self._refuse_unknown(table, OwnLine.__struct_fields__, where)
            if unquoted := [part for part, value in table.items() if not isinstance(value, str)]:
                self._say(unquoted[0], f"{unquoted[0]} must be in quotes.", where)
                continue
            name, number_typed, hours = (table.get(part, "").strip() for part in OwnLine.__struct_fields__)
            line = OwnLine(name, as_written(number_typed), hours)
            for problem in own_line_problems(line):
                self._say(problem.path, problem.text, where)
            yield line

    def _refuse_unknown(self, table: Mapping[str, Any], keys: Iterable[str], where: Table) -> None:
        for key in table:
            if key not in keys:
                import difflib  # noqa: PLC0415 - a file without problems must not pay for it

                similar = difflib.get_close_matches(key, keys, n=1, cutoff=_ALIKE)
                meant = f"Did you mean {similar[0]}?" if similar else f"Choose one of: {', '.join(keys)}."
                self._say(key, f"There is no setting with this name. {meant}", where)

    def _say(self, key: str, words: str, where: Table = TOP) -> None:
        self._problems.append(Problem(self._name, self._line(key, where), words))

    def _line(self, key: str, where: Table = TOP) -> int:
        lines = lines_of_keys(self._text)
        keys = ((where, key), (where, ""), (TOP, where[0]))
        return next((lines[key] for key in keys if key in lines), 1)
