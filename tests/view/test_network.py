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
    edges = data(page("Chad asked France for help. Rebels attacked Peru, Maria Ortega said."))["edges"]
    assert {edge["layer"] for edge in edges} >= {"asserted", "reported"}
    assert any("Chad asked France for help." in json.dumps(edge["evidence"]) for edge in edges)


def test_hostile_text_stays_text() -> None:
    html = page("Chad asked France for help.")
    assert "<script>alert(1)" not in html
    assert "default-src 'none'" in html


def test_an_empty_store_gives_a_page() -> None:
    assert data(network(KG.open()).generate_html())["nodes"] == []
