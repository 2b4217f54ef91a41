"""Text to results. Whoosh is not loaded here: `guide.search.opening` loads it when an index is opened."""

from guide.search.answer import Answer, Filters, Result
from guide.search.service import SearchService

__all__ = ["Answer", "Filters", "Result", "SearchService"]
