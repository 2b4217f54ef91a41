#!/bin/sh
# On the console of a kiosk: waits for a stick, has its content installed or the list of corrections written to it,
# shows what became of it, and ends when a key is pressed. Its unit then restarts the computer, which shows the guide
# again.
set -u

WAIT=180        # seconds for a stick
SHOW=300        # seconds that the result stays
USB=/sys/bus/usb/devices
RESULT=/run/signpost-stick/result
WHAT=$1  # content or corrections
case $WHAT in
    content)
        TITLE='Update the guide'
        INSERT='Put the stick with the new content into this computer.'
        BUSY='Reading the stick. This takes up to a minute. Leave it in.'
        NOTHING='Nothing has changed.'
        ;;
    corrections)
        TITLE='Save the list of corrections'
        INSERT='Put a stick into this computer.'
        BUSY='Writing to the stick. Leave it in.'
        NOTHING='Nothing was saved.'
        ;;
esac

show() {  # lines, in the middle of an empty screen
    printf '\033[2J\033[H\033[?25l\n\n'
    printf '%s\n' "$@" | fold -s -w "$((columns - 6))" | sed 's/^/   /'
}

key_within() {  # a key that was pressed in this many tenths of a second; nothing if there was none
    stty -icanon -echo min 0 time "$1"
    dd bs=1 count=1 2>/dev/null | od -An -tx1
}

# What is plugged in from now on can be a disk and nothing else: a keyboard inside of a stick has no effect. What
# was there before, such as this computer's own keyboard, stays.
refuse_new_devices() {
    for hub in "$USB"/usb*; do echo 0 >"$hub/interface_authorized_default"; done
}

accept_disks() {
    for interface in "$USB"/*:*; do
        if [ "$(cat "$interface/bInterfaceClass")" = 08 ] && [ "$(cat "$interface/authorized")" = 0 ]; then
            echo 1 >"$interface/authorized"
            basename "$interface" >/sys/bus/usb/drivers_probe
        fi
    done
}

# Partitions of sticks, and sticks without partitions.
partitions() {
    lsblk --noheadings --raw --output NAME,TYPE,TRAN,PKNAME | awk '
        $2 == "disk" && $3 == "usb" { disk[$1] = 1; next }
        $2 == "part" && ($NF in disk) { print $1; has[$NF] = 1 }
        END { for (name in disk) if (!(name in has)) print name }'
}

work_with() {  # the first partition on which it succeeds decides; without any, the last refusal is shown
    for name in $1; do
        rm -f "$RESULT"
        if systemctl start "signpost-kiosk-$WHAT@$name.service" 2>/dev/null; then return; fi
    done
}

columns=$(stty size | cut -d' ' -f2)
refuse_new_devices
modprobe --all --ignore-install usb-storage uas
found=
second=0
show "$TITLE" '' "$INSERT" '' \
    'To go back to the guide, press any key.'
while [ -z "$found" ] && [ "$second" -lt "$WAIT" ]; do
    accept_disks 2>/dev/null
    found=$(partitions)
    second=$((second + 1))
    if [ -z "$found" ] && [ -n "$(key_within 10)" ]; then exit; fi
done
if [ -n "$found" ]; then
    sleep 1  # its other partitions
    show "$TITLE" '' "$BUSY"
    work_with "$(partitions)"
fi
if [ -s "$RESULT" ]; then
    show "$(cat "$RESULT")" '' 'Then press any key. The guide comes back.'
else
    show "$NOTHING" 'No stick that this computer can read was found.' \
        'Use a stick of at most 32 GB, formatted as FAT32.' '' 'Press any key. The guide comes back.'
fi
while [ -n "$(key_within 1)" ]; do :; done  # what was pressed while it read
second=0
while [ "$second" -lt "$SHOW" ] && [ -z "$(key_within 10)" ]; do second=$((second + 1)); done
