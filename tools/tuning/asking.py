"""Asks the search all queries of a file."""

from pathlib import Path

from guide.content.model import Library
from guide.search.service import SearchService
from tools.tuning.judging import Given, Report, evaluate, read_judged


def report_on(file: Path, search: SearchService, library: Library) -> Report:
    """The evaluation of `search` on the judged queries in `file`."""

    def ask(text: str) -> Given:
        answer = search.search(text)
        return Given(tuple(result.id for result in answer.results), answer.weak)

    return evaluate(read_judged(file), ask, {*library.topics, *library.services})
