"""What the window knows of a printer."""

from typing import Protocol

JOB_NAME = "document"
"""What every job is called: lists of jobs are seen by others."""


class Printer(Protocol):
    """Takes finished pages."""

    def send(self, pdf: bytes) -> None:
        """Print a PDF. Raises PrintError, which says why nothing comes out."""
