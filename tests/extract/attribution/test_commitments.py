"""What the sayings around a proposition make of it."""

from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article


def test_what_is_criticized_was_there(nlp: Language) -> None:
    found = analyse(Article(id="a", text="The envoy criticized Chad's invasion of Sudan."), nlp=nlp)
    (one,) = [one for one in found.statements if one.proposition.predicate.lemma == "invade"]
    assert one.layer == "asserted"
