"""The JSON of findings: what an entity tells."""

from kg.export.jsonl import findings_json
from kg.model import Article, Entity, Findings, Mention, Resolution, Span


def test_an_entity_of_several_names_its_members() -> None:
    text = "Ana Corel and Rosa Vint met. The two women left."
    spans = Span(0, 9), Span(14, 23), Span(29, 42)
    ana, rosa = (Entity(f"e{at}", text[slice(*spans[at])], "Person", "named", (Mention(spans[at], "name", spans[at]),)) for at in (0, 1))
    both = Entity("e2", "The two women", "Group", "nominal", (Mention(spans[2], "nominal", spans[2]),), members=("e0", "e1"))
    found = findings_json(Findings(Article("a", text), resolution=Resolution((ana, rosa, both))))["entities"]
    assert [one.get("members") for one in found] == [None, None, ["e0", "e1"]]
    assert found[2]["mentions"] == [[29, 42, "nominal"]]
