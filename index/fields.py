"""The fields of a document: what is in each and how much a match there is worth."""

from index.documents import Document

WEIGHTS = {
    "title": 1.0,
    "names": 1.0,
    "said": 0.8,
    "summary": 0.6,
    "body": 1.0,
    "places": 0.5,
}
"""Field to weight. A title worth three texts cost four points on judged queries; near one is best."""


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
