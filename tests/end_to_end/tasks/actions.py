"""How many actions each task takes, as a table for docs/measurements.md.

python -m tests.end_to_end.tasks.actions [--record]
"""

import sys
from collections.abc import Iterator

from guide.paths import checkout
from tests.end_to_end.tasks.tasks import TASKS, Action, Ask, Press
from tools.bench.tables import MEASUREMENTS, put_between

MARK = "tasks"


def table() -> Iterator[str]:
    """The lines of the table."""
    yield "| task | actions | what they are |"
    yield "|---|---|---|"
    for task, actions in TASKS.items():
        yield f"| {task} | {len(actions)} | {', '.join(map(_words, actions))} |"


def _words(action: Action) -> str:
    if isinstance(action, Ask):
        return "ask"
    return f'press "{action.name}"' if isinstance(action, Press) else "read on"


def main() -> None:
    """Print the table, and put it into the document of measurements if asked to."""
    text = "\n".join(table())
    print(text)
    if "--record" in sys.argv[1:]:
        put_between(checkout().root / MEASUREMENTS, MARK, text)


if __name__ == "__main__":
    main()
