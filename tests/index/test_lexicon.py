from index.lexicon import Lexicon


def test_the_most_frequent_words_complete_a_beginning_first() -> None:
    lexicon = Lexicon({"order": 5, "orders": 9, "ordeal": 1, "other": 20})

    assert lexicon.completions("ord") == ["orders", "order", "ordeal"]


def test_one_letter_is_not_completed() -> None:
    assert Lexicon({"shelter": 3}).completions("s") == []


def test_a_word_of_no_document_completes_nothing() -> None:
    lexicon = Lexicon({"shelter": 3, "shelby": 0})

    assert lexicon.completions("shel") == ["shelter"]
    assert "shelby" in lexicon
    assert lexicon.count("shelby") == 0
