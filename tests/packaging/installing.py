"""What a package needs beside it."""

from pathlib import Path

from recipes.running import run


def depends_of(deb: Path) -> list[str]:
    """The names of the packages that a package depends on."""
    depends = run(["dpkg-deb", "--field", deb, "Depends"], doing="Reading the package")
    return [each.split()[0] for each in depends.strip().split(", ")]
