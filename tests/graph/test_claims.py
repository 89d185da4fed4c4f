"""Claims: the matrix of sources and stances, told by hand for a small store."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg import KG, Article
from kg.cli.app import app
from kg.errors import BadUsage
from kg.graph.claims import carries_no
from kg.query import answer, claims, matrix, text_of, written
from kg.view import gather

TEXTS = (
    Article(
        id="a",
        publisher="Example Wire",
        published="2026-03-02",
        text="Sudan said that Chad had attacked Kenya. France denied it. Two officials told reporters on Monday that Peru had asked Chile for money.",
    ),
    Article(id="b", publisher="The Coast", published="2026-03-03", text="Jane Rivers said that Mali had repeated Niger's claims that Ghana had attacked Togo."),
    Article(id="c", publisher="Inland News", published="2026-03-04", text="Chad asked France for help. Sudan did not say that Chad had attacked Mali."),
    Article(id="d", publisher="Example Wire", published="2026-03-05", text="Chad asked France for help."),
)


@pytest.fixture(scope="module")
def store() -> KG:
    out = KG.open()
    for article in TEXTS:
        out.add(article)
    return out


def brief(store: KG, **wanted: str) -> set[tuple[str, str, str, str]]:
    """Source, stance, subject and object of the claims."""
    return {(one.source, one.stance, one.subject, one.object) for one in claims(store, **wanted)}


@pytest.mark.issue(4)
def test_who_stands_how_to_a_claim(store: KG) -> None:
    assert brief(store, about="Kenya") == {("Sudan", "affirms", "Chad", "Kenya"), ("France", "denies", "Chad", "Kenya")}
    assert brief(store, by="fran", stance="denies") == {("France", "denies", "Chad", "Kenya")}
    assert brief(store, about="Togo") == {
        ("Jane Rivers", "passes_on", "Ghana", "Togo"),
        ("Mali", "passes_on", "Ghana", "Togo"),
        ("Niger", "affirms", "Ghana", "Togo"),
    }
    assert ("Sudan", "leaves_open", "Chad", "Mali") in brief(store, by="Sudan")


@pytest.mark.issue(4)
def test_anonymous_sources_have_their_kind_and_whom_they_told(store: KG) -> None:
    (one,) = claims(store, about="Chile")
    assert (one.source, one.kind, one.addressee, one.said) == ("Two officials", "anonymous", "reporters", "2026-03-02")


@pytest.mark.issue(4)
def test_people_without_a_name_are_anonymous_and_bodies_without_one_described() -> None:
    store = KG.open()
    store.add(Article(id="a", text="An analyst said that Chad left. The coast guard said that Peru left. Ana Ruiz said that Mali left."))
    kinds = {"An analyst": "anonymous", "The coast guard": "described", "Ana Ruiz": "named"}
    assert {one.source: one.kind for one in claims(store)} == kinds
    assert all(f"{source},{kind},1" in written(answer(store, text_of("sources")), "csv") for source, kind in kinds.items())


@pytest.mark.issue(4)
def test_the_matrix_counts_stances(store: KG) -> None:
    assert matrix(claims(store))["France"] == {"denies": 1}


def test_a_stance_that_there_is_not_is_refused(store: KG) -> None:
    with pytest.raises(BadUsage, match="calls_false"):
        list(claims(store, stance="hates"))


@pytest.mark.issue(4)
def test_prepared_questions(store: KG) -> None:
    assert "Denies,France,Sudan" in written(answer(store, text_of("disputed")), "csv")
    assert "Two officials,anonymous,1,0,1" in written(answer(store, text_of("sources")), "csv")
    assert "Chad,requestsAidFrom,France,2,2,2026-03-04" in written(answer(store, text_of("corroboration")), "csv")


@pytest.mark.issue(4)
def test_command(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = str(tmp_path_factory.mktemp("store") / "news.kg")
    with KG.open(folder, create=True) as kg:
        kg.add(TEXTS[0])
    got = CliRunner().invoke(app, ["claims", folder, "--about", "Kenya", "--stance", "denies", "-f", "json"])
    assert [one["source"] for one in json.loads(got.output)] == ["France"]
    assert "France" in CliRunner().invoke(app, ["claims", folder, "--matrix"]).output


@pytest.mark.issue(7)
def test_who_says_that_it_is_not_so_denies_it() -> None:
    kg = KG.open()
    kg.add(
        Article(
            id="a",
            text="Ana Berg said that Norland had not paid Ivo Brandt. Lena Moor said that Norland would pay Tom Ruiz. "
            "Ivo Brandt said that Ana Berg claims that Chad did not attack Mali. The minister said that no ship had left the port.",
        )
    )
    told = {(one.source, one.stance, one.subject, one.relation, one.object) for one in claims(kg)}
    assert {
        ("Ana Berg", "denies", "Norland", "pay", "Ivo Brandt"),
        ("Lena Moor", "holds_possible", "Norland", "pay", "Tom Ruiz"),
        ("Ivo Brandt", "passes_on", "Chad", "not attacks", "Mali"),
        ("Ana Berg", "denies", "Chad", "attacks", "Mali"),
    } <= told
    assert ("The minister", "affirms", "no ship") in {row[:3] for row in told}
    assert matrix(claims(kg))["Ana Berg"] == {"denies": 2}


@pytest.mark.issue(7)
def test_no_claim_is_affirmed_that_its_source_denies(samples: Path) -> None:
    with KG.open(str(samples)) as kg:
        found = list(claims(kg))
    wrong = [one for one in found if one.layer in {"negated", "hypothetical"} and one.stance == "affirms" and not carries_no(one.subject, one.object)]
    assert not wrong
    assert len(found) > 400


@pytest.mark.issue(4)
def test_what_is_denied_keeps_its_not() -> None:
    kg = KG.open()
    kg.add(Article(id="not", text="Ana Berg denied that Marlow Motors had not paid Ivo Brandt. Ivo Brandt denied that he had met Ana Berg."))
    assert {(one.source, one.relation) for one in claims(kg, stance="denies")} == {("Ana Berg", "not pay"), ("Ivo Brandt", "meets")}
    assert "does not pay" in words_in_view(kg)


def words_in_view(kg: KG) -> list[str]:
    """The relations as the pages word them."""
    found = gather(kg)
    return [found.words(link) for link in (*found.links, *found.single)]
