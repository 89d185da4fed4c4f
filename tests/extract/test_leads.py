"""Leads: the words that lead to a predicate without a finite verb, from the subject of the governing one on."""

import pytest
from parsed import word_of
from spacy.language import Language

from kg.extract.leads import lead_of

# a sentence, a verb, its lead
LEADS = [
    ("He accused the firm of hiding losses.", "hiding", "He | accused the firm of"),
    ("She is able to run the firm.", "run", "She | is able to"),
    ("The envoy asked China to help the port.", "help", "envoy | asked China to"),
    ("Chad wants Mali to sign the treaty.", "sign", "Chad | wants Mali to"),
    ("Chad used the money to buy land.", "buy", "Chad | used the money to"),
    ("Chad made an attempt to leave.", "leave", "Chad | made an attempt to"),
    ("Clerks closed the road in order to repair it.", "repair", "Clerks | closed the road in order to"),
    ("Chad wants to try to leave.", "leave", "Chad | wants to try to"),
    # a finite verb needs none
    ("Chad left the port.", "left", None),
    ("Clerks said Chad left the port.", "left", None),
]


@pytest.mark.parametrize(("text", "verb", "words"), LEADS)
def test_lead(text: str, verb: str, words: str | None, nlp: Language) -> None:
    found = lead_of(word_of(text, verb, nlp), {})
    assert (f"{found.subject.text} | {' '.join(token.text for token in found.tokens)}" if found else None) == words


def test_nobody_reads_on_from_too_far(nlp: Language) -> None:
    verb = word_of("Chad wants to try to leave.", "leave", nlp)
    assert lead_of(verb, {}, 0) is None
    one = lead_of(verb, {}, 2)
    assert one is not None and one.subject.text == "Chad"
