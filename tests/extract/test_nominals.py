"""Event nouns: actor and target, and what they are without."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

CASES = [
    ("Chad's invasion of Sudan alarmed the region.", "invade", "Chad", "Sudan", "asserted"),
    ("The fighting alarmed the region.", "fight", None, None, "asserted"),
    ("The shooting of the hunters alarmed the region.", "shoot", None, None, "asserted"),
    ("There was no attack.", "attack", None, None, "negated"),
]


@pytest.mark.parametrize(("text", "lemma", "subject", "target", "layer"), CASES, ids=[case[0] for case in CASES])
def test_event_nouns(nlp: Language, text: str, lemma: str, subject: str | None, target: str | None, layer: str) -> None:
    findings = analyse(Article(id="a", text=text), nlp=nlp)
    (found,) = [one for one in findings.statements if one.proposition.predicate.lemma == lemma]
    names = [argument.text.removesuffix("'s") if argument else None for argument in (found.proposition.subject, found.proposition.object)]
    assert (*names, found.layer) == (subject, target, layer)
    if subject is None and target is None:
        assert found.event is None
