"""Puts a marked sheet into the services' files: all of it, or nothing.

Nothing else in a file changes: no comment, no order, no quote. Two checks ensure that. A file that
ruamel.yaml would not write unchanged is not touched. And what was written is read back by the reader of
all authored files, and must be what was meant.
"""

import difflib
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from guide.content.authoring.record import SourceFile
from guide.content.authoring.services import read_service
from guide.content.model import Library, Phone, Service
from guide.content.number_ages import entries_of
from guide.content.state import State
from guide.content.verification.marks import Mark, Rules, read_marks
from guide.errors import ContentError, GuideError, Problem
from guide.files import replace_files

_BY = re.compile(r"# called by [^\n]*")
_WIDEST = 1_000_000


class RewriteError(GuideError):
    """The file cannot be changed without disturbing it."""


def rewritten(text: str, marks: Sequence[Mark], state: State) -> str:
    """The text of a service's file with the marks in it.

    Raises RewriteError when something else would change, or the file does not say what the marks mean.

    Args:
        marks: of this service, each number once.
        state: whose counties it may name.
    """

    def put_marks(tree: CommentedMap) -> None:
        for mark in marks:
            for position, fields in mark.edits.items():
                _put(tree["phones"][position], fields, mark.initials)
        for phone in _unconfirmed(marks):
            _append(tree["phones"], phone)

    return edited(text, put_marks, _meant(marks), state)


def edited(text: str, edit: Callable[[CommentedMap], None], meant: Service, state: State) -> str:
    """The text of a service's file after an edit of its values.

    Args:
        text: of the file, before.
        edit: changes the values of the file's tree.
        meant: the service that the file must then describe.
        state: whose counties it may name.

    Raises RewriteError when something else would change, or the file does not say what is meant.
    """
    yaml = _round_trip()
    try:
        tree = yaml.load(text)
    except YAMLError:
        raise RewriteError("is not YAML; run: python3 run.py check") from None
    if _dumped(yaml, tree) != text:
        raise RewriteError(_disturbed(text, _dumped(yaml, tree)))
    if before := _read(text, state):  # where a file has no such line, the library has one made for it
        meant = msgspec.structs.replace(meant, plain_line=before.plain_line)
    edit(tree)
    after = _dumped(yaml, tree)
    if _read(after, state) != meant:
        raise RewriteError("would not read back as intended, so nothing was changed; edit it by hand")
    return after


def _round_trip() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDEST
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _dumped(yaml: YAML, tree: Any) -> str:
    out = io.StringIO()
    yaml.dump(tree, out)
    return out.getvalue()


def _disturbed(before: str, after: str) -> str:
    """Which line would change, and the usual reasons."""
    pairs = zip([*before.splitlines(), ""], [*after.splitlines(), ""], strict=False)
    line = next((number for number, (old, new) in enumerate(pairs, start=1) if old != new), 1)
    return (
        f"cannot be changed without disturbing line {line}; indent lists by two, write long quoted text "
        "on one line, end every line as Linux does, and try again"
    )


def _put(phone: CommentedMap, values: dict[str, str], initials: str) -> None:
    if phone.fa.flow_style():
        raise RewriteError("has a number in braces { }; write its keys on lines of their own")
    for key, value in values.items():
        if key in phone:
            phone[key] = DoubleQuotedScalarString(value)
        elif value:
            # not at the end: the comment before the next entry hangs on the last key
            phone.insert(list(phone).index("number") + 1, key, DoubleQuotedScalarString(value))
    for key in ("assured_date", "wrong_since"):
        if key in phone and key in values:
            _sign(phone, key, initials)


def _append(phones: CommentedSeq, phone: Phone) -> None:
    """Add a number that somebody gave behind the others."""
    tokens = phones[-1].ca.items.get(list(phones[-1])[-1], ())
    if any(re.search(r"\n\s*#", str(getattr(token, "value", ""))) for token in tokens if token):
        raise RewriteError("has a comment behind its last number; add the new number by hand")
    quoted = DoubleQuotedScalarString
    values = {"number": quoted(phone.number), "type": phone.type, "confidence": phone.confidence}
    phones.append(CommentedMap({**values, "source": quoted(phone.source)}))


def _unconfirmed(marks: Iterable[Mark]) -> list[Phone]:
    """The numbers that others gave, each once."""
    return [*dict.fromkeys(mark.unconfirmed for mark in marks if mark.unconfirmed)]


def _sign(phone: CommentedMap, key: str, initials: str) -> None:
    """Note who called, for other editors; a comment of somebody else's is left as it is."""
    words = f"# called by {initials}"
    token = phone.ca.items.get(key, [None, None, None])[2]
    if token is None:
        phone.yaml_add_eol_comment(words, key, column=0)
    else:
        token.value = _BY.sub(words, token.value, count=1)
        token.column = 0


def _read(text: str, state: State) -> Service | None:
    problems: list[Problem] = []
    sheet = SourceFile("", problems, {})
    record = sheet.document(sheet.yaml(text), "", Service.__struct_fields__)
    service = read_service(record, state) if record else None
    return None if problems else service


def _meant(marks: Sequence[Mark]) -> Service:
    service = marks[0].entry.service
    phones: list[Phone] = list(service.phones)
    for mark in marks:
        for position, fields in mark.edits.items():
            phones[position] = msgspec.structs.replace(phones[position], **fields)
    return msgspec.structs.replace(service, phones=(*phones, *_unconfirmed(marks)))


@dataclass(frozen=True, slots=True)
class Change:
    """One authored file before and after."""

    file: Path
    before: str
    after: str

    def diff(self, root: Path) -> str:
        """The lines that change, as `diff -u` shows them.

        Args:
            root: what paths are relative to.
        """
        name = self.file.relative_to(root).as_posix()
        before, after = (text.splitlines(keepends=True) for text in (self.before, self.after))
        return "".join(difflib.unified_diff(before, after, name, name))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a sheet would change.

    Attributes:
        changes: of files, one for each service.
        results: how many numbers were marked right, wrong, or no answer.
        already: how many marks the files already contain, from an interrupted run.
        reported: what others found out and nobody here has called.
    """

    changes: tuple[Change, ...]
    results: Counter[str]
    already: int
    reported: tuple[Mark, ...] = ()


def carry_out(changes: Sequence[Change]) -> None:
    """Write every file, and return when they are on the disk.

    Raises OSError when the disk does not take one of them; then no file has changed. A process that
    is killed halfway leaves whole files, some of them unchanged: applying the sheet again completes it.
    """
    try:
        replace_files({change.file: change.after.encode("utf-8") for change in changes})
    except BaseException:
        before = {change.file: change.before.encode("utf-8") for change in changes}
        replace_files({file: content for file, content in before.items() if file.read_bytes() != content})
        raise


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that do not exist yet: all of them, or none.

    Raises GuideError if one exists, which may have marks in it, and OSError if the disk does not take one.
    """
    written: list[Path] = []
    try:
        for file, content in files.items():
            with file.open("xb") as stream:
                written.append(file)
                stream.write(content)
    except BaseException as error:
        for file in written:
            file.unlink(missing_ok=True)  # half a sheet would block the next try
        if isinstance(error, FileExistsError):
            text = f"The file {error.filename} exists already, and may have marks in it. Choose another name."
            raise GuideError(text) from None
        raise


def plan(sheet: bytes, name: str, library: Library, services: Path, rules: Rules) -> Plan:
    """What a marked sheet changes. Nothing is written yet.

    Raises ContentError with every row that makes no sense and every file that cannot be changed.

    Args:
        name: as problems name the sheet.
        services: the folder of the services' files.
    """
    marks = read_marks(sheet, name, entries_of(library), rules)
    by_service: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.unconfirmed or (mark.edits and not mark.is_applied):
            by_service.setdefault(mark.entry.service.id, []).append(mark)
    problems: list[Problem] = []
    planned = tuple(_changes(by_service, services, library.state, problems))
    if problems:
        raise ContentError(problems)
    already = sum(bool(mark.edits) and mark.is_applied for mark in marks)
    reported = tuple(mark for mark in marks if not mark.we_called)
    return Plan(planned, Counter(mark.result for mark in marks), already, reported)


def _changes(
    by_service: dict[str, list[Mark]], services: Path, state: State, problems: list[Problem]
) -> Iterator[Change]:
    for service_id, marks in by_service.items():
        file = services / f"{service_id}.yaml"
        try:
            yield _change(file, marks, state)
        except RewriteError as error:
            problems.append(Problem(f"resources/services/{file.name}", 0, str(error)))


def _change(file: Path, marks: Sequence[Mark], state: State) -> Change:
    before = file.read_bytes().decode("utf-8")
    return Change(file, before, rewritten(before, marks, state))
