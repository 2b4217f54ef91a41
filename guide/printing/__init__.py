"""Sends pages to a printer over the socket of the print server. Off unless the site file turns it on."""

from guide.printing.cups import JOB_NAME, CupsPrinter, Printer

__all__ = ["JOB_NAME", "CupsPrinter", "Printer"]
