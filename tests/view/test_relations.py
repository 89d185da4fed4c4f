"""How relations read: natural between two names, and never more than the text says."""

import pytest

from kg.view.relations import bare, is_plural, with_role, worded

KG, PRED = "https://w3id.org/newskg/ontology#", "https://w3id.org/newskg/predicate/"


@pytest.mark.parametrize(
    ("iri", "kind", "office", "words"),
    [
        # "Chad asked France for help."
        (KG + "requestsAidFrom", "Country", False, "asks aid from"),
        # "Peru asked Chile."
        (KG + "requests", "Country", False, "asks"),
        # "The mayor requested tents."
        (KG + "requests", "Concept", False, "requests"),
        # "The minister told reporters."
        (KG + "meets", "Person", False, "meets"),
        # "Jan Novak, the foreign minister of Norland"
        (PRED + "be_foreign_minister", "Country", True, "is foreign minister of"),
        (PRED + "carry_out", "Thing", False, "carries out"),
        # "the invasion of Norland by Sudria": a predicate that is a bare noun
        (PRED + "invasion", "Country", False, "invades"),
    ],
)
def test_a_predicate_is_read_in_plain_english(iri: str, kind: str, office: bool, words: str) -> None:
    assert worded(bare(iri, kind, office=office), "asserted") == words


def test_a_layer_is_heard_in_the_words() -> None:
    # "Sudria may send troops." "Sudria did not send troops." "Sudria has no troops."
    assert worded("send", "hypothetical") == "may send"
    assert worded("send", "negated") == "does not send"
    assert worded("have", "negated", no=True) == "has"
    # "The floods killed forty people."
    assert worded("kill", "asserted", many=is_plural("The floods")) == "kill"


def test_a_further_argument_follows_its_object() -> None:
    # "France lent drones to Chad."
    assert worded(with_role("lend", "drones", "recipient"), "asserted") == "lends drones to"
