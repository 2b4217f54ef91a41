"""A whole computer that qemu plays, without a network: for what only a real start of a system can show.

Its processor is one of 2008, the oldest kind that Qt's libraries run on. Everything in it takes 20 to 40
times as long as outside, so nothing here is measured by a clock. The guide does measure: it ends a visit that
computes for 0.8 s without an answer (guide/ui/guards/hang_watchdog.py), and here a list of results takes
longer. So a machine can have a clock that counts what its processor did (STEADY).
"""

import json
import os
import re
import shutil
import socket  # noqa: TID251  of this machine, to talk to qemu
import struct
import subprocess
import time
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from recipes import chroots, debian, kiosk
from recipes.chroots import Chroot
from recipes.running import run
from recipes.tree import Tree
from support.waiting import wait_until
from tests.packaging.installing import depends_of

PATIENCE_S = 900.0
"""How long anything may take."""

PASSWORD = "kiosk"  # noqa: S105  of a computer that is thrown away
MENU_PASSWORD = "three plain words"  # noqa: S105  the same
EMULATED = "no_timer_check"
"""For its kernel, which gives up if the first ticks of its clock are late, as where processors are busy."""

INSTALL = f"""
sed 's/^GRUB_CMDLINE_LINUX=.*/GRUB_CMDLINE_LINUX={EMULATED}/' /usr/share/grub/default/grub >/etc/default/grub
dpkg --install /signpost_*.deb /signpost-kiosk_*.deb >&2
echo root:{PASSWORD} | chpasswd
printf '{MENU_PASSWORD}\\n{MENU_PASSWORD}\\n' | signpost-kiosk on
"""
EMPTY_STICK = bytes(1_000_000)

IN_IT = (
    "systemd", "systemd-sysv", "udev", "dbus", "libpam-systemd", "kmod", "initramfs-tools", "zstd",
    "linux-image-amd64", "procps", "grub-pc-bin", "grub2-common", "console-setup",
)  # fmt: skip
"""What makes a small system one that a computer starts from, and what Debian's installer leaves there."""

BOOT_LOADER = """
mkdir -p /boot/grub
cp -r /usr/lib/grub/i386-pc /boot/grub/
to=/boot/grub/core.img
grub-mkimage --format i386-pc --prefix '(hd0,msdos1)/boot/grub' --output $to biosdisk part_msdos ext2
"""
SECTOR, FIRST_SECTOR = 512, 2048
"""Bytes; where the only partition begins, as Debian's installer makes it. The boot loader is before it."""
DISK_BYTES = 3 << 30

EAR = """\
#!/bin/sh
stty -F /dev/ttyS0 raw -echo
echo '<ready>'
while read -r line; do
    sh -c "$line" 2>&1 </dev/null
    echo "<end $?>"
done
"""
"""Runs what comes over the serial line, as root, and says when it has ended."""

EARS_UNIT = """\
[Unit]
DefaultDependencies=no
After=systemd-remount-fs.service
[Service]
ExecStart=/usr/local/sbin/ear
StandardInput=tty-force
StandardOutput=tty
StandardError=tty
TTYPath=/dev/ttyS0
Restart=always
[Install]
WantedBy=sysinit.target
"""
STEADY = ("tcg,thread=single", "-icount", "shift=0")
"""For a machine whose clock goes on by a nanosecond with each instruction, as slow as a computer of 2008.
However busy this one is, what a program does in there takes the same time. To start takes twice as long."""

ASK_EVERY_S = 2.0
"""How often a machine is asked whether it has come to something, in seconds: its only processor runs each
question too."""

STILL = 8
"""Looks at a screen, one second apart, that must be the same before it counts as still."""
PICTURES = Path(__file__).parents[2] / "build/checks/kiosk"
STICKS = {"slow": ("usb-storage,drive=slow",), "fast": ("usb-uas,id=uas", "scsi-hd,drive=fast,bus=uas.0")}
"""What qemu calls a stick that `usb-storage` reads, as most are, and one that `uas` reads."""

HEADER_BYTES, MENU_BLUE = 15, bytes((0, 0, 0xA8))
"""Of a picture: how long the beginning of its file is, and the color behind Debian's boot menu."""

BYTES_APART = 7
"""Of a picture: which of its bytes are looked at where two are compared, each color in turn."""

HELD_S = 0.25
"""Longer than qemu holds a key, in seconds: GRUB loses one that is pressed before the last was released."""

NAMES = {" ": "spc", "-": "minus", "\n": "ret"}


def played_by_qemu(*programs: str) -> list[pytest.MarkDecorator]:
    """The marks of tests that need such a computer. programs: what else they need."""
    needs = ("qemu-system-x86_64", "mke2fs", *programs)
    is_other = os.uname().machine != "x86_64"
    missing = pytest.mark.skipif(
        not all(map(shutil.which, needs)), reason=f"{' and '.join(needs)} are not installed here"
    )
    other = pytest.mark.skipif(is_other, reason="the computer that qemu plays is of another kind")
    return [pytest.mark.slow, missing, other]


def make_kiosk(tree: Tree, deb: Path, folder: Path, steps: str = "") -> Path:
    """Make the disk of a computer that is a kiosk, `folder/disk`.

    steps: what else root does on it. Raises PackagingError.
    """
    packages = [*IN_IT, "cage", "mtools", "seatd", *depends_of(deb)]
    root = chroots.fresh("trixie", tree.work / "roots/machine", packages)
    for package in (deb, kiosk.build(tree)):
        root.copy(package, f"/{package.name}")
    root.enter(["sh", "-ec", INSTALL + steps], doing="Making a kiosk of the small system")
    make_disk(root, folder / "disk")
    with Machine(folder / "disk", kernel=root.folder / "boot") as made:
        made.runs("update-grub")
        made.runs("systemctl --no-block poweroff")
        made.wait_for_the_end()
    return folder / "disk"


def make_disk(root: Chroot, disk: Path) -> None:
    """Make a disk of a small system that contains IN_IT, with GRUB before its partition.

    GRUB has no menu yet: `update-grub` finds out about disks, so it must run on the machine. Raises
    PackagingError.
    """
    debian.put(root.folder / "usr/local/sbin/ear", EAR, mode=0o755)
    debian.put(root.folder / "etc/systemd/system/ear.service", EARS_UNIT)
    root.enter(["systemctl", "--quiet", "enable", "ear.service"], doing="Enabling the ear")
    debian.put(root.folder / "etc/fstab", "/dev/vda1 / ext4 rw 0 1\n/swap none swap sw 0 0\n")
    swap = "umask 077; head -c 16M /dev/urandom >/swap; mkswap --quiet /swap"  # mke2fs leaves holes for zeros
    root.enter(["sh", "-ec", swap], doing="Making a file to swap to")
    root.enter(["sh", "-ec", BOOT_LOADER], doing="Making a boot loader")
    with disk.open("wb") as file:
        file.truncate(DISK_BYTES)
    options = f"root_owner=0:0,offset={FIRST_SECTOR * SECTOR}"
    make: list[str | Path] = ["mke2fs", "-q", "-t", "ext4", "-E", options, "-d", root.folder, disk]
    size = f"{(DISK_BYTES - FIRST_SECTOR * SECTOR) // 1024}k"
    run([*make, size], doing="Making a disk of the small system")
    grub = root.folder / "boot/grub"
    partition = struct.pack("<II II", 0x80, 0x83, FIRST_SECTOR, DISK_BYTES // SECTOR - FIRST_SECTOR)
    code = (grub / "i386-pc/boot.img").read_bytes()
    with disk.open("r+b") as file:
        file.write(code[:446] + partition + bytes(48) + code[510:512])
        file.write((grub / "core.img").read_bytes())


def sticks_in(folder: Path, content: bytes | None) -> list[str]:
    """Words that put STICKS into a machine before it is switched on; none if there is no content.

    Args:
        folder: where the files of the sticks are made.
        content: what each of them contains.
    """
    if content is None:
        return []
    words = []
    for name, devices in STICKS.items():
        (folder / name).write_bytes(content)
        words += ["-drive", f"file={folder}/{name},format=raw,if=none,id={name}"]
        words += [word for device in devices for word in ("-device", device)]
    return words


class Machine(AbstractContextManager["Machine"]):
    """One computer, switched on.

    Args:
        disk: as `make_kiosk` makes it.
        letter: of the line of the boot menu to choose; "" to press nothing.
        stays_in_menu: whether to go no further than the boot menu, which waits five seconds for a key.
        kernel: the folder of its kernel, to start without a boot loader.
        sticks: the contents of the two USB sticks that are in it from the start, one of each kind that
            there is; None for no sticks.
        steady: whether its clock counts what its processor did (STEADY), for whoever uses a visit.
    """

    def __init__(
        self,
        disk: Path,
        letter: str = "",
        *,
        stays_in_menu: bool = False,
        kernel: Path | None = None,
        sticks: bytes | None = EMPTY_STICK,
        steady: bool = False,
    ) -> None:
        self._folder = disk.parent
        directly: list[str | Path] = []
        if kernel:
            image, first = next(kernel.glob("vmlinuz-*")), next(kernel.glob("initrd.img-*"))
            options = f"root=/dev/vda1 ro quiet console=tty1 {EMULATED}"
            directly = ["-kernel", image, "-initrd", first, "-append", options]
        self._process = subprocess.Popen([
            "qemu-system-x86_64", "-nodefaults", "-cpu", "Nehalem", "-smp", "1",
            "-accel", *(STEADY if steady else ("tcg,thread=multi",)),
            "-m", "2048", "-vga", "std", "-display", "none", *directly,
            "-drive", f"file={disk},format=raw,if=virtio,cache=unsafe",
            "-device", "qemu-xhci,p2=8,p3=8", "-device", "usb-kbd", "-device", "usb-tablet",
            *sticks_in(self._folder, sticks),
            "-chardev", f"socket,id=line,path={self._folder}/line,server=on,wait=on",
            "-serial", "chardev:line",
            "-qmp", f"unix:{self._folder}/monitor,server=on,wait=off",
        ])  # fmt: skip
        self._line = self._connected("line")
        self._output = b""
        if letter or stays_in_menu:
            self.wait_for_the_menu()
        if letter:
            self.press(letter)
        if not stays_in_menu:
            self.wait_for_the_start()

    def _connected(self, name: str) -> socket.socket:
        connection = socket.socket(socket.AF_UNIX)
        wait_until(lambda: connection.connect_ex(str(self._folder / name)) == 0, within_s=30)
        connection.settimeout(PATIENCE_S)
        return connection

    def shows_the_menu(self) -> bool:
        """Whether the screen shows GRUB's menu, which in Debian's colors is mostly blue."""
        pixels = self.picture()[HEADER_BYTES:]
        dots = [pixels[at : at + 3] for at in range(0, len(pixels), 3 * 101)]
        return dots.count(MENU_BLUE) > len(dots) / 3

    def wait_for_the_menu(self) -> None:
        """Wait until it does."""
        wait_until(self.shows_the_menu, within_s=PATIENCE_S, poll_s=0.2)

    def wait_for_the_start(self) -> None:
        """Wait until the system in it listens, after it was switched on or has started anew."""
        self._read_until(rb"<ready>")

    def _read_until(self, pattern: bytes) -> re.Match[bytes]:
        while not (match := re.search(pattern, self._output)):
            more = self._line.recv(65536)
            assert more, "the machine was switched off"
            self._output += more
        self._output = self._output[match.end() :]
        return match

    def runs(self, command: str) -> str:
        """What a command printed that root ran in it, whether it went well or not."""
        self._line.sendall(command.encode() + b"\n")
        return self._read_until(rb"(?s)(.*?)<end \d+>")[1].decode(errors="replace").strip()

    def waits_for(self, command: str, printed: str) -> None:
        """Wait until a command prints this."""
        wait_until(lambda: self.runs(command) == printed, within_s=PATIENCE_S, poll_s=ASK_EVERY_S)

    def ask(self, what: str, **details: object) -> None:
        """Tell the machine itself something, in qemu's own words (its QMP)."""
        with self._connected("monitor") as connection, connection.makefile("rw") as stream:
            orders = {"execute": "qmp_capabilities"}, {"execute": what, "arguments": details}
            stream.write("".join(json.dumps(order) + "\n" for order in orders))
            stream.flush()
            done = 0
            while done < len(orders):
                answer = json.loads(stream.readline())
                assert "error" not in answer, answer
                done += "return" in answer  # between them it reports other events

    def press(self, *keys: str) -> None:
        """Press keys together, by qemu's names for them."""
        self.ask("send-key", keys=[{"type": "qcode", "data": key} for key in keys])

    def point_at(self, x: float, y: float) -> None:
        """Move the pointer. x, y: parts of the screen's width and height."""
        position = [
            {"type": "abs", "data": {"axis": axis, "value": int(part * 0x7FFF)}}
            for axis, part in (("x", x), ("y", y))
        ]
        self.ask("input-send-event", events=position)

    def click(self, x: float, y: float) -> None:
        """Click with the pointer. x, y: as for `point_at`."""
        self.point_at(x, y)
        for is_down in (True, False):
            self.runs("true")
            button = {"type": "btn", "data": {"button": "left", "down": is_down}}
            self.ask("input-send-event", events=[button])

    def types(self, text: str) -> None:
        """Press one key after the other, no faster than the system in it takes them: a keyboard keeps few."""
        for character in text:
            self.press(NAMES.get(character, character))
            self.runs("true")

    def types_to_grub(self, text: str) -> None:
        """Press one key after the other where no system answers yet."""
        for character in text:
            self.press(NAMES.get(character, character))
            wait_until(partial(has_passed, time.monotonic() + HELD_S))

    def plug_in_a_stick(self, content: bytes = EMPTY_STICK) -> None:
        """Plug in one more USB stick."""
        stick = self._folder / "stick"
        stick.write_bytes(content)
        file = {"driver": "file", "filename": str(stick)}
        self.ask("blockdev-add", **{"node-name": "stick", "driver": "raw", "file": file})
        self.ask("device_add", driver="usb-storage", drive="stick", id="plugged")

    def picture(self) -> bytes:
        """What its screen shows, as a PPM."""
        file = self._folder / "screen.ppm"
        self.ask("screendump", filename=str(file))
        return file.read_bytes()

    def still_picture(self) -> bytes:
        """What its screen shows once it stands still, as a PPM."""
        seen = [b""] * STILL

        def stands_still() -> bool:
            seen.append(self.picture())
            return len(set(seen[-STILL:])) == 1

        wait_until(stands_still, within_s=PATIENCE_S, poll_s=1)
        return seen[-1]

    def shows(self, picture: bytes) -> bool:
        """Whether its screen shows this, but for the pointer and less than a hundredth of its dots."""
        now = self.picture()
        differing = sum(map(int.__ne__, now[::BYTES_APART], picture[::BYTES_APART]))
        return len(now) == len(picture) and differing * 100 * BYTES_APART < len(now)

    def save_picture(self, name: str) -> None:
        """Keep `still_picture`, to be looked at: a PNG in `build/checks/kiosk`."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        QImage.fromData(self.still_picture()).save(str(PICTURES / f"{name}.png"))

    def stick_content(self) -> bytes:
        """What `plug_in_a_stick` plugged in contains now."""
        return (self._folder / "stick").read_bytes()

    def press_the_power_button(self) -> None:
        """Press it shortly, and wait until the system in it has switched itself off."""
        self.ask("system_powerdown")
        self.wait_for_the_end()

    def wait_for_the_end(self) -> None:
        """Wait until the system in it has switched itself off."""
        wait_until(lambda: self._process.poll() is not None, within_s=PATIENCE_S)

    def __exit__(self, *_: object) -> None:
        """Pull the plug."""
        self._line.close()
        self._process.kill()
        self._process.wait()


def has_passed(moment: float) -> bool:
    """Whether a moment on time.monotonic is over."""
    return time.monotonic() > moment
