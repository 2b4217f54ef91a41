import re
import shutil
import subprocess
from pathlib import Path

import PySide6
import pytest

from bootstrap.system_packages import (
    LIBRARIES,
    PACKAGES,
    MissingPackages,
    missing_programs,
    not_found,
    packages_for,
)

LDD = """\
/x/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-cursor.so.0 => not found
\tlibQt6Gui.so.6 => /x/libQt6Gui.so.6 (0x00007f)
\tlibxcb-cursor.so.0 => not found
\tlibnew.so.9 => not found
"""


QT = Path(PySide6.__file__).parent
OF_EVERY_SYSTEM = re.compile(r"(lib(c|m|dl|pthread|rt|resolv|gcc_s)|ld-linux\S*)\.so\.\d+")
BESIDE = {"libbrotlicommon.so.1", "libQt6Pdf.so.6"}
"""In the package of another one here; and of a picture format that a wheel leaves out and nothing reads."""


def needed_from_outside(*files: Path) -> set[str]:
    """The libraries that files of Qt's wheels need, and that the wheels do not have."""
    inside = {file.name: file for file in [*QT.glob("*.so*"), *QT.parent.glob("shiboken6/*.so*"),
                                           *QT.glob("Qt/lib/*")]}  # fmt: skip
    looked_at: set[Path] = set()
    outside: set[str] = set()
    waiting = [*files]
    while waiting:
        if (file := waiting.pop()) in looked_at:
            continue
        looked_at.add(file)
        printed = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
        names = re.findall(r"NEEDED\s+(\S+)", printed)
        waiting += [inside[name] for name in names if name in inside]
        outside |= {name for name in names if name not in inside}
    return {name for name in outside - BESIDE if not OF_EVERY_SYSTEM.fullmatch(name)}


@pytest.mark.skipif(not shutil.which("objdump"), reason="reads libraries with objdump")
@pytest.mark.parametrize("name", ["xcb", "offscreen", "wayland"])
def test_every_library_that_a_window_loads_has_its_package_in_the_table(name: str) -> None:
    plugins = QT / "Qt/plugins"
    folders = ["platforminputcontexts/libcompose*", "imageformats/*"]
    folders += ["wayland-*/*"] if name == "wayland" else []
    loaded = [file for folder in folders for file in plugins.glob(folder) if "server" not in str(file)]

    needed = needed_from_outside(QT / "QtWidgets.abi3.so", plugins / f"platforms/libq{name}.so", *loaded)

    assert len(needed) > 10
    assert needed - set(PACKAGES) == set()


@pytest.mark.skipif(not shutil.which("objdump"), reason="reads libraries with objdump")
def test_the_checks_get_what_qts_own_tools_load_beyond_a_window() -> None:
    window = needed_from_outside(QT / "QtWidgets.abi3.so")
    tools = needed_from_outside(QT / "lupdate", QT / "lrelease")

    assert tools - window == set(LIBRARIES) - {"libXtst.so.6", "libXi.so.6"}
    assert set(LIBRARIES) <= set(PACKAGES)


def test_files_become_packages_and_unknown_ones_stay_files() -> None:
    assert packages_for(not_found(LDD), PACKAGES) == MissingPackages(("libxcb-cursor0",), ("libnew.so.9",))


def test_programs_that_the_checks_miss_are_named_by_package() -> None:
    def only_these(name: str) -> object:
        return name not in {"Xvfb", "openbox"}

    lacking, whole = (
        set(missing_programs(["test"], which, may_install=False).packages) for which in (only_these, str)
    )

    assert lacking - whole == {"xvfb", "openbox"}


@pytest.mark.parametrize(
    ("words", "may_install", "needed", "not_needed"),
    [
        (["test"], False, {"xvfb", "strace"}, {"debootstrap", "cage"}),
        (["test", "--all"], False, {"xvfb"}, {"debootstrap", "cage"}),
        (["test"], True, {"xvfb"}, {"debootstrap", "cage"}),
        (["test", "--all"], True, {"xvfb", "debootstrap", "cage", "reprepro", "minisign"}, set()),
        (["package", "bundle"], True, {"debootstrap"}, {"xvfb", "cage"}),
        (["package", "bundle"], False, set(), {"debootstrap"}),
        (["search"], True, set(), {"debootstrap", "xvfb"}),
    ],
    ids=str,
)
def test_small_systems_are_for_root_and_slow_checks_need_more_programs(
    words: list[str], *, may_install: bool, needed: set[str], not_needed: set[str]
) -> None:
    packages = set(missing_programs(words, lambda _: None, may_install=may_install).packages)

    assert needed <= packages
    assert not packages & not_needed
