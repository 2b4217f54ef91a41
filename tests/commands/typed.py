"""A command, typed."""

import io
import json
from typing import Any

from guide.cli import main
from tests.authored_tree import Tree


class Typed:
    """What a command printed, and its exit status."""

    def __init__(self, tree: Tree, *arguments: str) -> None:
        out, err = io.StringIO(), io.StringIO()
        self.status = main(arguments, tree.paths, out, err)
        self.out = out.getvalue()
        self.err = err.getvalue()

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)
