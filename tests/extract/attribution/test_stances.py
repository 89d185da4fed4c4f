"""Who denies, doubts or calls false what another says, and which saying answers which."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article, Findings

CASES = [
    ("The army denied that soldiers had burned the town.", {("The army", "denies")}, "disputed"),
    ("The army rejected Chad's claim that soldiers had burned the town.", {("The army", "denies")}, "disputed"),
    ("The army called Chad's claim that soldiers had burned the town a lie.", {("The army", "calls_false")}, "disputed"),
    ("Radio Omdur spread false claims that soldiers had burned the town.", {(None, "calls_false")}, "disputed"),
    ("Chad said that soldiers had burned the town. The army denied it.", {("The army", "denies")}, "disputed"),
    ("Chad said that soldiers had burned the town. The army dismissed the accusation.", {("The army", "denies")}, "disputed"),
    ("Chad accused the soldiers of having burned the town. The army denies this.", {("The army", "denies")}, "disputed"),
    ("Chad said that soldiers had burned the town. The army denied that it had sent a ship.", set(), "reported"),
    ("Reports that soldiers had burned the town are false, the army said.", {("the army", "calls_false")}, "disputed"),
    ("Claims that soldiers had burned the town are baseless.", {(None, "calls_false")}, "disputed"),
    ("Claims that soldiers had burned the town may be false.", set(), "reported"),
    ("It was reported that soldiers had burned the town. The army denied it.", {("The army", "denies")}, "disputed"),
    ("Families claim that soldiers burned the town. Brook dismissed the report as “a witch hunt”.", set(), "reported"),
    ("A clerk wrote to Brook to warn that soldiers had burned the town.", set(), "reported"),
    ("The army did not say that soldiers had burned the town.", {("The army", "leaves_open")}, "hypothetical"),
    ("Reporters asked whether soldiers had burned the town.", {("Reporters", "leaves_open")}, "hypothetical"),
    ("The army said that soldiers had burned the town.", set(), "reported"),
    ("The army confirmed the report that soldiers had burned the town.", set(), "reported"),
    ("“If it rains, the men who burned the town will flee,” the envoy said.", set(), "reported"),
    ("The envoy may tell the court that soldiers had burned the town.", {("The envoy", "leaves_open")}, "hypothetical"),
]


@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "stances", "layer"), CASES, ids=[case[0] for case in CASES])
def test_stances_of_a_claim(nlp: Language, text: str, stances: set[tuple[str | None, str]], layer: str) -> None:
    (found,) = [one for one in read(nlp, text).statements if one.proposition.predicate.lemma == "burn"]
    assert {(one.source.text if one.source else None, one.stance) for one in found.proposition.stances} == stances
    assert found.layer == layer


@pytest.mark.issue(4)
@pytest.mark.parametrize(("verb", "layer"), [("accused the army of", "reported"), ("criticized the army for", "asserted")])
def test_a_deed_is_presupposed_by_blame_but_not_by_an_accusation(nlp: Language, verb: str, layer: str) -> None:
    found = read(nlp, f"Chad {verb} the bombing of a market.")
    assert [one.layer for one in found.statements if one.proposition.extractor == "nominal"] == [layer]


@pytest.mark.issue(4)
def test_an_answer_names_the_saying_that_it_answers(nlp: Language) -> None:
    found = read(nlp, "Chad said that soldiers had burned the town. The army denied it.").attributions
    by_source = {one.source.text: one for one in found if one.source}
    assert by_source["The army"].responds_to == by_source["Chad"].id


@pytest.mark.issue(4)
@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Connally dismissed the doubts as unfounded.", "Connally"),
        ("Chad accused Sudanese spies of involvement in the theft, a charge Khartoum rejects.", "Khartoum"),
    ],
)
def test_who_rejects_is_named(nlp: Language, text: str, denier: str) -> None:
    found = read(nlp, text)
    assert [one.source.text for one in found.attributions if one.source and one.stance == "denies"] == [denier]
    rejects = [one for one in found.statements if one.proposition.predicate.lemma in {"dismiss", "reject"}]
    assert [(one.layer, one.proposition.subject.text) for one in rejects if one.proposition.subject] == [("asserted", denier)]


@pytest.mark.issue(4)
def test_a_chain_keeps_every_level(nlp: Language) -> None:
    found = read(nlp, "Mayor Ada Brook said that Chad had repeated false Sudanese claims that soldiers had burned the town.")
    (burned,) = [one.proposition for one in found.statements if one.proposition.predicate.lemma == "burn"]
    sources = {one.id: one.source.text for one in found.attributions if one.source}
    assert [sources[name] for name in burned.attributions] == ["Mayor Ada Brook", "Chad", "Sudanese"]


@pytest.mark.issue(4)
def test_a_quotation_without_a_speaker_is_nobodys_fact(nlp: Language) -> None:
    found = read(nlp, "The poster at the gate was clear. “soldiers burned the whole town last night” hung there for days.")
    assert {one.layer for one in found.statements if one.proposition.predicate.lemma == "burn"} <= {"hypothetical", "reported"}


def read(nlp: Language, text: str) -> Findings:
    """Everything found in a text."""
    return analyse(Article(id="a", text=text), nlp=nlp)


@pytest.mark.issue(4)
def test_how_it_was_done_is_denied_and_not_that_it_was(nlp: Language) -> None:
    found = read(nlp, "Brook denied that the army had been sent too late.")
    assert {one.proposition.predicate.lemma for one in found.statements} == {"deny"}
    assert [one.stance for one in found.attributions] == ["denies"]
