"""The way to the printer of a place, over the socket of the print server. Off unless the place says so."""

from guide.printing.cups import JOB_NAME, CupsPrinter, Printer

__all__ = ["JOB_NAME", "CupsPrinter", "Printer"]
