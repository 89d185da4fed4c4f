"""Sentences whose verb looks like a participle: the first noun is its subject."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

TOLD = [
    ("Dahl, who advises Peru's culture ministry, called on other collectors to follow the example.", ("Dahl", "call", ""), "asserted"),
    (
        "One of them, Orvane Trust, settled with the hospital in March and paid it 90 million yen without admitting guilt.",
        ("One of them", "pay", "90 million yen"),
        "asserted",
    ),
    ("A lorry carrying cattle overturned on a motorway near Leeds, blocking traffic for hours, police said.", ("A lorry", "overturn", ""), "reported"),
    ("A lorry carrying cattle overturned on a motorway near Leeds, blocking traffic for hours, police said.", ("A lorry", "block", "traffic"), "reported"),
    (
        "French carmaker Velard has sold its plant in Turin to Chinese group Haitong, the companies announced on Friday.",
        ("French carmaker", "sell", "its plant"),
        "reported",
    ),
    (
        "The company, Orvane Lithium, bribed rangers and forged maps, the forestry department said in a report published on Sunday.",
        ("The company", "bribe", "rangers"),
        "reported",
    ),
    ("A British officer sold the drum to a dealer in London, who gave it to the museum.", ("a dealer", "give", "it"), "asserted"),
    ("Ruiz apologised to the singer, Olga Dahl, and to the choir.", ("Ruiz", "apologise", ""), "asserted"),
    ("Astronomers have detected a planet the size of Neptune circling a dead star.", ("a planet the size of Neptune", "circle", "a dead star"), "asserted"),
    ("The board appointed Ana Ruiz, making her the first woman to run the house.", ("The board", "make", "her"), "asserted"),
    ("The state offered beekeepers free tests and cheaper loans.", ("The state", "offer", "free tests"), "asserted"),
    ("The drum will be shown in Lima until June, shipped to Accra in July and displayed at a new museum.", ("", "display", "The drum"), "hypothetical"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "told", "layer"), TOLD)
def test_who_did_what(text: str, told: tuple[str, str, str], layer: str, nlp: Language) -> None:
    found = {
        (one.subject.text if one.subject else "", one.predicate.lemma, one.object.text if one.object else ""): statement.layer
        for statement in analyse(Article(id="a", text=text), nlp=nlp).statements
        for one in [statement.proposition]
    }
    assert found.get(told) == layer


def test_both_are_apologised_to(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Ruiz apologised to the singer, Olga Dahl, and to the choir."), nlp=nlp).statements
    assert {item.argument.text for one in found for item in one.proposition.arguments if item.role == "recipient"} == {"the singer", "the choir"}


# sentence; subject, lemma and object of what is told
HUNG = [
    ("Tickets for the final at Orvane Park, which holds 34,250, sold out in a day.", ("Tickets", "sell_out", "")),
    ("Keepers from Sea Guard, who had chained themselves to two masts, celebrated in the square and handed flowers to deputies.", ("Keepers", "celebrate", "")),
    ("A man whom police named as Jan Novak sued the paper.", ("A man", "sue", "the paper")),
    ("The leader of the plot, whom the soldiers named as Jan Novak, was arrested by the army.", ("the army", "arrest", "The leader of the plot")),
    (
        "President Ana Ruiz visited the island on Sunday, promised islanders a new ferry and apologised for the delay.",
        ("President Ana Ruiz", "promise", "a new ferry"),
    ),
    ("An avalanche hit the tents on Wednesday, burying Peter Hudak and his brother Juraj.", ("An avalanche", "bury", "Peter Hudak")),
    ("The board found that the owner had overloaded the ferry and removed ballast water.", ("the owner", "remove", "ballast water")),
    (
        "The report blamed the firm for failing to trim trees beneath its cables and criticised mayors who had built there.",
        ("The report", "criticise", "mayors"),
    ),
    ("Their lawyer accused the company of hiding maintenance records and trying to buy silence.", ("the company", "try", "to buy silence")),
    ("The council set up a fund of six million euros, which the unions rejected.", ("the unions", "reject", "a fund of six million euros")),
    ("The mayor wrote to the council opposing the closures.", ("The mayor", "oppose", "the closures")),
    ("Engineers have raised a ferry that sank off Lima in April, using two cranes.", ("Engineers", "use", "two cranes")),
    ("Farmers fear that cheap beef raised to lower standards will flood the market.", ("cheap beef", "flood", "the market")),
    ("The treasury imposed sanctions on Monday on a bank that it accused of helping Peru.", ("it", "accuse", "a bank")),
    ("The firm was awarded a contract by Peru.", ("Peru", "award", "a contract")),
    ("The premier was granted asylum by Peru.", ("Peru", "grant", "asylum")),
    ("Peru granted the opposition leader asylum.", ("Peru", "grant", "asylum")),
    ("The army offered the rebels a truce.", ("The army", "offer", "a truce")),
    ("Customers queued outside branches in Lima.", ("Customers", "queue", "")),
    ("The resignation left the party leaderless.", ("The resignation", "leave", "the party")),
    ("Ruiz put Peru ahead.", ("Ruiz", "put_ahead", "Peru")),
    ("Inflation has seen prices double.", ("prices", "double", "")),
    ("The studio promised refunds after its new game, Iron Moon, crashed on consoles.", ("its new game", "crash", "")),
    ("Police found a million euros behind a false wall in the villa he rented under another name.", ("he", "rent", "the villa")),
    ("The treasury imposed sanctions on a Peruvian bank that it accused of helping rebels pay for rifles.", ("it", "accuse", "a Peruvian bank")),
    ("Chad has seen its trade with Peru triple since the war.", ("its trade", "triple", "")),
    ("Ruiz apologised but rejected calls for her resignation.", ("Ruiz", "reject", "calls for her resignation")),
    ("A judge spares the firm.", ("A judge", "spare", "the firm")),
    ("Villagers handed the prefect a petition signed by 3,000 people.", ("Villagers", "hand", "a petition")),
    ("Gunmen shot dead two drivers of the fund.", ("Gunmen", "shoot_dead", "two drivers of the fund")),
    ("Fighting in the north has driven 90,000 people from their homes.", ("Fighting", "drive", "90,000 people")),
    ("Ruiz pulled a goal back but was sent off.", ("Ruiz", "pull_back", "a goal")),
    ("His lawyer called the account grotesque.", ("His lawyer", "call", "the account")),
    ("Dahl sent samples to a laboratory in Lima, which identified wheat.", ("a laboratory", "identify", "wheat")),
    ("The mayor accused her of having deceived the city.", ("her", "deceive", "the city")),
    ("Orvane disputed the results, calling the panel's methods outdated.", ("Orvane", "call", "the panel's methods")),
    (
        "Creditors agreed, handing Dahl, a former banker elected on a promise to clean up state finances, his biggest success.",
        ("Creditors", "hand", "his biggest success"),
    ),
    ("Power cuts have forced bakeries to close and driven welders to work at night.", ("Power cuts", "drive", "welders")),
    ("Ruiz stripped the company of its licence.", ("Ruiz", "strip", "the company")),
    ("A judge ordered Dahl to hand over two yachts, a football club in Lima and a collection of eggs.", ("Dahl", "hand_over", "a football club")),
    ("Born to a planter, Ruiz studied law, taught Greek in a school and wrote speeches for a minister.", ("Ruiz", "study", "law")),
    ("The book was turned into a film by Manuel Reis that she disowned.", ("she", "disown", "a film")),
    ("She married twice, refused the prize and left her archive to a library.", ("She", "leave", "her archive")),
    ("The board removed the minister on Thursday after blackouts paralysed factories and spoiled medicine in hospitals.", ("blackouts", "spoil", "medicine")),
    ("He signed a four-year contract, posed with a rooster and promised twenty goals.", ("He", "promise", "twenty goals")),
    ("The campaigners, among them his own daughter, left.", ("The campaigners", "include", "his own daughter")),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "told"), HUNG)
def test_a_clause_hangs_on_its_doer(text: str, told: tuple[str, str, str], nlp: Language) -> None:
    found = [one.proposition for one in analyse(Article(id="a", text=text), nlp=nlp).statements]
    assert told in {(one.subject.text if one.subject else "", one.predicate.lemma, one.object.text if one.object else "") for one in found}


def test_who_is_given_is_the_recipient(nlp: Language) -> None:
    found = analyse(Article(id="a", text="The firm was awarded a contract by Peru."), nlp=nlp).statements
    assert [(item.role, item.argument.text) for one in found for item in one.proposition.arguments] == [("recipient", "The firm")]


def test_what_is_seen_to_happen_happens(nlp: Language) -> None:
    found = {one.proposition.predicate.lemma: one.layer for one in analyse(Article(id="a", text="Peru saw its exports fall."), nlp=nlp).statements}
    assert found["fall"] == "asserted"


def test_nobody_has_what_another_does_to_him(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Ruiz had her shot pushed away by Dahl."), nlp=nlp).statements
    assert "have" not in {one.proposition.predicate.lemma for one in found}


@pytest.mark.parametrize(
    ("text", "lemma", "noun"),
    [
        ("Relatives of the dead, some carrying photographs, gathered in the square.", "be", "some carrying photographs"),
        ("The gangs got new targets and, insurers say, new backers in Yemen.", "say", "new backers"),
        ("Dahl called it the bravest book of the century, a compliment she returned.", "be", "a compliment"),
    ],
)
def test_what_nobody_says_is_not_told(text: str, lemma: str, noun: str, nlp: Language) -> None:
    found = [one.proposition for one in analyse(Article(id="a", text=text), nlp=nlp).statements]
    assert (lemma, noun) not in {(one.predicate.lemma, one.object.text) for one in found if one.object}
