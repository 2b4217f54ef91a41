"""Forms for paper, as HTML that any browser prints on Letter: no script, nothing from outside."""

from collections.abc import Iterable
from html import escape

from guide.content.call_sheet import way_words
from guide.content.display_text import answered, area
from guide.content.number_ages import Entry, checked
from guide.content.state import State

_STYLE = """
@page { size: letter; margin: 0.7in; }
body { font: 11pt/1.4 "Atkinson Hyperlegible Next", Arial, sans-serif; color: #000; background: #fff;
  max-width: 7.1in; margin: 0 auto; }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 8pt; }
h2 { font-size: 13pt; margin: 14pt 0 4pt; break-after: avoid; }
p { margin: 0 0 7pt; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
th { font-size: 9pt; text-align: left; border-bottom: 1.5pt solid #000; padding: 3pt 4pt; }
td { vertical-align: top; padding: 4pt; }
tbody, section.entry { break-inside: avoid; border-bottom: 0.75pt solid #777; }
.page { break-before: page; }
.number { font-weight: bold; text-align: right; white-space: nowrap; }
.small, .part { font-size: 8.5pt; line-height: 1.3; color: #333; }
.small { overflow-wrap: anywhere; }
.box { display: inline-block; width: 15pt; height: 15pt; border: 1.25pt solid #000; vertical-align: middle; }
.line { display: inline-block; min-width: 1.4in; border-bottom: 1pt solid #000; height: 18pt; }
.long { min-width: 4.3in; }
.write { width: 2.1in; border-left: 0.75pt dotted #777; }
.free { border-bottom: 0.75pt solid #777; height: 22pt; }
section.entry { padding: 7pt 0; }
section.entry h2 { margin: 0; }
section.entry p { margin: 0 0 5pt; }
.phone { font-size: 20pt; font-weight: bold; white-space: nowrap; }
.marks { font-size: 13pt; }
.marks .box { width: 24pt; height: 24pt; margin: 0 5pt 0 18pt; }
.marks .box:first-child { margin-left: 0; }
"""


_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def document(title: str, body: Iterable[str]) -> str:
    """A whole HTML file. body: its parts, as HTML."""
    head = "\n".join(
        (
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{escape(title)}</title>",
            f"<style>{_STYLE}</style>",
        )
    )
    inner = "\n".join(body)
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{head}\n</head>\n<body>\n{inner}\n</body>\n</html>\n'


def paragraphs(text: str) -> str:
    """Text as paragraphs of HTML. Empty lines separate them."""
    return "\n".join(f"<p>{escape(' '.join(part.split()))}</p>" for part in text.split("\n\n"))


FREE_LINE = '<p class="free"></p>'
BOX = '<span class="box"></span>'
LINE, LONG_LINE = '<span class="line"></span>', '<span class="line long"></span>'

_CALLING = """\
The numbers that could do the most harm come first, and among those the oldest.

Call from the office's phone, in the hours of the service. Say at once who you are, so that you take no time
from a person in need: “I keep a list of help lines. I am not in danger. Is this the right number for ...?”

Never call 911. On a crisis line, hang up if you have to wait. Leave no message about what the guide is for.

Mark each number, with the date and your initials. “Right” means that a person or a recording confirmed this
number for this service. Then copy the marks into the sheet that was made together with this form.
"""


def printed_call_sheet(entries: Iterable[Entry], state: State) -> str:
    """The form of a call sheet for paper: the numbers in their order, each with large boxes."""
    parts = [_entry(position, entry, state) for position, entry in enumerate(entries, start=1)]
    return document("Numbers to call", ["<h1>Numbers to call</h1>", paragraphs(_CALLING), *parts])


def _entry(position: int, entry: Entry, state: State) -> str:
    service, phone = entry.service, entry.phone
    about = {
        "Who answers": phone.answered_by,
        "What it is for": phone.note,
        "Open": answered(phone, service),
        "Serves": area(service, state),
        "Checked before": checked(phone),
    }
    facts = "<br>".join(f"{label}: {escape(words)}" for label, words in about.items() if words)
    return (
        f'<section class="entry">\n<h2>{position}. {escape(service.name)}</h2>\n'
        f'<p class="phone">{escape(way_words(phone))} {escape(phone.number)}</p>\n'
        f'<p class="small">{facts}</p>\n'
        f'<p class="marks">{BOX}Right {BOX}Wrong {BOX}No answer</p>\n'
        f"<p>Date {LINE} Initials {LINE} Right number {LINE}</p>\n"
        f"<p>Where the right number stands {LONG_LINE}</p>\n</section>"
    )
