#!/bin/sh
# When the package is purged: the corrections, the staff password and installed content go too.
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
fi
if [ "$1" = purge ]; then
    rm -rf /var/lib/signpost
    if command -v deb-systemd-helper >/dev/null; then deb-systemd-helper purge signpost-saving.service >/dev/null; fi
    if getent group signpost-staff >/dev/null; then groupdel signpost-staff || true; fi
fi
