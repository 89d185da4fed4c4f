"""Coreference: named mentions are joined to entities, pronouns and descriptions to those they mean. Ambiguity stays unresolved."""

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from kg.lexicon.gazetteer import Known
from kg.model import Entity, Mention, Span

from .names import Name

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
MALE_TITLES = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "chairman", "spokesman", "father", "son", "brother"})
FEMALE_TITLES = frozenset({"mrs", "mrs.", "ms", "ms.", "lady", "queen", "princess", "chairwoman", "spokeswoman", "mother", "daughter", "sister"})
WINDOW = 3  # sentences that a pronoun may look back, after Hobbs (1978): 98 % of antecedents lie within one
NOMINAL_DETERMINERS = frozenset({"the", "this", "that", "these", "those", "both"})


@dataclass(slots=True)
class Chain:
    """An entity in the making."""

    type: str
    names: list[Name] = field(default_factory=list)
    mentions: list[tuple[Mention, Token]] = field(default_factory=list)
    known: Known | None = None
    gender: str | None = None


def chains_of(doc: Doc, sentences: list[Tokens], names: list[Name]) -> list[Chain]:
    """The chains, in order of first mention."""
    chains: list[Chain] = []
    for name in sorted(names, key=lambda found: -len(found.text.split())):
        chain = next((chain for chain in chains if joins(name, chain)), None)
        if chain is None:
            chain = Chain(name.type, known=name.known)
            chains.append(chain)
        chain.names.append(name)
        chain.mentions.append((Mention(name.span, "name", Span(name.head.idx, name.head.idx + len(name.head))), name.head))
        chain.gender = chain.gender or gender_of(name.head)
    resolve_pronouns(sentences, chains)
    for chain in chains:
        chain.mentions.sort(key=lambda pair: pair[0].span)
    return sorted(chains, key=lambda chain: chain.mentions[0][0].span)


def joins(name: Name, chain: Chain) -> bool:
    """One entity: the same gazetteer entry, the same wording, a person's surname, an acronym.

    A surname that two people of the article bear joins the one only whom no other could be meant by (accepted gap: the first).
    """
    if name.known or chain.known:
        return bool(name.known and chain.known and name.known.iri == chain.known.iri)
    words = name.text.replace("’", "'").split()
    for other in chain.names:
        theirs = other.text.replace("’", "'").split()
        if words == theirs:
            return True
        if "Person" in {name.type, chain.type} and chain.type in {"Person", name.type, "Organization"}:
            if len(words) < len(theirs) and (words == theirs[-len(words) :] or (len(words) == 1 and words == theirs[:1])):
                return True
            if (
                len(words) > 1
                and len(theirs) > 1
                and words[-1] == theirs[-1]
                and words[0][0] == theirs[0][0]
                and (words[0] == theirs[0] or len(words[0].strip(".")) == 1)
            ):
                return True
        initials = "".join(word[0] for word in theirs if word[0].isupper())
        if len(words) == 1 and name.text.isupper() and len(name.text) > 1 and name.text.replace(".", "") == initials:
            return True
    return False


def gender_of(head: Token) -> str | None:
    """From a title before or an office after the name."""
    words = {child.lower_ for child in head.children if child.dep_ in {"compound", "appos", "nmod"}}
    return "m" if words & MALE_TITLES else "f" if words & FEMALE_TITLES else None


def resolve_pronouns(sentences: list[Tokens], chains: list[Chain]) -> None:
    """ "he" and "she" mean the nearest person that fits, subjects first; the first pronoun settles an unknown gender."""
    people = sorted(((token, chain) for chain in chains if chain.type == "Person" for _, token in chain.mentions), key=lambda pair: pair[0].i)
    starts = [sent.start for sent in sentences]
    for number, sent in enumerate(sentences):
        floor = starts[max(0, number - WINDOW)]
        for token in sent:
            if token.pos_ != "PRON":
                continue
            gender = "m" if token.lower_ in MALE else "f" if token.lower_ in FEMALE else None
            if gender is None:
                continue
            near = [(one, chain) for one, chain in people if floor <= one.i < token.i and chain.gender in {None, gender}]
            if not near:
                continue
            _, chain = max(near, key=lambda pair: salience(pair[0], token, starts))
            chain.gender = chain.gender or gender
            span = Span(token.idx, token.idx + len(token))
            chain.mentions.append((Mention(span, "pronoun", span), token))
            people.append((token, chain))
            people.sort(key=lambda pair: pair[0].i)


def salience(candidate: Token, pronoun: Token, starts: list[int]) -> tuple[int, int, int]:
    """Nearer sentence first, then subject before other roles, then the nearer word (after Lappin and Leass 1994)."""
    sentence = sum(start <= candidate.i for start in starts)
    subject = int(candidate.dep_ in {"nsubj", "nsubjpass"} or (candidate.dep_ == "poss" and pronoun.dep_ == "poss"))
    return sentence, subject, candidate.i


def named(chain: Chain) -> str:
    """The fullest name: the gazetteer's, else the longest, the first among equals."""
    if chain.known:
        return chain.known.name
    best = max(pair[1] for pair in enumerate(-name.span.begin for name in chain.names))
    return max(chain.names, key=lambda name: (len(name.text.split()), len(name.text), name.span.begin == best)).text


def entity_of(chain: Chain, identity: str) -> Entity:
    """The entity of a chain."""
    known = chain.known
    name = named(chain)
    aliases = sorted({found.text for found in chain.names} - {name})
    return Entity(
        id=identity,
        name=name,
        type=chain.type,
        kind="named",
        mentions=tuple(mention for mention, _ in chain.mentions),
        aliases=tuple(aliases),
        iri=known.iri if known else None,
        wikidata=known.wikidata if known else None,
        country=known.country if known else None,
    )
