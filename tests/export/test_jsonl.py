"""What `kg extract` writes of an article: the entities that it names, that it comes back to, or that it says something of."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.export.jsonl import findings_json
from kg.model import Article, Entity, Findings, Mention, Resolution, Span

# text, an entity of the article, whether it is written
CASES = [
    ("Seen from the point of view of a baker, Ana Berg sold the mill.", "Ana Berg", True),
    ("Seen from the point of view of a baker, Ana Berg sold the mill.", "the mill", True),
    ("In the course of the year Ana Berg sold the mill.", "the course", False),
    ("The course of the year was hard. Ana Berg saw the course of it.", "The course", True),
]


@pytest.mark.parametrize(("text", "name", "written"), CASES)
def test_what_nothing_is_said_of_is_left_out(text: str, name: str, written: bool, nlp: Language) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    assert name in {entity.name for entity in found.resolution.entities}
    assert (name in {entity["name"] for entity in findings_json(found)["entities"]}) == written


def test_each_entity_that_is_meant_is_written(nlp: Language) -> None:
    found = findings_json(analyse(Article(id="a", text='"The point of it is the price," Ana Berg told reporters on Monday.'), nlp=nlp))
    written = {entity["id"] for entity in found["entities"]}
    meant = [part for one in found["propositions"] for part in (one["subject"], one["object"], *one["arguments"])]
    meant += [one[part] for one in found["attributions"] for part in ("source", "addressee") if one.get(part)]
    assert {part["entity"] for part in meant if part and part["entity"]} <= written


def test_an_entity_of_several_names_its_members() -> None:
    text = "Ana Corel and Rosa Vint met. The two women left."
    spans = Span(0, 9), Span(14, 23), Span(29, 42)
    ana, rosa = (Entity(f"e{at}", text[slice(*spans[at])], "Person", "named", (Mention(spans[at], "name", spans[at]),)) for at in (0, 1))
    both = Entity("e2", "The two women", "Group", "nominal", (Mention(spans[2], "nominal", spans[2]),), members=("e0", "e1"))
    found = findings_json(Findings(Article("a", text), resolution=Resolution((ana, rosa, both))))["entities"]
    assert [one.get("members") for one in found] == [None, None, ["e0", "e1"]]
    assert found[2]["mentions"] == [[29, 42, "nominal"]]
