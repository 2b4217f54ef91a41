#!/bin/sh
# Sets what has to be set before the program starts: freed memory is overwritten. The program sets it too where
# it is missing, and then has to start twice.
here=@HERE@
export GLIBC_TUNABLES=glibc.malloc.tcache_count=0
export PYTHONDONTWRITEBYTECODE=1
exec "$here/signpost" "$@"
