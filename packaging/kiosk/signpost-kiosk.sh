#!/bin/sh
# Turn this computer into a kiosk, and back. What `on` changes it notes, and `off` undoes all of it.
set -eu

HELP='usage: signpost-kiosk on [--no-menu-password] | off | password | status [--root FOLDER]

  on        this computer shows the guide and nothing else, from its next start
  off       everything as it was before, from its next start
  password  another password for the boot menu
  status    which of the two it is

"on" asks for the password of the boot menu, unless there is one, in two lines of standard input.
--no-menu-password: do not ask. Without it, whoever reaches the power button can do anything as root.
--root: change the system in FOLDER instead of this one.'

FILES=/usr/share/signpost-kiosk/etc
NOTES=/var/lib/signpost-kiosk
DEFAULT=/etc/systemd/system/default.target
UNITS='signpost-kiosk.service signpost-kiosk-nightly.timer'
# consoles, desktops, everything that writes memory to a disk
MASKED='autovt@.service getty@tty1.service display-manager.service ctrl-alt-del.target swap.target
sleep.target suspend.target hibernate.target hybrid-sleep.target suspend-then-hibernate.target'

SHORTEST=8

what=${1:-}
root=
asks=yes
while [ $# -gt 1 ]; do
    case $2 in
        --root) root=${3%/} && shift ;;
        --no-menu-password) asks= ;;
    esac
    shift
done
MENU_PASSWORD=$root$NOTES/menu-password

control() { systemctl ${root:+--root="$root"} --quiet "$@"; }
is_on() { [ -d "$root$NOTES" ]; }
refuse() { echo "$1" >&2; exit 2; }

# What it starts from would have to be read by a driver that a kiosk does not load.
starts_from_usb() {
    [ -z "$root" ] && lsblk --noheadings --inverse --output TRAN "$(findmnt --noheadings --output SOURCE /)" 2>/dev/null |
        grep --quiet usb
}

turn_on() {  # once more after an update, or after it was broken off: it goes on from its notes
    if starts_from_usb; then refuse 'This computer starts from a USB disk. A kiosk needs a disk inside.'; fi
    hash=
    if [ -n "$asks" ] && [ ! -s "$MENU_PASSWORD" ] && has_grub; then hash=$(new_menu_password); fi
    mkdir -p "$root$NOTES/was"
    if [ -n "$hash" ]; then keep_menu_password "$hash"; fi
    : >>"$root$NOTES/masked" && : >>"$root$NOTES/folders"
    if [ ! -e "$root$NOTES/target" ]; then
        readlink "$root$DEFAULT" >"$root$NOTES/target" || true  # empty where the system has no choice of its own
    fi
    for unit in $MASKED; do mask "$root/etc/systemd/system/$unit" "$unit"; done
    copy_files
    control enable $UNITS  # two words, on purpose
    control set-default graphical.target
    renew_first_steps
    renew_boot_menu
    mv "$root$NOTES/files.new" "$root$NOTES/files"
    if [ ! -s "$MENU_PASSWORD" ]; then
        echo 'The boot menu has no password: whoever reaches the power button can do anything as root.' >&2
        if has_grub; then echo 'To set one: signpost-kiosk password' >&2; fi
    fi
    echo 'This computer will be a kiosk from its next start. Start it anew: systemctl reboot'
}

mask() {  # only what was not masked before is unmasked by `off`; a link of the system's own is kept until then
    if [ "$(readlink "$1")" = /dev/null ]; then return; fi
    echo "$2" >>"$root$NOTES/masked"
    if [ -e "$1" ] || [ -L "$1" ]; then mv "$1" "$root$NOTES/was/"; fi
    ln -s /dev/null "$1"
}

copy_files() {
    (cd "$root$FILES" && find . -type f) >"$root$NOTES/files.new"
    while read -r file; do
        make_folder "$(dirname "$file")"
        cp "$root$FILES/$file" "$root/etc/$file"
    done <"$root$NOTES/files.new"
    if [ -e "$root$NOTES/files" ]; then  # what an older version copied, and this one has no more
        grep --invert-match --line-regexp --fixed-strings --file="$root$NOTES/files.new" "$root$NOTES/files" |
            while read -r file; do rm -f "$root/etc/$file"; done
    fi
}

make_folder() {  # and those around it; what is there already is somebody else's, even when it is empty
    if [ -d "$root/etc/$1" ]; then return; fi
    make_folder "$(dirname "$1")"
    echo "$1" >>"$root$NOTES/folders"
    mkdir "$root/etc/$1"
}

# The small system that finds the disk at each start has a copy of modprobe.d: without a new one it would load the
# driver of a stick that is there when the computer is switched on. `off` leaves that copy as it is: the system itself
# loads the driver a moment later.
renew_first_steps() {
    if [ -z "$root" ] && command -v update-initramfs >/dev/null; then update-initramfs -u >/dev/null; fi
}

# What the kernel is told when it starts (default/grub.d) and the menu (grub.d) stand in a file that GRUB reads. It
# contains the hash of the menu's password. update-grub keeps the rights of an old one, which everybody could read.
renew_boot_menu() {
    if [ -z "$root" ] && command -v update-grub >/dev/null; then
        update-grub >/dev/null 2>&1 || echo 'The boot menu is as it was before: update-grub failed.' >&2
        chmod -f go= /boot/grub/grub.cfg || true
    fi
}

has_grub() { command -v grub-mkpasswd-pbkdf2 >/dev/null; }

# Whoever can edit the menu starts a shell of root, without any password of the system. Prints the hash.
new_menu_password() {
    if [ -t 0 ]; then
        stty -echo
        trap 'stty echo' EXIT
        trap 'exit 2' INT TERM
    fi
    echo 'Choose a password for the boot menu: three plain words, not the password of root or of staff.' >&2
    echo 'The menu asks for it, and for the user name "menu". It takes keys as on an American keyboard.' >&2
    first=$(asked 'Password of the boot menu: ')
    again=$(asked 'The same again: ')
    if [ "$first" != "$again" ]; then refuse 'The two differ. Nothing was changed.'; fi
    if [ "${#first}" -lt "$SHORTEST" ]; then refuse "It needs $SHORTEST characters. Nothing was changed."; fi
    case $first in
        *[!A-Za-z0-9\ ]*) refuse 'Use letters from a to z, digits and spaces alone. Nothing was changed.' ;;
    esac
    printf '%s\n%s\n' "$first" "$first" | grub-mkpasswd-pbkdf2 | grep --only-matching 'grub\.pbkdf2\.[0-9A-Za-z.]*'
}

asked() {  # a question; prints the line that answers it
    printf '%s' "$1" >&2
    IFS= read -r answer || true
    if [ -t 0 ]; then echo >&2; fi
    printf '%s' "$answer"
}

keep_menu_password() {  # its hash
    (umask 077 && printf '%s\n' "$1" >"$MENU_PASSWORD.new")
    mv "$MENU_PASSWORD.new" "$MENU_PASSWORD"
}

turn_password() {
    if ! is_on; then refuse 'This computer is no kiosk. "signpost-kiosk on" asks for the password.'; fi
    if ! has_grub; then refuse 'This computer does not start with GRUB, so its boot menu gets no password.'; fi
    hash=$(new_menu_password)
    keep_menu_password "$hash"
    renew_boot_menu
    echo 'The boot menu has another password from the next start on.'
}

turn_off() {
    if ! is_on; then echo 'This computer is no kiosk.'; return; fi
    control disable $UNITS
    while read -r unit; do rm -f "$root/etc/systemd/system/$unit"; done <"$root$NOTES/masked"
    for link in "$root$NOTES"/was/*; do
        if [ -e "$link" ] || [ -L "$link" ]; then mv "$link" "$root/etc/systemd/system/"; fi
    done
    cat "$root$NOTES"/files* | while read -r file; do rm -f "$root/etc/$file"; done
    sort --reverse "$root$NOTES/folders" |  # those inside first
        while read -r folder; do rmdir --ignore-fail-on-non-empty "$root/etc/$folder"; done
    renew_boot_menu
    rm -f "$root$DEFAULT"
    if [ -s "$root$NOTES/target" ]; then ln -s "$(cat "$root$NOTES/target")" "$root$DEFAULT"; fi
    rm -r "$root$NOTES"
    echo 'This computer will be as it was before, from its next start. Start it anew: systemctl reboot'
}

case $what in
    on | off | password)
        [ "$(id -u)" = 0 ] || refuse "This changes the system, so it takes its rights: sudo signpost-kiosk $what"
        "turn_$what"
        ;;
    status) if is_on; then echo 'on'; else echo 'off'; fi ;;
    --help | -h) echo "$HELP" ;;
    *) refuse "$HELP" ;;
esac
