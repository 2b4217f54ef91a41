from guide.search.rank.scoring import prune_hits
from index.query import Hit


def _ids(*scores: tuple[str, float]) -> list[str]:
    hits = [Hit(name, score, 1.0) for name, score in scores]
    shown = prune_hits(hits, plain={"meals", "rent"}, reserved={"danger", "control"}, tail=0.15)
    return [hit.id for hit in shown]


def test_a_hit_far_below_the_best_is_chance() -> None:
    assert _ids(("line", 10), ("other", 5), ("chance", 1)) == ["line", "other"]


def test_a_reserved_page_that_merely_holds_a_word_is_not_shown_beside_a_plain_one() -> None:
    assert _ids(("meals", 10), ("danger", 4), ("line", 4)) == ["meals", "line"]


def test_a_reserved_page_that_answers_as_well_is_shown() -> None:
    assert _ids(("meals", 10), ("control", 6)) == ["meals", "control"]


def test_reserved_pages_stay_when_one_of_them_is_the_best_page() -> None:
    assert _ids(("line", 10), ("danger", 8), ("meals", 7), ("control", 3)) == [
        "line",
        "danger",
        "meals",
        "control",
    ]


def test_nothing_stays_nothing() -> None:
    assert _ids() == []
