"""What the window knows of a printer."""

from collections.abc import Callable
from typing import Protocol

JOB_NAME = "document"
"""What every job is called: lists of jobs are seen by others."""


class Printer(Protocol):
    """Takes finished pages."""

    def send(self, pdf: bytes, is_wanted: Callable[[], bool]) -> bool:
        """Print a PDF. It may take seconds, so the window's own thread must not call it.

        is_wanted: asked again and again while it is being sent.

        Returns False where it was not wanted to its end, and nothing comes out. Raises PrintError, which says
        why nothing comes out, or that something may.
        """
