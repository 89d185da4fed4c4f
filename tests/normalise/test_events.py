"""Which deeds of a sentence are its events."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # what is asked for, promised or threatened is told with the asking
        ("Chad urged Sudan to attack Libya.", ["REQUEST"]),
        ("Chad threatened to attack Libya.", ["THREATEN"]),
        # nobody did what is denied
        ("Chad did not attack Sudan.", []),
        # under a saying the content counts
        ("Chad said Sudan attacked Libya.", ["ASSAULT"]),
        # the same again by the same actor is one event
        ("A bomb killed two soldiers and wounded three guards.", ["ASSAULT"]),
        # what something is done for is no deed, and no promise
        ("Chad sent doctors to Sudan to help the refugees.", ["AID"]),
        ("Chad demanded a meeting of the council to discuss the border.", ["REQUEST"]),
        # in passing, but told with both parties
        ("Sudan condemned Chad after Libyan jets bombed Chad.", ["ACCUSE", "ASSAULT"]),
    ],
)
def test_events_of_a_sentence(nlp: Language, text: str, kinds: list[str]) -> None:
    assert [one.type for one in analyse(Article(id="a", text=text), nlp=nlp).events] == kinds


def test_a_letter_or_a_crowd_is_no_place(nlp: Language) -> None:
    for text in ("Chad rejected the plan in a letter.", "Police fired tear gas at the students."):
        (event,) = analyse(Article(id="a", text=text), nlp=nlp).events
        assert event.place is None


def test_time_and_place(nlp: Language) -> None:
    (event,) = analyse(Article(id="a", text="Rebels attacked soldiers in Sudan on March 3, 2021."), nlp=nlp).events
    assert event.time is not None and event.time.begin == "2021-03-03"
    assert event.place is not None and event.place.text == "Sudan"


def test_a_denied_request_keeps_its_type_and_its_layer(nlp: Language) -> None:
    statement = analyse(Article(id="a", text="Chad did not ask Sudan for help."), nlp=nlp).statements[0]
    assert (statement.event, statement.layer) == ("REQUEST", "negated")
