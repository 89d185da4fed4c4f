"""Which statements of an article tell of one act."""

import pytest
from spacy.language import Language

from kg import KG
from kg.analysis import analyse
from kg.model import Article
from kg.query import prepared_question
from kg.query.results import rows_of

CASES = [
    # the verb again, the event as a noun, and as a saying
    ("Chad attacked Sudan on Monday. The attack on Sudan lasted a day. A spokesman said Chad attacked Sudan.", 3),
    # another day, another place, another matter, another party
    ("Chad attacked Sudan on Monday. Chad attacked Sudan on Friday.", 0),
    ("Chad met Sudan in Cairo. Chad met Sudan in Lima.", 0),
    ("Chad accused Sudan of spying. Chad accused Sudan of theft.", 0),
    ("Chad attacked Sudan. Chad attacked Libya.", 0),
    # what was not done is not what was
    ("Chad attacked Sudan on Monday. Chad did not attack Sudan on Monday.", 0),
    # the same parties and the same day, in other words of the same type
    ("Chad attacked Sudan on Monday. Chad bombed Sudan on Monday.", 2),
    ("Chad condemned Sudan. Chad criticised Sudan.", 0),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[case[0] for case in CASES])
def test_statements_of_one_act(nlp: Language, text: str, told: int) -> None:
    acts = [one.act for one in analyse(Article(id="a", text=text, published="2026-03-18"), nlp=nlp).statements if one.act]
    assert len(acts) == told
    assert len(set(acts)) <= 1


def test_an_act_is_a_node_and_its_statements_keep_their_layers() -> None:
    store = KG.open()
    store.add(Article("a", "Chad attacked Sudan on Monday. A spokesman said Chad attacked Sudan.", published="2026-03-18"))
    rows = store.query("SELECT ?act ?layer WHERE { GRAPH ?g { ?st kg:tellsOf ?act ; kg:layer ?layer . ?act a kg:Act } }")
    found = [(row["act"].value, row["layer"].value.rpartition("#")[2]) for row in rows]
    assert len({act for act, _ in found}) == 1
    assert sorted(layer for _, layer in found) == ["Asserted", "Reported"]


def test_acts_of_two_articles_are_candidates_and_both_records_stay() -> None:
    store = KG.open()
    store.add(Article("a", "Chad attacked Sudan on Monday.", published="2026-03-18"))
    store.add(Article("b", "Soldiers say that Chad attacked Sudan this week.", published="2026-03-19"))
    store.add(Article("c", "Chad attacked Sudan in 2019. Chad praised Libya.", published="2026-03-19"))
    rows = [tuple(str(getattr(cell, "value", cell)) for cell in row) for row in rows_of(store, prepared_question("same_act").text).rows]
    assert [(row[1], row[4], row[5]) for row in rows] == [("ASSAULT", "Chad attacked Sudan on Monday.", "Soldiers say that Chad attacked Sudan this week.")]
    assert float(rows[0][0]) == pytest.approx(0.9)
