"""The shipped entities: every state with its code, names that lead to one entry, ids of the right shape."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from pyoxigraph import RdfFormat, parse

from kg.lexicon.gazetteer import FILES, gazetteer
from kg.resources import shipped

NAMES = [
    ("U.S.", "United States", "Country"),
    ("Ivory Coast", "Ivory Coast", "Country"),
    ("Republic of Peru", "Peru", "Country"),
    ("GM", "General Motors", "Organization"),
    ("The Guardian", "Guardian", "Organization"),
    ("State Department", "US State Department", "GovernmentBody"),
    ("Kim Jong Un", "Kim Jong-un", "Person"),
    ("Lviv", "Lviv", "City"),
    ("Bavaria", "Bavaria", "Place"),
    ("NYSE", "New York Stock Exchange", "Organization"),
    ("DJIA", "Dow Jones Industrial Average", "FinancialProduct"),
    ("HIMARS", "HIMARS", "Weapon"),
    ("PSG", "Paris Saint-Germain", "Organization"),
    ("Caltech", "California Institute of Technology", "Organization"),
    ("Tate Modern", "Tate Modern", "Organization"),
    ("Roger Federer", "Roger Federer", "Person"),
    ("Eintracht Frankfurt", "Eintracht Frankfurt", "Organization"),
    ("War Department", "Pentagon", "GovernmentBody"),
    ("MS NOW", "MSNBC", "Organization"),
    ("PTI", None, None),
    ("Ruritania", None, None),
]


@pytest.mark.parametrize(("alias", "name", "kind"), NAMES)
def test_names(alias: str, name: str | None, kind: str | None) -> None:
    known = gazetteer().names.get(alias)
    assert (known.name if known else None, known.type if known else None) == (name, kind)


def test_states() -> None:
    states = {entry.iri: entry for entry in gazetteer().names.values() if entry.type == "Country"}
    assert len(states) >= 194
    assert len({entry.country for entry in states.values()}) == len(states)
    assert gazetteer().demonyms["Polish"].name == "Poland"
    assert gazetteer().capitals["Kiev"].name == gazetteer().capitals["Kyiv"].name == "Ukraine"


def test_no_name_and_no_wikidata_id_is_given_twice() -> None:
    quads = [quad for file in FILES for quad in parse(shipped("seeds", file), format=RdfFormat.TURTLE)]
    names = Counter(str(quad.object) for quad in quads if quad.predicate.value.endswith(("#label", "#altLabel")))
    ids = Counter(str(quad.object) for quad in quads if quad.predicate.value.endswith("#sameAs"))
    assert [name for name, times in names.items() if times > 1] == []
    assert [one for one, times in ids.items() if times > 1 or not re.fullmatch(r"<http://www.wikidata.org/entity/Q\d+>", one)] == []


def test_each_wikidata_id_is_of_an_entry_and_has_a_source() -> None:
    head, *sections = shipped("seeds", "wikidata.ttl").decode().split("\n## ")
    assert "owl:sameAs" not in head
    assert {section.split()[0] for section in sections} == {"rigour", "country-coder", "name-suggestion-index", "opensanctions"}
    with_id = {quad.subject.value for quad in parse(shipped("seeds", "wikidata.ttl"), format=RdfFormat.TURTLE)}
    assert with_id <= {entry.iri for entry in gazetteer().names.values() if entry.wikidata}
    assert [file for file in FILES if b"owl:sameAs" in shipped("seeds", file)] == ["wikidata.ttl"]


def test_a_surname_of_one_person_is_no_other_name() -> None:
    assert gazetteer().surnames["Putin"].name == "Vladimir Putin"
    assert gazetteer().surnames["Salvini"].name == "Matteo Salvini"
    # father and son
    assert "Khamenei" not in gazetteer().surnames
    assert gazetteer().surnames.keys().isdisjoint(gazetteer().names)


def test_terms_end_after_they_begin_and_only_one_holds_an_office_at_a_time() -> None:
    held = sorted({(term.office, term.country or term.holder.name, term.begin, term.end or "9999") for terms in gazetteer().terms.values() for term in terms})
    assert all(begin < end for _, _, begin, end in held)
    pairs = pairwise(held)
    assert [(one, other) for one, other in pairs if one[:2] == other[:2] and other[2] < one[3]] == []
