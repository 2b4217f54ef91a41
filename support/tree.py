"""The files of this checkout, for tests that read all of them."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PRODUCT = ("guide", "index", "bootstrap")
PACKAGES = (*PRODUCT, "support", "tests", "tools", "packaging")
MADE_HERE = {".git", ".venv", "build", "dist", "imports", "__pycache__", ".hypothesis"}

TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
"""How a document names the file and the name of a test."""

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


def files() -> Iterator[Path]:
    """Every file, without what git ignores."""
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in MADE_HERE and not name.endswith("_cache")]
        yield from (Path(folder) / name for name in names if not name.startswith(".coverage"))


def modules(packages: tuple[str, ...] = PACKAGES) -> list[Path]:
    """The Python files of these packages, and run.py."""
    return [ROOT / "run.py", *sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))]


def named(path: Path) -> str:
    """The name of a file as a person writes it."""
    return path.relative_to(ROOT).as_posix()


def definitions(path: Path) -> Iterator[Definition]:
    """Every class and function of a module, inner ones too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Definition):
            yield node


def public(path: Path) -> Iterator[Definition]:
    """What other modules may use: public names of a module, and of its public classes."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    for node in module.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                inner = (each for each in node.body if isinstance(each, Definition))
                yield from (each for each in inner if not each.name.startswith("_"))
