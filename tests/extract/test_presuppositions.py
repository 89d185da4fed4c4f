"""What is true whatever becomes of the clause above it, and what looks like it."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# text, lemma of the predicate, polarity, modality, layer
CASES = [
    # clefts
    ("It was on Monday that the dam broke.", "break", "positive", "actual", "asserted"),
    ("It was not until Monday that the dam broke.", "break", "positive", "actual", "asserted"),
    # degrees
    ("The storm was so strong that it sank a ferry.", "sink", "positive", "actual", "asserted"),
    ("The storm was not so strong that it sank a ferry.", "sink", "negative", "possible", "negated"),
    ("So many guests came that the hall was full.", "be", "positive", "actual", "asserted"),
    ("It was such a storm that the ferry sank.", "sink", "positive", "actual", "asserted"),
    ("The mill is closed now that the river has dried up.", "dry_up", "positive", "actual", "asserted"),
    # questions of how and why
    ("Police want to know why the dam broke.", "break", "positive", "actual", "asserted"),
    ("Police want to know whether the dam broke.", "break", "positive", "possible", "hypothetical"),
    ("A fake video shows how the dam broke.", "break", "positive", "actual", "hypothetical"),
    # feelings
    ("Fishermen are pleased that the port opened.", "open", "positive", "actual", "asserted"),
    ("It is sad that the mill closed.", "close", "positive", "actual", "asserted"),
    ("The mayor may regret that the mill closed.", "close", "positive", "actual", "asserted"),
    # surprise and belief
    ("Nobody could believe that the team had won.", "win", "positive", "actual", "hypothetical"),
    ("She had never imagined that the work was so hard.", "be", "positive", "actual", "hypothetical"),
    ("Nobody believed that the team had won.", "win", "negative", "possible", "negated"),
    # a cleft by "there", and what is told by "how" and its kin
    ("It was there that the dam broke.", "break", "positive", "actual", "asserted"),
    ("The mayor hoped that it was there that the dam broke.", "hope", "positive", "actual", "asserted"),
    ("That is how she knows the mayor.", "know", "positive", "actual", "asserted"),
    ("It rained, which is why the mill closed.", "close", "positive", "actual", "asserted"),
    ("That may be how she knows the mayor.", "know", "positive", "actual", "hypothetical"),
    # what is told of a noun
    # what is told of a noun
    ("The truth is that the mill lost money.", "lose", "positive", "actual", "asserted"),
    ("What happened was that the dam broke.", "break", "positive", "actual", "asserted"),
    # doubts
    ("It does not mean that the dam is safe.", "be", "negative", "possible", "negated"),
    ("I do not know that we need a bridge.", "need", "negative", "possible", "negated"),
    ("I did not realise that the bridge had fallen.", "fall", "positive", "actual", "asserted"),
    ("She was not convinced that the bridge was safe.", "be", "negative", "possible", "negated"),
    ("She was convinced that the bridge was safe.", "be", "positive", "actual", "hypothetical"),
    ("Ann wished that her brother had stayed.", "stay", "negative", "actual", "negated"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "lemma", "polarity", "modality", "layer"), CASES, ids=[f"{case[1]}: {case[0]}" for case in CASES])
def test_status(nlp: Language, text: str, lemma: str, polarity: str, modality: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    got = {(one.proposition.polarity, one.proposition.modality, one.layer) for one in found.statements if one.proposition.predicate.lemma == lemma}
    assert got == {(polarity, modality, layer)}
