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
    ("Nordbank hired Jan Novak, vice-chairman of Oxfam.", "Jan Novak", "vice-chairman", "Oxfam"),
    ("The union's president, Pete Lind, spoke.", "Pete Lind", "president", "The union"),
    ("Ana Ortega, a valuer at Oxfam, saw it.", "Ana Ortega", "valuer", "Oxfam"),
    ("Detective Inspector Ana Ortega, of North Yorkshire Police, spoke.", "Ana Ortega", "detective inspector", "North Yorkshire Police"),
    ("Inspector Tom Lind of the Salvation Army left.", "Tom Lind", "inspector", "Salvation Army"),
    ("Nordbank's new finance director, Jan Novak, left.", "Jan Novak", "finance director", "Nordbank"),
    ("Jan Novak, the UN's head of emergency relief, left.", "Jan Novak", "head of emergency relief", "United Nations"),
    ("Peru named Jan Novak, the candidate of the ruling party.", "Jan Novak", "candidate", "the ruling party"),
]
# sentence, its offices, each with where it is held if that is told
SEVERAL = [
    ("President Ana Ortega met CFO Jan Novak.", [("president", None), ("cfo", None)]),
    ("Emmanuel Macron visited France's north. President Macron waved.", [("president", "France")]),
    ("Field Marshal Omar Karimi left. Gen. Tom Lind stayed.", [("field marshal", None), ("general", None)]),
    ("Managing Director Ana Lund met Sub-Inspector Tom Lind.", [("managing director", None), ("sub-inspector", None)]),
    ("Board chair Ana Lund met Professor Tom Lind.", [("board chair", None), ("professor", None)]),
    ("The University of Lima mourned. Its rector, Peter Lund, spoke.", [("rector", "University of Lima")]),
    ("Ana Lund, the leader of the opposition, left.", [("leader of the opposition", "the opposition")]),
    ("Ana Lund, chairwoman of the Velm board, left.", [("chairwoman", "the Velm board")]),
    # he comes from Norway, and she is its minister
    ("Norwegian geologist Tom Lind met Norwegian Trade Minister Ana Lund.", [("geologist", None), ("trade minister", "Norway")]),
    # "for Africa" is what he sees to, and a critic of the government has no office there
    ("Jan Novak, an adviser for Africa, left. Ana Ortega, a critic of the government, stayed.", [("adviser", None), ("critic", None)]),
    # he leads the mission, and not the union
    ("The EU mission's head, Jan Novak, left.", []),
    ("Tom Lind, a 58-year-old economist, met much-loved jeweller Jan Novak.", [("economist", None), ("jeweller", None)]),
    # neither kin nor a part in what happened, nor what nobody holds
    ("Ana Ortega's brother, Jan Novak, called the victim, Tom Lind. Mr Lind left.", []),
    ("Jan Novak, the alleged leader of the gang, fled.", []),
    ("Jan Novak is not the president of Oxfam.", []),
]


@pytest.mark.parametrize(("text", "holder", "office", "institution"), CASES)
def test_role(text: str, holder: str, office: str, institution: str, nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    names = {entity.id: entity.name for entity in found.entities}
    assert [(names[role.holder], role.office, names[role.institution or ""]) for role in found.roles] == [(holder, office, institution)]


@pytest.mark.issue(5)
@pytest.mark.parametrize(("text", "offices"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_roles_of_a_text(text: str, offices: list[tuple[str, str | None]], nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    names = {entity.id: entity.name for entity in found.entities}
    assert [(role.office, names.get(role.institution or "")) for role in found.roles] == offices


def test_affiliation_of_a_group(nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text="Two US officials met envoys of Nordbank."), nlp=nlp))
    names = {entity.id: entity.name for entity in found.entities}
    given = {entity.name: names[entity.affiliation] for entity in found.entities if entity.affiliation}
    assert given == {"Two US officials": "United States", "envoys": "Nordbank"}
