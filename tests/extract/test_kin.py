"""Kin that are told without a possessor."""

import pytest

from kg.analysis import analyse
from kg.model import Article

CASES = [
    ("Ana Lind, the daughter of Karel Lind, wept.", [("Karel Lind", "have_daughter", "Ana Lind", "asserted")]),
    ("Ana Lind is the sister of Senator Karel Lind.", [("Karel Lind", "have_sister", "Ana Lind", "asserted")]),
    ("Saddam Marlow, the son of Field Marshal Omar Marlow, spoke.", [("Omar Marlow", "have_son", "Saddam Marlow", "asserted")]),
    (
        "Vera Dahl is survived by a son, Anders; a daughter, Ingrid Holm; and four grandchildren.",
        [("Vera Dahl", "have_son", "Anders", "asserted"), ("Vera Dahl", "have_daughter", "Ingrid Holm", "asserted")],
    ),
    (
        "Tom Hale leaves a wife, Rosa, and a daughter, Kari Hale.",
        [("Tom Hale", "have_wife", "Rosa", "asserted"), ("Tom Hale", "have_daughter", "Kari Hale", "asserted")],
    ),
    ("Tom Hale has a son, Jim.", [("Tom Hale", "have_son", "Jim", "asserted")]),
    ("Kari's hubby Martin left.", [("Kari", "have_husband", "Martin", "asserted")]),
    # the surname alone is another's, if he has a brother of that name
    ("Marlow's brother Oleg left. Oleg Marlow is a nurse.", [("Marlow", "have_brother", "Oleg Marlow", "asserted")]),
    # somebody's word, or nobody's
    ("Ana Berg said Tom Hale was the brother of Jan Lind.", [("Jan Lind", "have_brother", "Tom Hale", "reported")]),
    ("Tom Hale is not the son of Paul Reed.", []),
    ("Ana Lind may be the sister of Jan Lind.", []),
    ("The firm left a brother of Tom Hale out.", []),
]


@pytest.mark.issue(5)
@pytest.mark.parametrize(("text", "told"), CASES, ids=[text for text, _ in CASES])
def test_kin(text: str, told: list[tuple[str, str, str, str]]) -> None:
    found = analyse(Article("a", text))
    names = {one.id: one.name for one in found.resolution.entities}
    statements = [one for one in found.statements if one.proposition.extractor == "possessive" and one.subject and one.object]
    assert [(names[str(one.subject.entity)], one.predicate.rsplit("/", 1)[-1], names[str(one.object.entity)], one.layer) for one in statements] == told
