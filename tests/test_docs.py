"""What the documents say is what the program does."""

import json
import re
import runpy
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.graph import KG
from kg.query import answer, prepared, written

Run = Callable[..., SimpleNamespace]
REPOSITORY = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["ontology.html", "commands.md"])
def test_generated_pages_are_those_of_their_sources(name: str) -> None:
    made = runpy.run_path(str(REPOSITORY / "docs" / "make_pages.py"))["PAGES"][name]()
    assert made == (REPOSITORY / "docs" / name).read_text(encoding="utf-8"), "run `make docs`"


@pytest.mark.parametrize("name", sorted(prepared()))
def test_each_prepared_question_says_what_it_answers(name: str) -> None:
    assert len(prepared()[name].split()) >= 3


# Commands that need a server beside them; their own tests run them.
SERVED = re.compile(r"kg (serve|push)\b")
DOCUMENTS = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for path in (REPOSITORY / "README.md", *(REPOSITORY / "docs").glob("*.md"))
    if path.name != "commands.md" and re.search(r"^ {4}kg ", path.read_text(encoding="utf-8"), re.MULTILINE)
)
MORE = (
    {"id": "cup-final", "text": "Jan Novak beat Johnny Novak in the final. Jana Novak watched."},
    {"id": "cup-round", "text": "Jan Novak met Johnny Novak on Monday."},
)
STAFF = '<https://example.org/ann> a <https://schema.org/Person> ; <https://schema.org/name> "Ann Holt" .\n'


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the documents take for given: articles, three stores, entities of one's own."""
    monkeypatch.chdir(tmp_path)
    for name in ("seeds/articles", "news"):
        shutil.copytree(REPOSITORY / "seeds" / "articles", tmp_path / name)
    (tmp_path / "more.jsonl").write_text("".join(json.dumps(row) + "\n" for row in MORE), encoding="utf-8")
    (tmp_path / "article.txt").write_text(MORE[0]["text"], encoding="utf-8")
    (tmp_path / "staff.ttl").write_text(STAFF, encoding="utf-8")
    (tmp_path / "firms.nt").write_text(
        STAFF.replace("a <", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <").replace(" ;", " .\n<https://example.org/ann>"), encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_command_of_a_document_does_what_it_says(document: str, desk: Path, run: Run) -> None:
    """Run one after the other as they stand there: exit code 0, but 1 for differences between two stores, and something to see."""
    lines = [re.split(r"\s{2,}", line)[0] for line in re.findall(r"^ {4}(kg .+)$", (REPOSITORY / document).read_text(encoding="utf-8"), re.MULTILINE)]
    if not any(line.startswith(("kg init news.kg", "kg build")) for line in lines):
        run("build", "seeds/articles", "-o", "news.kg")
    if any("old.kg" in line for line in lines):
        run("build", "more.jsonl", "-o", "old.kg")
        run("build", "article.txt", "-o", "new.kg")
    for line in lines:
        if not SERVED.match(line):
            ran = run(*shlex.split(line)[1:])
            assert ran.code == (1 if line.startswith("kg diff") else 0), f"{line}: {ran.err}"


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
