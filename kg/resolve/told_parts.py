"""What else somebody may be called by what is told of them: "the defendant" denies a charge, "the victim" was stabbed, "the 23-year-old" is 23."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.annotate.labels import CONJUNCT, GOVERNED, NEGATION, NOMINAL_SUBJECTS, OBJECT, PASSIVE_SUBJECT, PREPOSITION
from kg.lexicon import table as lexicon
from kg.lexicon import words

from .chains import Chain
from .phrases import GROUPS, PEOPLE
from .table import Table

PARTS = lexicon("related")["parts"]
BEFORE = re.compile(r"\b(\d{1,3})-year-old (?:[\w-]+ ){0,4}$")
BEHIND = re.compile(r"(?:, | \()(\d{1,3})(?=[,.;)])")
AGED = re.compile(r"(\d{1,3})-year-old$")
WITHIN = re.compile(r"\b(\d{1,3})-year-old\b|\baged (\d{1,3})\b")
# what people of an age are called
AGES = {noun: range(row["from"], row["to"] + 1) for row in PARTS["ages"] for noun in row["nouns"]}
# what else one of a calling is called: a sprinter is "the athlete"
KINDS = {noun: frozenset(row["callings"]) for row in PARTS["kinds"] for noun in row["nouns"]}
KIND_OF = {calling: noun for noun, callings in KINDS.items() for calling in callings}
HARMED, CHARGED, DENIED, CONVICTED = (words("related", f"parts.{key}") for key in ("harming", "charging", "denying", "convicting"))
CRIMES = words("related", "parts.crimes")
# offices before a name are read elsewhere: a prime minister is not "the minister"
CALLINGS = PEOPLE - words("people", "offices")
SOMEBODY = PEOPLE | GROUPS
TITLED = frozenset({"NOUN", "PROPN"})


class Parts:
    """The parts that an article gives to people, each with the token where it does; `None` is somebody without a name."""

    def __init__(self, table: Table, by_head: dict[int, Chain], named: Iterable[Chain]) -> None:
        self.found: defaultdict[str, list[tuple[int, Chain | None]]] = defaultdict(list)
        self.people = [chain for chain in named if chain.type == "Person"]
        for token in range(len(table.word)):
            chain = by_head.get(token)
            if (chain is not None and chain.type == "Person") or (chain is None and table.lemma[token] in SOMEBODY):
                for noun in parts_of(table, token):
                    self.found[noun].append((token, chain))
        for chain in self.people:
            for token, noun in (*titles_of(table, chain), *kinds_of(table, chain)):
                self.found[noun].append((token, chain))

    def meant(self, table: Table, noun: str, before: int) -> Chain | None:
        """The one who was given the part so far; nobody where two were."""
        told = {chain for token, chain in self.found.get(noun, ()) if token < before}
        if noun in KINDS:
            # "Ana Berg, a sprinter, won. The athlete ..." : by what has described her so far
            told |= {chain for chain in self.people if chain.heads & KINDS[noun] and min(at for _, at in chain.mentions) < before}
        if noun in AGES:
            told |= set(self.of_age(table, AGES[noun], before))
        return told.pop() if len(told) == 1 else None

    def aged(self, table: Table, token: int) -> Chain | None:
        """ "Tom Hale, 23, scored. The | 23-year-old ..." : the one person told to be of that age."""
        if not table.lower[token].endswith("old"):
            return None
        match = AGED.search(table.text[max(0, table.end[token] - 12) : table.end[token]])
        bare = table.lower[token] in {"old", "year-old"} or (match and table.lower[token] == match.group(0))
        after = min(token + 1, len(table.word) - 1)
        if not match or not bare or table.pos[after] in {"NOUN", "PROPN", "ADJ", "PUNCT"} - ({"PUNCT"} if table.word[after] in ",." else set()):
            return None
        first = table.left_edge(token)
        if table.lower[first] != "the" and table.lower[max(first - 1, 0)] != "the":
            return None
        told = self.of_age(table, range(int(match.group(1)), int(match.group(1)) + 1), token)
        return told[0] if len(told) == 1 else None

    def of_age(self, table: Table, ages: range, before: int) -> list[Chain]:
        """The people named so far of whom such an age is told."""
        return [chain for chain in self.people if min(at for _, at in chain.mentions) < before and ages_of(table, chain) & set(ages)]


def parts_of(table: Table, token: int) -> Iterator[str]:
    """What the clause makes of its subject or object."""
    first = token
    while table.dep[first] in CONJUNCT:
        first = table.head[first]
    verb, dep = table.head[first], table.dep[first]
    if table.pos[verb] != "VERB" or any(table.dep[at] in NEGATION for at in table.kids[verb]):
        return
    lemma = table.lemma[verb]
    undergoing = dep in PASSIVE_SUBJECT or dep in OBJECT
    if undergoing and lemma in HARMED:
        # "Tom Hale was stabbed"
        yield "victim"
    if undergoing and lemma in CONVICTED:
        # "The court jailed Tom Hale"
        yield PARTS["convicted_so"]
    if undergoing and lemma in CHARGED:
        # "Tom Hale was charged with fraud"
        yield from PARTS["charged_so"]
    if dep in NOMINAL_SUBJECTS and lemma in DENIED and (lemma == "plead" or any(is_crime(table, at) for at in table.kids[verb])):
        # "Tom Hale denied fraud", "Tom Hale pleaded guilty"
        yield from PARTS["charged_so"]


def is_crime(table: Table, token: int) -> bool:
    """ "denied | fraud", "denied a | charge of fraud", "admitted | to fraud"."""
    if table.dep[token] in PREPOSITION:
        return any(table.dep[at] in GOVERNED and table.lemma[at] in CRIMES for at in table.kids[token])
    return table.dep[token] in OBJECT and table.lemma[token] in CRIMES


def ages_of(table: Table, chain: Chain) -> set[int]:
    """The ages told beside a name or in an apposition: "Tom Hale, 23,", "23-year-old Tom Hale", "Tom Hale, a 23-year-old nurse"."""
    found = set()
    for mention, _ in chain.mentions:
        if mention.kind == "nominal":
            found |= {int(one or two) for one, two in WITHIN.findall(table.text[mention.span.begin : mention.span.end])}
    for name in chain.names:
        before = BEFORE.search(table.text[max(0, table.begin[name.first] - 60) : table.begin[name.first]])
        behind = BEHIND.match(table.text[table.end[name.last] : table.end[name.last] + 7])
        found |= {int(match.group(1)) for match in (before, behind) if match}
    return found


def titles_of(table: Table, chain: Chain) -> Iterator[tuple[int, str]]:
    """ "Detective Inspector | Ana Berg" : each noun of a title before a name."""
    for name in chain.names:
        at = name.first - 1
        while at >= 0 and table.pos[at] in TITLED and table.word[at][0].isupper() and {table.lower[at], table.lemma[at]} & CALLINGS:
            yield name.first, table.lower[at]
            at -= 1


def kinds_of(table: Table, chain: Chain) -> Iterator[tuple[int, str]]:
    """ "Justice | Ana Berg" is a judge, "the sprinter | Ana Berg" an athlete."""
    for name in chain.names:
        for at in (name.first - 1, name.first):
            if at >= 0 and at < name.last and table.lower[at] in KIND_OF:
                yield name.first, KIND_OF[table.lower[at]]
