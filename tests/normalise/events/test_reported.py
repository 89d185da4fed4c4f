"""Which events a sentence reports."""

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
        # what something is done for is no event, and no promise
        ("Chad sent doctors to Sudan to help the refugees.", ["AID"]),
        ("Chad demanded a meeting of the ministers to discuss fishing.", ["REQUEST"]),
        # who is ready, insists, calls on somebody
        ("Cyprus is ready to reopen the negotiations.", ["AGREE"]),
        ("Iraq insisted that Turkey withdraw its troops.", ["REQUEST"]),
        ("Ecuador called on Sweden to free the man.", ["REQUEST"]),
        # who leaves
        ("French soldiers left Mali on Friday.", ["RETREAT"]),
        ("Rwanda pulled its forces out of Congo.", ["RETREAT"]),
        ("The Danish minister stepped down after a scandal.", ["RETREAT"]),
        ("The Danish minister left Mali on Friday.", []),
        # who is put out of a body
        ("The African Union suspended Niger.", ["SANCTION"]),
        # words of another trade: dismissals, fees, courts, marriages, opinions
        ("The school board fired Ada Brook on Monday.", []),
        ("The firm will charge customers a fee.", []),
        ("The marriage was dissolved in May.", []),
        ("Prosecutors called four witnesses.", []),
        ("The clerk pleaded not guilty to theft.", []),
        ("The council agreed that she had moved the money.", []),
        ("Rebels fired on soldiers.", ["ASSAULT"]),
        ("The coast guard ordered all vessels to stay in port.", ["REQUEST"]),
        ("Peru ordered two vessels from Chile.", ["COOPERATE"]),
        # in passing, but told with both parties
        ("Sudan condemned Chad after Libyan jets bombed Chad.", ["ACCUSE", "ASSAULT"]),
    ],
)
def test_events_of_a_sentence(nlp: Language, text: str, kinds: list[str]) -> None:
    assert [one.type for one in analyse(Article(id="a", text=text), nlp=nlp).events] == kinds


@pytest.mark.issue(3)
@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Officials from Mali and Niger held talks.", "Officials from Mali and Niger", None),
        ("Armenia shelled a village in Azerbaijan.", "Armenia", "a village in Azerbaijan"),
        ("Eritrea refused to meet envoys from Ethiopia.", "Eritrea", "envoys from Ethiopia"),
        ("Ecuador met envoys in Ethiopia.", "Ecuador", "envoys"),
        ("Ecuador called on Sweden to free the man.", "Ecuador", "Sweden"),
    ],
)
def test_parties_with_the_words_that_say_where_they_belong(nlp: Language, text: str, actor: str, recipient: str | None) -> None:
    (event,) = analyse(Article(id="a", text=text), nlp=nlp).events
    assert (event.actor and event.actor.text, event.recipient and event.recipient.text) == (actor, recipient)


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
