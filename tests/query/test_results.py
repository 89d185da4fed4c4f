"""Questions: prepared ones give plausible answers on the seeds, values are bound safely, wrong ones are refused in words, endless ones end."""

import json
from pathlib import Path

import pytest

from kg import KG, Article
from kg.cli.query import bindings
from kg.errors import BadUsage
from kg.query import Question, Rows, TooSlow, answer, layers_with_rows, prepared, prepared_question, prepared_questions, text_of, text_of_term, written

SEEDS = str(Path(__file__).parents[2] / "seeds" / "articles")


def ask(kg: KG, text: str, **options: object) -> list[tuple[str, ...]]:
    found = answer(kg, text, **options)  # type: ignore[arg-type]  # options of a test
    assert isinstance(found, Rows)
    return [tuple(map(text_of_term, row)) for row in found.rows]


@pytest.fixture(scope="module")
def store() -> KG:
    out = KG.open()
    out.add(Article(id="a", text="Chad asked France for help. Peru asked Chile for money, two officials said.", publisher="The Coast", published="2024-05-07"))
    return out


@pytest.fixture(scope="module")
def seeds() -> KG:
    out = KG.open()
    out.build([SEEDS], on_error=lambda bad: pytest.fail(str(bad)))
    first = next(iter(out.articles()))
    question = f'SELECT ?t WHERE {{ GRAPH ?g {{ ?g kg:articleId "{first.id}" . ?x nif:isString ?t }} }}'
    (row,) = out.query(question)
    text = str(row["t"].value)
    out.add(Article("a-copy", text, title=first.title, publisher="Another Wire", published=first.published))
    return out


# Words that must stand in one row of the answer; the layer it is asked in, and the values it is asked with.
ANSWERS: dict[str, tuple[str, dict[str, str], tuple[str, ...]]] = {
    "acts": ("asserted", {}, ("REQUEST", "Peru", "Colombia")),
    "articles": ("asserted", {}, ("2025-12-11", "Gulf of Guinea Times", "wins Ghana's presidential election")),
    "articles_about": ("asserted", {"about": "Helena Wójcik"}, ("Continental Post", "farmers march through Warsaw")),
    "between": ("asserted", {"from": "Mehreen Durrani", "to": "Faisal Rabbani"}, ("Mehreen Durrani", "accuses", "Faisal Rabbani")),
    "casualties": ("asserted", {}, ("kill", "at least 41", "2026-02-03")),
    "contradictions": ("asserted", {}, ()),
    "copies": ("asserted", {}, ("a-copy", "Another Wire")),
    "corroboration": ("asserted", {}, ("Claire Vauclin", "minister", "France", "2")),
    "disputed": ("asserted", {"by": "Daniel Hargrove"}, ("Denies", "airfield in Balochistan")),
    "dyads": ("asserted", {}, ("FRA", "TCD", "RETREAT")),
    "events": ("asserted", {}, ("France", "RETREAT", "Chad", "ending a presence")),
    "meetings": ("all", {"who": "Claire Vauclin"}, ("Moussa Abakar", "in Paris on Friday")),
    "most_mentioned": ("asserted", {}, ("Chad", "3")),
    "places": ("asserted", {"where": "Balochistan"}, ("Balochistan", "disputed", "airfield")),
    "planned": ("asserted", {"who": "African Union"}, ("African Union", "future", "emergency meeting")),
    "profile": ("asserted", {"about": "Mehreen Durrani"}, ("Mehreen Durrani", "accuses", "Faisal Rabbani")),
    "quotations": ("asserted", {"by": "Aino Kettunen"}, ("Aino Kettunen", "One day we will laugh")),
    "roles": ("asserted", {"who": "Claire Vauclin"}, ("Claire Vauclin", "foreign minister", "France")),
    "same_act": ("asserted", {}, ()),
    "said_about": ("asserted", {"about": "Fergal Doyle"}, ("Fergal Doyle", "negated", "no sign of fraud")),
    "sources": ("asserted", {}, ("Ingrid Solheim", "2")),
    "timeline": ("asserted", {"about": "Fjordcell"}, ("2014", "asserted", "Lars Ødegaard")),
    "unmapped": ("asserted", {}, ("offer",)),
    "who_asks_whom": ("reported", {"who": "Chad"}, ("Chad", "France", "military support")),
    "who_said_what": ("asserted", {}, ("Treasury source", "a decision was unlikely")),
}


@pytest.mark.parametrize("name", list(prepared()))
def test_each_prepared_question_has_a_plausible_answer(seeds: KG, name: str) -> None:
    assert name in ANSWERS, f"{name} has no expected answer"
    layer, values, words = ANSWERS[name]
    rows = ask(seeds, text_of(name), layer=layer, values=values)
    assert not words or any(all(any(word in cell for cell in row) for word in words) for row in rows), rows[:10]


def test_two_articles_contradict_each_other() -> None:
    store = KG.open()
    store.add(Article("a", "Chad attacked Sudan on Monday."))
    store.add(Article("b", "Chad did not attack Sudan."))
    (row,) = ask(store, text_of("contradictions"))
    assert row == ("Chad", "attacks", "Sudan", "Chad attacked Sudan on Monday.", "negated", "Chad did not attack Sudan.")


def test_each_prepared_question_says_what_it_answers_and_selects_what_it_can_be_asked_with() -> None:
    assert len(prepared_questions()) >= 15
    for one in prepared_questions():
        assert one.description.endswith(".")
        selected = one.text.split("WHERE", 1)[0]
        assert all(f"?{name}" in selected and what for name, what in one.parameters)


def test_a_layer_shows_its_own_triples(store: KG) -> None:
    question = text_of("who_asks_whom")
    assert [row[:2] for row in ask(store, question)] == [("Chad", "France")]
    assert [row[:2] for row in ask(store, question, layer="reported")] == [("Peru", "Chile")]
    assert layers_with_rows(store, question, but="asserted") == ["reported"]


def test_a_name_is_bound_to_its_node_and_its_column_left_out(store: KG) -> None:
    question = text_of("who_asks_whom")
    assert ask(store, question, layer="all", values={"who": "Peru"}) == [("Peru", "Chile", "money", "https://w3id.org/newskg/id/Chile")]
    assert ask(store, question, layer="all", values={"who": "e:Chad", "whom": "France"}) == [("Chad", "France", "help")]
    assert ask(store, question, values={"who": "Peru"}) == []


@pytest.mark.parametrize(
    ("value", "kind"),
    [("2024-05-07", "date"), ("12", "integer"), ("1.5", "decimal"), ('"Peru"', "string"), ('"Peru"@en', "langString")],
)
def test_values_have_types(store: KG, value: str, kind: str) -> None:
    found = answer(store, "SELECT ?v (DATATYPE(?v) AS ?kind) WHERE { BIND (?v AS ?w) }", values={"v": value})
    assert isinstance(found, Rows) and text_of_term(found.rows[0][0]).endswith(kind)


def test_nothing_is_pasted_into_a_query(store: KG) -> None:
    with pytest.raises(BadUsage, match="no entity is called"):
        answer(store, text_of("profile"), values={"about": "x> } ; DROP ALL #"})


@pytest.mark.parametrize(
    ("text", "options", "says"),
    [
        ("SELECT", {}, "not SPARQL"),
        ("ASK { ?s ?p ?o }", {"layer": "believed"}, "no layer 'believed'"),
        ("SELECT ?s WHERE { ?s ?p ?o }", {"values": {"o": "Peru"}}, r"does not select \?o"),
        ("SELECT ?s WHERE { ?s ?p ?o }", {"values": {"s": "Atlantis"}}, "no entity is called 'Atlantis'"),
    ],
)
def test_nonsense_is_refused(store: KG, text: str, options: dict[str, object], says: str) -> None:
    with pytest.raises(BadUsage, match=says):
        answer(store, text, **options)  # type: ignore[arg-type]  # options of a test


def test_a_prepared_question_takes_only_its_own_values() -> None:
    with pytest.raises(BadUsage, match="with: who, whom"):
        bindings(["about=Peru"], prepared_question("who_asks_whom"))
    with pytest.raises(BadUsage, match="NAME=VALUE"):
        bindings(["Peru"], Question("", "", (), ""))
    assert bindings(["?s = Peru"], Question("", "", (), "")) == {"s": "Peru"}


def test_an_endless_query_ends_with_a_word(store: KG) -> None:
    with pytest.raises(TooSlow, match=r"no answer within 0\.2 seconds"):
        answer(store, "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . ?h ?i ?j . ?k ?l ?m } }", timeout=0.2)


def test_a_limit_cuts_and_says_so(store: KG) -> None:
    found = answer(store, "SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } }", limit=3)
    assert isinstance(found, Rows) and len(found.rows) == 3 and found.more
    assert answer(store, "SELECT ?who WHERE { ?who kg:requests ?whom }", limit=5).more is False  # type: ignore[union-attr]  # rows


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", "name,n,day\nChad,1,2024-05-07\n"),
        ("tsv", "?name\t?n\t?day\n"),
        ("jsonl", '{"name": "Chad", "n": "1", "day": "2024-05-07"}\n'),
        ("xml", '<?xml version="1.0"?>'),
    ],
)
def test_formats(store: KG, form: str, expected: str) -> None:
    question = "SELECT ?name (1 AS ?n) ?day WHERE { ?who kg:requests ?whom ; rdfs:label ?name GRAPH ?g { ?g schema:datePublished ?day } }"
    assert written(answer(store, question), form).replace("\r", "").startswith(expected)


def test_json_keeps_types_and_other_answers_have_their_form(store: KG) -> None:
    question = "SELECT ?name ?day ?who WHERE { ?who kg:requests ?whom ; rdfs:label ?name GRAPH ?g { ?g schema:datePublished ?day } }"
    (row,) = json.loads(written(answer(store, question), "json"))["results"]["bindings"]
    assert row["name"] == {"type": "literal", "value": "Chad", "xml:lang": "en"}
    assert row["day"]["datatype"].endswith("#date") and row["who"]["type"] == "uri"
    assert written(answer(store, "ASK { e:Chad kg:requests e:France }"), "csv") == "true\n"
    assert "<boolean>true</boolean>" in written(answer(store, "ASK { e:Chad kg:requests e:France }"), "xml")
    assert "e:Chad kg:requests" in written(answer(store, "CONSTRUCT WHERE { ?a kg:requests ?b }"), "turtle")
    assert "rdfs:label" in written(answer(store, "DESCRIBE e:Chad"), "turtle")
    with pytest.raises(BadUsage, match="use turtle"):
        written(answer(store, "CONSTRUCT WHERE { ?a kg:requests ?b }"), "csv")


def test_no_question_multiplies_what_it_finds(seeds: KG) -> None:
    """A label looked up for a variable that may be unbound would pair each row with every label of the store."""
    ((statements,),) = ask(seeds, "SELECT (COUNT(DISTINCT ?st) AS ?n) WHERE { GRAPH ?g { ?st a rdf:Statement } }")
    for name in ("disputed", "events", "who_said_what"):
        assert 0 < len(ask(seeds, text_of(name))) <= int(statements)


def test_a_value_binds_what_may_be_absent_too(seeds: KG) -> None:
    """Who rejects nothing has rejected nothing, and a role without an institution is not one at every institution."""
    everybody = ask(seeds, text_of("disputed"))
    assert [row[1] for row in ask(seeds, text_of("disputed"), values={"by": "Jochen Sielaff"})] == ["Jochen Sielaff"]
    assert len(everybody) > 1 and ask(seeds, text_of("disputed"), values={"by": "Chad"}) == []
    unsigned = KG.open()
    unsigned.add(Article("a", "Russia made the false claim that Chad attacked Sudan."))
    assert {row[1] for row in ask(unsigned, text_of("disputed"))} == {"the article"} and not ask(unsigned, text_of("disputed"), values={"by": "Chad"})
    there = ask(seeds, text_of("roles"), values={"where": "Chad"})
    assert there and {row[2] for row in there} == {"Chad"} and len(there) < len(ask(seeds, text_of("roles")))
