"""Putting marks into one service's file, so that nothing else in it changes: no comment, no order, no quote.

Two nets hold that. A file that ruamel.yaml would not write as it stands is not touched. And what was
written is read back by the reader of all authored files, and must be what was meant.
"""

import io
import re
from collections.abc import Sequence
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from guide.content.authoring.record import SourceFile
from guide.content.authoring.services import read_service
from guide.content.model import Phone, Service
from guide.content.state import State
from guide.content.verification.marks import Mark
from guide.errors import Problem

_BY = re.compile(r"# called by [^\n]*")
_WIDEST = 1_000_000


class RewriteError(Exception):
    """The file cannot be changed without disturbing it. str() says what to do about it."""


def rewritten(text: str, marks: Sequence[Mark], state: State) -> str:
    """The text of a service's file with the marks in it.

    marks: of this service, each number once. state: whose counties it may name.

    Raises RewriteError when something else would change, or the file does not say what the marks mean.
    """
    yaml = _round_trip()
    try:
        tree = yaml.load(text)
    except YAMLError:
        raise RewriteError("is not YAML; run: python3 run.py check") from None
    if _dumped(yaml, tree) != text:
        raise RewriteError(_disturbed(text, _dumped(yaml, tree)))
    for mark in marks:
        _put(tree["phones"][mark.entry.place], mark.changes, mark.initials)
    after = _dumped(yaml, tree)
    if _read(after, state) != _meant(marks):
        raise RewriteError("did not read back as meant, so it stays as it was; change it by hand")
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
        phones[mark.entry.place] = msgspec.structs.replace(mark.entry.phone, **mark.changes)
    return msgspec.structs.replace(service, phones=tuple(phones))
