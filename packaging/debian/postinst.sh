#!/bin/sh
# Makes the group whose members may ask to save a correction, and the folder of this site's own data.
set -e
if [ "$1" = configure ]; then
    if ! getent group signpost-staff >/dev/null; then groupadd --system signpost-staff; fi
    install --directory --owner=root --group=root --mode=755 /var/lib/signpost
    deb-systemd-helper enable signpost-saving.service >/dev/null
    if [ -d /run/systemd/system ]; then
        systemctl daemon-reload
        # restarted, so that an update's program runs
        systemctl restart signpost-saving.service
    fi
fi
