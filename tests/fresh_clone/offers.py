"""A folder of wheels that a package index could offer tomorrow: a newer release of everything locked."""

import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

NEWER = "999.0"
_LOCKED = re.compile(r"^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?==", re.MULTILINE)


def locked_names(lock: Path) -> set[str]:
    """The packages that a file of requirements locks, as it writes them."""
    return set(_LOCKED.findall(lock.read_text(encoding="utf-8")))


def offer_newer_releases(locks: Iterable[Path], folder: Path) -> None:
    """Write a wheel of a made-up newer release for each package of these locks."""
    for name in sorted(set().union(*map(locked_names, locks))):
        _write_wheel(folder, name)


def _write_wheel(folder: Path, name: str) -> None:
    stem = f"{re.sub(r'[-_.]+', '_', name)}-{NEWER}"
    files = {
        "METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {NEWER}\n",
        "WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{stem}.dist-info/{file},,\n" for file in (*files, "RECORD"))
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        for file, text in (*files.items(), ("RECORD", record)):
            wheel.writestr(f"{stem}.dist-info/{file}", text)
