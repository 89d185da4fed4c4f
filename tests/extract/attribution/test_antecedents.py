"""Which earlier claim a rejection answers, and which part of it."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

ACCUSED = "Norway accused Chile of dumping waste in the bay. "
SAID = "Norway said Chile had dumped waste in the bay. "

ANSWERS = [
    (ACCUSED + "Chile denied it.", "Chile", "denies"),
    (ACCUSED + "Chile rejected the criticism.", "Chile", "denies"),
    (ACCUSED + "Chile called the accusation absurd.", "Chile", "calls_false"),
    (ACCUSED + "Chile said that was false.", "Chile", "calls_false"),
    (ACCUSED + "A spokesman for Chile's navy said that the charge was unfair.", "A spokesman", "calls_false"),
    # others speak in between
    (ACCUSED + "The port was closed on Friday. Chile denies it.", "Chile", "denies"),
    (ACCUSED + "Two ships came on Friday. They found oil. Chile rejected the accusation.", "Chile", "denies"),
    # the accuser goes on
    (ACCUSED + "“We were not told,” the envoy said. “We waited. We wrote. We called.”\n\nAda Brook rejected the criticism.", "Ada Brook", "denies"),
    (SAID + "Chile disputes that.", "Chile", "denies"),
    (SAID + "Chile's navy said the report was baseless.", "Chile's navy", "calls_false"),
    (SAID + "Chile called that a lie.", "Chile", "calls_false"),
    (SAID + "Ada Brook described the claim as absurd.", "Ada Brook", "calls_false"),
    (SAID + "“That is a lie,” Ada Brook said.", "Ada Brook", "calls_false"),
    (SAID + "That is not true, says Ada Brook.", "Ada Brook", "calls_false"),
    (SAID + "Chile disputed Norway's figures.", "Chile", "denies"),
    ("The report said that Chile had dumped waste in the bay. The sailors' union rejected the findings.", "The sailors' union", "denies"),
    (SAID + "Ada Brook said that was not the case.", "Ada Brook", "calls_false"),
    ("Norway said Chile had dumped 40 tons of waste in the bay. Doctors dispute the figure.", "Doctors", "denies"),
    ("Chile is accused of dumping waste in the bay. Chile denies the charges.", "Chile", "denies"),
    ("Chile has been accused by Norway of dumping waste in the bay. Chile denies it.", "Chile", "denies"),
    # the nearest claim is about somebody else
    ("“Nobody paid us,” Ada Brook said. " + ACCUSED + "Chile denies this.", "Chile", "denies"),
]

UNANSWERED = [
    # nobody claims what is asked
    (SAID + "Does Chile want a war? Its envoy denies it.", "dump"),
    # a plan is called unfair, not untrue
    ("Norway said it would raise taxes. Chile said that was unfair.", "raise"),
    ("Norway said it would raise taxes. Chile called the idea absurd.", "raise"),
    # what one is criticized for is taken for granted
    ("Norway criticized Chile for dumping waste in the bay. Chile rejected the criticism.", "dump"),
    # the numbers of another
    (SAID + "Chile disputed Peru's figures.", "dump"),
    ("Norway said that Chile had dumped waste in the bay. Chile said it was wrong to wait.", "dump"),
]


@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "who", "stance"), ANSWERS, ids=[case[0] for case in ANSWERS])
def test_a_rejection_disputes_the_claim_that_it_answers(nlp: Language, text: str, who: str, stance: str) -> None:
    (dumped,) = [one for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.predicate.lemma == "dump"]
    assert {(one.source.text if one.source else None, one.stance) for one in dumped.proposition.stances} == {(who, stance)}
    assert dumped.layer == "disputed"


@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "lemma"), UNANSWERED, ids=[case[0] for case in UNANSWERED])
def test_where_no_claim_fits_nothing_is_disputed(nlp: Language, text: str, lemma: str) -> None:
    (found,) = [one for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.predicate.lemma == lemma]
    assert found.proposition.stances == ()


@pytest.mark.issue(4)
def test_of_a_quotation_what_concerns_the_denier_is_answered(nlp: Language) -> None:
    text = "The envoy said Chad had shelled the port. “We have pictures. Chad sent the ships. We will not sleep,” he said. Chad denied the accusation."
    assert disputed(nlp, text) == {"shell", "send"}


@pytest.mark.issue(4)
@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        # that there was a fire, and whose brother he is, is not denied
        ("Minister Ada Brook said the fire had been started by a lamp. The firm Elektra Lamps rejected the claim.", {"start"}),
        ("“My brother sold the mill,” Ada Brook said. Novak's lawyer disputed this.", {"sell"}),
        ("Ada Brook accused Novak of siding with the firm, which had hired her. Novak called the accusation ridiculous.", {"side"}),
        ("Ada Brook said that the raid had happened. Novak denied it.", {"happen", "raid"}),
        ("Ada Brook said that Novak was the leader of the gang. Novak denied it.", {"be"}),
    ],
)
def test_what_a_claim_takes_for_granted_is_not_answered(nlp: Language, text: str, lemmas: set[str]) -> None:
    assert disputed(nlp, text) == lemmas


@pytest.mark.issue(4)
def test_two_may_answer_the_same_claim(nlp: Language) -> None:
    (dumped,) = [
        one
        for one in analyse(Article(id="a", text=SAID + "Chile called the claim absurd, and Swedish scientists said that it was false."), nlp=nlp).statements
        if one.proposition.predicate.lemma == "dump"
    ]
    assert {one.source.text for one in dumped.proposition.stances if one.source} == {"Chile", "Swedish scientists"}


def disputed(nlp: Language, text: str) -> set[str]:
    """The predicates of what is disputed."""
    return {one.proposition.predicate.lemma for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.layer == "disputed"}
