"""Who said what: source, cue and content of one sentence each."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

CASES = [
    ("The envoy said that talks had failed.", "The envoy", "said", "that talks had failed"),
    ("Talks had failed, the envoy said.", "the envoy", "said", "Talks had failed"),
    ("Talks had failed, according to the envoy.", "the envoy", "according to", "Talks had failed"),
    ("The envoy criticized the plan for the port.", "The envoy", "criticized", "the plan for the port"),
    ("The envoy called for an inquiry into the crash.", "The envoy", "called for", "an inquiry into the crash"),
    ("The envoy pledged to leave the capital.", "The envoy", "pledged", "to leave the capital"),
    ("The envoy made it clear that talks had failed.", "The envoy", "made it clear", "that talks had failed"),
    ("Their assessment is that the talks had failed.", "Their", "assessment", "that the talks had failed"),
]
SILENT = ["You can say that talks failed.", "The host spoke on “Face of the Nation” on Sunday."]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES, ids=[case[0] for case in CASES])
def test_attribution(nlp: Language, text: str, source: str, cue: str, content: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).attributions
    got = [(one.source and one.source.text, *(" ".join(text[b:e] for b, e in spans) for spans in (one.cue, one.content))) for one in found]
    assert (source, cue, content) in got


@pytest.mark.parametrize("text", SILENT)
def test_no_attribution(nlp: Language, text: str) -> None:
    assert analyse(Article(id="a", text=text), nlp=nlp).attributions == ()


def test_what_is_criticized_was_there(nlp: Language) -> None:
    (found,) = [
        one
        for one in analyse(Article(id="a", text="The envoy criticized Chad's invasion of Sudan."), nlp=nlp).statements
        if one.proposition.predicate.lemma == "invade"
    ]
    assert found.layer == "asserted"
