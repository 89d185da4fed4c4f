"""The page: self-contained, inert, and it holds the sentences."""

import json
import re

from kg import KG, Article
from kg.view import network


def page(text: str) -> str:
    store = KG.open()
    store.add(Article(id="a", text=text, title="</script><script>alert(1)</script>"))
    return network(store).generate_html()


def data(html: str) -> dict[str, list[dict[str, object]]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    out: dict[str, list[dict[str, object]]] = json.loads(found.group(1))
    return out


def test_links_carry_layer_and_sentence() -> None:
    found = data(page("Chad asked France for help. Rebels attacked Peru, Maria Ortega said."))
    edges = found["edges"]
    assert {edge["layer"] for edge in edges} >= {"asserted", "reported"}
    assert "Chad asked France for help." in {sentence["text"] for sentence in found["sentences"]}


def test_hostile_text_stays_text() -> None:
    html = page("Chad asked France for help.")
    assert "<script>alert(1)" not in html
    assert "default-src 'none'" in html


def test_an_empty_store_gives_a_page() -> None:
    assert data(network(KG.open()).generate_html())["nodes"] == []


def store_of(*texts: str) -> KG:
    store = KG.open()
    for number, text in enumerate(texts):
        store.add(Article(id=f"a{number}", text=text, published=f"2026-0{number + 1}-01", publisher=f"Paper {number}"))
    return store


def test_what_is_left_out_is_counted() -> None:
    net = network(store_of("Chad asked France for help.", "Peru attacked Chile.", "Canada beat Finland."), max_nodes=2)
    assert len(net.nodes) == 2
    assert net.hidden == 4
    assert net.extra["left"]["entities"] == 4


def test_focus_since_layer_and_text_choose() -> None:
    store = store_of("Chad asked France for help.", "Peru attacked Chile.")
    assert {node["label"] for node in network(store, focus="peru").nodes} == {"Peru", "Chile"}
    assert {node["label"] for node in network(store, since="2026-02-01").nodes} == {"Peru", "Chile"}
    assert network(store, layers=["negated"]).edges == []
    assert "attacked Chile" not in network(store, text="none").generate_html()


def test_places_are_the_same_each_time() -> None:
    text = "Chad asked France for help. France attacked Peru. Peru attacked Chile. Chile beat Canada."
    assert network(store_of(text)).generate_html() == network(store_of(text)).generate_html()
