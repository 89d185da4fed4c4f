"""One wording, one type within an article: how mentions vote, and what outvotes them."""

from collections import Counter

import pytest
from resolved import read
from spacy.language import Language

from kg.resolve.kinds import Name
from kg.resolve.table import Table
from kg.resolve.votes import agreed, outvote, slipped, surnames_in, wholes


def names(table: Table, *told: tuple[str, str]) -> list[Name]:
    """Names with their types, one after the other as they come in the text."""
    found, at = [], 0
    for text, kind in told:
        begin = table.text.index(text, at)
        at = begin + len(text)
        first, last = table.begin.index(begin), table.end.index(at)
        found.append(Name(table.span(first, last), first, last, last, text, kind, None))
    return found


# a text, its names with the types of their labels, the types they have in the end
AGREED = [
    # most mentions
    ("Orvane grew. Orvane shrank. Orvane closed.", [("Orvane", "City"), ("Orvane", "Organization"), ("Orvane", "Organization")], ["Organization"] * 3),
    # a surname
    ("Tilda Orvane spoke. Orvane left.", [("Tilda Orvane", "Person"), ("Orvane", "Organization")], ["Person", "Person"]),
    # the first word of a firm
    ("Orvane Shipping grew. Orvane shrank.", [("Orvane Shipping", "Organization"), ("Orvane", "Person")], ["Organization", "Organization"]),
    # two surnames
    (
        "Tilda Orvane met Rupert Velmar. They own Orvane Velmar.",
        [("Tilda Orvane", "Person"), ("Rupert Velmar", "Person"), ("Orvane Velmar", "Person")],
        ["Person", "Person", "Organization"],
    ),
]


@pytest.mark.parametrize(("text", "labelled", "types"), AGREED)
def test_one_wording_one_type(text: str, labelled: list[tuple[str, str]], types: list[str], nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert [one.type for one in agreed(table, names(table, *labelled))] == types


def test_one_vote_more_than_all_others() -> None:
    votes = Counter({"City": 2, "Person": 3})
    outvote(votes, "City")
    assert votes.most_common(1) == [("City", 8)]


def test_who_is_called_by_the_last_word_alone_is_a_person(nlp: Language) -> None:
    table, _ = read("Tilda Orvane sang. Orvane wept.", nlp)
    found = names(table, ("Tilda Orvane", "City"), ("Orvane", "Person"))
    assert [one.type for one in slipped(found)] == ["Person", "Person"]
    assert [one.type for one in slipped(found[:1])] == ["City"]


def test_surnames_are_the_last_words_of_full_names(nlp: Language) -> None:
    table, _ = read("Julio Orvane Paz met Tilda Velmar, Berg and the Lind Bank.", nlp)
    found = names(table, ("Julio Orvane Paz", "Person"), ("Tilda Velmar", "Person"), ("Berg", "Person"), ("Lind Bank", "Organization"))
    assert surnames_in(found) == {"Paz", "Orvane", "Velmar"}


def test_what_a_longer_name_may_be_called_after(nlp: Language) -> None:
    table, _ = read("Orvane Salt Works sued. Clerks feared Hurricane Velmar.", nlp)
    found = names(table, ("Orvane Salt Works", "Organization"), ("Hurricane Velmar", "Event"))
    assert wholes(table, found) == {"Orvane": "Organization", "Orvane Salt": "Organization", "Velmar": "Event"}
    table, _ = read("Orvane Salt Works sued. She lives in Orvane.", nlp)
    found = names(table, ("Orvane Salt Works", "Organization"), ("Orvane", "Organization"))
    assert set(wholes(table, found)) == {"Orvane Salt"}
