#!/bin/sh
# Sets what has to be set before the program starts: freed memory is overwritten, and the input method is the
# program's own. The program sets it too where it is missing, and then has to start twice.
here=@HERE@
export GLIBC_TUNABLES=glibc.malloc.tcache_count=0
export PYTHONDONTWRITEBYTECODE=1 QT_IM_MODULE=compose
exec "$here/signpost" "$@"
