"""A user's own types of events: read as the shipped ones are, refused with file, line and what is allowed."""

from pathlib import Path

import pytest
from spacy.language import Language

from kg.analysis import analyse, analyse_each, extractor_version
from kg.errors import BadInput
from kg.lexicon import table
from kg.model import Article
from kg.normalise.events.own_frames import Check, frames_with, kinds, line_of, read_frames

LAYOFFS = """[prefixes]
my = "https://example.org/terms#"

[LAYOFF]
about = "An employer ends the work of its staff."
like = "SANCTION"
property = "my:laysOff"
verbs = ["lay_off", "furlough"]
nouns = ["layoff"]

[[LAYOFF.frames]]
verbs = ["shed", "cut"]
object = ["jobs"]
mode = "jobs"

[SANCTION]
verbs = ["debar"]

[classes]
jobs = ["job", "post"]
"""
KNOWN = frozenset({"https://example.org/terms#laysOff", "https://w3id.org/newskg/ontology#sanctions"})


@pytest.mark.parametrize(
    ("text", "type", "mode", "property"),
    [
        ("Corvo laid off four workers.", "LAYOFF", None, "https://example.org/terms#laysOff"),
        ("Nordbank shed 300 jobs.", "LAYOFF", "jobs", None),
        ("Peru debarred the builder Andeco.", "SANCTION", None, "https://w3id.org/newskg/ontology#sanctions"),
        # what a type is like says what a promise of it is
        ("Corvo will lay off four workers.", "THREATEN", None, "https://example.org/terms#laysOff"),
        # shipped rows go on
        ("Peru asked Chile for help.", "REQUEST", None, "https://w3id.org/newskg/ontology#requestsAidFrom"),
    ],
)
def test_own_rows_come_before_the_shipped(nlp: Language, text: str, type: str, mode: str | None, property: str | None) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp, own_frames=LAYOFFS)
    (event,) = found.events
    assert (event.type, event.mode) == (type, mode)
    told = next(one.predicate for one in found.statements if one.proposition.id == event.proposition)
    assert told == property or (property is None and "/predicate/" in told)


def test_a_light_verb_takes_an_own_noun(nlp: Language) -> None:
    assert [one.type for one in analyse(Article(id="a", text="Corvo announced layoffs."), nlp=nlp, own_frames=LAYOFFS).events] == ["LAYOFF"]


def test_the_shipped_table_is_left_as_it_was(nlp: Language) -> None:
    before = analyse(Article(id="a", text="Corvo laid off four workers."), nlp=nlp)
    frames_with(LAYOFFS)
    assert analyse(Article(id="a", text="Corvo laid off four workers."), nlp=nlp) == before
    assert "LAYOFF" not in table("frames") and "jobs" not in table("frames")["classes"]


def test_own_frames_reach_the_workers() -> None:
    articles = [Article(id=name, text=f"{name} laid off four workers.") for name in ("Corvo", "Andeco", "Nordbank")]
    alone, side_by_side = (list(analyse_each(articles, jobs=jobs, own_frames=LAYOFFS)) for jobs in (1, 2))
    assert alone == side_by_side
    assert all(not isinstance(found, BadInput) and [one.type for one in found.events] == ["LAYOFF"] for _, found in alone)


def test_own_frames_are_part_of_the_version() -> None:
    versions = {extractor_version(), extractor_version(own_frames=LAYOFFS), extractor_version(own_frames=LAYOFFS.replace("furlough", "axe"))}
    assert len(versions) == 3
    assert extractor_version(own_frames=LAYOFFS) == extractor_version(own_frames=LAYOFFS)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (LAYOFFS.replace("verbs = [\"lay_off\"", "verb = [\"lay_off\""), "line 8: unknown key 'verb': allowed are about, actor, bare, behind, bodies, by,"),
        (LAYOFFS.replace('mode = "jobs"', "mode = 3"), "line 14: mode = 3: give a string"),
        (LAYOFFS.replace('object = ["jobs"]', 'object = ["jbos"]'), "line 13: object: 'jbos' does not exist: allowed are ACCUSE"),
        (LAYOFFS.replace('verbs = ["debar"]', 'verbs = "debar"'), "line 17: verbs = 'debar': give a list of strings"),
        (LAYOFFS.replace('like = "SANCTION"', 'like = "SANCTIONS"'), "line 6: like = 'SANCTIONS': allowed are ACCUSE, AGREE"),
        (LAYOFFS.replace('like = "SANCTION"\n', ""), "line 4: [LAYOFF] is a new type: give `like` (one of ACCUSE"),
        (LAYOFFS.replace("[LAYOFF]", "[Layoff]").replace("[[LAYOFF", "[[Layoff"), "line 4: [Layoff] is no type of event"),
        (LAYOFFS.replace("my:laysOff", "my:firesAll"), "line 7: property = 'my:firesAll' is not known: an ontology has to define it"),
        (LAYOFFS.replace("my:laysOff", "laysOff"), "line 7: property = 'laysOff' is not known: give an IRI"),
        (LAYOFFS.replace("[classes]", "[classes"), "no TOML: "),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_with_the_line(tmp_path: Path, written: str, told: str) -> None:
    file = tmp_path / "my.toml"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(BadInput) as error:
        read_frames(str(file), known=KNOWN)
    assert str(error.value).startswith(f"{file}: {told}")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.toml: No such file"):
        read_frames(str(tmp_path / "none.toml"), known=KNOWN)


def test_the_shipped_types_obey_the_same_rules() -> None:
    types = {name: {key: value for key, value in row.items() if key != "shape"} for name, row in kinds(table("frames")).items()}
    check = Check("frames.toml", "", frozenset())
    check.rows({**types, "classes": table("frames")["classes"]})
    # and they are looked at
    with pytest.raises(BadInput, match="verbs"):
        check.rows({**types, "AID": {**types["AID"], "verbs": 3}})


def test_the_second_of_two_rows_is_told_apart() -> None:
    lines = ["[A]", "verbs = []", "[[A.frames]]", "mode = 'x'", "[[A.frames]]", "mode = 1"]
    assert (line_of(lines, "A.frames", 1, "mode"), line_of(lines, "A.frames", 1, "none"), line_of(lines, "A", 0, "verbs")) == (6, 5, 2)
