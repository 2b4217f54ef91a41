"""The seeded faults fit the product as it is now; whether they are caught is a command (see seeding.py)."""

import pytest

from tools.faults.seeding import ROOT, Fault, read_faults


@pytest.mark.parametrize("fault", read_faults(), ids=lambda fault: fault.id)
def test_a_fault_stands_where_it_says_and_names_tests_that_exist(fault: Fault) -> None:
    text = (ROOT / fault.file).read_text(encoding="utf-8")

    assert text.count(fault.before) == 1, "the product has changed here: write the fault again"
    assert fault.before != fault.after
    assert fault.tests
    assert all((ROOT / name).exists() for name in fault.tests)


def test_there_are_forty_of_them_and_most_by_a_reader_of_the_product_alone() -> None:
    faults = read_faults()

    assert len({fault.id for fault in faults}) == len(faults) >= 40
    assert sum(fault.origin == "reader" for fault in faults) >= 25
    assert {fault.origin for fault in faults} == {"reader", "review"}
