"""Files that a bundle contains, and files that no bundle may contain."""

import ast
import sys
from pathlib import Path

import pytest

from guide.command_table import FOR_EDITORS
from recipes.contents import MOST_ON_DISK, REST_ON_DISK, glibc_needed, read_contents, refused
from recipes.running import PackagingError
from recipes.sbom import Listed, ThirdParty

ROOT = Path(__file__).parents[2]
CONTENTS = read_contents(ROOT / "packaging/bundle/contents.toml")

FOR_EDITORS_ALONE = FOR_EDITORS | {"authoring", "verification"}
"""Folders and modules that an installed copy never imports."""

COMPILED = {
    "Stemmer",
    "_cffi_backend",
    "binascii",
    "fcntl",
    "array",
    "grp",
    "math",
    "mmap",
    "msvcrt",
    "resource",
    "select",
    "unicodedata",
    "zlib",
}
"""Modules that are libraries, or part of Python's own; on some systems of the second kind alone."""

NEEDED = (
    "PySide6/Qt/lib/libQt6DBus.so.6",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "python3.11/lib-dynload/_ctypes.cpython-311-x86_64-linux-gnu.so",
    "whoosh/reading.pyc",
    "urllib/parse.pyc",
    "encodings/utf_8.pyc",
)
LEFT_OUT = (
    "PySide6/Qt/lib/libQt6Network.so.6",
    "PySide6/QtNetwork.abi3.so",
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "PySide6/Qt/translations/qtbase_de.qm",
    "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
    "libstdc++.so.6",
    "ssl.pyc",
    "socket.pyc",
    "urllib/request.pyc",
    "whoosh/qparser/__init__.pyc",
    "encodings/idna.pyc",
)


@pytest.mark.parametrize("path", NEEDED)
def test_files_that_the_guide_needs_stay(path: str) -> None:
    assert CONTENTS.keeps(path)


@pytest.mark.parametrize("path", LEFT_OUT)
def test_files_that_nothing_names_are_left_out(path: str) -> None:
    assert not CONTENTS.keeps(path)


def test_the_guides_own_data_are_the_built_library_and_what_is_read_while_it_runs(tmp_path: Path) -> None:
    digest = "0" * 64
    (tmp_path / "build" / digest).mkdir(parents=True)
    (tmp_path / "build/current").write_text(digest)
    (tmp_path / "build/stamp").write_text("of this checkout")
    (tmp_path / "build" / digest / "library.json").write_text("{}")

    paths = {path for path, _ in CONTENTS.data(ROOT / "resources", tmp_path / "build")}

    assert f"guide/installed/build/{digest}/library.json" in paths
    assert "guide/installed/resources/fonts/fonts.conf" in paths
    assert "guide/installed/resources/search/word_vectors.bin" in paths
    assert not [
        path for path in paths if "stamp" in path or path.endswith((".md", ".svg")) or "services" in path
    ]


def test_todays_data_fit_into_the_bundle() -> None:
    data = sum(file.stat().st_size for _, file in CONTENTS.data(ROOT / "resources", ROOT / "build"))

    assert data > 1_000_000
    assert data + REST_ON_DISK <= MOST_ON_DISK


def test_files_that_no_bundle_may_contain_are_found() -> None:
    inside = "signpost/lib/_internal"

    assert refused([f"{inside}/{path}" for path in LEFT_OUT if "lib/libstdc" not in path]) != []
    assert refused([f"{inside}/ssl.pyc"]) == [f"{inside}/ssl.pyc"]
    assert refused([f"{inside}/yaml/__init__.pyc", f"{inside}/msgspec/yaml.pyc"]) == [
        f"{inside}/yaml/__init__.pyc"
    ]
    assert refused([f"{inside}/libcups.so.2", f"{inside}/libcrypto-3.dll"]) != []
    assert refused([f"{inside}/{path}" for path in NEEDED]) == []


def test_none_of_the_guides_own_modules_is_called_like_it() -> None:
    paths = [f"signpost/lib/_internal/{path.relative_to(ROOT).with_suffix('.pyc')}" for path in own_modules()]

    assert len(paths) > 100
    assert refused(paths) == []


def test_the_oldest_glibc_that_a_program_runs_with_is_read_from_it() -> None:
    assert (2, 2) < glibc_needed([Path("/bin/sh").resolve(), Path(__file__)]) < (3, 0)


def test_the_parts_inside_qt_are_listed_for_the_pinned_version() -> None:
    listed = Listed.read(ROOT / "packaging")

    assert f"PySide6-Essentials=={listed.qt}" in (ROOT / "requirements/run.in").read_text()
    assert all(part.copyright and part.licence in listed.notices() for part in listed.parts)


def test_a_version_that_differs_from_the_bundled_one_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "libQt.so.6").write_bytes(b"... libpng version 1.6.60 ...")
    part = ThirdParty("libpng", "Libpng", "libQt.so.*", "its authors", "1.6.60", "libpng version 1.6.60")

    part.prove(tmp_path)
    with pytest.raises(PackagingError, match="wrong about libpng"):
        ThirdParty("libpng", "Libpng", "libQt.so.*", "its authors", "1.6.59", "1.6.59").prove(tmp_path)


def own_modules() -> list[Path]:
    """Every module of the guide's own that an installed copy has."""
    files = sorted([*(ROOT / "guide").rglob("*.py"), *(ROOT / "index").rglob("*.py")])
    return [
        file for file in files if not FOR_EDITORS_ALONE & set(file.relative_to(ROOT).with_suffix("").parts)
    ]


def modules_asked_for() -> dict[str, str]:
    """Every module of others that one of them imports, and which one does."""
    imports = {}
    for file in own_modules():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            imports.update(dict.fromkeys(names, file.name))
    imports.pop("_typeshed", None)  # it exists for type checkers alone
    return imports


def test_whatever_an_installed_copy_imports_is_kept() -> None:
    missing = {
        name: file
        for name, file in modules_asked_for().items()
        if not CONTENTS.keeps_module(name)
        or (name.startswith("PySide6.Qt") and not CONTENTS.keeps(f"{name.replace('.', '/')}.abi3.so"))
    }
    compiled_in = {name for name in missing if name in sys.builtin_module_names or name in COMPILED}

    assert {name: file for name, file in missing.items() if name not in compiled_in} == {}
