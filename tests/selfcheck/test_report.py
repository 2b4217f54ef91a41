"""The report: what needs somebody to act comes first, and nothing is claimed that was not tested."""

from guide.selfcheck.report import CANNOT_HIDE, Report, as_text, fails, holds, untested

WHY = "No visit could be made: there is no display."
FOUND = (
    holds("kernel", "It has Landlock."),
    untested("leave", WHY, "Run this elsewhere."),
    untested("memory", WHY, "Run this elsewhere."),
    fails("programs", "The guide started other programs: sh.", "Report it."),
)


def test_failures_come_first_with_what_to_do() -> None:
    text = as_text(Report("1.0", 12.0, FOUND))

    assert text.startswith(
        "Does not hold (1)\n  programs: The guide started other programs: sh.\n      To do: Report it."
    )
    assert text.index("Does not hold") < text.index("Not tested") < text.index("Holds")


def test_what_no_software_can_hide_is_always_printed() -> None:
    text = " ".join(as_text(Report("1.0", 1.0, ())).split())

    assert all(line in text for line in CANNOT_HIDE)
    assert {"camera", "network", "behind"} <= set(text.split())


def test_only_what_fails_counts_as_a_problem() -> None:
    assert Report("1.0", 1.0, FOUND).something_fails
    assert not Report("1.0", 1.0, FOUND[:3]).something_fails
