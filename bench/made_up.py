"""Stores of any size, made up: findings of articles that nobody wrote, the same for the same seed.

Who deals with whom follows what news graphs look like: communities, a few hubs, most entities rare; one sentence a relation.
python bench/made_up.py 1000 3000 -o big.kg
"""

import argparse
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import get_args

from kg import KG
from kg.graph.iris import article_iri
from kg.graph.quads import article_triples
from kg.model import Argument, Article, Attribution, Entity, Findings, Layer, Mention, Predicate, Proposition, Resolution, Span, Stance
from kg.normalise.statements import state

ONSETS = ["b", "br", "d", "dr", "f", "g", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ou"]
CODAS = ["l", "n", "r", "s", "nd", "rk", "x", "", ""]
TYPES = {"Person": 45, "Organization": 25, "Country": 12, "City": 8, "GovernmentBody": 6, "Event": 2, "Facility": 2}
VERBS = {"met": "meet", "asked": "ask", "attacked": "attack", "accused": "accuse", "joined": "join", "backed": "back", "criticized": "criticize",
         "invited": "invite", "sued": "sue", "funded": "fund", "left": "leave", "hired": "hire"}  # fmt: skip
LAYERS: dict[Layer, int] = {"asserted": 60, "reported": 24, "hypothetical": 8, "negated": 4, "disputed": 4}
PUBLISHERS = ("The Harbour Post", "Inland Courier", "Quay Street Journal", "North Ridge Daily", "The Evening Tide", "Upland Wire", "Salt Road Review")
PER_ARTICLE = 8
assert set(LAYERS) == set(get_args(Layer))


def findings(entities: int, relations: int, *, seed: int = 1) -> Iterator[Findings]:
    """Articles of eight sentences that tell `relations` relations between `entities` entities."""
    dice = random.Random(seed)
    names = made_names(entities, dice)
    kinds = dice.choices(list(TYPES), list(TYPES.values()), k=entities)
    pairs = made_pairs(entities, relations, dice)
    for number in range(0, len(pairs), PER_ARTICLE):
        yield article(f"made-up-{number // PER_ARTICLE:06}", pairs[number : number + PER_ARTICLE], names, kinds, dice)


def made_names(count: int, dice: random.Random) -> list[str]:
    """Names of one or two words, each once."""
    found: dict[str, None] = {}
    while len(found) < count:
        words = ["".join(dice.choice(part) for part in (ONSETS, VOWELS, CODAS) * dice.choice((1, 2))).capitalize() for _ in range(dice.choice((1, 2, 2)))]
        found[" ".join(words)] = None
    return list(found)


def made_pairs(entities: int, relations: int, dice: random.Random) -> list[tuple[int, int]]:
    """Two of one community in nine cases of ten, the first of it more often; every entity at least once where there are relations enough."""
    size = max(6, min(60, entities // 6 or 6))
    groups = [range(start, min(start + size, entities)) for start in range(0, entities, size)]
    pairs = [(start.start, other) for start in groups for other in start if other != start.start][:relations]
    while len(pairs) < relations:
        group = groups[int(len(groups) * dice.random() ** 1.5)]
        far = groups[int(len(groups) * dice.random() ** 2)] if dice.random() < 0.1 else group
        one, two = (part[int(len(part) * dice.random() ** 2)] for part in (group, far))
        if one != two:
            pairs.append((one, two))
    return sorted(pairs, key=lambda pair: (pair[0] // size, dice.random()))


def article(ident: str, pairs: list[tuple[int, int]], names: list[str], kinds: list[str], dice: random.Random) -> Findings:
    """One article with a sentence a pair; a quarter of its sentences are put forward by somebody."""
    text, sentences, found, sayings, mentions = "", [], [], [], {}
    for place, (one, two) in enumerate(pairs):
        layer = dice.choices(list(LAYERS), list(LAYERS.values()))[0]
        verb = dice.choice(list(VERBS))
        begin = len(text)
        parts = []
        for piece in (names[one], " ", {"negated": "never ", "hypothetical": "perhaps "}.get(layer, "") + verb, " ", names[two]):
            parts.append(Span(len(text), len(text) + len(piece)))
            text += piece
        subject, predicate, obj = parts[0], parts[2], parts[4]
        for number, span in ((one, subject), (two, obj)):
            mentions.setdefault(number, []).append(Mention(span, "name", span))
        source = pairs[(place + 1) % len(pairs)][0]
        stances: tuple[Stance, ...] = ()
        if layer in {"reported", "disputed"}:
            text += ", "
            spans = []
            for piece in (names[source], " ", "said" if layer == "reported" else "denied"):
                spans.append(Span(len(text), len(text) + len(piece)))
                text += piece
            mentions.setdefault(source, []).append(Mention(spans[0], "name", spans[0]))
            who = Argument(names[source], (spans[0],), spans[0], entity=f"e{source}")
            if layer == "disputed":
                stances = (Stance(who, "denies", spans[2]),)
            else:
                sayings.append(Attribution(f"a{place}", who, (spans[2],), (Span(subject.begin, obj.end),), "indirect"))
        text += ".\n"
        sentences.append(Span(begin, len(text) - 1))
        ends = [Argument(names[number], (span,), span, entity=f"e{number}") for number, span in ((one, subject), (two, obj))]
        found.append(
            Proposition(
                f"p{place}", ends[0], Predicate(verb, VERBS[verb], (predicate,), predicate), ends[1], (), sentences[-1], "made_up", "finite/active",
                polarity="negative" if layer == "negated" else "positive", modality="possible" if layer == "hypothetical" else "actual",
                attributions=(f"a{place}",) if layer == "reported" else (), stances=stances,
            )
        )  # fmt: skip
    locals_ = tuple(Entity(f"e{number}", names[number], kinds[number], "named", tuple(list_)) for number, list_ in sorted(mentions.items()))
    published = (date(2025, 1, 1) + timedelta(days=int(700 * dice.random() ** 0.7))).isoformat()
    told = Article(
        ident, text, title=f"{names[pairs[0][0]]} and others", publisher=dice.choice(PUBLISHERS), published=published, url=f"https://example.org/{ident}"
    )
    return Findings(told, tuple(sentences), Resolution(locals_), tuple(sayings), tuple(state(one) for one in found))


def fill(kg: KG, entities: int, relations: int, *, seed: int = 1) -> KG:
    """The store with the made-up articles in it."""
    kg.write({article_iri(one.article.id): article_triples(one, version="made up") for one in findings(entities, relations, seed=seed)})
    return kg


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="make up a store")
    parser.add_argument("entities", type=int)
    parser.add_argument("relations", type=int)
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with KG.open(given.output, create=True) as made:
        fill(made, given.entities, given.relations, seed=given.seed)
