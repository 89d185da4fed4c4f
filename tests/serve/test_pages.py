"""The page of a node tells every statement about it, each with its own source or none."""

from pathlib import Path

import httpx
import pytest
from pyoxigraph import QuerySolutions

from kg import KG
from kg.cli.serve import views_of
from kg.errors import BadUsage
from kg.graph import PREFIXES
from kg.serve.pages import marked

CALLED = "SELECT DISTINCT ?e WHERE { GRAPH ?g { ?local kg:canonical ?e } }"
ABOUT = "SELECT (COUNT(DISTINCT ?st) AS ?n) WHERE { GRAPH ?g { { ?st rdf:subject <%s> } UNION { ?st rdf:object <%s> } } }"


def values(kg: KG, query: str) -> list[str]:
    """The only column of an answer."""
    found = kg.store.query(query, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return sorted(row[0].value for row in found)


@pytest.mark.issue(7)
def test_every_statement_of_every_state_is_told(sampled: str, samples: Path) -> None:
    with KG.open(str(samples)) as kg:
        counts = {iri: int(*values(kg, ABOUT % (iri, iri))) for iri in values(kg, CALLED) if "/newskg/id/" in iri}
    assert len(counts) > 10 and max(counts.values()) > 10
    with httpx.Client(base_url=sampled, trust_env=False, timeout=30, headers={"Accept": "text/html"}) as client:
        for iri, count in counts.items():
            text = client.get("/node", params={"iri": iri}).text
            assert text.count('<td class="layer') == count, iri


@pytest.mark.issue(7)
def test_what_the_article_says_itself_has_no_source(sampled: str) -> None:
    text = httpx.get(f"{sampled}/node", params={"iri": "https://w3id.org/newskg/id/Chad"}, headers={"Accept": "text/html"}, trust_env=False).text
    own, reported = (next(row for row in text.split("<tr>") if words in row) for words in ("Sudan also accused Chad", "Chad has asked France"))
    assert "</td><td></td><td>" in own
    assert "<td>two French officials</td>" in reported


def test_a_sentence_is_cut_where_its_parts_begin_and_end() -> None:
    at = "https://w3id.org/newskg/local/article/a#char="
    places = [
        {"part": "sentence", "place": f"{at}10,24", "words": "Chad, he said,", "article": "a"},
        {"part": "subject", "place": f"{at}10,14"},
        {"part": "cue", "place": f"{at}16,23"},
        {"part": "predicate", "place": f"{at}19,23"},
    ]
    told = marked(places)
    assert told and told["pieces"] == [("Chad", ["subject"]), (", ", []), ("he ", ["cue"]), ("said", ["cue", "predicate"]), (",", [])]
    assert marked([]) is None


def test_only_pages_that_are_there_are_led_to(tmp_path: Path) -> None:
    for name in ("news.html", "news-claims.html", "other.html"):
        (tmp_path / name).write_text("<html></html>", encoding="utf-8")
    assert [path.name for path in views_of(str(tmp_path / "news.kg"), "")] == ["news.html", "news-claims.html"]
    assert views_of(str(tmp_path / "old.kg"), "") == ()
    with pytest.raises(BadUsage, match="no such file"):
        views_of("news.kg", str(tmp_path / "none.html"))


def test_only_the_views_are_files_of_the_endpoint(sampled: str) -> None:
    assert "unsafe-inline" in httpx.get(f"{sampled}/view/graph.html", trust_env=False).headers["content-security-policy"]
    assert [httpx.get(f"{sampled}/view/{name}", trust_env=False).status_code for name in ("conftest.py", "..%2fnews.kg", "graph.htm")] == [404] * 3
