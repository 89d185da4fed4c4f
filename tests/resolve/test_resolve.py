"""Who is meant: names, pronouns and capitals become entities."""

from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article, Entity
from kg.resolve import resolve


def entities(text: str, nlp: Language) -> dict[str, Entity]:
    return {entity.name: entity for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities}


def test_surname_and_pronoun_join_the_full_name(nlp: Language) -> None:
    found = entities("Maria Ortega won the vote in Peru. Ortega thanked voters. She will take office in July.", nlp)
    assert [mention.kind for mention in found["Maria Ortega"].mentions] == ["name", "name", "pronoun"]


def test_a_capital_that_acts_is_its_state(nlp: Language) -> None:
    assert entities("Moscow rejected the demand of Ukraine.", nlp)["Russia"].wikidata == "Q159"


def test_a_body_that_every_state_has_is_that_of_the_state_beside_it(nlp: Language) -> None:
    found = entities("Ukraine's National Guard held the bridge. Peru closed its border, and the Peruvian Foreign Office said so.", nlp)
    assert (found["National Guard"].iri, found["National Guard"].country) == (None, "UKR")
    assert (found["Peruvian Foreign Office"].iri, found["Peruvian Foreign Office"].country) == (None, "PER")


def test_such_a_body_is_the_known_one_where_no_other_state_is_told(nlp: Language) -> None:
    assert entities("The National Guard was sent to Ohio.", nlp)["National Guard"].country == "USA"
    # one state named in passing
    assert entities("The Home Office deported two men to Jamaica.", nlp)["Home Office"].country == "GBR"


def test_police_are_no_concept_that_articles_share(nlp: Language) -> None:
    found = entities("Police fired tear gas. He was taken to court.", nlp)
    assert (found["Police"].kind, found["court"].kind) == ("nominal", "concept")


def test_a_description_without_possessor_is_the_label(nlp: Language) -> None:
    found = entities("He criticized his large firm in Oslo. Nobody left the large firm.", nlp)
    assert "the large firm" in found and "his large firm" not in found


def test_a_place_within_the_name_of_a_newspaper_is_not_its_country(nlp: Language) -> None:
    found = entities("Editors of the Gulf of Guinea Times and of the Federation of Chilean Industries met.", nlp)
    assert (found["Gulf of Guinea Times"].country, found["Federation of Chilean Industries"].country) == (None, "CHL")


def test_a_description_written_as_a_name_is_one(nlp: Language) -> None:
    found = entities("President Ana Lind thanked the Court. The President said that the court in Oslo was wrong.", nlp)
    assert [mention.kind for mention in found["Ana Lind"].mentions][-1] == "name"
    assert [mention.kind for mention in found["the Court"].mentions][:1] == ["name"]


def test_who_holds_an_office_is_not_who_speaks_of_it(nlp: Language) -> None:
    text = "Prime Minister Ana Lind repeated an answer of Novak: “The Home Secretary and I have not met.” Home Secretary Tom Novak agreed."
    found = entities(text, nlp)
    assert "The Home Secretary" not in {text[mention.span.begin : mention.span.end] for mention in found["Ana Lind"].mentions}


def test_an_office_before_a_name_leaves_no_name_of_its_own(nlp: Language) -> None:
    found = entities("Shadow Home Secretary Eva Berg and Emeritus Professor Jan Novak came at 14:05 GMT.", nlp)
    assert {name for name, entity in found.items() if entity.kind == "named"} == {"Eva Berg", "Jan Novak"}
    assert "Carl Whitlow" in entities("NASA Administrator Carl Whitlow spoke. Administrator Whitlow left.", nlp)


def test_names_on_two_lines_are_two(nlp: Language) -> None:
    assert not any("\n" in name for name in entities("She met Ana Marlow\nEnvironment Editor of the paper, on Monday.", nlp))


def test_a_house_is_no_parliament_and_a_dash_no_thing(nlp: Language) -> None:
    found = entities("Her opera house cost £96m - a record.", nlp)
    assert found["Her opera house"].type != "GovernmentBody"
    assert not {"-", "m"} & found.keys()
