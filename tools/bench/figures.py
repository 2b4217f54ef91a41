"""What was measured, as percentiles and as a Markdown table."""

from collections.abc import Sequence

from msgspec import Struct

from tools.bench.tables import table

SHARES = (0.5, 0.95, 0.99)


def percentile(figures: Sequence[float], share: float) -> float:
    """The figure that `share` of them do not pass."""
    return sorted(figures)[max(0, round(share * len(figures)) - 1)]


class Spread(Struct, frozen=True):
    """How many figures there were and how they lie, in milliseconds."""

    tries: int
    median: float
    p95: float
    p99: float
    worst: float

    @classmethod
    def of(cls, figures: Sequence[float]) -> "Spread":
        """Sum up one figure or more."""
        median, p95, p99 = (round(percentile(figures, share), 1) for share in SHARES)
        return cls(len(figures), median, p95, p99, round(max(figures), 1))


class Row(Struct, frozen=True):
    """One state of the window, and a bare window beside it in the same run.

    Attributes:
        gone, front: from the third press of Shift until no pixel of content is left, and until the whole
            front page is there.
        bare_gone, bare_front: a bare hide() and a bare show().
        ended: from that press until the process that was left has ended.
    """

    state: str
    gone: Spread
    front: Spread
    bare_gone: Spread
    bare_front: Spread
    ended: Spread


HEADINGS = (
    "state", "tries",
    "gone: median", "p95", "p99", "worst", "bare `hide()`: p95", "p99", "ratio: p95", "p99",
    "front page: median", "p95", "worst", "bare `show()`: p95", "ratio",
    "old process gone: median", "worst",
)  # fmt: skip


def as_markdown(rows: Sequence[Row]) -> str:
    """The table, with figures in milliseconds."""
    return table(HEADINGS, map(_cells, rows))


def _cells(row: Row) -> tuple[str, ...]:
    gone, front, hidden, shown = row.gone, row.front, row.bare_gone, row.bare_front
    return (
        row.state,
        str(gone.tries),
        *(
            f"{figure:.1f}"
            for figure in (gone.median, gone.p95, gone.p99, gone.worst, hidden.p95, hidden.p99)
        ),
        *(f"{figure:.2f}" for figure in (gone.p95 / hidden.p95, gone.p99 / hidden.p99)),
        *(f"{figure:.1f}" for figure in (front.median, front.p95, front.worst, shown.p95)),
        f"{front.p95 / shown.p95:.2f}",
        *(f"{figure:.1f}" for figure in (row.ended.median, row.ended.worst)),
    )
