"""Lines of results that say the same as their page."""

from guide.search.service import SearchService


def test_a_line_about_a_duty_to_report_says_that_it_is_about_a_child(search: SearchService) -> None:
    best, *others = search.search("does the nurse have to tell the police").results[:8]
    lines = ["".join(span.text for span in result.snippet()) for result in (best, *others)]

    assert lines[0] == (
        "Harm to a child. Nurses, doctors, social workers, teachers and police must tell the state at once."
    )
    assert not [line for line in lines if line.startswith("So must")]
