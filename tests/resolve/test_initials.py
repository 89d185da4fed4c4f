"""Short forms that an article explains: own sentences, each with the IRI's end or none, and whether long and short name are one."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.lexicon.gazetteer import gazetteer
from kg.model import Article
from kg.resolve import resolve
from kg.resolve.initials import is_wording

OWN = [
    # the gazetteer has another body by each of these
    ("The Agrarian Union (AU) lost the vote. The AU holds 11 seats.", "Agrarian Union"),
    ("The Irish Milk Federation (IMF) sued Lind. The IMF won.", "Irish Milk Federation"),
    ("The European Cheese Board (ECB) met in Oslo. The ECB praised Lind.", "European Cheese Board"),
    ("The AU split on Monday. The Agrarian Union (AU) lost the vote.", "Agrarian Union"),
]
KNOWN = [
    ("The World Health Organisation (WHO) praised Lind. The WHO opened a clinic.", "WHO"),
    ("The US Food and Drug Administration (FDA) approved the pill. The FDA praised Lind.", "FDA"),
    ("The UN's World Food Programme (WFP) fed Chad. The WFP praised Lind.", "WFP"),
]


@pytest.mark.parametrize(("text", "name"), OWN)
def test_what_an_article_explains_goes_before_the_gazetteer(nlp: Language, text: str, name: str) -> None:
    (body,) = [entity for entity in resolve(annotate(Article("t", text), nlp=nlp)).entities if entity.name == name]
    assert body.iri is None
    assert len(body.mentions) == 3


@pytest.mark.parametrize(("text", "short"), KNOWN)
def test_a_known_body_stays_known(nlp: Language, text: str, short: str) -> None:
    (body,) = [entity for entity in resolve(annotate(Article("t", text), nlp=nlp)).entities if short in {entity.name, *entity.aliases}]
    assert body.iri == gazetteer().names[short].iri
    assert len(body.mentions) == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("World Health Organisation", "World Health Organization", True),
        ("US Securities and Exchange Commission", "Securities and Exchange Commission", True),
        ("Agrarian Union", "African Union", False),
    ],
)
def test_wording(one: str, other: str, same: bool) -> None:
    assert is_wording(one, other) is same
