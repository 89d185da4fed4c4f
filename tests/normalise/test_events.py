"""PLOVER types with actor and recipient."""

import pytest
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


@pytest.mark.parametrize(
    ("text", "kind", "recipient"),
    [
        ("Chad rejected an offer from Sudan.", "REJECT", "Sudan"),
        ("Chad will not accept more refugees.", "REJECT", None),
        ("Chad will bomb the port.", "THREATEN", None),
        ("Chad opened negotiations with Sudan.", "CONSULT", "Sudan"),
        ("Chad launched an investigation into Sudan.", "ACCUSE", "Sudan"),
    ],
)
def test_type_and_recipient(nlp: Language, text: str, kind: str, recipient: str | None) -> None:
    found = [one for one in analyse(Article(id="a", text=text), nlp=nlp).events if one.actor and one.actor.text == "Chad"]
    assert kind in [one.type for one in found]
    if recipient:
        assert recipient in [one.recipient.text for one in found if one.recipient]
