"""The list of corrections on paper, for the people who make the guide."""

from collections.abc import Iterable, Sequence
from html import escape

from guide.ui.paper.columns import lay_out_sheets
from guide.ui.paper.sheets import as_pdf

TITLE = "Numbers that this site changed"
TO_WHOM = "Send this list to the people who make the guide."


def list_sheet(columns: Sequence[str], rows: Iterable[Sequence[str]], day: str) -> bytes:
    """The list as a PDF for Letter paper. No row is split.

    Args:
        columns: what each cell is.
        rows: the cells of each correction; the first one is the name of the service.
        day: on which it is printed, in words.
    """
    html = [f"<h1>{escape(TITLE)}</h1><p>{escape(TO_WHOM)} Printed {escape(day)}.</p>"]
    for name, *cells in rows:
        pairs = zip(columns[1:], cells, strict=True)
        lines = "<br>".join(f"{escape(column)}: <b>{escape(cell)}</b>" for column, cell in pairs)
        inner = f"<tr><td><b>{escape(name)}</b><br>{lines}</td></tr>"
        html.append(f'<table class="service" width="100%">{inner}</table>')
    return as_pdf(lay_out_sheets("".join(html)))
