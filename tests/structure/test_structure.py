"""What keeps the tree readable: plain names, documented modules, nothing of one machine."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.tree import PRODUCT, ROOT, definitions, files, modules, named, public

QT_NAME = re.compile("[a-z]+[A-Z]")
DRAWER = re.compile(r"(^|_)(utils?|helpers?|(?<!window_)managers?|commons?|misc)(_|$)", re.IGNORECASE)
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.*-])/(?:root|home/\w+|Users/\w+|work)/|\.\./shared"
    r"|(?:index[-_]url|find[-_]links|registry)\W{1,4}https?:|files\.pythonhosted\.org|pypi\.org/simple"
)
FORBIDDEN_WHILE_A_WINDOW_RUNS = {
    "yaml",
    "markdown_it",
    "ruamel.yaml",
    "guide.content.authoring",
    "guide.content.verification",
    "guide.exchange",
    "socket",
    "ssl",
    "http.client",
}


def test_nothing_is_called_after_a_drawer() -> None:
    mentioned = {
        named(path)
        for path in files()
        if any(DRAWER.search(part.split(".")[0]) for part in path.relative_to(ROOT).parts)
    }
    classes = {
        f"{named(path)}: {node.name}"
        for path in modules()
        for node in definitions(path)
        if isinstance(node, ast.ClassDef) and DRAWER.search(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name))
    }

    assert mentioned | classes == set()


def test_no_package_file_shadows_a_real_package() -> None:
    shadows = [
        named(path) for folder in ("tests", "packaging") for path in (ROOT / folder).rglob("__init__.py")
    ]

    assert shadows == []


def is_of_a_window(path: Path) -> bool:
    """Whether its camel-case names are Qt's, which Qt's own documents explain."""
    return named(path).startswith(("guide/ui/", "guide/staff/"))


def test_everything_public_says_what_it_is() -> None:
    silent = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in modules(PRODUCT)
        for node in public(path)
        if not ast.get_docstring(node) and not (is_of_a_window(path) and QT_NAME.match(node.name))
    ]

    assert silent == []


def test_every_module_says_what_idea_it_holds() -> None:
    silent = [
        named(path)
        for path in modules(PRODUCT)
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert silent == []


def test_nothing_names_a_folder_or_a_registry_of_one_machine() -> None:
    matches = []
    for path in files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:  # a picture, a font
            continue
        matches += [f"{named(path)}: {match[0]}" for match in OF_ONE_MACHINE.finditer(text)]

    assert matches == []


@pytest.mark.parametrize("name", ["run.txt", "test.txt", "package.txt"])
def test_locked_packages_have_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    packages = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]

    assert packages
    assert "://" not in text
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []


def test_a_running_window_never_loads_what_reads_authored_files_or_talks() -> None:
    code = "import sys, guide.app; print('\\n'.join(sys.modules))"
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=unmeasured | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert set(done.stdout.split()) & FORBIDDEN_WHILE_A_WINDOW_RUNS == set()


@pytest.mark.parametrize(("package", "above"), [("support", ("tests", "tools")), ("tools", ("tests",))])
def test_what_is_shared_imports_nothing_of_those_who_share_it(package: str, above: tuple[str, ...]) -> None:
    imported = {
        f"{named(path)}: {node.module}"
        for path in modules((package,))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in above
    }

    assert imported == set()
