"""Where names begin and end: a table of own sentences."""

import pytest
from spacy.language import Language

from kg.annotate import annotate, borders
from kg.model import Article
from kg.resolve import resolve
from kg.resolve.edges import trimmed
from kg.resolve.table import table_of

# sentence, all its names
CASES = [
    ("Marlow Motors CEO Ana Ortega resigned on Monday.", ["Marlow Motors", "Ana Ortega"]),
    ("The World Seed Organisation (WSO) met in Rome.", ["World Seed Organisation", "WSO", "Rome"]),
    ("Petra Marlow for Grain Research Norway said the milk was sound.", ["Petra Marlow", "Norway"]),
    ("Ana Ortega and Jan Novak met.", ["Ana Ortega", "Jan Novak"]),
    ("The Arden Institute in Rome closed.", ["Arden Institute", "Rome"]),
    ("Ana Ortega Wins Lima Primary", ["Ana Ortega", "Lima"]),
    ("Photo: Jan Novak.", ["Jan Novak"]),
    ("She met Director of Sport Tilda Orvane.", ["Sport", "Tilda Orvane"]),
    ("He met Director of Tilda Orvane Foods.", ["Tilda Orvane Foods"]),
    ("Speaker of Parliament Tilda Orvane spoke.", ["Parliament", "Tilda Orvane"]),
    ("Marlow Steel Corp. of Tokyo bought the mill.", ["Marlow Steel Corp.", "Tokyo"]),
    ("Chief Magistrate Lucas Orvane spoke.", ["Lucas Orvane"]),
    ("Leader of the Opposition Debabrata Marlow spoke.", ["Debabrata Marlow"]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_edges(text: str, names: list[str], nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    spans = sorted({mention.span for entity in found for mention in entity.mentions if mention.kind == "name"})
    assert [text[slice(*span)] for span in spans] == names


# text, the labelled words, the type by their label, the name
LABELS = [
    ("The new Nordbank opened.", "The new Nordbank", "Organization", "Nordbank"),
    ("They saw Nordbank's losses.", "Nordbank's", "Organization", "Nordbank"),
    ("The Court of Trade in Lima sat.", "Court of Trade in", "Organization", "Court of Trade"),
    ("They watch Serie A on Sundays.", "Serie A", "Organization", "Serie A"),
    ("They beat Arden 2-1 on Sunday.", "Arden 2-1", "Organization", "Arden"),
    ("Karel met de Marlow.", "de Marlow", "Person", "de Marlow"),
    ("Striker Tom Marlow scored.", "Striker Tom Marlow", "Person", "Tom Marlow"),
    ("Doctors Without Borders left.", "Without Borders", "Organization", "Doctors Without Borders"),
    ("The Marlow executive left.", "Marlow executive", "Organization", "Marlow"),
    ("Ana Novak Image: the harbour.", "Ana Novak Image", "Person", "Ana Novak"),
    ("Ana Marlow KC spoke.", "Ana Marlow KC", "Person", "Ana Marlow"),
    ("Ana Ortega Wins Lima Vote", "Ana Ortega Wins", "Person", "Ana Ortega"),
    ("Park So-min met Ana Ortega.", "Park So", "Person", "Park So-min"),
    ("Ana Ortega met Lee So-won.", "Lee So-won", "Person", "Lee So-won"),
    ("Ana Ortega-backed firms closed.", "Ana Ortega", "Person", "Ana Ortega"),
    ("DI Sorcha Lenn spoke on Friday.", "DI Sorcha Lenn", "Organization", "Sorcha Lenn"),
    ("DI Marlow Motors closed.", "DI Marlow Motors", "Organization", "DI Marlow Motors"),
]


@pytest.mark.parametrize(("text", "words", "label", "name"), LABELS)
def test_trimmed(text: str, words: str, label: str, name: str, nlp: Language) -> None:
    doc = annotate(Article(id="a", text=text), nlp=nlp)
    span = doc.char_span(text.index(words), text.index(words) + len(words))
    assert span is not None
    first, last = trimmed(table_of(doc, list(borders(doc))), span.start, span.end - 1, label)
    assert doc[first : last + 1].text == name
