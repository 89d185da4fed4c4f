"""What noun phrases tell in passing: offices, titles, appositions, places, possessions."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# sentence; extractor, subject, predicate, object, layer
CASES = [
    ("Orvane, a maker of pumps, closed a plant.", "apposition", "Orvane", "be", "a maker of pumps", "asserted"),
    # an office that somebody tells of
    ("Brook said that Iris Holm, the leader of the plot, had fled.", "office", "Iris Holm", "be_leader", "the plot", "reported"),
    ("Brook said that Iris Holm, the mayor of Lima, had fled.", "office", "Iris Holm", "be_mayor", "Lima", "asserted"),
    # words that leave open whether one is
    ("Iris Holm, the alleged leader of the gang, fled.", "apposition", "Iris Holm", "be", "the alleged leader of the gang", "hypothetical"),
    ("Self-styled doctor Iris Holm sold the water.", "title", "Iris Holm", "be", "Self-styled doctor", "hypothetical"),
    ("The so-called mayor, Iris Holm, sold the water.", "apposition", "Iris Holm", "be", "The so-called mayor", "hypothetical"),
    ("Iris Holm, the suspected leader of the Kelso Front, fled.", "office", "Iris Holm", "be_suspected_leader", "the Kelso Front", "hypothetical"),
    ("The mayor praised his company, Orvane Corp.", "apposition", "Orvane Corp.", "be", "his company", "asserted"),
    ("Marten Voss, a Kelso committeeman, voted no.", "apposition", "Marten Voss", "be", "a Kelso committeeman", "asserted"),
    ("White House spokeswoman Emily Holm left the room.", "office", "Emily Holm", "be_spokeswoman", "White House", "asserted"),
    ("Reporters met film director Emily Holm.", "title", "Emily Holm", "be", "film director", "asserted"),
    ("Interior Minister Jan Novak opened a dam.", "title", "Jan Novak", "be", "Interior Minister", "asserted"),
    ("President Jan Novak's government cut a tax.", "title", "Jan Novak", "be", "President", "asserted"),
    # the title is the article's own word, whatever is said of its bearer
    ("Officials said that Senator Martin Keller resigned.", "title", "Martin Keller", "be", "Senator", "asserted"),
    ("The crew landed in Carson City, Nevada.", "place", "Carson City", "be_in", "Nevada", "asserted"),
    ("Norway's prime minister visited the port.", "possessive", "Norway", "have_minister", "prime minister", "asserted"),
    ("The company fired the staff, including the cook.", "inclusion", "the staff", "include", "the cook", "asserted"),
    ("Officials said that four ministers, including the premier, had resigned.", "inclusion", "four ministers", "include", "the premier", "reported"),
    ("The mayor, whose boat sank, left the room.", "possessive", "The mayor", "have_boat", "boat", "asserted"),
    ("The mayor of Kelso, whose brother owns the mill, resigned.", "possessive", "The mayor of Kelso", "have_brother", "brother", "asserted"),
    ("Seven people died, among them four children.", "inclusion", "Seven people", "include", "four children", "asserted"),
    ("Workers pulled eleven survivors from the ruins, among them a girl.", "inclusion", "eleven survivors", "include", "a girl", "asserted"),
    ("Chile's Interior Minister Jan Novak left.", "office", "Jan Novak", "be_interior_minister", "Chile", "asserted"),
    # lists, and what stands in brackets
    ("The report names four banks: Orvane, Dunmore and Keld.", "inclusion", "four banks", "include", "Dunmore", "asserted"),
    ("The port (the largest in Chad) was closed.", "apposition", "The port", "be", "the largest", "asserted"),
    ("The mayor – a former pilot – resigned.", "apposition", "The mayor", "be", "a former pilot", "asserted"),
    ("She sold her subsidiary.", "possessive", "her", "have_subsidiary", "subsidiary", "asserted"),
    # whoever tells of his client says that he has one; what describes a name is the article's own word
    ("Marten Voss told the court that a thief had framed his client.", "possessive", "his", "have_client", "client", "reported"),
    ("Officials said that its owner, Marten Voss, bought the mill.", "possessive", "its", "have_owner", "owner", "reported"),
    ("Officials said that Norway's prime minister, Jan Dahl, resigned.", "possessive", "Norway", "have_minister", "prime minister", "asserted"),
    ("Officials said that the premier met his counterpart Lars Dahl.", "possessive", "his", "have_counterpart", "counterpart", "asserted"),
    ("Its chairman is widely expected to resign.", "possessive", "Its", "have_chairman", "chairman", "asserted"),
    # a state has a president, and gives no calling of art
    ("The Chilean president Ana Ruiz met the crew.", "office", "Ana Ruiz", "be_president", "Chilean", "asserted"),
    ("Critics praised the Norwegian ambassador, Lars Dahl.", "office", "Lars Dahl", "be_ambassador", "Norwegian", "asserted"),
    ("Vice-President Iris Holm of Kelso left the room.", "title", "Iris Holm", "be", "Vice-President", "asserted"),
    # a firm is a part of another
    ("Lumex, a unit of Dae Holdings, was fined on Tuesday.", "office", "Lumex", "be_unit", "Dae Holdings", "asserted"),
    ("Lumex, a former subsidiary of the Korean group Dae Holdings, closed.", "office", "Lumex", "be_former_subsidiary", "the Korean group", "asserted"),
]
SILENT = [
    ("“I lost my papers, my goats, everything,” she said.", "apposition"),
    # a heart attack attacks nobody, and those in opposition do nothing by that
    ("The opposition said that he had had a heart attack.", "nominal"),
    # only relational nouns have an owner that matters: a visit is told by its event
    ("Norway's blue morning began.", "possessive"),
    ("On Monday, the day of the vote, it rained.", "apposition"),
    # slips of the parser: a speech is no designer, a person no body of work
    ("As Iris Holm delivered her long speech, a designer for the Orvane group watched from her home.", "apposition"),
    ("The group that runs the hotel, Blue Lantern Holdings, had denied that anybody was hurt.", "apposition"),
    ("He praised Iris Holm, a body of work that lasted decades.", "apposition"),
    ("Brook was said to have sold the mill, a rumour she did nothing to stop.", "apposition"),
    ("Blue Monday passed.", "title"),
    ("The Peruvian director Ana Ruiz met the crew.", "office"),
    ("Critics praised the Norwegian economist, Lars Dahl.", "office"),
    # it is May that stands before
    ("The company fired the staff in May, including the cook.", "inclusion"),
    ("The main worry is the economy, including the pay of nurses.", "inclusion"),
    ("Ruiz scored twice for Chad, including the last goal.", "inclusion"),
]


@pytest.mark.parametrize(("text", "extractor", "subject", "lemma", "obj", "layer"), CASES, ids=[case[0] for case in CASES])
def test_noun_phrases(nlp: Language, text: str, extractor: str, subject: str, lemma: str, obj: str, layer: str) -> None:
    assert (subject, lemma, obj, layer) in found(nlp, text, extractor)


@pytest.mark.parametrize(("text", "extractor"), SILENT, ids=[text for text, _ in SILENT])
def test_silent(nlp: Language, text: str, extractor: str) -> None:
    assert found(nlp, text, extractor) == []


def found(nlp: Language, text: str, extractor: str) -> list[tuple[str | None, str, str | None, str]]:
    statements = [one for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.extractor == extractor]
    return [(p.subject and p.subject.text, p.predicate.lemma, p.object and p.object.text, one.layer) for one in statements for p in [one.proposition]]


def test_what_somebody_was_formerly_is_no_office_there(nlp: Language) -> None:
    found = analyse(Article(id="a", text="The council's chief executive, Lorna Tate, formerly of Hull, will leave in June."), nlp=nlp).statements
    assert found and all(one.object is None or one.object.text != "Hull" for one in found)
