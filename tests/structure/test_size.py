"""No package has more statements than pyproject.toml allows it. These numbers only go down."""

import ast
import tomllib
from collections import Counter
from pathlib import Path

from support.tree import ROOT, modules, named

ALLOWED: dict[str, int] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["signpost"][
    "statements"
]


def package_of(name: str) -> str:
    """The row of the table that a file counts for: `guide/ui`, `guide` for its own modules, `tests`."""
    parts = name.split("/")
    if parts == ["run.py"]:
        return "bootstrap"
    return "/".join(parts[:2]) if parts[0] == "guide" and len(parts) > 2 else parts[0]


def is_counted(node: ast.AST) -> bool:
    """Whether it is a statement, and neither an import nor a string alone, which is a docstring."""
    is_string = (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )
    return isinstance(node, ast.stmt) and not isinstance(node, ast.Import | ast.ImportFrom) and not is_string


def statements(paths: list[Path]) -> Counter[str]:
    """The number of statements of each package."""
    counts: Counter[str] = Counter()
    for path in paths:
        counts[package_of(named(path))] += sum(map(is_counted, ast.walk(ast.parse(path.read_text("utf-8")))))
    return counts


def test_imports_and_docstrings_are_no_statements() -> None:
    module = '"""What it is."""\nimport os\n\n\nclass A:\n    """Of it."""\n    x = 1\n    """Of x."""\n'

    assert sum(map(is_counted, ast.walk(ast.parse(module)))) == 2


def test_no_package_grows() -> None:
    counts = statements(modules())

    assert counts.keys() == ALLOWED.keys(), "[tool.signpost.statements] in pyproject.toml lists every package"
    assert {
        package: f"{number} statements, {ALLOWED[package]} allowed: take some out, or raise it in "
        "pyproject.toml with a line in the commit that says what that buys"
        for package, number in counts.items()
        if number > ALLOWED[package]
    } == {}
