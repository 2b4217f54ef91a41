"""ARCHITECTURE.md is short, covers every module, and says exactly what each package may import.

The import contracts in pyproject.toml enforce the layers. Here the table is compared with them, and with what
the code imports.
"""

import re
import tomllib
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import grimp

from support.tree import PRODUCT, ROOT, modules, named

TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
CELL = re.compile(r"`([^`]+)`")

Row = tuple[str, ...]
"""The cells of one row of a table."""


def table(heading: str) -> list[Row]:
    """The rows of the first table under a heading of the second level, without its two head lines."""
    section = TEXT.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[2:]]


PACKAGES = {
    package.strip("`"): frozenset(CELL.findall(may_import)) for package, _, may_import in table("Packages")
}
"""What each package or module may import, both as paths from the root."""

LAYERS_OF_THE_WINDOW = [CELL.findall(names) for names, _ in table("Inside the window")]
"""The packages and modules of `guide/ui/`, the highest layer first."""


def contracts() -> list[dict[str, Any]]:
    """The contracts of import-linter."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return declared


def layers(container: str) -> list[set[str]]:
    """The layers of a package, the highest first: the short names of each one's modules."""
    [found] = [contract["layers"] for contract in contracts() if contract.get("containers") == [container]]
    return [set(layer.split(" : ")) for layer in found]


def path_of(module: str) -> str:
    """The path of a module's file, or of a package's folder, as the document writes it."""
    slashed = module.replace(".", "/")
    return f"{slashed}/" if (ROOT / slashed).is_dir() else f"{slashed}.py"


def covers(package: str, path: str) -> bool:
    """Whether a row or an entry of the table includes this path."""
    return path == package or (package.endswith("/") and path.startswith(package))


def row_of(path: str) -> str:
    """The row that a path belongs to: the longest that covers it. Empty where there is none."""
    return max((package for package in PACKAGES if covers(package, path)), key=len, default="")


@cache
def imports() -> frozenset[tuple[str, str]]:
    """Every import between two modules of the product, as paths of files or folders."""
    graph = grimp.build_graph(*PRODUCT)
    return frozenset(
        (path_of(module), path_of(target))
        for module in graph.modules
        for target in graph.find_modules_directly_imported_by(module)
    )


def test_every_module_belongs_to_a_row() -> None:
    paths = [named(path) for path in modules(PRODUCT) if path.stem != "__init__"]

    assert len(paths) > 200
    assert [path for path in paths if not row_of(path)] == []


def test_every_module_and_package_directly_in_the_guide_has_a_row_of_its_own() -> None:
    inner = {path_of(f"guide.{name}") for layer in layers("guide") for name in layer}
    found = {
        f"{named(path)}/" if path.is_dir() else named(path)
        for path in (ROOT / "guide").iterdir()
        if (path / "__init__.py").exists() or (path.suffix == ".py" and path.stem != "__init__")
    }

    assert inner == found
    assert found - PACKAGES.keys() == set()


def test_no_package_imports_more_than_its_row_allows() -> None:
    surplus = {
        f"{module} imports {target}"
        for module, target in imports()
        if not covers(row := row_of(module), target)
        and not any(covers(entry, target) for entry in PACKAGES[row])
    }

    assert surplus == set()


def test_no_row_allows_what_is_never_imported() -> None:
    used = {(row_of(module), target) for module, target in imports()}
    unused = {
        f"{row}: {entry}"
        for row, entries in PACKAGES.items()
        if row != "run.py"
        for entry in entries
        if not any(importer == row and covers(entry, target) for importer, target in used)
    }

    assert unused == set()


def test_the_layers_of_the_window_are_those_of_its_contract() -> None:
    short = [{PurePosixPath(name).stem for name in names} for names in LAYERS_OF_THE_WINDOW]

    assert short == layers("guide.ui")


def test_every_module_in_the_figure_of_the_search_exists() -> None:
    figure = TEXT.split("\n## Search pipeline\n")[1].split("```")[1]
    search = ROOT / "guide/search"
    folders = (ROOT, ROOT / "guide", search, *(search / stage for stage in ("understand", "rank", "present")))
    quoted = set(re.findall(r"[\w/]+(?:\.py|/(?=\)))", figure))

    assert len(quoted) > 10
    assert [name for name in sorted(quoted) if not any((folder / name).exists() for folder in folders)] == []
