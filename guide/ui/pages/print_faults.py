"""What somebody who wants to print is told when nothing comes out: what is wrong, and one thing to do."""

from guide.errors import PrintFault
from guide.ui.translating import translate


def fault_words(fault: PrintFault) -> str:
    """Two short sentences."""
    return {
        "not set up": translate("print_faults", "This computer is not set up to print. Ask staff."),
        "no answer": translate("print_faults", "This computer cannot print now. Ask staff."),
        "no printer": translate("print_faults", "No printer is set up on this computer. Ask staff."),
        "off": translate(
            "print_faults", "The printer is off or not plugged in. Turn it on, then press Print again."
        ),
        "stopped": translate("print_faults", "The printer has been stopped. Ask staff to start it."),
        "no paper": translate(
            "print_faults", "The printer has no paper. Put some in, then press Print again."
        ),
        "refused": translate("print_faults", "The printer takes no pages now. Ask staff."),
        "broken off": translate(
            "print_faults", "Printing broke off. Look for pages in the printer, then press Print again."
        ),
    }[fault]
