"""Articles of an invented world with their findings, made from a seed without a parser: for tests and figures of the store.

Persons have forms of their names (short forms, initials, middle names, spellings) and namesakes in other walks of life and countries;
organisations have acronyms. `Story.truth` tells who is who, so that merging can be scored.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from kg.graph.iris import article_iri, slug
from kg.model import Argument, Article, Attribution, Entity, Findings, Mention, Predicate, Proposition, Resolution, Role, Span, Statement
from kg.normalise.statements import state

# Given names and the other forms of them.
GIVEN: dict[str, tuple[str, ...]] = {
    "Jacob": ("Jake",),
    "William": ("Bill", "Will"),
    "Elizabeth": ("Liz",),
    "Michael": ("Mike",),
    "Thomas": ("Tom",),
    "Katherine": ("Kathy",),
    "Robert": ("Bob",),
    "Anthony": ("Tony",),
    "Susan": ("Sue",),
    "Daniel": ("Dan",),
    "Samuel": ("Sam",),
    "Mohammed": ("Mohamed", "Muhammad"),
    "Yusuf": ("Yousuf",),
    "Aleksandr": ("Alexandr",),
} | dict.fromkeys(("Ingrid", "Marta", "Hiroshi", "Chidi", "Leila", "Pavel", "Rosa", "Nadia", "Oscar", "Priya", "Tomas", "Vera"), ())
STARTS = ("Bar", "Cor", "Dal", "Fen", "Gar", "Hol", "Kar", "Lor", "Mar", "Nor", "Ost", "Pel", "Quil", "Ros", "Sor", "Tal", "Ulv", "Ver", "Wal", "Zan")
MIDDLES = ("an", "el", "in", "or", "ub", "ask", "est", "ill", "omb", "und")
ENDS = ("a", "berg", "dale", "es", "ford", "ic", "mann", "o", "sen", "ton", "yk", "ura")
OFFICES = ("minister", "senator", "mayor", "ambassador", "chairman", "economist", "striker", "coach", "singer", "novelist", "professor", "surgeon")
COUNTRIES = (("Chad", "TCD"), ("Peru", "PER"), ("Norway", "NOR"), ("Ghana", "GHA"), ("Poland", "POL"), ("Chile", "CHL"), ("Kenya", "KEN"), ("Japan", "JPN"))
BODIES = ("Institute", "Council", "Bank", "Union", "Agency", "Federation")
FIELDS = (
    "Water",
    "Grain",
    "Harbour",
    "Forest",
    "Climate",
    "Mining",
    "Transport",
    "Energy",
    "Fishery",
    "Textile",
    "Aviation",
    "Coal",
    "Rail",
    "Housing",
    "Tourism",
)
VERBS = (
    ("met", "meet", "meets"),
    ("criticised", "criticize", ""),
    ("asked", "ask", ""),
    ("visited", "visit", ""),
    ("praised", "praise", ""),
    ("sued", "sue", ""),
)
PUBLISHERS = ("The Coast", "Northern Post", "Daily Ledger", "Wire One", "Harbour Times", "The Plain")
ADJECTIVES = ("quiet", "long", "stormy", "public", "private", "second", "brief", "formal", "planned", "late", "cold", "crowded", "minor", "rare", "final")
OCCASIONS = ("meeting", "hearing", "dinner", "session", "ceremony", "debate", "visit", "parade", "congress", "match", "trial", "concert", "reading", "lecture")
E_ID = "https://w3id.org/newskg/id/"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the world; `circle` are those told of with them."""

    key: str
    given: str
    middle: str
    surname: str
    office: str
    body: int
    country: int
    circle: tuple[int, ...]

    def name(self, random: Random) -> str:
        """A form of the name, mostly the full one."""
        roll = random.random()
        if roll < 0.70:
            return f"{self.given} {self.surname}"
        if roll < 0.80 and GIVEN[self.given]:
            return f"{random.choice(GIVEN[self.given])} {self.surname}"
        if roll < 0.88:
            return f"{self.given} {self.middle}. {self.surname}"
        return f"{self.given[0]}. {self.surname}" if roll < 0.95 else self.surname


@dataclass(frozen=True, slots=True)
class Story:
    """An article, what an analysis of it finds, and the true entity of each local one."""

    findings: Findings
    truth: dict[str, str]


class World:
    """People and bodies; one person in twelve has a namesake in another walk of life and country."""

    def __init__(self, seed: int, *, people: int) -> None:
        random = Random(seed)
        self.bodies = [
            f"{COUNTRIES[at % len(COUNTRIES)][0]} {FIELDS[at // len(COUNTRIES) % len(FIELDS)]} {BODIES[at // 7 % len(BODIES)]}"
            for at in range(len(COUNTRIES) * len(FIELDS))
        ]
        self.people: list[Person] = []
        names: set[tuple[str, str]] = set()
        while len(self.people) < people:
            at = len(self.people)
            twin = self.people[random.randrange(at)] if at > 10 and random.random() < 1 / 12 else None
            given = twin.given if twin else random.choice(list(GIVEN))
            surname = twin.surname if twin else random.choice(STARTS) + random.choice(MIDDLES) + random.choice(ENDS)
            if twin is None and (given, surname) in names:
                continue
            names.add((given, surname))
            office = random.choice([office for office in OFFICES if twin is None or OFFICES.index(office) // 2 != OFFICES.index(twin.office) // 2])
            country = random.choice([at for at in range(len(COUNTRIES)) if twin is None or at != twin.country])
            circle = tuple(sorted({(at // 12 * 12 + random.randrange(12)) for _ in range(5)} - {at}))
            body = country + len(COUNTRIES) * random.randrange(len(FIELDS))
            self.people.append(Person(f"p{at}", given, random.choice("ABDEGHKLMNRST"), surname, office, body, country, circle))


class Writer:
    """The text of an article while it is written, and what is in it."""

    def __init__(self) -> None:
        self.text = ""
        self.mentions: dict[str, list[Mention]] = {}
        self.names: dict[str, list[str]] = {}
        self.propositions: list[Proposition] = []
        self.attributions: list[Attribution] = []

    def put(self, words: str) -> Span:
        """Words with a blank before them."""
        self.text += " " if self.text and words[0].isalnum() and self.text[-1] not in "“\n" else ""
        begin = len(self.text)
        self.text += words
        return Span(begin, len(self.text))

    def name(self, key: str, words: str) -> Argument:
        """A name of an entity."""
        span = self.put(words)
        self.mentions.setdefault(key, []).append(Mention(span, "name", span))
        self.names.setdefault(key, []).append(words)
        return Argument(words, (span,), span, (span,), entity=key)


def stories(seed: int, count: int, *, people: int | None = None) -> Iterator[Story]:
    """`count` articles of one world, in order of their dates; one in thirty is a near copy of an earlier one."""
    world, random = World(seed, people=people or max(36, count // 4)), Random(seed + 1)
    recent: list[Story] = []
    for number in range(count):
        if recent and random.random() < 1 / 30:
            yield copy(random.choice(recent), f"story-{number:05}", random)
            continue
        story = write(world, random, f"story-{number:05}", date(2024, 1, 1) + timedelta(days=number * 365 // max(count, 365)))
        recent = [*recent[-19:], story]
        yield story


def write(world: World, random: Random, ident: str, day: date) -> Story:
    """An article about somebody and two of their circle."""
    first = random.randrange(len(world.people))
    cast = [first, *(one for one in random.sample(world.people[first].circle, k=min(2, len(world.people[first].circle))) if one < len(world.people))]
    writer, roles, truth = Writer(), list[Role](), dict[str, str]()
    called = {world.people[at].key: world.people[at].name(random) for at in cast}
    if len({name.split()[-1] for name in called.values()}) < len(called):
        cast, called = cast[:1], {world.people[first].key: called[world.people[first].key]}
    for at in cast:
        introduce(world, world.people[at], called[world.people[at].key], writer, roles, random)
    for _ in range(random.randrange(3, 7)):
        sentence(world, [world.people[at] for at in cast], called, writer, random)
    entities = []
    for key, mentions in writer.mentions.items():
        entities.append(entity(world, key, tuple(mentions), writer.names[key]))
        if not entities[-1].iri:
            truth[f"{article_iri(ident)}#e-{slug(entities[-1].name)}"] = key
    article = Article(ident, writer.text, title=f"Report {ident}", publisher=random.choice(PUBLISHERS), published=day.isoformat())
    return Story(findings(article, writer, tuple(entities), tuple(roles)), truth)


def findings(article: Article, writer: Writer, entities: tuple[Entity, ...], roles: tuple[Role, ...]) -> Findings:
    """What an analysis of the article gives."""
    statements: tuple[Statement, ...] = tuple(state(one) for one in writer.propositions)
    sentences = tuple(sorted({one.sentence for one in writer.propositions}))
    return Findings(article, sentences, Resolution(entities, roles), tuple(writer.attributions), statements)


def entity(world: World, key: str, mentions: tuple[Mention, ...], names: list[str]) -> Entity:
    """An entity as the article tells it: the longest name first."""
    name = max(names, key=len)
    aliases = tuple(sorted(set(names) - {name}))
    if key.startswith("c"):
        country, code = COUNTRIES[int(key[1:])]
        return Entity(key, country, "Country", "named", mentions, iri=E_ID + country, country=code)
    if key.startswith("b"):
        return Entity(key, name, "Organization", "named", mentions, aliases, country=COUNTRIES[int(key[1:]) % len(COUNTRIES)][1])
    return Entity(key, name, "Person", "named", mentions, aliases)


def introduce(world: World, person: Person, name: str, writer: Writer, roles: list[Role], random: Random) -> None:
    """ "Ingrid Corelsen, a senator of the Peru Water Council, met the press." : the office is told three times in four."""
    begin = len(writer.text) + bool(writer.text)
    subject = writer.name(person.key, name)
    if random.random() < 0.75:
        writer.put(",")
        office = writer.put(f"{person.office} of the")
        body = world.bodies[person.body]
        writer.name(f"b{person.body}", body)
        if random.random() < 0.5:
            writer.put("(")
            acronym = "".join(word[0] for word in body.split())
            writer.text += acronym
            span = Span(len(writer.text) - len(acronym), len(writer.text))
            writer.mentions[f"b{person.body}"].append(Mention(span, "name", span))
            writer.names[f"b{person.body}"].append(acronym)
            writer.text += ")"
        roles.append(Role(person.key, person.office, f"b{person.body}", office))
        writer.put(",")
    close(writer, subject, "arrived", "arrive", None, begin, random)


def sentence(world: World, cast: list[Person], called: dict[str, str], writer: Writer, random: Random) -> None:
    """Somebody does something to somebody, or says that it was done, denies it, fears it."""
    begin = len(writer.text) + 1
    who = random.choice(cast)
    others: list[Person | int] = [one for one in cast if one is not who]
    whom = random.choice([*others, random.randrange(len(COUNTRIES)), random.randrange(len(COUNTRIES))])
    verb, lemma, _ = random.choice(VERBS)
    roll = random.random()
    source = None
    if roll < 0.3 and others:
        source = writer.name(others[0].key, called[others[0].key]) if isinstance(others[0], Person) else None
        cue = writer.put("denied that" if roll < 0.06 else "said that")
        writer.attributions.append(
            Attribution(f"a-{cue.begin}-{cue.end}", source, (cue,), (Span(cue.end + 1, cue.end + 2),), "indirect", "denies" if roll < 0.06 else "affirms")
        )
    subject = writer.name(who.key, called[who.key])
    verb = f"did not {lemma}" if 0.3 <= roll < 0.38 else f"may {lemma}" if 0.38 <= roll < 0.45 else verb
    close(writer, subject, verb, lemma, whom, begin, random, called=called, said=source is not None, roll=roll)


def close(
    writer: Writer,
    subject: Argument,
    verb: str,
    lemma: str,
    whom: Person | int | None,
    begin: int,
    random: Random,
    *,
    called: dict[str, str] | None = None,
    said: bool = False,
    roll: float = 1.0,
) -> None:
    """The predicate, the object and an occasion; the proposition of it all."""
    predicate = writer.put(verb)
    obj = None
    if isinstance(whom, Person):
        obj = writer.name(whom.key, (called or {})[whom.key])
    elif whom is not None:
        obj = writer.name(f"c{whom}", COUNTRIES[whom][0])
    writer.put(f"at the {random.choice(ADJECTIVES)} {random.choice(ADJECTIVES)} {random.choice(OCCASIONS)} in {random.choice(STARTS)}{random.choice(ENDS)}.")
    number = len(writer.propositions)
    writer.propositions.append(
        Proposition(
            f"p{number}",
            subject,
            Predicate(verb, lemma, (predicate,), predicate),
            obj,
            (),
            Span(begin, len(writer.text)),
            "clause",
            "clause/active",
            polarity="negative" if verb.startswith("did not") else "positive",
            modality="possible" if verb.startswith("may") else "actual",
            tense="past",
            attributions=(writer.attributions[-1].id,) if said else (),
            confidence=0.8,
        )
    )


def copy(story: Story, ident: str, random: Random) -> Story:
    """The story as another publisher prints it, word for word."""
    old = story.findings
    article = Article(ident, old.article.text, title=old.article.title, publisher=random.choice(PUBLISHERS), published=old.article.published)
    truth = {f"{article_iri(ident)}#{name.split('#', 1)[1]}": key for name, key in story.truth.items()}
    return Story(Findings(article, old.sentences, old.resolution, old.attributions, old.statements), truth)
