"""The kiosk's package: a unit that starts cage with the guide, and the command that turns it on."""

import shutil
from pathlib import Path

from recipes import debian
from recipes.tree import Tree

NAME = "signpost-kiosk"
GUIDE_UNIT = "signpost-kiosk.service"
STAFF_UNIT = "signpost-kiosk-staff.service"
UNITS = (
    GUIDE_UNIT,
    "signpost-kiosk-nightly.service",
    "signpost-kiosk-nightly.timer",
    "signpost-staff.target",
    "signpost-update.target",
    "signpost-kiosk-update.service",
    "signpost-kiosk-content@.service",
)

PROGRAMS = {
    "signpost-kiosk.sh": "usr/sbin/signpost-kiosk",
    "session.sh": "usr/lib/signpost-kiosk/session",
    "staff-session.sh": "usr/lib/signpost-kiosk/staff-session",
    "update.sh": "usr/lib/signpost-kiosk/update",
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
    put_staff_unit(here, folder / UNIT_FOLDER)
    shutil.copytree(here / "etc", folder / "usr/share" / NAME / "etc")
    for name, location in PROGRAMS.items():
        debian.put(folder / location, (here / name).read_text(encoding="utf-8"), mode=0o755)
    for source in (here / "signpost-kiosk.8", tree.packaging / "apt/signpost-verify.8"):
        page = debian.filled(source.read_text(encoding="utf-8"), {"VERSION": tree.version})
        debian.put_packed(folder / f"usr/share/man/man8/{source.name}.gz", page)
    notice = (tree.packaging / "debian/copyright").read_text(encoding="utf-8").partition("\nFiles: usr/")[0]
    debian.put(folder / "usr/share/doc" / NAME / "copyright", _own_notice(notice))
    debian.put_changelog(tree, folder, NAME)
    return debian.pack(tree, folder, here / "control", {})


def put_staff_unit(here: Path, units: Path) -> None:
    """Write the unit of the window for staff: that of the guide, and a file that changes it.

    here: the folder `packaging/kiosk`. units: the folder for units.
    """
    guide, _, _ = (here / GUIDE_UNIT).read_text(encoding="utf-8").partition("\n[Install]")
    debian.put(units / STAFF_UNIT, guide)
    debian.put(units / f"{STAFF_UNIT}.d/staff.conf", (here / "staff.conf").read_text(encoding="utf-8"))


def _own_notice(notice: str) -> str:
    """The copyright file without its part about the bundle."""
    head, _, files = notice.partition("Comment:")
    return head + "\n" + files[files.index("Files: *") :]
