"""Phrases that name a source without a verb: "according to officials", "in a new poll", "in the words of the mayor", "for the mayor, ...", "Mayor: ..."."""

import re
from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.syntax import kid, kids
from kg.lexicon import words

from .cues import Saying, Setting, outside

DOCUMENTS = words("attribution", "sources.documents")
# "In the army's version, ..." : only apart from the clause; "tears in her eyes" are none.
VERSIONS = words("attribution", "sources.versions")
TELLING = words("attribution", "verbs.viewing")
RULE = "attribution/phrase"
# What belongs to a clause wherever it stands.
CORE = syntax.COMPLEMENT | syntax.OPEN_COMPLEMENT | syntax.OBJECT | syntax.PREDICATIVE | syntax.ANY_SUBJECT
# "Brook: ...", "MAYOR BROOK: ...", "Q: ..."
# "BROOK: ..." at the start of several paragraphs : a transcript
CAPITALS = re.compile(r"(?m)^[A-Z][A-Z.’' -]{2,30}:\s+\S")
NO_SPEAKERS = words("attribution", "sources.no_speakers")
LABEL = re.compile(r"(?P<name>(?:[A-Z][\w.’'&-]*)(?:[ ,]+(?:of |the |de |van )?[A-Z][\w.’'&-]*){0,6})(?P<colon>:)(?=\s+\S)")


def phrased(setting: Setting) -> Iterator[Saying]:
    """All phrases of the sentence that name a source."""
    for token in setting.sent:
        if token.lower_ == "according":
            yield from according(token, setting)
        elif token.lower_ in {"in", "per", "for", "to"} and token.dep_ == "prep":
            yield from worded(token, setting)
        elif token.lower_ == "it" and token.dep_ in syntax.OBJECT:
            yield from viewed(token, setting)


def according(token: Token, setting: Setting) -> Iterator[Saying]:
    """ "..., according to two officials" : the clause it belongs to, without the phrase itself."""
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None and token.i + 1 < len(token.tree.tokens) and token.nbor().lower_ == "to":
        to = token.nbor()
    source = kid(to, ("pobj",)) if to is not None else None
    if to is None or source is None:
        return
    # "according to interviews Radio Chad had with two nurses" : those who were heard
    heard = (
        next((noun for inner in source.subtree if inner.lower_ in {"with", "by", "from"} for noun in kids(inner, ("pobj",))), None)
        if source.lemma_ in {"conversation", "interview"}
        else None
    )
    content = outside(clause_around(token, setting), token)
    content = tuple(inner for inner in content if inner not in (token, to))
    if not content and token.i == setting.sent.start:
        # where the tree hangs the whole sentence on "According to", it covers what follows the comma
        comma = next((child.i for child in token.children if child.text == ","), None)
        content = tuple(syntax.trimmed([inner for inner in setting.sent if comma is not None and inner.i > comma and not inner.is_space]))
    if content:
        yield Saying((token, to), heard or source, content, "according_to", "attribution/according-to")


def clause_around(token: Token, setting: Setting) -> tuple[Token, ...]:
    """The words of the sentence that a source phrase covers: what goes before a colon or is added after the phrase is the article's own word."""
    quote = setting.quote_at(token)
    if quote is not None:
        return tuple(inner for inner in setting.sent if quote.begin <= inner.idx < quote.end)
    words = tuple(inner for inner in setting.sent if not inner.is_space)
    host = next((one for one in syntax.climb(token) if one.pos_ in syntax.VERB), None)
    if host is None or host.i > token.i:
        return words
    begin = max((inner.i + 1 for inner in words if inner.text in {":", ";"} and inner.i < token.i and setting.quote_at(inner) is None), default=words[0].i)
    # "The dam was old, according to officials, compared with others."
    core = {inner.i for child in host.children if child.i > token.i and child.dep_ in CORE for inner in child.subtree}
    return tuple(inner for inner in words if begin <= inner.i and (inner.i <= token.i or inner.i in core))


def worded(token: Token, setting: Setting) -> Iterator[Saying]:
    """ "in the words of the mayor", "in her view", "in a new poll", "per the report", "for critics, ..."."""
    noun = kid(token, ("pobj",))
    if noun is None or setting.quote_at(token) is not None:
        return
    lemma = noun.lemma_.lower()
    source: Token | None = None
    if token.lower_ == "in" and (lemma in {"word", "view", "opinion", "telling", "account"} or (lemma in VERSIONS and follows_comma(token))):
        of = next((child for child in noun.children if child.lower_ == "of"), None)
        source = kid(noun, ("poss",)) or (kid(of, ("pobj",)) if of is not None else None)
    elif any(
        (
            # "In recent polls, most were tired of her."; but "rose in the polls"
            token.lower_ == "in"
            and lemma in {"poll", "survey", "study"}
            and token.head.head == token.head
            and (noun.tag_ == "NN" or (token.i == setting.sent.start and follows_comma(token))),
            token.lower_ == "per" and lemma in DOCUMENTS | {"official", "source"},
            token.lower_ == "for" and token.i == setting.sent.start and noun.pos_ != "PRON" and follows_comma(token) and is_person(noun),
            # "To Brook, the dam is a danger."
            token.lower_ == "to" and token.i == setting.sent.start and follows_comma(token) and noun.ent_type_ == "PERSON",
        )
    ):
        source = noun
    if source is not None:
        content = outside(tuple(setting.sent), token)
        if content:
            yield Saying((token,), source, content, token.lower_, RULE)


def viewed(it: Token, setting: Setting) -> Iterator[Saying]:
    """ "As the rebels see it, ...", "To hear the mayor tell it, ...", "The way the mayor tells it, ..." : whose view the rest is."""
    verb = it.head
    source = kid(verb, syntax.SUBJECT)
    if source is None or verb.lemma_.lower() not in TELLING or it.i != verb.i + 1 or setting.quote_at(it) is not None:
        return
    tokens, begin = it.tree.tokens, source.left_edge.i
    if (begin and tokens[begin - 1].lower_ in {"as", "way"}) or (begin > 1 and (tokens[begin - 2].lower_, tokens[begin - 1].lower_) == ("to", "hear")):
        opening = {"as": 1, "way": 2, "hear": 2}[tokens[begin - 1].lower_]
        own = range(begin - opening, it.i + 1)
        content = tuple(syntax.trimmed([token for token in setting.sent if token.i not in own and not token.is_space]))
        if content and "," in {tokens[at].text for at in (own.start - 1, own.stop) if 0 <= at < len(tokens)}:
            yield Saying(
                tuple(token for token in tokens[begin - 1 : it.i + 1] if token.i not in {inner.i for inner in source.subtree}),
                source,
                content,
                verb.lemma_,
                RULE,
            )


def follows_comma(token: Token) -> bool:
    """The phrase stands apart: "For the mayor, ..."."""
    last = token.right_edge
    return last.i + 1 < len(token.tree.tokens) and last.nbor().text == ","


def is_person(noun: Token) -> bool:
    """A person by name, a plural of people, or "most Democrats"."""
    most = noun.ent_type_ == "NORP" and any(child.lower_ in {"most", "many", "some"} for child in noun.children)
    return (
        noun.ent_type_ == "PERSON"
        or most
        or noun.lemma_.lower()
        in {
            "critic",
            "supporter",
            "opponent",
            "advocate",
            "activist",
            "analyst",
            "ally",
            "voter",
            "official",
            "expert",
        }
    )


def labelled(setting: Setting) -> Iterator[Saying]:
    """ "Brook: The dam will hold." at the start of a paragraph : the rest of the paragraph, in transcripts and headlines."""
    sent, text = setting.sent, setting.text
    if text[: sent.start_char].rstrip(" \t")[-1:] not in {"\n", ""}:
        return
    match = LABEL.match(text, sent.start_char)
    if match is None:
        return
    at, name = match.start("colon"), match["name"]
    end = text.find("\n", at)
    tokens = sent.tree.tokens
    colon = next((token for token in sent if token.idx == at), None)
    if colon is None or colon.i == sent.start:
        return
    last = colon.nbor(-1)
    spoken = name.isupper() and name.lower() not in NO_SPEAKERS and (last.pos_ == "PROPN" or len(CAPITALS.findall(text)) > 1)
    if not (last.ent_type_ in {"PERSON", "ORG", "NORP"} or name in {"Q", "A", "Question", "Answer"} or spoken):
        return
    rest = (
        [token for token in tokens[colon.i + 1 :] if end < 0 or token.idx < end]
        if end < 0
        else list(tokens[colon.i + 1 : next((t.i for t in tokens[colon.i :] if t.idx >= end), len(tokens))])
    )
    content = tuple(token for token in rest if not token.is_space)
    if content:
        yield Saying((colon,), last, content, ":", "attribution/label")
