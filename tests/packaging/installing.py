"""What a package needs beside it, and what staff type once it is installed."""

from pathlib import Path

from recipes.running import run

STAFF_PASSWORD = "three plain words"  # noqa: S105  of a computer that is thrown away
SET_STAFF_PASSWORD = f"""
mkfifo /tmp/typed
script --quiet --flush --command 'signpost password' /tmp/said </tmp/typed >/dev/null & terminal=$!
exec 3>/tmp/typed
for asked in New once; do
    while kill -0 $terminal && ! grep --quiet $asked /tmp/said; do sleep 0.1; done 2>/dev/null
    echo '{STAFF_PASSWORD}' >&3
done
exec 3>&-
wait $terminal
rm /tmp/typed /tmp/said
"""
"""Words for a shell: type the staff password twice at a terminal, each time after it was asked for."""


def depends_of(deb: Path) -> list[str]:
    """The names of the packages that a package depends on."""
    depends = run(["dpkg-deb", "--field", deb, "Depends"], doing="Reading the package")
    return [each.split()[0] for each in depends.strip().split(", ")]
