"""The queue: one line for each proposal, which a person takes by writing initials into it. And its report."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

import msgspec

from guide.content.call_sheet import in_letters, sheet_bytes
from guide.exchange.importing.matching import Field, Proposal, Verdict
from guide.exchange.importing.reading import Incoming


class Column(StrEnum):
    """The columns of a queue, as they stand in its first line. A person writes into TAKEN_BY alone."""

    TAKEN_BY = "taken by"
    VERDICT = "verdict"
    SERVICE = "our service"
    NAME = "their name"
    EVIDENCE = "in common"
    FIELD = "what"
    OURS = "ours"
    THEIRS = "theirs"
    SEEN = "seen"
    SOURCE = "source"
    ID = "our id"
    RECORD = "their id"
    SEAL = "seal"


def queue_bytes(proposals: Iterable[Proposal], source: str, seen: str) -> bytes:
    """The queue as a file for a spreadsheet.

    Args:
        proposals: one for each line.
        source: who made the file, as the services' files will name it.
        seen: the date of the whole file, for records without one; "" for none.
    """
    return sheet_bytes(tuple(Column), [_row(each, source, seen) for each in proposals])


def _row(proposal: Proposal, source: str, seen: str) -> dict[str, str]:
    service, record = proposal.service, proposal.record
    row: dict[str, str] = {
        Column.VERDICT: proposal.verdict.value,
        Column.SERVICE: service.name if service else "",
        Column.NAME: record.name,
        Column.EVIDENCE: " and ".join(proposal.evidence),
        Column.FIELD: proposal.field.value,
        Column.OURS: proposal.ours,
        Column.THEIRS: proposal.theirs,
        # with a word before them, so that no spreadsheet makes dates and numbers of these
        Column.SEEN: f"seen {record.seen or seen}" if record.seen or seen else "",
        Column.SOURCE: source,
        Column.ID: service.id if service else "",
        Column.RECORD: f"record {record.id}" if record.id else "",
    }
    return row | {Column.SEAL: seal_of(row, msgspec.json.encode(service, order="deterministic"))}


def seal_of(row: Mapping[str, str], service: bytes) -> str:
    """A digest of a row and of our service as it was: if either changes, the seal does not fit any more."""
    cells = [row[column] for column in Column if column not in (Column.TAKEN_BY, Column.SEAL)]
    return in_letters(msgspec.json.encode(cells) + service)


def report_text(incoming: Incoming, proposals: Sequence[Proposal], source: str) -> str:
    """What was found and what was left behind, with counts alone: no word of the file stands in it."""
    records = Counter(
        {each.record.id or str(line): each.verdict for line, each in enumerate(proposals)}.values()
    )
    takeable = sum(each.field != Field.NOTHING or each.verdict == Verdict.NEW for each in proposals)
    verdicts = "\n".join(f"| {verdict} | {_MEANING[verdict]} | {records[verdict]} |" for verdict in Verdict)
    dropped = "\n".join(f"| {reason} | {count} |" for reason, count in sorted(incoming.dropped.items()))
    return _REPORT.format(
        source=source,
        form=incoming.form,
        records=len(incoming.records),
        takeable=takeable,
        verdicts=verdicts,
        dropped=dropped or "| nothing | 0 |",
    )


_MEANING = {
    Verdict.SAME: "one of ours, and nothing to add",
    Verdict.DIFFERS: "one of ours, with something that we do not have",
    Verdict.MAYBE: "has one thing in common with ours: a person must look",
    Verdict.NEW: "nothing in common with any of ours",
    Verdict.GONE: "one of ours, which they no longer have: call it",
}

_REPORT = """\
# Import from {source}

Form: {form}. Records that could be used: {records}. Lines in `queue.csv` that can be taken: {takeable}.

| verdict | meaning | records |
|---|---|---|
{verdicts}

## What was left behind

| what | how many |
|---|---|
{dropped}

## What to do

Open `queue.csv` in a spreadsheet. To take a line, write your initials under `taken by`. Change nothing else.
Then:

    python3 run.py import apply --dry-run queue.csv
    python3 run.py import apply queue.csv

A number that is taken is on no page: it has low confidence until a person has called it. Nothing in the
file counts as a call.
"""
