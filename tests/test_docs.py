"""What the documents say is what the program does."""

import re
import runpy
from pathlib import Path

import pytest

from kg.graph import KG
from kg.query import answer, prepared, written

REPOSITORY = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["ontology.html", "commands.md"])
def test_generated_pages_are_those_of_their_sources(name: str) -> None:
    made = runpy.run_path(str(REPOSITORY / "docs" / "make_pages.py"))["PAGES"][name]()
    assert made == (REPOSITORY / "docs" / name).read_text(encoding="utf-8"), "run `make docs`"


@pytest.mark.parametrize("path", sorted((REPOSITORY / "kg" / "lexicon" / "en").glob("*.toml")), ids=lambda path: path.name)
def test_each_lexicon_says_what_it_lists_and_who_reads_it(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n\n")[0]
    assert head.startswith("#") and "read by" in head.lower()


@pytest.mark.parametrize("name", sorted(prepared()))
def test_each_prepared_question_says_what_it_answers(name: str) -> None:
    assert len(prepared()[name].split()) >= 3


EVENTS = (REPOSITORY / "docs" / "events.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"### \d\. (.+?)\n.*?```sparql\n(.*?)```.*?```csv\n(.*?)```", EVENTS, re.DOTALL)


@pytest.fixture(scope="module")
def seeds() -> KG:
    store = KG.open()
    store.build([str(REPOSITORY / "seeds" / "articles")], on_error=lambda error: pytest.fail(str(error)))
    return store


@pytest.mark.parametrize(("title", "query", "told"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_a_question_over_events_is_answered_as_printed(seeds: KG, title: str, query: str, told: str) -> None:
    head, *printed = told.strip().splitlines()
    found = written(answer(seeds, query), "csv").replace("\r", "").strip().splitlines()
    assert found[0] == head
    # better rules may find more; what is printed stays true
    assert set(printed) <= set(found[1:])


def test_there_are_five_questions_over_events() -> None:
    assert len(QUESTIONS) == 5


def test_types_and_relations_of_ones_own_work_as_shown(tmp_path: Path) -> None:
    part = EVENTS.split("## Types and relations of your own")[1].split("\n## ")[0]
    shown = {language: re.findall(rf"```{language}\n(.*?)```", part, re.DOTALL) for language in ("toml", "turtle", "text", "sparql", "csv")}
    for name, language in (("my.toml", "toml"), ("my.ttl", "turtle"), ("corvo.txt", "text")):
        (tmp_path / name).write_text(shown[language][0], encoding="utf-8")
    with KG.open() as store:
        own = {"frames": str(tmp_path / "my.toml"), "ontology": str(tmp_path / "my.ttl")}
        store.build([str(tmp_path / "corvo.txt")], on_error=lambda error: pytest.fail(str(error)), **own)
        assert written(answer(store, shown["sparql"][0]), "csv").replace("\r", "").strip() == shown["csv"][0].strip()
