"""What a page may show: nodes, links with their evidence, articles; plain values in stable order."""

from dataclasses import dataclass, field

from kg.graph.claims import carries_no

from .relations import ended, is_plural, worded


@dataclass(frozen=True, slots=True)
class Thing:
    """A node: its IRI, name, type, other names, Wikidata id and offices."""

    iri: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    wikidata: str = ""
    roles: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether it is an entity with a name, known across articles, and no nominal of one article."""
        return "/id/" in self.iri or "/entity/" in self.iri

    @property
    def many(self) -> bool:
        """Whether it is told of in the plural."""
        return not self.is_named and is_plural(self.name)


@dataclass(frozen=True, slots=True)
class Story:
    """An article as the page names it."""

    iri: str
    title: str
    publisher: str
    date: str
    url: str
    original: str = ""  # the article of which this is a near copy


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says or rejects something; `iri` is empty where it is no node of the store, `stance` where it is put forward."""

    name: str
    iri: str
    stance: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """Somebody's no, with the sentence that tells it; where that is the sentence of the statement itself, it is not repeated."""

    voice: Voice
    sentence: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement of a link; `marks` are (begin, end, part) within the sentence, which begins at `begin` of the article.

    `chain` are the voices that put it forward, outermost first.
    """

    article: str
    sentence: str
    begin: int
    marks: tuple[tuple[int, int, str], ...]
    chain: tuple[Voice, ...]
    against: tuple[Rejection, ...]
    event: str
    time: str
    rule: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two nodes in one layer; `relation` begins with a lemma. `object` is empty where nothing is told of."""

    subject: str
    relation: str
    object: str
    layer: str
    evidence: tuple[Evidence, ...]
    office: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a page may show; `single` are the links without object."""

    things: dict[str, Thing]
    links: list[Link]
    stories: dict[str, Story]
    single: list[Link] = field(default_factory=list)

    def words(self, link: Link) -> str:
        """The relation of a link as it may be read aloud between its ends."""
        subject, names = self.things[link.subject], [self.things[end].name for end in (link.subject, link.object) if end]
        return worded(link.relation if link.object else ended(link.relation), link.layer, many=subject.many, no=carries_no(*names))

    def support(self, link: Link) -> int:
        """By how many independent publishers a link is told."""
        return len({self.teller(one.article) for one in link.evidence})

    def teller(self, article: str) -> str:
        """Who answers for an article: its publisher, of a near copy that of the original, else the article itself."""
        story = self.stories[article]
        first = self.stories.get(story.original, story)
        return first.publisher or first.iri
