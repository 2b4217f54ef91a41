#!/bin/sh
# When the package is purged: what signpost-verify copied from a stick goes too.
set -e
if [ "$1" = purge ]; then
    rm -rf /var/lib/signpost-update
fi
