"""One person under two names: at birth, on stage, in marriage, the elder and the younger."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# text, the people of the article, each with the other names and with what is said of him or her
CASES = [
    # at birth: the name tells who it is, and "she" goes on
    (
        "Vera Dahlin died on Wednesday. Born Vera Anna Lund in Malmö, she was a singer. She studied in Oslo.",
        {"Vera Dahlin": ["Vera Dahlin", "Vera Anna Lund", "she", "She"]},
    ),
    ("Judy Marlow, born Judith Ann Kowal in Lima, won.", {"Judy Marlow": ["Judy Marlow", "Judith Ann Kowal"]}),
    ("Tom Hale was born Tomasz Halek in Oslo. Halek moved to Lima in 1980.", {"Tom Hale": ["Tom Hale", "Tomasz Halek", "Halek"]}),
    ("Ana Berg praised Tom Lind. Born Anna Bergmann in Oslo, she left.", {"Ana Berg": ["Ana Berg", "Anna Bergmann", "she"], "Tom Lind": ["Tom Lind"]}),
    ("Mary Holm (née Lund) moved to Oslo.", {"Mary Holm": ["Mary Holm", "Lund"]}),
    ("Ana Berg and Tom Lind left. Born Ana Schmidt in Vienna, she moved to Oslo.", {"Ana Berg": ["Ana Berg", "Ana Schmidt", "she"], "Tom Lind": ["Tom Lind"]}),
    # on stage, and by the true name
    ("Stefan Lang, better known as Rico Valdez, sang. Rico Valdez left.", {"Rico Valdez": ["Stefan Lang", "Rico Valdez", "Rico Valdez"]}),
    ("Ana Lund, who performs under the stage name Luna, left.", {"Ana Lund": ["Ana Lund", "Luna"]}),
    ("Jim Hale, who goes by the name of Max Dahl, fled. Max Dahl denied it.", {"Jim Hale": ["Jim Hale", "Max Dahl", "Max Dahl"]}),
    ("Max Dahl, whose real name is Jim Hale, fled. Hale denied it.", {"Max Dahl": ["Max Dahl", "Jim Hale", "Hale"]}),
    # in marriage
    ("Anna Hale married Peter Lind in 1963. Mrs Lind moved to Oslo.", {"Anna Hale": ["Anna Hale", "Mrs Lind"], "Peter Lind": ["Peter Lind"]}),
    # the elder and the younger
    (
        "Tom Marlow and his son Mark Marlow left. The elder Marlow is 82. The younger Marlow is 50.",
        {"Tom Marlow": ["Tom Marlow", "his", "Marlow"], "Mark Marlow": ["his son", "Mark Marlow", "Marlow"]},
    ),
    (
        "Omar Marlow, the son of General Sami Marlow, left. The elder Marlow stayed.",
        {"Omar Marlow": ["Omar Marlow", "the son of General Sami Marlow"], "Sami Marlow": ["Sami Marlow", "Marlow"]},
    ),
    ("Tom Hale and his father, Jim Hale, left. Hale senior fell.", {"Tom Hale": ["Tom Hale", "his"], "Jim Hale": ["his father", "Jim Hale", "Hale"]}),
    # nobody is told to be the other: not married, of no generation, three whom it may mean, somebody born to another
    ("Peter Lind met Anna Hale in 1963. Mrs Lind left.", {"Peter Lind": ["Peter Lind"], "Anna Hale": ["Anna Hale"], "Lind": ["Mrs Lind"]}),
    (
        "Jan Marlow and Karel Marlow left. The elder Marlow fell.",
        {"Jan Marlow": ["Jan Marlow"], "Karel Marlow": ["Karel Marlow"], "Marlow": ["Marlow"]},
    ),
    # nobody is his own brother
    ("Marlow, Ana's brother, left. Ana Marlow stayed.", {"Marlow": ["Marlow", "Ana's brother"], "Ana Marlow": ["Ana", "Ana Marlow"]}),
    ("Peter Lind was born to Anna Lind in 1950.", {"Peter Lind": ["Peter Lind"], "Anna Lind": ["Anna Lind"]}),
    ("Tom Lind met a man known as Jack Reed.", {"Tom Lind": ["Tom Lind"], "Jack Reed": ["a man", "Jack Reed"]}),
]


@pytest.mark.issue(5)
@pytest.mark.parametrize(("text", "people"), CASES, ids=[text for text, _ in CASES])
def test_people_of_two_names(text: str, people: dict[str, list[str]], nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    told = {one.name: [text[m.span.begin : m.span.end] for m in one.mentions] for one in found.entities if one.kind == "named" and one.type == "Person"}
    assert told == people


@pytest.mark.issue(5)
@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Vera Dahlin died. Born Vera Anna Lund in Malmö, she was a singer.", "Vera Dahlin", ("Vera Anna Lund",)),
        ("Mary Holm (née Lund) moved to Oslo.", "Mary Holm", ("Mary Lund",)),
        ("Stefan Lang, better known as Rico Valdez, sang.", "Rico Valdez", ("Stefan Lang",)),
    ],
)
def test_another_name_is_an_alias(text: str, name: str, aliases: tuple[str, ...], nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    assert [one.aliases for one in found if one.name == name] == [aliases]
