"""Five questions, each in SPARQL on the source and in Cypher on the target; the rows must be the same."""

from pathlib import Path

from pyoxigraph import QuerySolutions

from kg import KG, Article

FOLDER = Path(__file__).parent.parent.parent / "seeds" / "articles"
SEEDS = (FOLDER / "chad-asks-france-for-help.txt", FOLDER / "sudan-says-convoy-was-target.txt")
# Every question has an answer, whatever the extractors make of the seeds.
PLAIN_STORY = Article(
    id="plain", title="Plain", text="Chad asked France for help. Peru asked Chile for money, two officials said. Oman denied that it had threatened Qatar."
)

# Title; SPARQL; Cypher, where {asserted} stands for the asserted relationships of any type and NAME is the property of r that holds the relation's name.
QUESTIONS: dict[str, tuple[str, str]] = {
    "who requests aid from whom": (
        "SELECT DISTINCT ?a ?b { ?x kg:requestsAidFrom ?y . ?x rdfs:label ?a . ?y rdfs:label ?b }",
        "MATCH (x:Entity)-[r{asserted}]->(y:Entity) WHERE r.relation = 'requestsAidFrom' RETURN DISTINCT x.name AS a, y.name AS b",
    ),
    "who states how many things": (
        "SELECT ?a (COUNT(DISTINCT ?y) AS ?n) { ?x kg:states ?y . ?x rdfs:label ?a } GROUP BY ?x ?a",
        "MATCH (x:Entity)-[r{asserted}]->(y) WHERE r.relation = 'states' WITH x, count(DISTINCT y.id) AS n RETURN x.name AS a, n",
    ),
    "sentences of what somebody puts forward, by source": (
        """SELECT DISTINCT ?a ?s { GRAPH ?g { ?st kg:layer kg:Reported ; kg:attribution/kg:source ?x ; kg:evidence/nif:anchorOf ?s } ?x rdfs:label ?a }""",
        "MATCH (st:Statement {layer: 'reported'})-[:HAS_ATTRIBUTION]->(:Attribution)-[:HAS_SOURCE]->(x:Entity) WHERE x.type <> 'Unresolved' "
        "RETURN DISTINCT x.name AS a, st.sentence AS s",
    ),
    "articles that name an entity": (
        "SELECT DISTINCT ?t ?a { GRAPH ?g { ?g schema:headline ?t . ?l kg:canonical ?x ; kg:mention ?m } ?x rdfs:label ?a }",
        "MATCH (g:Article)-[m:HAS_MENTION_OF]->(x:Entity) WHERE m.count > 0 RETURN DISTINCT g.title AS t, x.name AS a",
    ),
    "what is disputed, and by whom": (
        """SELECT DISTINCT ?p ?a { GRAPH ?g { ?st kg:layer kg:Disputed ; rdf:predicate ?p ; kg:rejectedBy/kg:source ?x } ?x rdfs:label ?a }""",
        "MATCH (st:Statement {layer: 'disputed'})-[:HAS_STANCE]->(:Stance)-[:HAS_SOURCE]->(x:Entity) RETURN DISTINCT st.predicate AS p, x.name AS a",
    ),
}
LAYERS = "SELECT ?l (COUNT(?st) AS ?n) { GRAPH ?g { ?st kg:layer ?x } BIND (LCASE(STRAFTER(STR(?x), '#')) AS ?l) } GROUP BY ?l"
NODES = {
    "Statement": "SELECT (COUNT(DISTINCT ?x) AS ?n) { GRAPH ?g { ?x a rdf:Statement } }",
    "Attribution": "SELECT (COUNT(DISTINCT ?x) AS ?n) { GRAPH ?g { ?x a kg:Attribution } }",
    "Stance": "SELECT (COUNT(DISTINCT ?x) AS ?n) { GRAPH ?g { ?x a kg:Stance } }",
    "Office": "SELECT (COUNT(DISTINCT ?x) AS ?n) { GRAPH ?g { ?x a kg:Office } }",
    "Article": "SELECT (COUNT(DISTINCT ?x) AS ?n) { GRAPH ?g { ?x a schema:NewsArticle } }",
    "Publisher": "SELECT (COUNT(DISTINCT ?x) AS ?n) { GRAPH ?g { ?a schema:publisher ?x } }",
}
RELATIONSHIPS = {
    "HAS_SUBJECT": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?st rdf:subject ?x FILTER (?x != kg:Unspecified) } }",
    "HAS_OBJECT": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?st rdf:object ?x FILTER (?x != kg:Unspecified && isIRI(?x)) } }",
    "HAS_ATTRIBUTION": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?st kg:attribution ?x } }",
    "HAS_SOURCE": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a kg:source ?x } }",
    "HAS_OUTER": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a kg:within ?x } }",
    "HAS_STANCE": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?st kg:rejectedBy|kg:leftOpenBy ?x } }",
    "HAS_ARTICLE": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?st rdf:predicate ?x } }",
    "HAS_MENTION_OF": "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?g ?c { GRAPH ?g { ?l kg:canonical ?c } } }",
    "HAS_ORIGINAL": "SELECT (COUNT(*) AS ?n) { ?x kg:nearCopyOf ?y }",
    "HAS_PUBLISHER": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a schema:publisher ?x } }",
}
PLAIN = (
    """SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o FILTER (?p NOT IN (rdf:type, rdfs:label, skos:altLabel, owl:sameAs, kg:nearCopyOf) && isIRI(?o)) } GROUP BY ?p"""
)


def rows(kg: KG, sparql: str) -> list[tuple[str, ...]]:
    """Rows of the source as texts, sorted."""
    answer = kg.query(sparql)
    assert isinstance(answer, QuerySolutions)
    return sorted(tuple(str(term.value) for term in row) for row in answer)


def number(kg: KG, sparql: str) -> int:
    """The one number of the answer."""
    return int(rows(kg, sparql)[0][0])
