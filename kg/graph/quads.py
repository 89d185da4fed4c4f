"""From the findings of one article to the triples of its graph, in their local form: arguments name the article's own entities.

`kg.graph.substitution` puts canonical entities in their place. No blank nodes, no counters: ids are offsets and names.
"""

from collections.abc import Iterator
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg.lexicon.gazetteer import state_of
from kg.model import Argument, Attribution, Entity, Findings, Proposition, Role, Span, Statement, TimeExpression
from kg.normalise.events.actors import country_in, country_of, sector_of
from kg.normalise.tenures import office_of

from .articles import described_article
from .concepts import concept_label
from .copies import sketch
from .fragments import first_mention, local_names
from .iris import article_iri, concept_iri, slug
from .quantities import counts, measured
from .vocab import CLASSES, KG, LOCAL, NIF, OWL, RDF, RDFS, SCHEMA, SKOS, TIME, WIKIDATA, XSD, Triple, event_type

STANCES = {"affirms": KG.Affirms, "denies": KG.Denies, "doubts": KG.Doubts, "calls_false": KG.CallsFalse, "leaves_open": KG.LeavesOpen}
MEANT = {"past": KG.Past, "present": KG.Present, "future": KG.Future}
PLACES = frozenset({"City", "Place", "Facility"})
# As exact as the text: "since 2021" names no day.
DATES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


def article_triples(findings: Findings, *, version: str, base: str = LOCAL) -> frozenset[Triple]:
    """All that came from one article; `version` is that of the extractors, `base` begins its IRIs."""
    return frozenset(Mapping(findings, version, base).triples())


class Mapping:
    """The nodes of one article, while its triples are made."""

    def __init__(self, findings: Findings, version: str, base: str) -> None:
        self.findings, self.version, self.base = findings, version, base
        self.iri = article_iri(findings.article.id, base=base)
        self.fragments = {one.proposition.id: one.fragment for one in reversed(findings.statements)}
        # only where the settings make "according to X" the article's voice is anything asserted by a saying
        self.voiced = {name for one in findings.statements if one.layer == "asserted" for name in one.proposition.attributions}
        self.entities = findings.resolution.by_id
        offices = (office_of(statement) for statement in findings.statements if statement.proposition.extractor == "office")
        self.roles = (*findings.resolution.roles, *(role for role in offices if role))
        self.names = {entity.id: self.node(name) for entity, name in local_names(findings.resolution.entities)}
        self.called = {name for entity in findings.resolution.entities if entity.kind == "named" for name in (entity.name, *entity.aliases)}

    def node(self, fragment: str) -> NamedNode:
        """A node of the article."""
        return NamedNode(f"{self.iri}#{fragment}")

    def at(self, span: Span) -> NamedNode:
        """Where something stands (RFC 5147)."""
        return self.node(f"char={span.begin},{span.end}")

    def triples(self) -> Iterator[Triple]:
        """Article, sentences, entities, attributions, statements."""
        article, text = self.findings.article, self.findings.article.text
        yield from described_article(article, base=self.base)
        me = NamedNode(self.iri)
        yield me, KG.extractorVersion, Literal(self.version)
        yield me, KG.sketch, Literal(sketch(text))
        yield self.node("text"), RDF.type, NIF.Context
        yield self.node("text"), NIF.isString, Literal(text)
        used = {statement.proposition.sentence for statement in self.findings.statements} | {self.sentence_of(role) for role in self.roles}
        for span in sorted(used):
            yield self.at(span), RDF.type, NIF.Sentence
            yield self.at(span), NIF.beginIndex, Literal(span.begin)
            yield self.at(span), NIF.endIndex, Literal(span.end)
            yield self.at(span), NIF.anchorOf, Literal(text[span.begin : span.end])
        for entity in self.findings.resolution.entities:
            if entity.kind == "named":
                yield from self.named(entity)
        for role in self.roles:
            yield from self.role(role)
        for attribution in self.findings.attributions:
            yield from self.attribution(attribution)
        for statement in self.findings.statements:
            yield from self.statement(statement)

    def named(self, entity: Entity) -> Iterator[Triple]:
        """A local entity: names, type, mentions, and the gazetteer's entry where it is known."""
        me = self.names[entity.id]
        yield me, RDF.type, CLASSES[entity.type]
        yield me, RDFS.label, Literal(entity.name, language="en")
        if entity.iri:
            yield me, KG.known, NamedNode(entity.iri)
        for alias in entity.aliases:
            yield me, SKOS.altLabel, Literal(alias, language="en")
        if entity.wikidata:
            yield me, OWL.sameAs, NamedNode(WIKIDATA + entity.wikidata)
        for mention in entity.mentions:
            yield me, KG.mention, self.at(mention.span)
        held = [role for role in self.roles if role.holder == entity.id]
        for role in held:
            institution = self.entities.get(role.institution or "")
            yield me, KG.roleName, Literal(f"{role.office}, {institution.name}" if institution else role.office, language="en")
            if institution and institution.country:
                yield me, KG.country, Literal(institution.country)
        yield from ((me, KG.calling, Literal(one, language="en")) for one in entity.callings if all(one not in role.office.split() for role in held))
        yield from ((me, KG.age, Literal(age)) for age in entity.ages)
        yield from ((me, KG.home, Literal(home, language="en")) for home in entity.homes)
        yield from self.ties(entity, me)

    def described(self, entity: Entity, me: NamedNode) -> Iterator[Triple]:
        """A definite, counted or anonymous nominal: one node for all its mentions in the article."""
        yield me, RDF.type, CLASSES[entity.type]
        words = entity.name if entity.members else " ".join(self.words(first_mention(entity)).split())
        yield me, RDFS.label, Literal(words, language="en")
        if entity.count is not None:
            yield me, KG["count"], Literal(f"{entity.count:g}", datatype=XSD.decimal)
        yield from self.ties(entity, me)

    def ties(self, entity: Entity, me: NamedNode) -> Iterator[Triple]:
        """Country, sector, affiliation and members."""
        if entity.country:
            yield me, KG.country, Literal(entity.country)
            if entity.type in PLACES and (state := state_of(entity.country)):
                yield me, SCHEMA.containedInPlace, NamedNode(state)
        if entity.sector:
            yield me, KG.sector, Literal(entity.sector)
        if entity.affiliation in self.names:
            yield me, KG.affiliation, self.names[str(entity.affiliation)]
        for member in entity.members:
            if member in self.names:
                yield me, KG.member, self.names[member]

    def words(self, span: Span) -> str:
        """The text of a span."""
        return self.findings.article.text[span.begin : span.end]

    def sentence_of(self, role: Role) -> Span:
        """The sentence that tells of an office; else its words themselves."""
        return next((span for span in self.findings.sentences if span.covers(role.evidence)), role.evidence)

    def local(self, entity: Entity) -> NamedNode:
        """The node of a named or described entity of the article."""
        return self.names.get(entity.id) or self.node("n-{}-{}".format(*first_mention(entity)))

    def role(self, role: Role) -> Iterator[Triple]:
        """An office that somebody holds, with its evidence and the dates the text gives."""
        if role.holder not in self.names:
            return
        holder, told = self.names[role.holder], self.entities.get(role.institution or "")
        body = self.local(told) if told is not None and told.kind != "concept" else None
        part = [body.value.rsplit("#", 1)[1].removeprefix("e-")] if body else []
        me = self.node(".".join(["r" + holder.value.rsplit("#e", 1)[1], slug(role.office.lower()), *part]))
        yield me, RDF.type, KG.Office
        yield me, KG.holder, holder
        yield me, KG.office, Literal(role.office, language="en")
        yield me, KG.evidence, self.at(self.sentence_of(role))
        if body:
            yield me, KG.institution, body
            if told is not None and told.kind != "named":
                # "the committee" : no statement may tell of it
                yield from self.described(told, body)
        for key, day in ((KG.begin, role.begin), (KG.end, role.end)):
            if day:
                yield me, key, Literal(day, datatype=DATES[len(day)])

    def attribution(self, one: Attribution) -> Iterator[Triple]:
        """One node a saying."""
        me = self.node(quote(one.id))
        yield me, RDF.type, KG.Attribution
        yield me, KG.type, {"direct": KG.Direct, "indirect": KG.Indirect, "mixed": KG.Mixed}[one.type]
        if one.source:
            yield from self.argument(one.source, me, KG.source)
        for span in one.cue:
            yield me, KG.cueAt, self.at(span)
        for span in one.content:
            yield me, KG.contentAt, self.at(span)
        if one.stance != "affirms":
            yield me, KG.stance, STANCES[one.stance]
        if one.id in self.voiced and one.cue_lemma == "according_to":
            yield me, KG.countsAs, KG.Asserted
        if one.parent:
            yield me, KG.within, self.node(quote(one.parent))
        if one.responds_to:
            yield me, KG.respondsTo, self.node(quote(one.responds_to))
        for part, key in ((one.addressee, KG.toldTo), (one.medium, KG.saidIn)):
            if part:
                yield from self.argument(part, me, key)
        when = next((time for time in self.findings.times if one.time and time.span.overlaps(one.time.head)), None)
        if when:
            yield from self.at_time(when, me)

    def statement(self, statement: Statement) -> Iterator[Triple]:
        """A reified proposition with layer, evidence and sayings."""
        me, found = self.node(statement.fragment), statement.proposition
        yield me, RDF.type, RDF.Statement
        yield me, RDF.predicate, NamedNode(statement.predicate)
        yield me, KG.layer, KG[statement.layer.capitalize()]
        yield me, KG.evidence, self.at(found.sentence)
        for span in found.predicate.spans[:1]:
            # an apposition has no word for it
            yield me, KG.predicateAt, self.at(span)
        yield me, KG.rule, Literal(found.rule)
        yield me, KG.confidence, Literal(f"{found.confidence:.2f}", datatype=XSD.decimal)
        for part, key, at in ((statement.subject, RDF.subject, KG.subjectAt), (statement.object, RDF.object, KG.objectAt)):
            if part is None:
                yield me, key, KG.Unspecified
            else:
                yield from self.argument(part, me, key)
                yield me, at, self.at(part.spans[0])
        for item in statement.arguments:
            yield from self.argument(item.argument, me, KG.role(item.role))
        yield from self.event(statement, me)
        if statement.time:
            yield from self.at_time(statement.time, me)
        if found.polarity == "negative":
            yield me, KG.polarity, KG.Negative
        if found.modality != "actual":
            yield me, KG.modality, KG[found.modality.capitalize()]
        if found.tense in MEANT:
            yield me, KG.tense, MEANT[found.tense]
        for name in found.attributions:
            yield me, KG.attribution, self.node(quote(name))
        yield from self.stances(found, me)

    def event(self, statement: Statement, me: NamedNode) -> Iterator[Triple]:
        """The event that a statement tells: its type, its parties where subject and object are others, and the act that it shares with other statements."""
        if statement.event:
            yield me, KG.eventType, event_type(statement.event)
            if statement.mode:
                yield me, KG.mode, Literal(statement.mode)
            parties = [(statement.actor, statement.subject, KG.actor), *((other, statement.object, KG.target) for other in statement.recipients)]
            for party, part, key in parties:
                if party is not None and (part is None or party.spans != part.spans):
                    yield from self.argument(party, me, key)
                yield from self.belonging(party)
            if statement.actor is None and statement.subject is not None:
                # "The mayor received a warning." : who warned is not told
                yield me, KG.actor, KG.Unspecified
        if statement.act:
            act = self.node("v-" + statement.act.removeprefix("s-"))
            yield me, KG.tellsOf, act
            yield act, RDF.type, KG.Act

    def stances(self, found: Proposition, me: NamedNode) -> Iterator[Triple]:
        """Who rejects it or leaves it open, with the words that do."""
        for stance in found.stances:
            other = self.node(f"x-{stance.cue.begin}-{stance.cue.end}")
            yield me, KG.leftOpenBy if stance.stance == "leaves_open" else KG.rejectedBy, other
            yield other, RDF.type, KG.Stance
            yield other, KG.stance, STANCES[stance.stance]
            if stance.source:
                yield from self.argument(stance.source, other, KG.source)

    def belonging(self, party: Argument | None) -> Iterator[Triple]:
        """Country and sector of a party to an act, where its own words tell them: "opposition groups in Chad"."""
        entity = self.entities.get((party.entity if party else None) or "")
        if party is None or entity is None:
            return
        country, sector = country_of(party, self.entities), sector_of(party, self.findings.article.text)
        if entity.kind == "concept":
            # "Peruvian police" : by its own words alone, for all articles share its node
            me, country = NamedNode(concept_iri(party.text)), country_in(party.text)
        else:
            me = self.local(entity)
        if country and (entity.kind == "concept" or not entity.country):
            yield me, KG.country, Literal(country)
        if sector and not entity.sector:
            yield me, KG.sector, Literal(sector)

    def at_time(self, time: TimeExpression, owner: NamedNode) -> Iterator[Triple]:
        """When something is said to happen, or was said."""
        when = self.node(f"t-{time.span.begin}-{time.span.end}")
        yield owner, KG.time, when
        yield when, RDF.type, TIME.TemporalEntity
        yield when, KG.timeValue, Literal(time.value)
        if time.begin and time.end:
            yield when, KG.begin, Literal(time.begin, datatype=XSD.date)
            yield when, KG.end, Literal(time.end, datatype=XSD.date)

    def argument(self, part: Argument, owner: NamedNode, key: NamedNode) -> Iterator[Triple]:
        """The node of an argument, described where it belongs to this article alone."""
        entity = self.entities.get(part.entity or "")
        if part.proposition in self.fragments:
            yield owner, key, self.node(self.fragments[str(part.proposition)])
        elif part.measured:
            me = self.node(f"q-{part.spans[0].begin}-{part.spans[-1].end}")
            yield owner, key, me
            yield from measured(part, me)
        elif entity is not None and entity.kind == "named":
            yield owner, key, self.names[entity.id]
        elif entity is not None and entity.kind == "concept" and part.value is None:
            concept = NamedNode(concept_iri(part.text))
            yield owner, key, concept
            yield concept, RDF.type, KG.Concept
            begin = part.spans[0].begin
            yield concept, RDFS.label, Literal(concept_label(part.text, self.words(Span(max(0, begin - 3), begin)), names=self.called), language="en")
        elif entity is not None:
            me = self.local(entity)
            yield owner, key, me
            yield from self.described(entity, me)
            if part.value is not None:
                yield from counts(part, me, told=entity.count is not None)
        else:
            me = self.node(f"n-{part.spans[0].begin}-{part.spans[-1].end}")
            yield owner, key, me
            yield me, RDF.type, KG.Unresolved
            yield me, RDFS.label, Literal(part.text, language="en")
