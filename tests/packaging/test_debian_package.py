"""The Debian package in fresh systems: installed, used, proven, removed; nothing is left."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from guide.content.current import current
from guide.paths import checkout
from guide.sites.local_changes import LocalChanges, OwnLine
from guide.sites.saving import Request
from recipes import chroots
from recipes.chroots import Chroot
from recipes.debian import put
from tests.packaging.installing import SET_STAFF_PASSWORD
from tests.packs.packing import NEW_NUMBER, SERVICE, Packer, with_number

pytestmark = pytest.mark.slow

PROVE = """
Xvfb :5 -screen 0 1280x800x24 >/dev/null 2>&1 & screen=$!
export DISPLAY=:5
while [ ! -e /tmp/.X11-unix/X5 ]; do :; done
HOME=/run openbox >/dev/null 2>&1 & windows=$!
for again in 1 2 3; do
    setpriv --reuid=65534 --regid=65534 --clear-groups signpost prove --json && break
    [ $? = 2 ] || break  # 2: no visit could be made, as where the computer is busy
done
kill $windows $screen
wait
rm -rf /tmp/.X11-unix /tmp/.X5-lock
"""
KEPT_BY_DPKG = ("/var/lib/dpkg/", "/var/log/", "/var/cache/", "/etc/ld.so.cache", "/run/")
SAVE = (
    SET_STAFF_PASSWORD
    + r"""
useradd --groups signpost-staff worker
useradd another
install --directory --mode=750 --group=signpost-staff /run/signpost-staff
setpriv --regid=signpost-staff --clear-groups /usr/lib/signpost/signpost-saving & service=$!
while [ ! -p /run/signpost-staff/reply ]; do sleep 0.1; done
ask() {
    echo "$1 with $2:"
    setpriv --reuid="$1" --regid="$1" --init-groups sh -c "
        cat /run/signpost-staff/reply 2>/dev/null & sleep 1
        cat /requests/$2 2>/dev/null >/run/signpost-staff/request
        wait" 2>/dev/null || true
    if [ -e /var/lib/signpost/local.json ]; then echo saved; fi
}
ask another right
ask worker wrong
ask worker right
ask another pack
ask worker bad-pack
ask worker pack
signpost show "$SERVICE" | grep --only-matching --fixed-strings --max-count=1 "$NUMBER"
setpriv --reuid=worker --regid=worker --init-groups cat /var/lib/signpost/staff-password || echo unreadable
stat --format '%U %a' /var/lib/signpost /var/lib/signpost/local.json
kill $service
rm -r /run/signpost-staff /requests
userdel worker; userdel another
"""
)
"""Somebody of the group and somebody else ask the service to save."""
LIST = "find / -xdev -not -path '/proc/*' -not -path '/dev/*' | sort"


def lines(root: Chroot, command: str) -> list[str]:
    return root.enter(["sh", "-c", command], doing=f"In the small system: {command[:40]}").splitlines()


def test_lintian_finds_no_error(deb: Path) -> None:
    if not shutil.which("lintian"):
        pytest.skip("lintian is not installed here")
    installed = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error", deb], capture_output=True, text=True, check=False
    )

    assert installed.returncode == 0, installed.stdout


def test_its_scripts_care_for_the_service_that_saves_and_do_nothing_else(deb: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--control", deb, tmp_path / "control"], check=True)

    assert sorted(path.name for path in (tmp_path / "control").iterdir()) == [
        "control", "md5sums", "postinst", "postrm", "prerm",
    ]  # fmt: skip
    for name in ("postinst", "prerm", "postrm"):
        script = (tmp_path / "control" / name).read_text()
        subprocess.run(["sh", "-n", tmp_path / "control" / name], check=True)
        assert "/var/lib/signpost" in script or "signpost-saving.service" in script


def test_no_name_in_it_tells_what_else_is_inside(deb: Path) -> None:
    listed = subprocess.run(
        ["dpkg-deb", "--contents", deb], capture_output=True, text=True, check=True
    ).stdout

    assert [
        word for word in ("traffick", "victim", "survivor", "abuse", "sex") if word in listed.lower()
    ] == []


DAMAGED = (
    '{"outcome":{"lines":["Nothing has changed.",'
    '"This file is not complete, or it was changed on the way.",'
    '"Copy the file again, or use another stick."],"is_changed":false}}'
)
"""The reply to a pack that was cut off."""


def test_only_the_group_can_ask_and_saves_with_the_staff_password_alone(
    deb: Path, system: Callable[[str], Chroot]
) -> None:
    root = system(chroots.OLDEST)
    root.copy(deb, "/signpost.deb")
    changes = LocalChanges(own_lines=(OwnLine("Front desk", "207-555-0123", ""),))
    for name, password in (("right", "three plain words"), ("wrong", "three other words")):
        asked = msgspec.json.encode(Request(password, changes)).decode()
        put(root.folder / "requests" / name, f"one\nchanges\n{asked}")
    packer = Packer(current(checkout()).library())
    newer = packer.pack(with_number(packer.edition(1), SERVICE, NEW_NUMBER))
    for name, pack in (("pack", newer), ("bad-pack", newer[:-1])):
        (root.folder / "requests" / name).write_bytes(b"one\ncontent\n" + pack)

    lines(root, "dpkg --install /signpost.deb")
    said = lines(root, f"SERVICE={SERVICE} NUMBER={NEW_NUMBER}\n{SAVE}")
    said = ["changed" if line.endswith('"is_changed":true}}') else line for line in said]
    lines(root, "dpkg --purge signpost")
    left = lines(root, "ls -d /var/lib/signpost; getent group signpost-staff; true")

    assert said == [
        "The staff password is set.",
        "another with right:",
        "worker with wrong:",
        "one",
        '{"problem":"This is not the staff password. 4 more tries before a wait."}',
        "worker with right:",
        "one",
        "{}",
        "saved",
        "another with pack:",
        "saved",
        "worker with bad-pack:",
        "one",
        DAMAGED,
        "saved",
        "worker with pack:",
        "one",
        "changed",
        "saved",
        NEW_NUMBER,
        "unreadable",
        "root 755",
        "root 644",
    ]
    assert left == []


@pytest.mark.parametrize("release", chroots.RELEASES)
def test_the_package_is_installed_used_checked_and_removed_and_leaves_nothing(
    release: str, deb: Path, system: Callable[[str], Chroot]
) -> None:
    root = system(release)
    before = lines(root, LIST)
    root.copy(deb, "/signpost.deb")

    lines(root, "dpkg --install /signpost.deb")
    output = lines(root, "signpost search food pantry bangor")
    status = lines(root, "signpost status --site /usr/share/doc/signpost/examples/kiosk.toml")
    proven = {
        each["about"]: each["outcome"] for each in json.loads("\n".join(lines(root, PROVE)))["findings"]
    }
    read_only = lines(root, "find /usr/lib/signpost -perm /022 -not -type l")
    has_python = lines(root, "command -v python3 python || true")
    lines(root, "dpkg --purge signpost && rm /signpost.deb")

    assert output[0].startswith("Food pantries")
    assert any(line.startswith("Settings for this site: kiosk") for line in status)
    # how long Leave takes does not matter here: other work of this machine can delay it
    assert {about for about, outcome in proven.items() if outcome == "does not hold"} <= {"leave"}
    assert proven["memory"] == proven["old-visits"] == proven["files"] == "holds"
    assert (read_only, has_python) == ([], [])
    left = sorted(set(lines(root, LIST)) - set(before))
    assert [path for path in left if not path.startswith(KEPT_BY_DPKG)] == []
