"""Who is who across articles: merging whatever the order, namesakes apart, decisions that outlive removal and lose nothing."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from synthetic import Story, stories
from told import people_of, told

from kg.errors import BadUsage
from kg.graph import KG
from kg.graph.canonical import Register
from kg.graph.clusters import clusters
from kg.graph.decisions import Decision, redirected
from kg.graph.editing import alias, differ, merge, split, undo
from kg.graph.iris import article_iri
from kg.graph.locals import Local, locals_of
from kg.graph.quads import article_triples
from kg.graph.review import candidates
from kg.graph.substitution import globalise, localise
from kg.graph.transaction import whole
from kg.graph.vocab import Graph
from kg.model import Article, Entity, Findings, Mention, Resolution, Span


def person(
    article: str,
    name: str,
    *,
    roles: tuple[str, ...] = (),
    countries: tuple[str, ...] = (),
    companions: tuple[str, ...] = (),
    scene: tuple[str, ...] = (),
) -> Local:
    iri = f"{article_iri(article)}#e-{name.replace(' ', '_')}"
    # most is told of the first state
    told = {"scene": frozenset(scene), "stage": frozenset(scene[:1])}
    return Local(iri, name, "Person", roles=frozenset(roles), countries=frozenset(countries), companions=frozenset(companions), **told)


def body(article: str, name: str, *, countries: tuple[str, ...] = ()) -> Local:
    return replace(person(article, name, countries=countries), type="GovernmentBody")


def names(locals: list[Local], *decisions: Decision) -> list[list[str]]:
    """The clusters as lists of `article/name`."""
    return [[f"{one.article[-1]} {one.name}" for one in cluster.members] for cluster in clusters(locals, decisions)]


# What the articles tell, and who is who by it.
CASES = {
    "one name, nothing against it": ([person("a", "Ana Corel"), person("b", "Ana Corel")], [["a Ana Corel", "b Ana Corel"]]),
    "namesakes of two countries": (
        [person("a", "Ana Corel", countries=("PER",)), person("b", "Ana Corel", countries=("NOR",))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "namesakes in two walks of life": (
        [person("a", "Ana Corel", roles=("minister",)), person("b", "Ana Corel", roles=("striker",))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "stories in two states have nothing in common": (
        [person("a", "Ana Corel", scene=("PER", "CHL")), person("b", "Ana Corel", scene=("NOR",))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "nor have stories that both name a third state": (
        [person("a", "Ana Corel", scene=("PER", "JPN")), person("b", "Ana Corel", scene=("NOR", "JPN"))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "unless one names the state of the other": (
        [person("a", "Ana Corel", scene=("PER", "NOR")), person("b", "Ana Corel", scene=("NOR",))],
        [["a Ana Corel", "b Ana Corel"]],
    ),
    "or another name beside hers": (
        [person("a", "Ana Corel", scene=("PER",), companions=("rosa vint",)), person("b", "Ana Corel", scene=("NOR",), companions=("rosa vint",))],
        [["a Ana Corel", "b Ana Corel"]],
    ),
    "or a third story that plays in both": (
        [person("a", "Ana Corel", scene=("PER",)), person("b", "Ana Corel", scene=("NOR",)), person("c", "Ana Corel", scene=("PER", "NOR"))],
        [["a Ana Corel", "b Ana Corel", "c Ana Corel"]],
    ),
    "a story that names no state is of the first": (
        [person("a", "Ana Corel", scene=("PER",)), person("b", "Ana Corel", scene=("NOR",)), person("c", "Ana Corel")],
        [["a Ana Corel", "c Ana Corel"], ["b Ana Corel"]],
    ),
    "a third that may be either stays alone": (
        [person("a", "Ana Corel", countries=("PER",)), person("b", "Ana Corel", countries=("NOR",)), person("c", "Ana Corel")],
        [["a Ana Corel"], ["b Ana Corel"], ["c Ana Corel"]],
    ),
    "a third that shares a companion does not": (
        [
            person("a", "Ana Corel", countries=("PER",), companions=("rosa vint",)),
            person("b", "Ana Corel", countries=("NOR",)),
            person("c", "Ana Corel", companions=("rosa vint",)),
        ],
        [["a Ana Corel", "c Ana Corel"], ["b Ana Corel"]],
    ),
    "a surname alone never joins": (
        [person("a", "Corel", companions=("rosa vint",)), person("b", "Corel", companions=("rosa vint",))],
        [["a Corel"], ["b Corel"]],
    ),
    "a surname with the same office and body does": (
        [person("a", "Corel", roles=("mayor, Marlow",)), person("b", "Corel", roles=("mayor, Marlow",))],
        [["a Corel", "b Corel"]],
    ),
    "a surname with the same office and no body does not": (
        [person("a", "Corel", roles=("judge",)), person("b", "Corel", roles=("judge",))],
        [["a Corel"], ["b Corel"]],
    ),
    "a surname with the same office and a companion does": (
        [person("a", "Corel", roles=("judge",), companions=("rosa vint",)), person("b", "Corel", roles=("judge",), companions=("rosa vint",))],
        [["a Corel", "b Corel"]],
    ),
    "one calling and ages that cannot both be right": (
        [
            replace(person("a", "Ana Corel", roles=("teacher",)), born=frozenset({1964, 1965})),
            replace(person("b", "Ana Corel", roles=("teacher",)), born=frozenset({1990, 1991})),
        ],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "an initial alone does not join": ([person("a", "A. Corel"), person("b", "Ana Corel")], [["a A. Corel"], ["b Ana Corel"]]),
    "an initial with a companion joins": (
        [person("a", "A. Corel", companions=("rosa vint",)), person("b", "Ana Corel", companions=("rosa vint",))],
        [["a A. Corel", "b Ana Corel"]],
    ),
    "an initial that fits two joins neither": (
        [
            person("a", "A. Corel", companions=("rosa vint",)),
            person("b", "Ana Corel", companions=("rosa vint",)),
            person("c", "Alma Corel", companions=("rosa vint",)),
        ],
        [["a A. Corel"], ["b Ana Corel"], ["c Alma Corel"]],
    ),
    "bodies of a name that every state has": (
        [body("a", "Supreme Court"), body("b", "Supreme Court"), body("c", "Marlow Court"), body("d", "Marlow Court")],
        [["a Supreme Court"], ["b Supreme Court"], ["c Marlow Court", "d Marlow Court"]],
    ),
    "such bodies of one state": (
        [
            body("a", "Foreign Ministry", countries=("PER",)),
            body("b", "Foreign Ministry", countries=("PER",)),
            body("c", "Foreign Ministry", countries=("TCD",)),
        ],
        [["a Foreign Ministry", "b Foreign Ministry"], ["c Foreign Ministry"]],
    ),
    "a sergeant and a banker": (
        [person("a", "Ana Corel", roles=("detective sergeant",)), person("b", "Ana Corel", roles=("banker, Chad",))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "an inspector and a novelist": (
        [replace(person("a", "Ana Corel"), callings=frozenset({"inspector"})), person("b", "Ana Corel", roles=("novelist",))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "a nurse and a lawyer": (
        [person("a", "Ana Corel", roles=("nurse, a hospital",)), person("b", "Ana Corel", roles=("lawyer",))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "a president may lead a firm, a general a ministry": (
        [
            person("a", "Ana Corel", roles=("president, Marlow Motors",)),
            person("b", "Ana Corel", roles=("chief executive",)),
            person("c", "Rosa Vint", roles=("general",)),
            person("d", "Rosa Vint", roles=("minister",)),
        ],
        [["a Ana Corel", "b Ana Corel"], ["c Rosa Vint", "d Rosa Vint"]],
    ),
    "ages that cannot both be right": (
        [replace(person("a", "Ana Corel"), born=frozenset({1964, 1965})), replace(person("b", "Ana Corel"), born=frozenset({1990, 1991}))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "ages of which one is a year late": (
        [replace(person("a", "Ana Corel"), born=frozenset({1964, 1965})), replace(person("b", "Ana Corel"), born=frozenset({1966, 1967}))],
        [["a Ana Corel", "b Ana Corel"]],
    ),
    "two towns": (
        [replace(person("a", "Ana Corel"), homes=frozenset({"Leeds"})), replace(person("b", "Ana Corel"), homes=frozenset({"Cardiff"}))],
        [["a Ana Corel"], ["b Ana Corel"]],
    ),
    "who has moved, with one office": (
        [
            replace(person("a", "Ana Corel", roles=("mayor, Marlow",)), homes=frozenset({"Leeds"})),
            replace(person("b", "Ana Corel", roles=("mayor, Marlow",)), homes=frozenset({"Cardiff"})),
        ],
        [["a Ana Corel", "b Ana Corel"]],
    ),
    "two spellings of one name of a state, with an office": (
        [
            person("a", "Hussein Kassar", roles=("lawmaker, Lebanon",), countries=("LBN",)),
            person("b", "Hussain Qassar", roles=("lawmaker, Lebanon",), countries=("LBN",)),
        ],
        [["a Hussein Kassar", "b Hussain Qassar"]],
    ),
    "two spellings and nothing else stay apart": (
        [person("a", "Hussein Kassar", countries=("LBN",)), person("b", "Hussain Qassar", countries=("LBN",))],
        [["a Hussein Kassar"], ["b Hussain Qassar"]],
    ),
    "what would be spellings in another state": (
        [
            person("a", "Hussein Kassar", roles=("mayor, Lima",), countries=("PER",)),
            person("b", "Hussain Qassar", roles=("mayor, Lima",), countries=("PER",)),
        ],
        [["a Hussein Kassar"], ["b Hussain Qassar"]],
    ),
    "a double surname, with an office": (
        [person("a", "Katherine Corel-Marsh", roles=("mayor, Marlow",)), person("b", "Kate Corel", roles=("mayor, Marlow",))],
        [["a Katherine Corel-Marsh", "b Kate Corel"]],
    ),
    "one article tells two apart": (
        [person("a", "A. Corel", companions=("rosa vint",)), person("a", "Ana Corel", companions=("rosa vint",))],
        [["a A. Corel"], ["a Ana Corel"]],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_is_who(case: str) -> None:
    locals, expected = CASES[case]
    for seed in range(3):
        shuffled = locals[:]
        Random(seed).shuffle(shuffled)
        assert names(shuffled) == expected


def test_a_known_acronym_leads_to_its_body_where_one_alone_has_it() -> None:
    long = Local(article_iri("a") + "#e-x", "World Grain Watch", "Organization", aliases=("WGW",))
    short = Local(article_iri("b") + "#e-y", "WGW", "Organization")
    other = Local(article_iri("c") + "#e-z", "Western Guild of Weavers", "Organization", aliases=("WGW",))
    assert [len(cluster.members) for cluster in clusters([long, short])] == [2]
    assert [len(cluster.members) for cluster in clusters([long, short, other])] == [1, 1, 1]


def test_two_clusters_of_one_name_have_a_hash_and_one_has_none() -> None:
    peru, norway = person("a", "Ana Corel", countries=("PER",)), person("b", "Ana Corel", countries=("NOR",))
    register = Register([peru])
    assert register.canonical[peru.iri].endswith("entity/person/Ana_Corel")
    renaming = register.update((), [norway])
    assert set(renaming.canonical) == {peru.iri, norway.iri}
    assert all("/person/Ana_Corel-" in iri for iri in renaming.canonical.values())
    assert register.update([norway.iri], ()).canonical[peru.iri].endswith("entity/person/Ana_Corel")


@pytest.fixture(scope="module")
def world() -> list[Story]:
    return list(stories(3, 60, people=36))


@pytest.fixture(scope="module")
def graphs(world: list[Story]) -> dict[str, Graph]:
    return {article_iri(story.findings.article.id): article_triples(story.findings, version="1") for story in world}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_the_register_forgets_how_it_came_about(graphs: dict[str, Graph], data: st.DataObject) -> None:
    by_article = {iri: locals_of(graph) for iri, graph in graphs.items()}
    every = sorted(by_article)
    register, there = Register(), set[str]()
    for some in data.draw(st.lists(st.lists(st.sampled_from(every), min_size=1, max_size=20, unique=True), min_size=1, max_size=6)):
        out, come = there & set(some), set(some) - there
        register.update([local.iri for iri in out for local in by_article[iri]], [local for iri in sorted(come) for local in by_article[iri]])
        there ^= set(some)
    fresh = Register(local for iri in sorted(there) for local in by_article[iri])
    assert register.canonical == fresh.canonical
    assert [register.description(iri) for iri in register.entities()] == [fresh.description(iri) for iri in fresh.entities()]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_decisions_hold_through_removal_and_return_and_are_undone_without_trace(graphs: dict[str, Graph], data: st.DataObject) -> None:
    some = {iri: graphs[iri] for iri in sorted(graphs)[:24]}
    store = KG.open()
    store.write(some)
    before = store.nquads()
    made = []
    for _ in range(data.draw(st.integers(1, 3))):
        entities = [iri for iri in store.known.register.entities() if "/entity/person/" in iri]
        one, other = data.draw(st.sampled_from(entities)), data.draw(st.sampled_from(entities))
        if data.draw(st.booleans()):
            made += [merge(store, one, other)] if one != other else []
        else:
            members = store.known.register.members()[one]
            made += split(store, one, [members[0].article.rsplit("/", 1)[1]]) if len({member.article for member in members}) > 1 else []
    decided = store.nquads()
    gone = data.draw(st.lists(st.sampled_from(sorted(some)), max_size=8, unique=True))
    store.write(dict.fromkeys(gone))
    store.write({iri: some[iri] for iri in gone})
    assert store.nquads() == decided
    fresh = KG.open()
    fresh.write({}, store.decisions())
    fresh.write(some)
    assert fresh.nquads() == decided
    assert whole(store.store) == {
        (q.subject, q.predicate, q.object) for q in store.store.quads_for_pattern(None, None, None, None) if str(q.graph_name) == "DEFAULT"
    }
    for decision in data.draw(st.permutations(made)):
        undo(store, decision.number)
    assert [line for line in store.nquads() if "local/decision" not in line] == before


def test_a_bridging_article_joins_and_its_removal_parts_again() -> None:
    first, second = told("a", ("A. Corel", "mayor", "Marlow")), told("b", ("Ana Corel", "judge", "Ostby Court"))
    bridge = told("c", ("Ana Corel", "mayor", "Marlow"))
    store = KG.open()
    store.write({article_iri("a"): first, article_iri("b"): second})
    before = store.nquads()
    assert people_of(store) == ["A._Corel", "Ana_Corel"]
    store.write({article_iri("c"): bridge})
    assert people_of(store) == ["Ana_Corel"]
    store.remove("c")
    assert store.nquads() == before


def test_a_split_outlives_the_removal_of_what_it_names() -> None:
    store = KG.open()
    both = {article_iri(name): told(name, ("Ana Corel", "mayor", "Marlow")) for name in "abc"}
    store.write(both)
    assert people_of(store) == ["Ana_Corel"]
    split(store, "Ana Corel", ["b"])
    parted = store.nquads()
    assert len(people_of(store)) == 2
    store.remove("b")
    assert people_of(store) == ["Ana_Corel"]
    store.write({article_iri("b"): both[article_iri("b")]})
    assert store.nquads() == parted


def test_an_alias_holds_for_articles_to_come() -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("Ana Corel", "mayor", "Marlow"))})
    alias(store, "Ana Corel", "Anita Vint")
    store.write({article_iri("b"): told("b", ("Anita Vint", "singer", "Ostby Choir"))})
    assert people_of(store) == ["Ana_Corel"]
    assert list(store.query('SELECT ?e WHERE { ?e skos:altLabel "Anita Vint"@en }'))


def test_a_merge_within_one_article_loses_no_wording_and_comes_apart_again() -> None:
    local = told("a", ("Ana Corel", "mayor", "Marlow"), ("Rosa Vint", "judge", "Ostby Court"))
    store = KG.open()
    store.write({article_iri("a"): local})
    before = store.nquads()
    decision = merge(store, "Ana Corel", "Rosa Vint")
    assert people_of(store) == ["Rosa_Vint"] or people_of(store) == ["Ana_Corel"]
    assert localise(store.graph("a")) == local
    undo(store, decision.number)
    assert [line for line in store.nquads() if "local/decision" not in line] == before


def test_globalise_then_localise_is_nothing(graphs: dict[str, Graph]) -> None:
    for graph in graphs.values():
        one = {local.iri: "https://w3id.org/newskg/local/entity/x" for local in locals_of(graph)}
        assert localise(globalise(graph, one)) == graph


def test_the_newer_of_two_decisions_holds() -> None:
    one, other = person("a", "Ana Corel"), person("b", "Rosa Vint")
    joined, parted = Decision(1, "merge", frozenset({one.iri}), frozenset({other.iri})), Decision(2, "split", frozenset({one.iri}), frozenset({other.iri}))
    assert names([one, other], joined) == [["a Ana Corel", "b Rosa Vint"]]
    assert names([one, other], joined, parted) == [["a Ana Corel"], ["b Rosa Vint"]]
    assert names([one, other], replace(joined, number=3), parted) == [["a Ana Corel", "b Rosa Vint"]]
    assert names([one, other], joined, replace(parted, undone=True)) == [["a Ana Corel", "b Rosa Vint"]]


def test_an_entity_of_the_gazetteer_takes_others_in_and_lets_them_go() -> None:
    span = Span(0, 4)
    chad = Entity("c", "Chad", "Country", "named", (Mention(span, "name", span),), iri="https://w3id.org/newskg/id/Chad")
    graph = {name: article_triples(Findings(Article(name, "Chad won."), resolution=Resolution((chad,))), version="1") for name in "ab"}
    store = KG.open()
    store.write({article_iri(name): one for name, one in graph.items()} | {article_iri("c"): told("c", ("Chad Corel", "mayor", "Marlow"))})
    before = store.nquads()
    first = merge(store, "e:Chad", "Chad Corel")
    assert people_of(store) == []
    undo(store, first.number)
    second = split(store, "Chad", ["b"])[0]
    assert [iri.rsplit("/", 1)[1] for iri in store.known.register.entities() if "Chad" in iri] == ["Chad", "Chad_Corel", "Chad"]
    undo(store, second.number)
    assert [line for line in store.nquads() if "local/decision" not in line] == before


def aged(ident: str, age: int, published: str, *, home: str = "") -> Graph:
    span = Span(0, 9)
    ana = Entity("p", "Ana Corel", "Person", "named", (Mention(span, "name", span),), ages=(age,), homes=(home,) if home else (), callings=("nurse",))
    return article_triples(Findings(Article(ident, "Ana Corel", published=published), resolution=Resolution((ana,))), version="1")


def test_ages_are_years_of_birth_by_the_day_of_the_article_also_when_a_store_is_opened_again(tmp_path: object) -> None:
    graphs = {article_iri(name): aged(name, age, day) for name, age, day in (("a", 61, "2026-11-26"), ("b", 59, "2024-11-26"), ("c", 30, "2026-11-26"))}
    path = f"{tmp_path}/n.kg"
    with KG.open(path, create=True) as store:
        store.write(graphs)
        assert sorted(len(members) for members in store.known.register.members().values()) == [1, 2]
        (told,) = candidates(store.known.register)
        assert told.reasons == ("same name", "but other ages: born about 1964 and 1995")
        locals_before = store.known.register.locals
    with KG.open(path) as store:
        assert store.known.register.locals == locals_before
    assert {year for one in locals_before.values() for year in one.born} == {1964, 1965, 1995, 1996}


def test_towns_are_told_to_an_editor() -> None:
    store = KG.open()
    store.write({article_iri("a"): aged("a", 61, "2026-11-26", home="Leeds"), article_iri("b"): aged("b", 61, "2026-11-26", home="Cardiff")})
    (told,) = candidates(store.known.register)
    assert told.reasons == ("same name", "but other towns: Leeds and Cardiff")


def known_person(article: str, name: str, *, iri: str = "", **told: tuple[str, ...]) -> Local:
    return replace(person(article, name, **told), known=f"https://w3id.org/newskg/id/{iri}" if iri else "")


def shown(*locals: Local) -> list[tuple[str, str, str]]:
    return [(one.left_name, one.right_name, one.reasons[0]) for one in candidates(Register(locals))]


def test_an_editor_is_shown_other_spellings_of_whom_the_gazetteer_knows() -> None:
    haftar = known_person("a", "Khalifa Haftar", iri="Khalifa_Haftar", countries=("LBY",))
    assert shown(haftar, person("b", "Khalifa Hifter", countries=("LBY",))) == [("Khalifa Haftar", "Khalifa Hifter", "form of a name: all but the vowels")]
    assert shown(haftar, person("b", "Omar Haftar")) == []
    assert shown(haftar, person("b", "Kalifa Haftar", countries=("PER",))) == []
    zakharova = known_person("a", "Maria Zakharova", iri="Maria_Zakharova", countries=("RUS",))
    assert shown(zakharova, person("b", "Maria Zaharova")) == [("Maria Zakharova", "Maria Zaharova", "form of a name: transliteration")]
    dbeibah = known_person("a", "Abdul Hamid Dbeibah", iri="Abdul_Hamid_Dbeibah", countries=("LBY",))
    assert [row[2] for row in shown(dbeibah, person("b", "Abdelhamid Dbaiba"))] == ["form of a name: spelling of another script"]
    # two whom the gazetteer knows are two
    assert shown(haftar, known_person("b", "Khalifa Hifter", iri="Other", countries=("LBY",))) == []


def test_an_editor_is_shown_bodies_of_which_one_name_begins_the_other() -> None:
    one, other = (replace(person(at, name, companions=("rosa vint",)), type="Organization") for at, name in (("a", "Harl Ridge"), ("b", "Harl Ridge Partners")))
    assert shown(one, other) == [("Harl Ridge", "Harl Ridge Partners", "one name begins the other")]
    assert shown(one, replace(other, companions=frozenset())) == []
    # "Royal Nordtec" of the register is "Nordtec" to the papers; nobody beside both, nobody shown
    royal, plain = (replace(person(at, name, companions=("rosa vint",)), type="Organization") for at, name in (("a", "Royal Nordtec"), ("b", "Nordtec")))
    assert shown(royal, plain) == [("Nordtec", "Royal Nordtec", "one name begins the other")]
    assert shown(royal, replace(plain, companions=frozenset())) == []


def test_other_spellings_of_a_name_are_one_beside_what_both_tell() -> None:
    # "-yan" and "-ian" of Armenian names: one beside one office, two alone
    davtyan = person("a", "Tigran Davtyan", roles=("former president",)), person("b", "Tigran Davtian", roles=("former president",))
    assert len(names([*davtyan])) == 1
    assert len(names([person("a", "Tigran Davtyan"), person("b", "Tigran Davtian")])) == 2
    # a Chinese given name in one word or two is the same name; another syllable makes another
    liang = person("a", "Liang Jianwei")
    assert [len(names([liang, person("b", name)])) for name in ("Liang Jian Wei", "Liang Jian-wei", "Liang Jian Hui")] == [1, 1, 2]


def test_what_an_editor_told_apart_from_the_gazetteers_is_not_shown_again() -> None:
    span = Span(0, 14)
    known = Entity("k", "Khalifa Haftar", "Person", "named", (Mention(span, "name", span),), iri="https://w3id.org/newskg/id/Khalifa_Haftar", country="LBY")
    other = replace(known, id="h", name="Khalifa Hifter", iri=None)
    store = KG.open()
    graphs = {name: Findings(Article(name, "Khalifa Haftar"), resolution=Resolution((one,))) for name, one in (("a", known), ("b", other))}
    store.write({article_iri(name): article_triples(found, version="1") for name, found in graphs.items()})
    assert len(candidates(store.known.register)) == 1
    decision = differ(store, "Khalifa Haftar", "Khalifa Hifter")
    assert candidates(store.known.register) == []
    undo(store, decision.number)
    assert len(candidates(store.known.register)) == 1


def test_merges_of_known_entities_reach_over_any_number_of_steps() -> None:
    store = KG.open()
    states = ("Peru", "Niger", "Chad")
    for one, other in (("e:Peru", "e:Niger"), ("e:Chad", "e:Niger")):
        merge(store, one, other)
    assert {redirected(f"https://w3id.org/newskg/id/{name}", store.decisions()) for name in states} == {"https://w3id.org/newskg/id/Chad"}


def test_a_decision_names_what_there_is() -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("Ana Corel", "mayor", "Marlow"))})
    with pytest.raises(BadUsage, match="no article of this store tells of"):
        merge(store, "e:Chadd", "Ana Corel")
    with pytest.raises(BadUsage, match="is empty"):
        alias(store, "Ana Corel", " ")
    with pytest.raises(BadUsage, match="is no IRI"):
        merge(store, "http://x^y", "Ana Corel")


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda store: merge(store, "Ana Corel", "Nobody"), "no entity is called 'Nobody'"),
        (lambda store: merge(store, "Ana Corel", "corel"), "no entity is called 'corel' in this store; there are 'Ana Corel'"),
        (lambda store: merge(store, "Ana Corel", "Ana Corel"), "one entity already"),
        (lambda store: differ(store, "Ana Corel", "Ana Corel"), "split it by its articles"),
        (lambda store: split(store, "Ana Corel"), "told of in 1 articles"),
        (lambda store: undo(store, 7), "no decision 7"),
    ],
)
def test_what_cannot_be_decided_is_said(act: object, says: str) -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("Ana Corel", "mayor", "Marlow"))})
    with pytest.raises(BadUsage, match=says):
        act(store)  # type: ignore[operator]  # a lambda of the table


def test_generated_articles_are_merged_well() -> None:
    made = list(stories(1, 300))
    truth = {iri: key for story in made for iri, key in story.truth.items()}
    register = Register(local for story in made for local in locals_of(article_triples(story.findings, version="1")))
    pairs = [(a, b) for at, a in enumerate(sorted(truth)) for b in sorted(truth)[:at]]
    joined = [truth[a] == truth[b] for a, b in pairs if register.canonical[a] == register.canonical[b]]
    same = [register.canonical[a] == register.canonical[b] for a, b in pairs if truth[a] == truth[b]]
    assert sum(joined) / len(joined) > 0.97
    assert sum(same) / len(same) > 0.90
