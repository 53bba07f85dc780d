import re
from random import Random

from hypothesis import given, strategies as st

from tipreport.rules._trie import trie_pattern

WORDS = st.lists(st.text("ab-.(]^\\ é", max_size=6), max_size=12)


def test_longest_word_wins() -> None:
    pattern = re.compile(trie_pattern(["Niger", "Nigeria", "Guinea", "Guinea-Bissau"]))
    assert pattern.findall("Nigeria Niger Guinea-Bissau Guinea") == ["Nigeria", "Niger", "Guinea-Bissau", "Guinea"]


def test_metacharacters_are_literal() -> None:
    pattern = re.compile(trie_pattern(["U.S", "a|b", "(x)", "[y]", "a+", "^", "]", "-", "\\"]))
    for word in ["U.S", "a|b", "(x)", "[y]", "a+", "^", "]", "-", "\\"]:
        assert pattern.fullmatch(word)
    for other in ["UxS", "a", "b", "x", "y", "aa", ""]:
        assert not pattern.fullmatch(other)


def test_no_words_match_nothing() -> None:
    pattern = re.compile(trie_pattern([]))
    assert pattern.search("") is None
    assert pattern.search("anything") is None


def test_the_empty_word_may_be_a_word() -> None:
    assert re.fullmatch(trie_pattern(["", "a"]), "")
    assert re.fullmatch(trie_pattern(["", "a"]), "a")


def test_atoms_stand_for_their_character() -> None:
    pattern = re.compile(trie_pattern(["Sri Lanka", "Sri"], {" ": r"\s+"}))
    assert pattern.findall("Sri\n Lanka, Sri") == ["Sri\n Lanka", "Sri"]


def test_a_long_word_does_not_recurse() -> None:
    assert re.fullmatch(trie_pattern(["a" * 5000]), "a" * 5000)


def test_it_is_one_group_without_captures() -> None:
    pattern = re.compile(rf"<{trie_pattern(['a', 'b', 'cd'])}>")
    assert pattern.groups == 0
    assert pattern.fullmatch("<a>")
    assert pattern.fullmatch("<cd>")


@given(WORDS, st.text("ab-.(]^\\ é", max_size=7))
def test_it_matches_exactly_the_words(words: list[str], other: str) -> None:
    pattern = re.compile(trie_pattern(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert bool(pattern.fullmatch(other)) == (other in words)


@given(WORDS, st.text("ab-.(]^\\ é", max_size=9))
def test_it_matches_the_longest_word_that_a_text_starts_with(words: list[str], text: str) -> None:
    found = re.match(trie_pattern(words), text)
    expected = max((word for word in words if text.startswith(word)), key=len, default=None)
    assert (found.group() if found else None) == expected


@given(WORDS, st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(words: list[str], random: Random) -> None:
    shuffled = [*words, *words]
    random.shuffle(shuffled)
    assert trie_pattern(shuffled) == trie_pattern(words) == trie_pattern(set(words))
