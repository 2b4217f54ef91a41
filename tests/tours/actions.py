"""How many actions each task takes, as a table for a document.

python -m tests.tours.actions
"""

from collections.abc import Iterator

from tests.tours.tasks import TASKS, Action, Ask, Press


def table() -> Iterator[str]:
    """The lines of the table."""
    yield "| task | actions | what they are |"
    yield "|---|---|---|"
    for task, actions in TASKS.items():
        yield f"| {task} | {len(actions)} | {', '.join(map(_words, actions))} |"


def _words(action: Action) -> str:
    if isinstance(action, Ask):
        return "ask"
    return f"press “{action.name}”" if isinstance(action, Press) else "read on"


def main() -> None:
    """Print the table."""
    for line in table():
        print(line)


if __name__ == "__main__":
    main()
