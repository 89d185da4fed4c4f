"""What stands apart from a clause and tells whose word it is, without being a plain "X said"."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.extract.attribution.rules import LORE, TAIL
from kg.model import Article

# text; lemma of the deed, source (None: nobody in particular)
CASES = [
    # a habit or occasion of saying
    ("Orlan stole the ring, she used to say.", "steal", "she"),
    ("Orlan stole the ring, she was fond of saying.", "steal", "she"),
    ("Orlan stole the ring, the widow could be heard saying.", "steal", "the widow"),
    ("Orlan stole the ring, she never stopped saying.", "steal", "she"),
    ("Orlan stole the ring, she went on, and sold it.", "steal", "she"),
    ("Orlan stole the ring, people used to say, and sold it.", "steal", "people"),
    # lore
    ("Orlan stole the ring, the story goes.", "steal", None),
    ("In 2011, the story goes, Orlan stole the ring.", "steal", None),
    ("Orlan stole the ring, local legend has it.", "steal", None),
    ("Orlan stole the ring, so the rumour runs.", "steal", None),
    ("Orlan stole the ring, the widow's diary has it.", "steal", "the widow's diary"),
    # the words come after their verb
    ("Orlan stole the ring, comes the reply.", "steal", None),
    ("Orlan stole the ring, read the banner.", "steal", None),
    ("Orlan stole the ring, was the verdict of the panel.", "steal", "the panel"),
    # conviction
    ("Orlan stole the ring, she is certain.", "steal", "she"),
    ("Orlan stole the ring, detectives are satisfied.", "steal", "detectives"),
    ("Orlan stole the ring, she has no doubt.", "steal", "she"),
    ("Orlan stole the ring, she is sure of it.", "steal", "she"),
    # phrases
    ("By her own account, Ida Brook stole the ring.", "steal", "her"),
    ("Orlan stole the ring, by all accounts.", "steal", None),
    ("Orlan stole the ring, on the word of a neighbour.", "steal", "a neighbour"),
    ("Orlan stole the ring - at least in the widow's version.", "steal", "the widow"),
    ("Orlan stole the ring, in the eyes of villagers.", "steal", "villagers"),
    ("Orlan stole the ring, as far as police can tell.", "steal", "police"),
    ("Orlan stole the ring, if villagers are right.", "steal", "villagers"),
]
# text; lemma of the deed
OWN_WORD = [
    ("Ida Brook won the prize, she was thrilled.", "win"),
    ("Orlan stole the ring, and police are certain to appeal.", "steal"),
    ("Leeds lost the ball, Ajax had it.", "lose"),
    ("The band left Lima, and the story went around the world.", "leave"),
    ("The mayor sold the park, a verdict on his reign.", "sell"),
    ("Orlan bought a house, on the advice of a neighbour.", "buy"),
    ("In his book, Orlan struck the mayor.", "strike"),
    ("The council sold the land, by a vote of nine to two.", "sell"),
    ("A panel cleared her, although the mayor, by his own account, closed his eyes.", "clear"),
]


@pytest.mark.parametrize(("text", "lemma", "source"), CASES, ids=[text for text, *_ in CASES])
def test_tail_tells_whose_word_it_is(nlp: Language, text: str, lemma: str, source: str | None) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    one = next(one for one in found.attributions if one.rule in {TAIL, LORE})
    assert (one.source.text if one.source else None) == source
    assert {said.layer for said in found.statements if said.proposition.predicate.lemma == lemma} == {"reported"}


@pytest.mark.parametrize(("text", "lemma"), OWN_WORD, ids=[text for text, _ in OWN_WORD])
def test_what_only_looks_like_a_tail_leaves_the_clause_plain(nlp: Language, text: str, lemma: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    assert {said.layer for said in found.statements if said.proposition.predicate.lemma == lemma} == {"asserted"}


def test_no_story_goes_anywhere(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Orlan stole the ring, the story goes."), nlp=nlp)
    assert [said.layer for said in found.statements if said.proposition.predicate.lemma == "go"] == ["hypothetical"]


def test_a_tail_without_a_noun_is_none(sayings: Callable[[str], list[tuple[str | None, str, str]]]) -> None:
    assert sayings("Berg sang, or so.") == []
