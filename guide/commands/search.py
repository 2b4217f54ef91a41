"""`search`: the results for some words, as the window would list them."""

import argparse
import sys
from typing import Any, TextIO

import msgspec

from guide.content.current import current
from guide.paths import Paths
from guide.search.answer import Answer, Filters, Result
from guide.search.opening import open_search


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO, typed: TextIO | None = None) -> int:
    """Print the results. typed: where the words come from when none are arguments; standard input.

    Raises LibraryError when nothing has been built or it is damaged.
    """
    words = " ".join(arguments.query) if arguments.query else (typed or sys.stdin).readline()
    built = current(paths)
    search = open_search(paths, built, built.library())
    filters = Filters(kind=arguments.kind, county=arguments.county, language=arguments.lang)
    answer = search.search(words, filters, arguments.limit)
    print(_as_json(answer) if arguments.json else _as_text(answer), file=out)
    return 0


def _as_json(answer: Answer) -> str:
    shown: dict[str, Any] = msgspec.to_builtins(answer)
    for result, found in zip(shown["results"], answer.results, strict=True):
        result["snippet"] = _plain(found)
    return msgspec.json.format(msgspec.json.encode(shown), indent=2).decode("utf-8")


def _as_text(answer: Answer) -> str:
    lines = []
    if answer.corrected is not None:
        lines.append(f"Searched for: {answer.corrected}")
    if not answer.results:
        lines.append("Nothing was found. Call or text 211 for any kind of help in Maine.")
    elif answer.weak:
        lines.append("Nothing matches well. These come nearest:")
    lines += [f"{result.title}  [{result.id}]\n    {_plain(result)}" for result in answer.results]
    return "\n".join(lines)


def _plain(result: Result) -> str:
    return "".join(span.text for span in result.snippet)
