"""The guide with its search index damaged. It says on standard output what each search found.

    python -m tests.end_to_end.hang.damaged ROOT

ROOT is a folder like a checkout. Nothing of this is in the guide that people get.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from guide.app import open_window
from guide.lockdown import harden
from guide.paths import Paths
from guide.search.results import Answer
from guide.search.service import SearchService
from guide.sites.config import Choice
from support.instrumented.variants import TOLD, keep_a_way_to_tell

DAMAGED = "tests.end_to_end.hang.damaged"


def main(root: Path) -> int:
    """Open the guide of `root` with a search that reports."""
    harden()
    keep_a_way_to_tell()
    search = SearchService.search

    def telling(self: SearchService, text: str, *given: Any, **named: Any) -> Answer:
        answer = search(self, text, *given, **named)
        found = [text, [result.id for result in answer.results]]
        os.write(TOLD, f"{json.dumps(found)}\n".encode())
        return answer

    SearchService.search = telling  # type: ignore[method-assign]  # stands in
    return open_window(Paths(root), Choice(policy="desk"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
