"""Bodies with an "and" in their names: a sentence of our own for each rule, and sentences that look alike with two."""

import pytest
from resolved import read
from spacy.language import Language

# a text, the names of several words in it with their types
CASES = [
    ("The Ethics and Anti-Graft Commission said its officers left.", [("Ethics and Anti-Graft Commission", "GovernmentBody")]),
    ("The Harbours and Fair Fishing Authority (HFFA) fined the bank.", [("Harbours and Fair Fishing Authority", "Organization")]),
    ("The Roads and Bridges Commission sued the firm.", [("Roads and Bridges Commission", "GovernmentBody")]),
    ("The Lands and Mines Commission and the Water Board met.", [("Lands and Mines Commission", "GovernmentBody"), ("Water Board", "Organization")]),
    ("The Lands and Mines Commission Chairman Tom Orlan left.", [("Lands and Mines Commission", "GovernmentBody"), ("Tom Orlan", "Person")]),
    ("Officers of Arden and Velm Police arrested two men.", [("Arden and Velm Police", "GovernmentBody")]),
    ("She was an editor at Orlan and Orlan.", [("Orlan and Orlan", "Organization")]),
    ("The Tom and Tilda Orlan Foundation gave money.", [("Tom and Tilda Orlan Foundation", "Organization")]),
    # letters in brackets tell where a name begins and ends
    (
        "The Committee on Foreign Trade in the United States (CFTUS) met.",
        [("Committee on Foreign Trade in the United States", "Organization"), ("the United States", "Country")],
    ),
    ("The Arden General Infirmary (AGI) closed.", [("Arden General Infirmary", "Facility")]),
    ("The Committee on Foreign Trade in the United States (CTA) met.", [("Committee on Foreign Trade", "Organization"), ("United States", "Country")]),
    # two, whatever joins them
    ("The Senate and Electoral Commission met.", [("Electoral Commission", "GovernmentBody")]),
    ("The FBI and Water Board met.", [("Water Board", "Organization")]),
    ("Orlan and Orlan were jailed.", []),
    ("The trade of Peru and Peru fell.", []),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_names_of_several_words(text: str, names: list[tuple[str, str]], nlp: Language) -> None:
    assert [(name.text, name.type) for name in read(text, nlp)[1] if name.first < name.last] == names


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Marks and Spencer closed a shop in Leeds.", "Marks & Spencer"),
        ("The Bill and Melinda Gates Foundation gave money.", "Gates Foundation"),
    ],
)
def test_firms_known_by_another_sign(text: str, entry: str, nlp: Language) -> None:
    assert entry in {name.known.name for name in read(text, nlp)[1] if name.known}
