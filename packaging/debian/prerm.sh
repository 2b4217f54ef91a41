#!/bin/sh
# Ends the service that saves before its program is removed.
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
    systemctl stop signpost-saving.service
fi
