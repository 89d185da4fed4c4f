"""The words around one mention decide the type of all mentions of a name: a table of own sentences."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# text, name of an entity, its type
CASES = [
    ("Tamber Lowick lost money. The Swiss lender Tamber Lowick will shut ten branches. Tamber Lowick declined to comment.", "Tamber Lowick", "Organization"),
    ("Tamber Lowick, the Greek company that owns the ferry, said so. Tamber Lowick hired two divers.", "Tamber Lowick", "Organization"),
    ("English champions Ardley Vale have signed Tom Harker. Ardley Vale paid a record fee.", "Ardley Vale", "Organization"),
    ("Quellmart declined to comment. Shares in Quellmart fell. Quellmart was founded in Leeds.", "Quellmart", "Organization"),
    ("Tamber Lowick shares fell on Monday. Tamber Lowick declined to comment.", "Tamber Lowick", "Organization"),
    ("Torvak rejects the plan. Torvak's foreign ministry recalled its envoy. Torvak and Belnia share a river.", "Torvak", "Country"),
    ("The Liberian-flagged Velda Norrin left the port on Monday. Velda Norrin is twenty years old.", "Velda Norrin", "Product"),
    ("Lowick Ham and Microsoft want the firm.", "Lowick Ham", "Organization"),
    ("Lowick Shipping sold two ferries.", "Lowick Shipping", "Organization"),
    ("Planters Without Fields has opened two schools in Peru.", "Planters Without Fields", "Organization"),
    ("He wrote a report in the Lakeside Courier.", "Lakeside Courier", "Organization"),
    # clubs by plural verbs, players, scores, transfers
    ("Tarnfield are ninth in the league. Tarnfield dismissed Nils Aune.", "Tarnfield", "Organization"),
    ("Tarnfield dismissed Nils Aune. The Tarnfield captain, Emil Holm, will miss the game.", "Tarnfield", "Organization"),
    ("Tarnfield beat Quorley 2-1 on Sunday. He grew up in Lima.", "Quorley", "Organization"),
    ("The striker, who joined from Quorley in January, scored twice.", "Quorley", "Organization"),
    ("They lost to second-division Quorley on Monday.", "Quorley", "Organization"),
    # papers and firms by what is told them and who works there
    ("Emil Holm told Lorwire that he would stay. Lorwire has seen the letter.", "Lorwire", "Organization"),
    ("Rival Quorley gained 6%.", "Quorley", "Organization"),
    ("Quorley, a start-up from Bremen, built a rocket. Quorley founder Jana Holm cried.", "Quorley", "Organization"),
    # states by what they alone have, or by their adjective
    ("Tarvia summoned the Peruvian ambassador on Monday. Tarvia wants the island.", "Tarvia", "Country"),
    ("Lorvia built a dam. Lorvian Prime Minister Ana Holm opened it.", "Lorvia", "Country"),
    ("Rebels took the airport of Quorley on Monday. They left Quorley at night.", "Quorley", "City"),
    ("The river Quorley rose by four metres.", "Quorley", "Place"),
    # ships, works, kin
    ("The Velda Norrin was sailing to Lima. Divers found the Velda Norrin.", "Velda Norrin", "Product"),
    ("The frigate Velda Norrin stopped the boat.", "Velda Norrin", "Product"),
    ("He was jailed for her book The Quorley Garden.", "Quorley Garden", "Work"),
    ("His niece, Isla Norrin, thanked the museum.", "Isla Norrin", "Person"),
    ("A former engineer at Quorley Chemie spoke. Quorley Chemie denied it.", "Quorley Chemie", "Organization"),
    ("Two investors, including the Norwegian fund Quorley, left.", "Quorley", "Organization"),
    ("Prosecutors in Quorley searched the flat.", "Quorley", "City"),
    ("His widow, Marlies, said so.", "Marlies", "Person"),
    ("A gang called Quorley claimed the attack. Police seek Quorley.", "Quorley", "Organization"),
    ("Competitor Quorley said so.", "Quorley", "Organization"),
    ("Airline Quorley will cut 900 jobs. The Irish airline Quorley lost money.", "Quorley", "Organization"),
    ("Analysts polled by Quorley had expected more.", "Quorley", "Organization"),
    ("Regulators approved the purchase of Quorley.", "Quorley", "Organization"),
    ("Harker won the league with Quorley in 2018.", "Quorley", "Organization"),
    ("Peru recalled its envoy from Quorley for talks.", "Quorley", "City"),
    ("The Emir of Kano spoke on Monday.", "The Emir", "Person"),
    ("The Quorley Street sold 300,000 copies.", "Quorley Street", "Work"),
    ("A ferry with 90 passengers, the Quorley, ran aground. The Quorley's captain was hurt.", "Quorley", "Product"),
    ("Storm Quorva battered the coast. Quorva killed nine people.", "Storm Quorva", "Event"),
    ("The race ends in Quorley on Sunday.", "Quorley", "City"),
    ("The Almira Group bought a paper. Almira ordered editors to drop a book.", "Almira Group", "Organization"),
    ("Quorley won contracts worth 80 million.", "Quorley", "Organization"),
    ("He took a boat from the builder Quorley. Quorley denied it.", "Quorley", "Organization"),
    ("Quorvel lost 3 million euros in 2024. Quorvel makes lorries.", "Quorvel", "Organization"),
    ("Torrin Vale, which employs 300 people, opened a plant.", "Torrin Vale", "Organization"),
    ("Harker told Dagens Quorva that he would stay.", "Dagens Quorva", "Organization"),
    ("St Orvin's Hospice dismissed Emil Holm.", "St Orvin's Hospice", "Organization"),
    ("Helen Quorley opened Quorley Bakery in 1990.", "Quorley Bakery", "Organization"),
    ("Emil Holm, a goalkeeper for Tarn Glory, broke his leg.", "Tarn Glory", "Organization"),
    # a club that is called like its city
    ("Emil Holm scored nine goals for Valencia last season. Valencia sold him in May.", "Valencia", "Organization"),
    ("Emil Holm has taken over at Lyon. Lyon drew 1-1 with Nantes on Sunday.", "Lyon", "Organization"),
    ("Leeds signed the striker Emil Holm from Brighton for 20 million pounds.", "Brighton", "Organization"),
    ("The festival drew 3,000 people to Valencia last season. The mayor of Valencia opened it.", "Valencia", "City"),
    ("Leeds sold its art collection for 20 million pounds. Leeds needs the money.", "Leeds", "City"),
    ("The striker flew from Nantes to Lyon on Monday. He lives in Lyon.", "Lyon", "City"),
    ("Holm was at the centre of the Quorvel for years.", "Quorvel", "Thing"),
    ("Tarn Town 2-1 Quorley Wanderers\n\nThe fans of Tarn Town were glad on Saturday.", "Tarn Town", "Organization"),
    ("Emil Holm 6-4 Anna Berger\n\nEmil Holm was glad on Saturday.", "Emil Holm", "Person"),
    # who looks like a person and is told of as a firm
    ("Emil Holm was a partner at Morgan Lowick until 2012.", "Morgan Lowick", "Organization"),
    ("She works at Morgan Lowick in Lima.", "Morgan Lowick", "Organization"),
    ("They hired Morgan Lowick, a law firm, in May.", "Morgan Lowick", "Organization"),
    ("Morgan Lowick shares rose. They hired Emil Holm.", "Morgan Lowick", "Organization"),
    ("They hired Morgan Lowick, a lawyer, in May.", "Morgan Lowick", "Person"),
    ("Emil Holm shouted at Morgan Lowick.", "Morgan Lowick", "Person"),
    # where one lives, and who is from there
    ("Mrs Holm moved to Kent in 1963.", "Kent", "City"),
    ("Emil Holm turned to Kent on Friday.", "Kent", "Person"),
    ("Emil Holm appeared before Quorley magistrates on Friday.", "Quorley", "City"),
    ("Relatives have sued Quorvel and Torvia.", "Quorvel", "Organization"),
    ("Relatives have sued Quorvel and Torvia.", "Torvia", "Organization"),
    ("Sernova runs three hospitals in Peru.", "Sernova", "Organization"),
    ("Police in Quorley arrested a man.", "Quorley", "City"),
    ("Nordbank makes Quorvita. People like Quorvita.", "Quorvita", "Product"),
    ("Lyon beat Nantes 2-1. Emil Holm scored twice for Lyon.", "Lyon", "Organization"),
    # no plural verb after two names, after "if", in a vote
    ("Emil Holm met Ana Aune. Holm and Aune are friends.", "Emil Holm", "Person"),
    ("Emil Holm gained 6% of the vote.", "Emil Holm", "Person"),
    # who has a given name stays a person
    ("The publisher Thomas Harker sold his house. Thomas Harker is 60.", "Thomas Harker", "Person"),
    ("Thomas Harker, a retailer, sold his house.", "Thomas Harker", "Person"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CASES)
def test_type(text: str, name: str, kind: str, nlp: Language) -> None:
    found = {entity.name: entity.type for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities}
    assert found[name] == kind


def test_no_person_pronoun_joins_a_club(nlp: Language) -> None:
    text = "English champions Ardley Vale have signed Samuel Adeyo. Ardley Vale paid a record fee. He becomes their dearest player."
    joined = [entity.name for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities if any(m.kind == "pronoun" for m in entity.mentions)]
    assert joined and "Samuel Adeyo" in joined


def test_a_firm_may_be_called_by_its_first_word(nlp: Language) -> None:
    text = "Velkarn Shipping, a Greek company, lost a ferry. Velkarn bought it in 2019."
    found = {
        entity.name: [text[m.span.begin : m.span.end] for m in entity.mentions if m.kind == "name"]
        for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    }
    assert found["Velkarn Shipping"] == ["Velkarn Shipping", "Velkarn"]


def test_a_city_known_at_one_mention_is_one_at_all(nlp: Language) -> None:
    text = "A ferry sailed from Angola to Antwerp. Guards in Antwerp searched the ferry."
    assert [entity.type for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities if entity.name == "Antwerp"] == ["City"]


def test_a_place_is_no_short_form_of_the_body_named_for_it(nlp: Language) -> None:
    text = "Fighters of the Tarvia Liberation Army took two towns in northern Tarvia. The army left Tarvia."
    found = {entity.name for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities if entity.kind == "named"}
    assert {"Tarvia", "Tarvia Liberation Army"} <= found


def test_a_club_is_not_its_city(nlp: Language) -> None:
    text = "Lyon striker Emil Holm was arrested in Lyon."
    found = [entity.type for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities if entity.name == "Lyon"]
    assert found == ["Organization", "City"]


@pytest.mark.parametrize(
    "text",
    [
        "Emil Holm lives in Tarnley. He teaches at Tarnley Grammar School. Tarnley is small.",
        "The virus was found in Tarnley. Doctors at Tarnley General Hospital treated Emil Holm.",
        "Two men died in Tarnley on Monday. Emil Holm was taken to Tarnley War Memorial Hospital.",
        "Three men robbed a shop in Tarnley. The Tarnley Chamber of Trade offered a reward.",
    ],
)
def test_a_town_is_no_short_form_of_what_is_named_for_it(text: str, nlp: Language) -> None:
    found = {entity.name: entity.type for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities if entity.kind == "named"}
    assert found["Tarnley"] == "City"
    assert len(found) == 3 - ("reward" in text)


def test_one_may_trust_in_a_firm(nlp: Language) -> None:
    text = "Tarnley Ridge Resources fell by 5%. Investors trust in Tarnley Ridge. He is an investor in Tarnley Ridge."
    short = "Brightlake Holdings lost money. Emil Holm, an investor in Brightlake, resigned."
    assert "Brightlake" not in {entity.name for entity in resolve(annotate(Article(id="a", text=short), nlp=nlp)).entities}
    assert "Tarnley Ridge" not in {entity.name for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities}
