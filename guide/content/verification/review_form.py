"""What one reviewer is asked to read: pages on paper, with the facts that they rest on."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from guide.content.display_text import READERS, source_date, spoken_date
from guide.content.model import Library, Source, Topic
from guide.content.review import ReviewerRole
from guide.content.statements import Statement, statements_of, text_seal
from guide.content.verification.printed import BOX, FREE_LINE, LINE, document, paragraphs

_LETTER = """\
Thank you for reading. These pages are part of a guide to services in {state} that works without a network, on
shared computers in shelters, clinics and libraries. The people who read it may be in danger, tired, and new
to English. They cannot tell a wrong sentence from a right one. You can.
"""

_ASKED: dict[ReviewerRole, str] = {
    "lawyer": """\
Is each sentence about the law right, and is it the law now? Does it leave out an exception that could hurt a
reader who relies on it? Are the section and year right?

Could a reader take a sentence for advice about their own case?""",
    "immigration-lawyer": """\
Is each sentence about visas, status, benefits and officers right, and is it the law and the practice now?
Could acting on it put a reader or their family at risk of arrest or removal?

Is it clear when a reader needs a lawyer before they sign, file, travel or speak to anyone?""",
    "clinician": """\
Is each sentence about health right, and is it what you would say to a patient? Are times and limits right,
such as how many hours or days after an assault a treatment works?

Is it clear when to call 911? Is what the page says about privacy, consent and reports right?""",
    "advocate": """\
Is it safe? What if the person who hurts the reader sees this page? Could following it put anybody in reach?

Is this what really happens when a person calls? Does the page say who must report before it says to tell
someone?""",
    "survivor": """\
You are asked about words, not about your life. You do not have to say or explain anything about yourself.

Is it true, as you know it? Would these words have helped, or hurt? Is something on the page that should not
be there, or missing that should be?

You can stop at any time, and leave out any page. You should be paid for this work. Ask before you begin.""",
    "tribal-program": """\
Is what the page says about tribal nations, their courts and their services right? Are the names and words
the ones that you use?

May a public guide say this? Mark what your nation would rather say itself, or not have said.""",
}

_MARKING = """\
Every part has a number. Below it are the facts that it rests on, and where and when they were read. Some
facts wait for a reader like you, and say so: please look at those first.

Mark each part right or wrong. If it is wrong, write what it should say, in plain words.

Leave a part unmarked if it is outside what you know. Your other marks still help.

Phone numbers are not part of this. They are checked by calling them.

Write the day on which you finished each page. Do not write your name: the guide stores only your role and the
day. A page says “{claim}” only if you found all of it right, and only until its words or its facts change.

These pages name kinds of harm. Keep them where only you read them, and give them back by hand.
"""


def review_form(topics: Sequence[Topic], library: Library, role: ReviewerRole, today: date) -> str:
    """An HTML file for one reviewer: a letter, and then each page with boxes to mark."""
    body = list(_letter(topics, library, role, today))
    for topic in topics:
        body += _page(topic, library, role)
    return document("Pages to review", body)


def _letter(topics: Sequence[Topic], library: Library, role: ReviewerRole, today: date) -> Iterator[str]:
    day = today.isoformat()
    claim = READERS[role].format(day=spoken_date(day[: len("2027-05")]))
    titles = "".join(f"<li>{escape(topic.title)}</li>" for topic in topics)
    yield "<h1>Pages to review</h1>"
    yield f"<p>{escape(spoken_date(day))}. For: {_in_words(role)}.</p>"
    yield paragraphs(_LETTER.format(state=library.state.name))
    yield f"<h2>What we ask of you</h2>\n{paragraphs(_ASKED[role])}"
    yield f"<h2>How to mark</h2>\n{paragraphs(_MARKING.format(claim=claim))}"
    yield f"<h2>The pages</h2>\n<ol>{titles}</ol>"


def _in_words(role: ReviewerRole) -> str:
    return role.replace("-", " ")


_HEAD = "<thead><tr><th>No.</th><th>Words</th><th>Right</th><th>Wrong</th><th>Say instead</th></tr></thead>"


def _page(topic: Topic, library: Library, role: ReviewerRole) -> Iterator[str]:
    yield f'<h1 class="page">{escape(topic.title)}</h1>'
    seal = text_seal(topic, library)
    yield f'<p class="small">Page {escape(topic.id)}, text {seal}. For: {_in_words(role)}.</p>'
    yield f"<table>{_HEAD}"
    for number, statement in enumerate(statements_of(topic, library), start=1):
        yield _statement(number, statement, library)
    yield f"</table><h2>What is missing from this page?</h2>{FREE_LINE * 3}"
    yield f"<p>{BOX} All of this page is right. Day on which you finished it {LINE}</p>"


def _statement(number: int, statement: Statement, library: Library) -> str:
    facts = "<br>".join(_fact(key, library) for key in statement.cites) or "Rests on no fact."
    return (
        f'<tbody><tr><td class="number">{number}</td><td>{escape(statement.words)}</td>'
        f'<td>{BOX}</td><td>{BOX}</td><td class="write"></td></tr>'
        f'<tr class="facts"><td></td><td class="small" colspan="4"><i>{escape(statement.part)}.</i> {facts}'
        "</td></tr></tbody>"
    )


def _fact(key: str, library: Library) -> str:
    """A fact with its sources, as HTML; of a service, the sources of its entry."""
    if key in library.facts:
        fact = library.facts[key]
        cited = f" ({escape(fact.citation)})" if fact.citation else ""
        unsure = " We are not sure of it." if fact.confidence != "high" else ""
        waits = "".join(f" <b>Waits for: {_in_words(role)}.</b>" for role in fact.needs_review)
        words = f"<b>{escape(key)}</b>: {escape(fact.claim)}{cited}{unsure}{waits}"
        return f"{words} {_sources(fact.sources)}"
    service = library.services[key]
    return f"<b>{escape(key)}</b>: the entry of {escape(service.name)}. {_sources(service.sources)}"


def _sources(sources: Sequence[Source]) -> str:
    words = (
        ", ".join(
            filter(None, (source.title, source.at, source_date(source), f"read {source.read}", source.url))
        )
        for source in sources
    )
    return escape(f"Source: {'; '.join(words)}.")
