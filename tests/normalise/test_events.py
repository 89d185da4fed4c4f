"""PLOVER types with actor and recipient."""

from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article


def test_type_actor_and_recipient(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Chad asked France for help. Rebels attacked Sudan on March 3, 2021."), nlp=nlp).events
    assert [(one.type, one.actor and one.actor.text, one.recipient and one.recipient.text) for one in found] == [
        ("REQUEST", "Chad", "France"),
        ("ASSAULT", "Rebels", "Sudan"),
    ]
    assert found[1].time is not None
    assert found[1].time.begin == "2021-03-03"
