#!/bin/sh
# Before the package goes, the computer is made what it was: else it would start into nothing.
set -e
if [ "$1" = remove ] && [ "$(signpost-kiosk status)" = on ]; then
    signpost-kiosk off
fi
