"""Handovers: the only office that somebody is told to hold begins or ends where a clause tells it without a word of the office.

"Tom Lind, chairman of Oxfam, resigned on Monday and was replaced by Ana Berg." : his ends on Monday, and hers is the same. Who is told to hold two, or one
that is over, is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon import table, words
from kg.model import Argument, Role, Statement

WORDS = table("offices")
POSTS: dict[str, frozenset[str]] = {key: frozenset(verbs) for key, verbs in WORDS["posts"].items()}
FOLLOWING = frozenset(WORDS["entering"]["following"])
OFFICES = words("people", "offices") | words("people", "office_initials")
OVER = words("people", "qualifying") - POSTS["in_force"]
ARTICLE = re.compile(r"^(?:the|her|his|their|its) ")
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


def handed(statements: tuple[Statement, ...], roles: list[Role]) -> Iterator[Role]:
    """The roles whose begin or end a clause tells, and those of whoever follows."""
    if not roles:
        return
    for one in statements:
        found, verb = one.proposition, deed(one)
        if one.layer != "asserted" or any(item.role == "capacity" for item in found.arguments):
            continue
        if verb in POSTS["entering"] | POSTS["leaving"] and (role := sole(found.subject, roles)) and (day := day_of(one)):
            # "took charge in 2019", "left office in May", "resigned on Monday"
            yield replace(role, begin=day) if verb in POSTS["entering"] else replace(role, end=day)
        elif verb in POSTS["ousting"] and (role := sole(found.object, roles)) and (day := day_of(one)):
            # "was sacked in May"
            yield replace(role, end=day)
        elif verb in FOLLOWING and found.subject and found.subject.entity and not sole(found.subject, roles) and (role := left(found.object, roles)):
            # "was replaced by Ana Berg" : from when on, nobody tells
            yield Role(found.subject.entity, role.office, role.institution, found.sentence)


def deed(one: Statement) -> str:
    """The verb with what is taken or left: "took the | helm"; with another object none."""
    found = one.proposition
    lemma = found.predicate.lemma
    if found.object is None or lemma in POSTS["ousting"] | FOLLOWING or lemma == "take_over":
        return lemma
    return f"{lemma}_{ARTICLE.sub('', found.object.text.lower())}"


def sole(holder: Argument | None, roles: list[Role]) -> Role | None:
    """The one office that somebody is told to hold."""
    held = [role for role in roles if holder is not None and role.holder == holder.entity and role.office.split()[-1] in OFFICES]
    return held[0] if len({role.office for role in held}) == 1 == len(held) and OVER.isdisjoint(re.split(r"[ -]", held[0].office)) else None


def left(holder: Argument | None, roles: list[Role]) -> Role | None:
    """The one office of somebody who is followed, if only one at a time holds it somewhere: a chair's, no member's."""
    role = sole(holder, roles)
    return role if role is not None and role.institution is not None and role.office.split()[-1] not in POSTS["shared"] else None


def day_of(one: Statement) -> str | None:
    """When a clause tells that it happened: "in 2019", "on Monday", "last month"; "by 2021" and "after 2021" tell no day."""
    times = [item for item in one.proposition.arguments if item.role == "time"]
    near = len(times) == 1 and (times[0].preposition or "in") in POSTS["at"]
    return one.time.value if near and one.time is not None and DAY.fullmatch(one.time.value) else None
