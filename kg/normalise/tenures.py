"""From when and until when an office is held: statements and times enter, roles with begin and end leave.

A day, month or year is kept as far as the text tells it ("2021", "2020-05"), for "since 2021" names no day. Only what the article says in its own voice is
a role; "was minister in 2019" tells neither begin nor end.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.lexicon import table, words
from kg.model import Argument, Article, Entity, Proposition, Resolution, Role, Statement, TimeExpression
from kg.model.entities import BODIES

from .handovers import POSTS, handed

WORDS = table("offices")
ENTERING = frozenset(WORDS["entering"]["verbs"])
PUTTING = frozenset(WORDS["entering"]["others"])
FOLLOWING = frozenset(WORDS["entering"]["following"])
HOLDING = frozenset(WORDS["holding"]["verbs"])
LEAVING = frozenset(WORDS["leaving"]["verbs"])
OUSTING = words("clauses", "verbs.leaving_office") - LEAVING
LEADING: dict[str, str] = WORDS["leading"]
RUNNING: dict[str, str] = WORDS["running"] | LEADING
HOUSES = BODIES | {"Facility", "Country", "City"}
LED = words("people", "led_groups")
LASTING = words("people", "lasting")
FROM, UNTIL = (frozenset(WORDS["times"][name]) for name in ("from", "until"))
OFFICES = words("people", "offices") | words("people", "office_initials")
CALLINGS = (words("people", "callings") | words("people", "people") | words("nouns", "persons")) - words("people", "no_offices") - words("clauses", "nouns.kin")
POSTS_HELD = OFFICES | CALLINGS
# "the UN's head | of emergency relief"
CHARGE = re.compile(r" of (?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+(?: [a-z]+)?(?=[,.;]| (?:at|for|in|since|from|until)\b)")
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
# "appointed chairman, effective | from 1 October"
BETWEEN = re.compile(r",?\s*(?:effective\s+)?(?:(?P<preposition>[a-z]+)\s+)?(?:(?:the )?(?:early|late|mid|beginning of|end of)[\s-]+)?", re.IGNORECASE)
OWNER = re.compile(r"^(?:.*['’]s?|the|a|an|its|his|her|their|this)\s+", re.IGNORECASE)


def in_time(article: Article, statements: tuple[Statement, ...], resolution: Resolution, times: tuple[TimeExpression, ...]) -> Resolution:
    """The resolution with the roles that clauses tell beside those of phrases, each with begin and end where the text gives them."""
    phrases = [dated(one, article.text, times, {}) for one in resolution.roles]
    told = merged([*phrases, *of_clauses(article, statements, resolution, times), *of_leading(statements, resolution, times)])
    return replace(resolution, roles=tuple(merged([*told, *handed(statements, told)])))


def merged(roles: list[Role]) -> list[Role]:
    """Each office once, with all that is told of its time; "the foreign minister" is France's where he is called so too."""
    found: dict[tuple[str, str, str | None], Role] = {}
    placed: dict[tuple[str, str], str | None] = {(one.holder, one.office.lower()): one.institution for one in reversed(roles) if one.institution}
    for role in roles:
        institution = role.institution or placed.get((role.holder, role.office.lower()))
        known = found.setdefault((role.holder, role.office.lower(), institution), replace(role, institution=institution))
        found[role.holder, role.office.lower(), institution] = replace(known, begin=known.begin or role.begin, end=known.end or role.end)
    return list(found.values())


def is_house(body: Entity) -> bool:
    """ "Nordbank", "Peru", "the party" : where an office can be held."""
    return body.type in HOUSES or (body.kind == "nominal" and body.head in LED)


def of_leading(statements: tuple[Statement, ...], resolution: Resolution, times: tuple[TimeExpression, ...]) -> Iterator[Role]:
    """The roles of "Ana Holm chairs Nordbank", "has run Nordbank since 2019"; "led Nordbank to a loss", "leads the race" tell of none."""
    for one in statements:
        found = one.proposition
        office = RUNNING.get(found.predicate.lemma)
        if office is None or one.layer != "asserted" or not found.subject or not found.object or any(item.role != "time" for item in found.arguments):
            continue
        leader, body = (resolution.by_id.get(each.entity or "") for each in (found.subject, found.object))
        if leader is None or leader.kind != "named" or leader.type != "Person" or body is None or not is_house(body):
            continue
        begin, end = (bounded(found, times, prepositions) for prepositions in (FROM, UNTIL))
        now = found.tense == "present" and not found.arguments and found.predicate.lemma in LEADING and (body.type in BODIES or found.predicate.lemma != "lead")
        settled = body.type not in {"Country", "City"} or found.predicate.lemma == "lead"  # "ran the port of Lima"
        if (begin or end or now) and settled:
            yield Role(leader.id, office, body.id, found.sentence, begin, end)


def bounded(found: Proposition, times: tuple[TimeExpression, ...], prepositions: frozenset[str]) -> str | None:
    """The day, month or year that one of some prepositions gives."""
    spans = [item.argument.head for item in found.arguments if item.role == "time" and item.preposition in prepositions]
    return next((time.value for time in times if DAY.fullmatch(time.value) and any(time.span.covers(span) for span in spans)), None)


def of_clauses(article: Article, statements: tuple[Statement, ...], resolution: Resolution, times: tuple[TimeExpression, ...]) -> Iterator[Role]:
    """The roles of "was appointed foreign minister", "became chairman in 2021", "served as mayor from 2010 to 2014", "resigned as mayor in 2014"."""
    for one in statements:
        if one.layer != "asserted" or (told := office_in(one.proposition)) is None:
            continue
        holders, office = told
        post = resolution.by_id.get(office.entity or "")
        mention = next((each for each in post.mentions if each.head == office.head), None) if post else None
        head = article.text[office.head.begin : office.head.end].lower()
        if post is None or mention is None or head not in POSTS_HELD:
            continue
        charge = CHARGE.match(article.text, office.head.end)
        name = OWNER.sub("", article.text[mention.span.begin : office.head.end]).lower() + (charge[0] if charge else "")
        for holder, bare in holders:
            named = resolution.by_id.get(holder.entity or "") if holder else None
            if named is None or named.kind != "named" or named.type != "Person":
                continue
            role = dated(Role(named.id, name, post.affiliation or seat_of(one.proposition, resolution), mention.span), article.text, times, {bare: True})
            # "is a nurse at the hospital", "was a policeman until 2016"; not "is a fan"
            if (head in OFFICES or role.institution or role.begin or role.end) and (bare != "end" or len(holders) == 1 or role.end):
                yield role


def seat_of(found: Proposition, resolution: Resolution) -> str | None:
    """ "is head of research at Nordbank" : the model hangs the body on the verb; "Nordbank appointed Lind chairman" : its own."""
    if found.predicate.lemma in PUTTING and found.subject is not None:
        own = resolution.by_id.get(found.subject.entity or "")
        return own.id if own is not None and own.kind == "named" and own.type == "Organization" else None
    bodies = (resolution.by_id.get(item.argument.entity or "") for item in found.arguments if item.preposition == "at" and found.predicate.lemma == "be")
    return next((body.id for body in bodies if body is not None and body.type in BODIES), None)


def office_in(found: Proposition) -> tuple[list[tuple[Argument | None, str]], Argument] | None:
    """Who comes to hold ("begin"), gives up ("end") or holds what office according to a proposition."""
    lemma, root = found.predicate.lemma, found.predicate.lemma.partition("_")[0]
    roles = {item.role: item.argument for item in found.arguments}
    if lemma in PUTTING and found.object and "capacity" in roles:
        # "Nordbank appointed Lind as chairwoman, effective October 1"
        return [(found.object, "begin")], roles["capacity"]
    if lemma in PUTTING and found.object and "complement" in roles:
        # "Abakar was appointed foreign minister"
        return [(found.object, "begin")], roles["complement"]
    if lemma in LASTING and "complement" in roles:
        # "remains chairman"
        return [(found.subject, "")], roles["complement"]
    if "capacity" in roles and lemma in FOLLOWING:
        # "Lind succeeded Berg as chairman"
        return [(found.subject, "begin"), (found.object, "end")], roles["capacity"]
    if "capacity" in roles and (root in HOLDING or root in LEAVING):
        # "served as mayor", "stepped down as mayor"
        return [(found.subject, "end" if root in LEAVING else "")], roles["capacity"]
    if "capacity" in roles and lemma in OUSTING | POSTS["entering"]:
        # "removed Berg as chairman", "took over as chairman"
        return [(found.object, "end") if lemma in OUSTING else (found.subject, "begin")], roles["capacity"]
    if lemma in ENTERING | LASTING | {"be"} and found.subject and found.object:
        # "became chairman", "has been prime minister since May"
        return [(found.subject, "begin" if lemma in ENTERING else "")], found.object
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
    """The role that a phrase gives its holder ("council spokeswoman Clara Holt"); an "ambassador to Peru" has no office there."""
    subject, institution, found = statement.subject, statement.object, statement.proposition
    if subject is None or not subject.entity or found.predicate.lemma.endswith(("_to", "_for")):
        return None
    # "secretary of state", "former chairman" : what belongs to the name stands in the relation
    written, told = found.predicate.text.lower(), found.predicate.lemma.removeprefix("be_").replace("_", " ")
    office = written if written.replace("-", " ") == told else told
    return Role(subject.entity, office, institution.entity if institution else None, found.sentence)
