"""The fields of a document: what is in each and how much a match there is worth."""

from index.documents import Document

WEIGHTS = {
    "title": 0.7,
    "names": 0.3,
    "said": 1.0,
    "summary": 0.3,
    "body": 1.0,
    "places": 0.5,
}
"""Field to weight. What the body repeats weighs little by itself: names and summaries at full weight
put bare entries of the directory before the pages that explain (five points of success@3)."""


def texts(document: Document) -> dict[str, str]:
    """Field to the text that is indexed under it. The body holds every other field but `said` again,
    so that a long page and a bare entry of the directory are measured alike.
    """
    body = (document.title, *document.names, document.summary, *document.headings, document.body)
    return {
        "title": document.title,
        "names": "\n".join(document.names),
        "said": "\n".join(document.said),
        "summary": document.summary,
        "body": "\n".join(body),
        "places": "\n".join(document.places),
    }
