"""Whoosh's files with the same bytes in every build: one segment name, no file times, one order."""

from index.whoosh_door import FileStorage, W3Codec, W3Segment


class SameBytesStorage(FileStorage):  # type: ignore[misc]  # Whoosh has no types
    """A folder of index files. Whoosh packs each file's time and the folder's own order; this does not."""

    def file_modified(self, name: str) -> float:
        """Always 0, in place of the time the file was written."""
        del name
        return 0.0

    def list(self) -> list[str]:
        """The names in the folder, sorted, in place of the file system's order."""
        return sorted(super().list())


class OneNameCodec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's own codec, with a segment of a fixed name where it would take a random one."""

    length_stats = False
    """For skipping blocks, which our scorer does not; a fifth of the time of a build."""

    def new_segment(self, storage: FileStorage, indexname: str) -> W3Segment:
        """A segment whose name, and so whose bytes, are the same in every build."""
        del storage  # the name depends on nothing
        return W3Segment(self, indexname, segid="0" * 16)
