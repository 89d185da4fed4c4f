"""What relations of office, kin and possession are called, and in which layer they stand: the same for be_X and have_X."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# sentence; subject, predicate, layer
CASES = [
    # former, then, ex-: the words that date an office are part of its name
    ("Norway's former president, Ana Lind, opened the bridge.", "Norway", "have_former_president", "asserted"),
    ("Norway's former president, Ana Lind, opened the bridge.", "Ana Lind", "be_former_president", "asserted"),
    ("Norway's then president, Ana Lind, opened the bridge.", "Norway", "have_then_president", "asserted"),
    ("Norway's ex-president, Ana Lind, opened the bridge.", "Norway", "have_ex_president", "asserted"),
    ("Ana Lind, once the mayor of Oslo, met the crew.", "Ana Lind", "be_former_mayor", "asserted"),
    ("Ana Lind, formerly the mayor of Oslo, met the crew.", "Ana Lind", "be_former_mayor", "asserted"),
    # so are those that make less of it
    ("Norway's acting president, Ana Lind, opened the bridge.", "Norway", "have_acting_president", "asserted"),
    ("Norway's deputy prime minister, Ana Lind, opened the bridge.", "Norway", "have_deputy_prime_minister", "asserted"),
    ("Norway's president-elect, Ana Lind, opened the bridge.", "Norway", "have_president_elect", "asserted"),
    ("The mill's part-owner, Ana Lind, met the crew.", "The mill", "have_part_owner", "asserted"),
    # years behind it, and the past tense of the article's own voice
    ("Ana Lind, Norway's president from 1990 to 2000, met the crew.", "Norway", "have_former_president", "asserted"),
    ("Ana Lind, Norway's president from 1990 to 2000, met the crew.", "Ana Lind", "be_former_president", "asserted"),
    ("Ana Lind was Norway's prime minister until 2011.", "Norway", "have_former_prime_minister", "asserted"),
    ("Keller said that Ana Lind was Norway's prime minister.", "Norway", "have_minister", "reported"),
    ("Norway's president at the time, Ana Lind, met the crew.", "Norway", "have_then_president", "asserted"),
    ("Ana Lind resigned as the club's chairwoman.", "the club", "have_former_chairwoman", "asserted"),
    ("Ana Lind was sacked as the firm's chief executive.", "the firm", "have_former_chief_executive", "asserted"),
    ("Ana Lind, no longer the club's coach, left.", "the club", "have_former_coach", "asserted"),
    # chief, officer and executive tell nothing by themselves
    ("The firm suspended its new security chief, Ana Lind.", "its", "have_security_chief", "asserted"),
    ("The union's secretary general, Ana Lind, left.", "The union", "have_secretary_general", "asserted"),
    # a person has a husband, and of two states the nearest has the army
    ("Ana Lind, the mayor and leader of the Green Party, whose husband owns a mill, left.", "Ana Lind", "have_husband", "asserted"),
    ("The envoy praised Norway and Peru, whose army had saved the crew.", "Peru", "have_army", "asserted"),
    # who is to be chosen, found or made is had as far as that is done
    ("The bank has not named its chairman.", "its", "have_chairman", "hypothetical"),
    ("The bank may choose its chairman today.", "its", "have_chairman", "hypothetical"),
    ("The bank plans to build its headquarters in Oslo.", "its", "have_headquarters", "hypothetical"),
    ("The bank is looking for its chairman.", "its", "have_chairman", "hypothetical"),
    ("The bank appointed its chairman in May.", "its", "have_chairman", "asserted"),
    ("The bank may meet its chairman in May.", "its", "have_chairman", "asserted"),
    ("The bank did not name its owner.", "its", "have_owner", "asserted"),
    ("The bank will name its chairman, Ana Lind, to the panel.", "its", "have_chairman", "asserted"),
    ("The bank will appoint its chairman as a judge.", "its", "have_chairman", "asserted"),
    ("Ana Lind hopes to find her sister.", "her", "have_sister", "asserted"),
    # whoever it is, nobody is told to be
    ("Ana Lind is not the club's owner.", "the club", "have_owner", "hypothetical"),
    ("Ana Lind may become the club's owner.", "the club", "have_owner", "hypothetical"),
    ("Ana Lind will remain the club's owner.", "the club", "have_owner", "asserted"),
    # others make no other relation of it
    ("Norway's foreign minister, Ana Lind, opened the bridge.", "Norway", "have_minister", "asserted"),
    ("Norway's foreign minister, Ana Lind, opened the bridge.", "Ana Lind", "be_foreign_minister", "asserted"),
    # an office that nobody bears yet, or that somebody doubts
    ("Norway's next president, Ana Lind, opened the bridge.", "Norway", "have_next_president", "hypothetical"),
    ("Norway's next president, Ana Lind, opened the bridge.", "Ana Lind", "be_next_president", "hypothetical"),
    ("The club's would-be owner, Ana Lind, met the crew.", "The club", "have_would_be_owner", "hypothetical"),
    ("Norway's likely leader, Ana Lind, met the crew.", "Norway", "have_likely_leader", "hypothetical"),
    # kin by marriage, by half, no longer
    ("Officers met Keller's brother-in-law, Jan Dahl.", "Keller", "have_brother_in_law", "asserted"),
    ("Two brothers-in-law of the mayor left. His brothers-in-law own the mill.", "His", "have_brother_in_law", "asserted"),
    ("Officers met Keller's half-brother, Jan Dahl.", "Keller", "have_half_brother", "asserted"),
    ("Officers met Keller's ex-wife, Iris Dahl.", "Keller", "have_ex_wife", "asserted"),
    # a name right behind the noun; nobody is his own brother
    ("Officers seek Keller, whose younger brother Jan was arrested.", "Keller", "have_brother", "asserted"),
    ("Ana Keller's brother Tom ran the port until 2020.", "Ana Keller", "have_brother", "asserted"),
    ("Officers met Keller's elder brother, Jan Dahl.", "Keller", "have_brother", "asserted"),
    # the office and what it has charge of, and where it is not the institution's own
    ("The Red Cross's foreign policy chief, Ana Lind, met the crew.", "Ana Lind", "be_foreign_policy_chief", "asserted"),
    ("Ana Lind, the firm's head of quality, resigned.", "Ana Lind", "be_head_of_quality", "asserted"),
    ("Ana Lind, vice president for sales at Orvane, resigned.", "Ana Lind", "be_vice_president_for_sales", "asserted"),
    ("Ana Lind, a member of parliament, resigned.", "Ana Lind", "be_member", "asserted"),
    ("Norway's ambassador to Peru, Ana Lind, left.", "Ana Lind", "be_ambassador_to", "asserted"),
    ("Ana Lind, a senior adviser for Africa, left.", "Ana Lind", "be_senior_adviser_for", "asserted"),
    ("Ana Lind, a spokeswoman for Peru, left.", "Ana Lind", "be_spokeswoman", "asserted"),
    # one office though it stands in three words, and no chief of the staff
    ("The army's chief of staff, Ana Lind, resigned.", "The army", "have_chief_of_staff", "asserted"),
    ("The army's chief of staff, Ana Lind, resigned.", "Ana Lind", "be_chief_of_staff", "asserted"),
    ("The UN High Commissioner for Refugees, Ada Brook, resigned.", "Ada Brook", "be_high_commissioner_for_refugees", "asserted"),
    ("Ana Lind, head of the government in Oslo, resigned.", "Ana Lind", "be_head", "asserted"),
    ("Ana Lind, chief of the staff canteen, resigned.", "Ana Lind", "be_chief", "asserted"),
    # that it is held now makes no other office of it
    ("Ana Lind, now director of the museum, resigned.", "Ana Lind", "be_director", "asserted"),
]
SILENT = [
    # nobody asks who has a testimony, and those who follow one another are had by nobody
    "Keller, whose testimony helped the court, left.",
    "The mayor, whose five years in office ended, left.",
    "Norway's last eight presidents were charged.",
    "Keller, whose Orvanex sells well, left.",
    "Ana Lind, not the minister's adviser, left.",
]


@pytest.mark.parametrize(("text", "subject", "lemma", "layer"), CASES)
def test_relations_have_their_name_and_layer(nlp: Language, text: str, subject: str, lemma: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).statements
    told = {(one.subject.text, one.proposition.predicate.lemma, one.layer) for one in found if one.subject}
    assert (subject, lemma, layer) in told
    # no twin of the phrase says more than it does
    assert not {(subject, "have_president", "asserted"), (subject, "have_brother", "asserted"), (subject, "have_wife", "asserted")} & told - {
        (subject, lemma, layer)
    }


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_asks_for_is_not_told(nlp: Language, text: str) -> None:
    assert not [one for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.extractor == "possessive"]


def test_an_office_with_a_charge_is_the_bodys(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Ana Lind, the firm's head of quality, resigned."), nlp=nlp).statements
    assert [one.object.text for one in found if one.proposition.extractor == "office" and one.object] == ["the firm"]


def test_the_name_beside_a_possession_says_who_it_is(nlp: Language) -> None:
    article = analyse(Article(id="a", text="Orvane's parent, Keld Holdings, sold the unit."), nlp=nlp)
    names = {one.id: one.name for one in article.resolution.entities}
    assert [names[one.object.entity or ""] for one in article.statements if one.proposition.predicate.lemma == "have_parent" and one.object] == [
        "Keld Holdings"
    ]


def test_nobody_is_an_ambassador_to_the_own_country(nlp: Language) -> None:
    text = "Norway's ambassador to the country, Ana Lind, left. Norway is a country."
    found = analyse(Article(id="a", text=text), nlp=nlp).statements
    assert [one.object for one in found if one.proposition.extractor == "office"] == []
