#!/bin/sh
# Turn this computer into a kiosk, and back. What `on` changes it notes, and `off` undoes all of it.
set -eu

HELP='usage: signpost-kiosk on | off | status [--root FOLDER]

  on      this computer shows the guide and nothing else, from its next start
  off     everything as it was before, from its next start
  status  which of the two it is

--root: change the system in FOLDER instead of this one.'

FILES=/usr/share/signpost-kiosk/etc
NOTES=/var/lib/signpost-kiosk
DEFAULT=/etc/systemd/system/default.target
UNITS='signpost-kiosk.service signpost-kiosk-nightly.timer'
# consoles, desktops, everything that writes memory to a disk
MASKED='autovt@.service getty@tty1.service display-manager.service ctrl-alt-del.target swap.target
sleep.target suspend.target hibernate.target hybrid-sleep.target suspend-then-hibernate.target'

what=${1:-}
root=
if [ "${2:-}" = --root ]; then root=${3%/}; fi

control() { systemctl ${root:+--root="$root"} --quiet "$@"; }
is_on() { [ -e "$root$NOTES/files" ]; }
refuse() { echo "$1" >&2; exit 2; }

turn_on() {
    if is_on; then echo 'This computer is a kiosk already.'; return; fi
    mkdir -p "$root$NOTES"
    readlink "$root$DEFAULT" >"$root$NOTES/target" || true  # empty where the system has no choice of its own
    : >"$root$NOTES/masked"
    for unit in $MASKED; do  # only what was not masked before is unmasked by `off`
        if [ ! -e "$root/etc/systemd/system/$unit" ] && [ ! -L "$root/etc/systemd/system/$unit" ]; then
            ln -s /dev/null "$root/etc/systemd/system/$unit"
            echo "$unit" >>"$root$NOTES/masked"
        fi
    done
    (cd "$root$FILES" && find . -type f) >"$root$NOTES/files.new"
    : >"$root$NOTES/folders"
    while read -r file; do
        folder=$(dirname "$file")
        if [ ! -d "$root/etc/$folder" ]; then  # others are somebody else's, even when they are empty
            mkdir -p "$root/etc/$folder"
            echo "$folder" >>"$root$NOTES/folders"
        fi
        cp "$root$FILES/$file" "$root/etc/$file"
    done <"$root$NOTES/files.new"
    control enable $UNITS
    control set-default graphical.target
    mv "$root$NOTES/files.new" "$root$NOTES/files"
    echo 'This computer will be a kiosk from its next start. Start it anew: systemctl reboot'
}

turn_off() {
    if ! is_on; then echo 'This computer is no kiosk.'; return; fi
    control disable $UNITS
    while read -r unit; do rm -f "$root/etc/systemd/system/$unit"; done <"$root$NOTES/masked"
    while read -r file; do rm -f "$root/etc/$file"; done <"$root$NOTES/files"
    while read -r folder; do rmdir --ignore-fail-on-non-empty "$root/etc/$folder"; done <"$root$NOTES/folders"
    rm -f "$root$DEFAULT"
    if [ -s "$root$NOTES/target" ]; then ln -s "$(cat "$root$NOTES/target")" "$root$DEFAULT"; fi
    rm -r "$root$NOTES"
    echo 'This computer will be as it was before, from its next start. Start it anew: systemctl reboot'
}

case $what in
    on | off)
        [ "$(id -u)" = 0 ] || refuse "This changes the system, so it takes its rights: sudo signpost-kiosk $what"
        "turn_$what"
        ;;
    status) if is_on; then echo 'on'; else echo 'off'; fi ;;
    --help | -h) echo "$HELP" ;;
    *) refuse "$HELP" ;;
esac
