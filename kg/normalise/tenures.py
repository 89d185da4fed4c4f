"""From when and until when an office is held: statements and times enter, roles with begin and end leave.

A day, month or year is kept as far as the text tells it ("2021", "2020-05"), for "since 2021" names no day. Only what the article says in its own voice is
a role; "was minister in 2019" tells neither begin nor end.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.lexicon import table, words
from kg.model import Argument, Article, Proposition, Resolution, Role, Statement, TimeExpression
from kg.model.entities import BODIES

WORDS = table("offices")
ENTERING = frozenset(WORDS["entering"]["verbs"])
PUTTING = frozenset(WORDS["entering"]["others"])
HOLDING = frozenset(WORDS["holding"]["verbs"])
LEAVING = words("clauses", "verbs.leaving_office")
LEADING: dict[str, str] = WORDS["leading"]
HOUSES = BODIES | {"Facility", "Country", "City"}
FROM, UNTIL = (frozenset(WORDS["times"][name]) for name in ("from", "until"))
OFFICES = words("people", "offices")
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
BETWEEN = re.compile(r",?\s*(?:(?P<preposition>[a-z]+)\s+)?(?:(?:the )?(?:early|late|mid|beginning of|end of)[\s-]+)?", re.IGNORECASE)
OWNER = re.compile(r"^(?:.*['’]s?|the|a|an|its|his|her|their|this)\s+", re.IGNORECASE)


def in_time(article: Article, statements: tuple[Statement, ...], resolution: Resolution, times: tuple[TimeExpression, ...]) -> Resolution:
    """The resolution with the roles that clauses tell beside those of phrases, each with begin and end where the text gives them."""
    found: dict[tuple[str, str, str | None], Role] = {}
    phrases = (dated(housed(one, statements, resolution), article.text, times, {}) for one in resolution.roles)
    for role in (*phrases, *of_clauses(article, statements, resolution, times), *of_leading(statements, resolution)):
        key = role.holder, role.office.lower(), role.institution
        known = found.setdefault(key, role)
        found[key] = replace(known, begin=known.begin or role.begin, end=known.end or role.end)
    return replace(resolution, roles=tuple(found.values()))


def housed(role: Role, statements: tuple[Statement, ...], resolution: Resolution) -> Role:
    """ "Nordbank praised Jan Holm, its chairman" : the phrase tells where he is chairman by whom it says to have one."""
    if role.institution is not None:
        return role
    for one in statements:
        owner, office = one.subject, one.object
        if one.proposition.extractor == "possessive" and owner and office and office.entity == role.holder and role.evidence.covers(office.head):
            body = resolution.by_id.get(owner.entity or "")
            if body is not None and body.type in HOUSES:
                return replace(role, institution=body.id)
    return role


def of_leading(statements: tuple[Statement, ...], resolution: Resolution) -> Iterator[Role]:
    """The roles of "Ana Holm chairs Nordbank", "heads Nordbank"; "led Nordbank to a loss", "leads the race" tell of none."""
    for one in statements:
        found = one.proposition
        office = LEADING.get(found.predicate.lemma)
        if office is None or one.layer != "asserted" or found.tense != "present" or not found.subject or not found.object or found.arguments:
            continue
        leader, body = (resolution.by_id.get(each.entity or "") for each in (found.subject, found.object))
        if leader and body and leader.kind == body.kind == "named" and leader.type == "Person" and body.type in BODIES:
            yield Role(leader.id, office, body.id, found.sentence)


def of_clauses(article: Article, statements: tuple[Statement, ...], resolution: Resolution, times: tuple[TimeExpression, ...]) -> Iterator[Role]:
    """The roles of "was appointed foreign minister", "became chairman in 2021", "served as mayor from 2010 to 2014", "resigned as mayor in 2014"."""
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
        lemma = one.proposition.predicate.lemma
        yield dated(role, article.text, times, {"begin": lemma in ENTERING | PUTTING, "end": lemma.partition("_")[0] in LEAVING})


def office_in(found: Proposition) -> tuple[Argument | None, Argument] | None:
    """Who comes to hold, or holds, what office according to a proposition."""
    lemma = found.predicate.lemma
    roles = {item.role: item.argument for item in found.arguments}
    if lemma in PUTTING and found.object and "complement" in roles:
        # "Abakar was appointed foreign minister"
        return found.object, roles["complement"]
    if "capacity" in roles and lemma.partition("_")[0] in HOLDING | LEAVING:
        # "served as mayor", "stepped down as mayor"
        return found.subject, roles["capacity"]
    if lemma in ENTERING | {"be"} and found.subject and found.object:
        # "became chairman", "has been prime minister since May"
        return found.subject, found.object
    return None


def dated(role: Role, text: str, times: tuple[TimeExpression, ...], bare: Mapping[str, bool]) -> Role:
    """The role with the times that stand right behind its words: "president of Nordbank since 2021", "from 2019 to 2023".

    `bare` tells whether a time without such a preposition is begin or end: "became chairman in 2021", "resigned as chairman in 2021".
    """
    place, begin, end = role.evidence.end, role.begin, role.end
    for time in sorted((one for one in times if one.span.begin >= place), key=lambda one: one.span):
        between = BETWEEN.fullmatch(text[place : time.span.begin])
        if between is None or not DAY.fullmatch(time.value):
            break
        preposition = (between["preposition"] or "").lower()
        if preposition in UNTIL or bare.get("end"):
            end = end or time.value
        elif preposition in FROM or bare.get("begin"):
            begin = begin or time.value
        place = time.span.end
    return replace(role, begin=begin, end=end)


def office_of(statement: Statement) -> Role | None:
    """The role that a phrase gives its holder ("council spokeswoman Clara Holt")."""
    subject, institution, found = statement.subject, statement.object, statement.proposition
    if subject is None or not subject.entity:
        return None
    return Role(subject.entity, found.predicate.text.lower(), institution.entity if institution else None, found.sentence)
