"""Every module and file of this checkout that is quoted somewhere exists: a stale name fails silently.

Contracts, coverage, the wheel's exclusions, PyInstaller's lists and tests of imports name modules as text.
When one moves and its name stays behind, nothing fails, and what the name guarded is no longer guarded.
"""

import ast
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from support.tree import ROOT, files, named

_ROOTS = "guide|index|bootstrap|packaging|support|tests|tools"
_DOTTED = re.compile(rf"(?<![\w./-])((?:{_ROOTS})(?:\.[A-Za-z_]\w*)+)(?![\w*/(-])")
_SLASHED = re.compile(rf"(?<![\w./-])((?:{_ROOTS})/[\w./-]*\w)(?![\w*<{{-])")
_CODE = re.compile(r"\{[^{}]*\}")
"""What an f-string evaluates."""

_TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".cfg", ".spec", ".in", ".sh", ".txt", ".iss"}
_MADE = ("index.sha256", "index/ids", "guide/installed", "guide.pth", "guide/b.py")
"""Names of files that are made, in the build folder, in an installed copy or by a test."""

_UNREAD = ("CHANGELOG.md", "resources/", "docs/decisions/", "tests/structure/test_quoted_paths.py")
"""What may name things that are no more, that editors wrote for readers, or that makes examples of them."""


def quotes(path: Path) -> Iterator[tuple[int, str]]:
    """Each line of a file in which a module can be quoted: of a Python module its strings and comments."""
    if path.suffix != ".py":
        yield from enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        return
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type in (tokenize.STRING, tokenize.COMMENT):
                text = _CODE.sub("{}", token.string) if token.string[:1] in "fF" else token.string
                yield from enumerate(text.splitlines(), start=token.start[0])


@cache
def names_of(module: Path) -> frozenset[str]:
    """Every name that a module defines, inner ones too."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    assigned = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imported = {name.asname or name.name for node in ast.walk(tree)
                if isinstance(node, ast.Import | ast.ImportFrom) for name in node.names}  # fmt: skip
    return frozenset(defined | assigned | attributes | imported)


def is_module_or_name(dotted: str) -> bool:
    """Whether a dotted name leads to a module or package here, or to a name inside one."""
    folder = ROOT
    parts = dotted.split(".")
    for position, part in enumerate(parts):
        if (folder / part).is_dir():
            folder = folder / part
            continue
        module = folder / f"{part}.py"
        rest = parts[position + 1 :]
        if not module.is_file():
            module, rest = folder / "__init__.py", parts[position:]
        return module.is_file() and all(name in names_of(module) for name in rest)
    return True


def is_file(slashed: str) -> bool:
    """Whether a path leads to a file or folder here; a module may be named without its ending."""
    path = ROOT / slashed
    return path.exists() or path.with_name(f"{path.name}.py").exists()


def stale(path: Path) -> Iterator[str]:
    """What a file quotes and this checkout does not contain."""
    for line, text in quotes(path):
        dotted = (name for name in _DOTTED.findall(text) if not is_module_or_name(name))
        slashed = (name for name in _SLASHED.findall(text) if not is_file(name))
        for name in (*dotted, *slashed):
            if not name.startswith(_MADE):
                yield f"{named(path)}:{line}: {name}"


def test_every_module_and_file_that_is_quoted_exists() -> None:
    read = [path for path in files() if path.suffix in _TEXT and not named(path).startswith(_UNREAD)]

    assert len(read) > 500
    assert not [found for path in sorted(read) for found in stale(path)]
