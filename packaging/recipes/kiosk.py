"""The kiosk's package: a unit that starts cage with the guide, and the command that turns it on."""

import shutil
from pathlib import Path

from recipes import archives, debian
from recipes.tree import Tree

NAME = "signpost-kiosk"
GUIDE_UNIT = "signpost-kiosk.service"
CONTENT_UNIT = "signpost-kiosk-content@.service"
CHANGED_UNITS = {
    "signpost-kiosk-staff.service": (GUIDE_UNIT, "staff.conf"),
    "signpost-kiosk-corrections@.service": (CONTENT_UNIT, "corrections.conf"),
}
"""Units that are made of another one and a file that changes it."""

UNITS = (
    GUIDE_UNIT,
    "signpost-kiosk-nightly.service",
    "signpost-kiosk-nightly.timer",
    "signpost-staff.target",
    "signpost-update.target",
    "signpost-corrections.target",
    "signpost-kiosk-stick@.service",
    CONTENT_UNIT,
)

PROGRAMS = {
    "signpost-kiosk.sh": "usr/sbin/signpost-kiosk",
    "session.sh": "usr/lib/signpost-kiosk/session",
    "staff-session.sh": "usr/lib/signpost-kiosk/staff-session",
    "stick.sh": "usr/lib/signpost-kiosk/stick",
    "../apt/signpost-verify.sh": "usr/sbin/signpost-verify",
    "postinst.sh": "DEBIAN/postinst",
    "prerm.sh": "DEBIAN/prerm",
    "postrm.sh": "DEBIAN/postrm",
}


UNIT_FOLDER = "usr/lib/systemd/system"


def build(tree: Tree) -> Path:
    """Build the package, which depends on the guide's. Raises PackagingError or OSError."""
    here, folder = tree.packaging / "kiosk", tree.work / "deb" / NAME
    shutil.rmtree(folder, ignore_errors=True)
    for unit in UNITS:
        debian.put(folder / UNIT_FOLDER / unit, (here / unit).read_text(encoding="utf-8"))
    put_changed_units(here, folder / UNIT_FOLDER)
    shutil.copytree(here / "etc", folder / "usr/share" / NAME / "etc")
    for name, location in PROGRAMS.items():
        debian.put(folder / location, (here / name).read_text(encoding="utf-8"), mode=0o755)
    for source in (here / "signpost-kiosk.8", tree.packaging / "apt/signpost-verify.8"):
        page = debian.filled(source.read_text(encoding="utf-8"), {"VERSION": tree.version})
        archives.put_packed(folder / f"usr/share/man/man8/{source.name}.gz", page)
    debian.put_notice(tree, folder, NAME)
    debian.put_changelog(tree, folder, NAME)
    return debian.pack(tree, folder, here / "control", {})


def put_changed_units(here: Path, units: Path) -> None:
    """Write the units that are made of others, such as that of the window for staff.

    Args:
        here: the folder `packaging/kiosk`.
        units: the folder for units.
    """
    for name, (base, changes) in CHANGED_UNITS.items():
        text, _, _ = (here / base).read_text(encoding="utf-8").partition("\n[Install]")
        debian.put(units / name, text)
        debian.put(units / f"{name}.d/{changes}", (here / changes).read_text(encoding="utf-8"))
