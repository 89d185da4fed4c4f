"""Near copies are found whatever the order, lead to the earliest, and strangers are left alone."""

from itertools import permutations
from pathlib import Path

from kg.graph.copies import ALIKE, Copies, Sketch, alike, read_sketch, sketch
from kg.read import read

WORDS = [f"word{number}" for number in range(300)]
SEEDS = Path(__file__).parents[2] / "seeds" / "articles"


def made(iri: str, words: list[str], published: str = "") -> Sketch:
    return read_sketch(iri, sketch(" ".join(words)), published)


def edited(count: int) -> list[str]:
    step = len(WORDS) // count
    return [f"other{at}" if at % step == step // 2 else word for at, word in enumerate(WORDS)]


def test_a_story_with_ten_edits_is_a_copy_and_with_sixty_is_none() -> None:
    assert alike(made("a", WORDS).hashes, made("b", edited(10)).hashes) > ALIKE > alike(made("a", WORDS).hashes, made("b", edited(60)).hashes)


def test_two_reports_of_one_event_are_no_copies() -> None:
    one, other = (next(iter(read([str(SEEDS / name)]))).text for name in ("peru-earthquake-first-day.txt", "peru-earthquake-toll-rises.txt"))
    assert alike(read_sketch("a", sketch(one), "").hashes, read_sketch("b", sketch(other), "").hashes) == 0


def test_copies_lead_to_the_earliest_whatever_the_order() -> None:
    some = [
        made("http://x/c", WORDS, "2024-01-01"),
        made("http://x/a", edited(5), "2024-01-02"),
        made("http://x/b", edited(4)),
        made("http://x/d", WORDS[::-1]),
    ]
    expected = {("http://x/a", "http://x/c"), ("http://x/b", "http://x/c")}
    for order in permutations(some):
        copies = Copies()
        for one in order:
            copies.update((), [one])
        assert {(str(s.value), str(o.value)) for s, _, o in copies.relations()} == expected
    copies.update(["http://x/c"], ())
    assert {(str(s.value), str(o.value)) for s, _, o in copies.relations()} == {("http://x/b", "http://x/a")}
