"""What belongs together as one word, one figure or one name."""

import pytest
from annotated import hanging
from spacy.language import Language

from kg.annotate.repairs import repair

# sentence; word; its head and label
ARCS = [
    ("The port sold a crane for €72m on Friday.", "m", "72", "nmod"),
    ("The club had an offer of €15m refused on Friday.", "m", "15", "nmod"),
    ("His co-pilot, Iris Holm, fled to Chad.", "co", "pilot", "compound"),
    ("The vice-mayor of Kelso resigned.", "vice", "mayor", "compound"),
    ("The team drew 2-1 with Orvane.", "1", "2", "nmod"),
    ("The guests left the garden minutes before the storm.", "garden", "left", "dobj"),
    ("The guests left the garden minutes before the storm.", "minutes", "left", "npadvmod"),
    ("They were instructed by Arden and Velm Police in May.", "Police", "by", "pobj"),
    ("They were instructed by Arden and Velm Police in May.", "Arden", "Police", "nmod"),
    ("The ships belong to Ostra-Velm and Atlantic Shipping Company.", "Velm", "to", "pobj"),
    ("The ships belong to Ostra-Velm and Atlantic Shipping Company.", "Company", "Velm", "conj"),
    ("The ships belong to Ostra-Velm and Atlantic Shipping Company.", "Atlantic", "Company", "compound"),
    ("The guests read the council minutes.", "minutes", "read", "dobj"),
    ("The area MP, Mr Peter Okello, supported the plan.", "MP", "supported", "nsubj"),
    ("The area MP, Mr Peter Okello, supported the plan.", "area", "MP", "compound"),
    ("The area MP, Mr Peter Okello, supported the plan.", "Okello", "MP", "appos"),
    ("The area, MP Peter Okello said, was flooded.", "area", "flooded", "nsubjpass"),
]


@pytest.mark.parametrize("text", ["Marlow Group and Arden Daily Newspapers", "Arden and Velm Police"])
def test_a_heading_keeps_its_head(text: str, nlp: Language) -> None:
    doc = repair(nlp(text))
    assert sum(token.head == token for token in doc) == 1


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))
