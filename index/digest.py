"""The digest of an index folder, which says whether it is the one that was built."""

import hashlib
from pathlib import Path


def digest_of(folder: Path) -> str:
    """SHA-256 in hexadecimal over the names and bytes of all files in `folder`, in order of name."""
    whole = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        content = hashlib.sha256(path.read_bytes()).digest()
        whole.update(path.name.encode("utf-8") + b"\0" + content)
    return whole.hexdigest()
