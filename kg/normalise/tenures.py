"""From when and until when an office is held: statements and times enter, roles with begin and end leave.

A day, month or year is kept as far as the text tells it ("2021", "2020-05"), for "since 2021" names no day. Only what the article says in its own voice is
a role; "was minister in 2019" tells neither begin nor end.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon import table, words
from kg.model import Argument, Article, Proposition, Resolution, Role, Statement, TimeExpression

WORDS = table("offices")
ENTERING = frozenset(WORDS["entering"]["verbs"])
PUTTING = frozenset(WORDS["entering"]["others"])
HOLDING = frozenset(WORDS["holding"]["verbs"])
FROM, UNTIL = (frozenset(WORDS["times"][name]) for name in ("from", "until"))
OFFICES = words("people", "offices")
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
BETWEEN = re.compile(r",?\s*(?:(?P<preposition>[a-z]+)\s+)?(?:(?:the )?(?:early|late|mid|beginning of|end of)[\s-]+)?", re.IGNORECASE)
OWNER = re.compile(r"^(?:.*['’]s?|the|a|an|its|his|her|their|this)\s+", re.IGNORECASE)


def in_time(article: Article, statements: tuple[Statement, ...], resolution: Resolution, times: tuple[TimeExpression, ...]) -> Resolution:
    """The resolution with the roles that clauses tell beside those of phrases, each with begin and end where the text gives them."""
    found: dict[tuple[str, str, str | None], Role] = {}
    phrases = (dated(one, article.text, times, entering=False) for one in resolution.roles)
    for role in (*phrases, *of_clauses(article, statements, resolution, times)):
        key = role.holder, role.office.lower(), role.institution
        known = found.setdefault(key, role)
        found[key] = replace(known, begin=known.begin or role.begin, end=known.end or role.end)
    return replace(resolution, roles=tuple(found.values()))


def of_clauses(article: Article, statements: tuple[Statement, ...], resolution: Resolution, times: tuple[TimeExpression, ...]) -> Iterator[Role]:
    """The roles of "was appointed foreign minister", "became chairman in 2021", "served as mayor from 2010 to 2014"."""
    for one in statements:
        if one.layer != "asserted" or (told := office_in(one.proposition)) is None:
            continue
        holder, office = told
        named = resolution.by_id.get(holder.entity or "") if holder else None
        post = resolution.by_id.get(office.entity or "")
        mention = next((each for each in post.mentions if each.head == office.head), None) if post else None
        head = article.text[office.head.begin : office.head.end].lower()
        if named is None or named.kind != "named" or named.type != "Person" or post is None or mention is None or head not in OFFICES:
            continue
        name = OWNER.sub("", article.text[mention.span.begin : office.head.end]).lower()
        role = Role(named.id, name, post.affiliation, mention.span)
        yield dated(role, article.text, times, entering=one.proposition.predicate.lemma in ENTERING | PUTTING)


def office_in(found: Proposition) -> tuple[Argument | None, Argument] | None:
    """Who comes to hold, or holds, what office according to a proposition."""
    lemma = found.predicate.lemma
    roles = {item.role: item.argument for item in found.arguments}
    if lemma in PUTTING and found.object and "complement" in roles:
        # "Abakar was appointed foreign minister"
        return found.object, roles["complement"]
    if "capacity" in roles and lemma.partition("_")[0] in HOLDING:
        # "served as mayor"
        return found.subject, roles["capacity"]
    if lemma in ENTERING | {"be"} and found.subject and found.object:
        # "became chairman", "has been prime minister since May"
        return found.subject, found.object
    return None


def dated(role: Role, text: str, times: tuple[TimeExpression, ...], *, entering: bool) -> Role:
    """The role with the times that stand right behind its words: "president of Nordbank since 2021", "from 2019 to 2023"."""
    place, begin, end = role.evidence.end, role.begin, role.end
    for time in sorted((one for one in times if one.span.begin >= place), key=lambda one: one.span):
        between = BETWEEN.fullmatch(text[place : time.span.begin])
        if between is None or not DAY.fullmatch(time.value):
            break
        preposition = (between["preposition"] or "").lower()
        if preposition in UNTIL:
            end = end or time.value
        elif preposition in FROM or entering:
            begin = begin or time.value
        place = time.span.end
    return replace(role, begin=begin, end=end)


def office_of(statement: Statement) -> Role | None:
    """The role that a phrase gives its holder ("council spokeswoman Clara Holt")."""
    subject, institution, found = statement.subject, statement.object, statement.proposition
    if subject is None or not subject.entity:
        return None
    return Role(subject.entity, found.predicate.text.lower(), institution.entity if institution else None, found.sentence)
