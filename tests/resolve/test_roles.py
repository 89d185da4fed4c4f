"""Who holds which office where: a table of own sentences."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# sentence, holder, office, institution
CASES = [
    ("White House press adviser Jan Novak spoke.", "Jan Novak", "press adviser", "White House"),
    ("Ana Ortega, a lawyer for the Chilean embassy in Peru, denied it.", "Ana Ortega", "lawyer", "the Chilean embassy"),
    ("Nordbank chief executive Ana Berg resigned.", "Ana Berg", "chief executive", "Nordbank"),
    ("US Secretary of State Daniel Marlow left.", "Daniel Marlow", "secretary of state", "United States"),
    ("Hassan Marlow, a spokesman for the Sudanese army, denied it.", "Hassan Marlow", "spokesman", "the Sudanese army"),
    ("Ana Ortega, a nurse at the Royal Free Hospital, saw it.", "Ana Ortega", "nurse", "Royal Free Hospital"),
    ("Former US president Jan Novak left.", "Jan Novak", "former president", "United States"),
]


@pytest.mark.parametrize(("text", "holder", "office", "institution"), CASES)
def test_role(text: str, holder: str, office: str, institution: str, nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    names = {entity.id: entity.name for entity in found.entities}
    assert [(names[role.holder], role.office, names[role.institution or ""]) for role in found.roles] == [(holder, office, institution)]


def test_affiliation_of_a_group(nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text="Two US officials met envoys of Nordbank."), nlp=nlp))
    names = {entity.id: entity.name for entity in found.entities}
    given = {entity.name: names[entity.affiliation] for entity in found.entities if entity.affiliation}
    assert given == {"Two US officials": "United States", "envoys": "Nordbank"}
