"""Which entry of the gazetteer words name."""

import pytest
from resolved import read
from spacy.language import Language

from kg.resolve.known_names import find_known, known_end, shortened, styled

# a text, first and last word of a name, the entry
KNOWN = [
    ("Miners sued Unilever.", "Unilever", "Unilever", "Unilever"),
    ("UKRAINE wants grain.", "UKRAINE", "UKRAINE", "Ukraine"),
    ("Voters in North and South Korea slept.", "North", "North", "North Korea"),
    # of "the north and south" none is a state
    ("Voters in North and South Arden slept.", "North", "North", None),
    ("Miners sued Orvane.", "Orvane", "Orvane", None),
]


@pytest.mark.parametrize(("text", "first", "end", "name"), KNOWN)
def test_entry(text: str, first: str, end: str, name: str | None, nlp: Language) -> None:
    table, _ = read(text, nlp)
    found = find_known(table, table.word.index(first), table.word.index(end))
    assert (found.name if found else None) == name


def test_a_body_with_its_own_state_before_it(nlp: Language) -> None:
    own, other = (read(f"Storms surprised {state} Met Office.", nlp)[0] for state in ("Britain's", "Peru's"))
    found = find_known(own, own.word.index("Britain"), own.word.index("Office"))
    assert found is not None and found.type == "GovernmentBody"
    assert find_known(other, other.word.index("Peru"), other.word.index("Office")) is None


@pytest.mark.parametrize(
    ("text", "name"), [("State of Texas", "Texas"), ("Commonwealth of Australia", "Australia"), ("State of Orvane", None), ("Texas", None)]
)
def test_a_place_with_what_it_is(text: str, name: str | None) -> None:
    found = styled(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(("text", "name"), [("Unilever Group PLC", "Unilever"), ("Unilever plc", "Unilever"), ("Orvane Group", None), ("Unilever", None)])
def test_a_firm_with_its_form(text: str, name: str | None) -> None:
    found = shortened(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "word", "end"),
    [("The FTSE 100 fell.", "FTSE", "100"), ("She bought an iPhone 4 in May.", "iPhone", "4"), ("She bought 4 iPhones.", "iPhones", "iPhones")],
)
def test_the_longest_known_name(text: str, word: str, end: str, nlp: Language) -> None:
    table, _ = read(text, nlp)
    at = table.word.index(word)
    assert table.word[known_end(table, at, at)] == end
