"""The walk of one query through the modules of the search, and how many stops it makes.

    python -m tools.tuning.walk "food pantry bangor"

A stop is a call from one module of `guide.search` into another one: a reader who follows a query through the
code has to open another file there. Calls from one line count once, however often they run. Returns do not
count, nor do calls back to the service that drives the stages, calls into `index` and `guide.content`, and
frozen values that are made or read.
"""

import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import NamedTuple, TextIO

from guide.content.current import current
from guide.paths import checkout
from guide.search.opening import open_search

PACKAGE = "guide.search."
STAGES = ("understand", "rank", "present")
"""The packages of the search, in the order in which they run."""
_NO_STOPS = ("service", "stages", "results", "labels", "weights")
"""Modules of frozen values, and the one that drives the stages."""


class Stop(NamedTuple):
    """A call from one module into another.

    Attributes:
        caller: the module and function that calls, without `guide.search.`.
        line: of the call.
        called: the module and function that is called.
    """

    caller: str
    line: int
    called: str

    @property
    def module(self) -> str:
        """The module that is called."""
        return self.called.partition(":")[0]

    @property
    def is_between_stages(self) -> bool:
        """Whether one stage calls a function of another."""
        caller, called = (name.partition(".")[0] for name in (self.caller, self.called))
        return caller != called and {caller, called} <= set(STAGES)


def walk(run: Callable[[], object]) -> tuple[Stop, ...]:
    """The stops of what `run` does, in order."""
    stops: dict[tuple[str, int, str], Stop] = {}

    def profile(frame: FrameType, event: str, _: object) -> None:
        module = _module(frame)
        if event == "call" and module and module not in _NO_STOPS:
            caller = _caller(frame)
            if caller and _module(caller) != module:
                stop = Stop(_name(caller), caller.f_lineno, _name(frame))
                stops.setdefault((stop.caller, stop.line, module), stop)

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        run()
    finally:
        sys.setprofile(before)
    return tuple(stops.values())


def _caller(frame: FrameType) -> FrameType | None:
    """The nearest function of the search that led to a call."""
    caller = frame.f_back
    while caller and not _module(caller):
        caller = caller.f_back
    return caller


def _name(frame: FrameType) -> str:
    """The module and the name of a function."""
    return f"{_module(frame)}:{frame.f_code.co_qualname}"


def _module(frame: FrameType) -> str:
    """The module of a function, without `guide.search.`; empty if it is not part of the search."""
    name = str(frame.f_globals.get("__name__", ""))
    return name.removeprefix(PACKAGE) if name.startswith(PACKAGE) else ""


def main(arguments: Sequence[str], out: TextIO) -> None:
    """Print the stops of each query, and of a single one its way."""
    built = current(checkout())
    search = open_search(checkout(), built, built.library())
    for text in arguments:
        search.forget()
        stops = walk(lambda text=text: search.search(text))  # type: ignore[misc]  # it runs at once
        print(f"{text}: {len(stops)} stops in {len({stop.module for stop in stops})} modules", file=out)
        for stop in stops if len(arguments) == 1 else ():
            print(f"    {stop.caller}, line {stop.line} -> {stop.called}", file=out)


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdout)
