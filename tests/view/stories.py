"""Made-up findings for the tests of pages: no parser is needed, and every layer is there."""

from collections.abc import Iterable

from kg import KG, Article
from kg.graph.iris import article_iri
from kg.graph.quads import article_triples
from kg.model import Argument, Attribution, Entity, Extraction, Findings, Mention, Predicate, Proposition, Resolution, Span, Stance
from kg.normalise import normalise

# subject, verb, lemma, object, layer, who says or denies it
Row = tuple[str, str, str, str, str, str]
ROWS: tuple[Row, ...] = (
    ("Norland", "asked", "ask", "Sudria", "asserted", ""),
    ("Sudria", "attacked", "attack", "Norland", "reported", "Ivo Brandt"),
    ("Norland", "met", "meet", "Ostia", "asserted", ""),
    ("Ivo Brandt", "met", "meet", "Ostia", "asserted", ""),
    ("Ostia", "bombed", "bomb", "Westmark", "disputed", "Lena Moor"),
    ("Lena Moor", "accused", "accuse", "Ivo Brandt", "asserted", ""),
    ("Westmark", "outran", "outrun", "Norland", "hypothetical", ""),
    ("Westmark", "left", "leave", "Sudria", "negated", ""),
)
KINDS = {"Norland": "Country", "Sudria": "Country", "Ostia": "City", "Westmark": "Country", "Ivo Brandt": "Person", "Lena Moor": "Person"}


def findings(ident: str, rows: Iterable[Row], *, published: str = "2026-01-05", publisher: str = "The Quay", url: str = "", title: str = "") -> Findings:
    """An article with a sentence a row."""
    text, sentences, propositions, sayings = "", [], [], []
    mentions: dict[str, list[Mention]] = {}

    def put(words: str) -> Span:
        nonlocal text
        span = Span(len(text), len(text) + len(words))
        text += words
        return span

    def who(name: str, span: Span) -> Argument:
        mentions.setdefault(name, []).append(Mention(span, "name", span))
        return Argument(name, (span,), span, entity=f"e-{name}")

    for number, (subject, verb, lemma, obj, layer, voice) in enumerate(rows):
        begin = len(text)
        one = who(subject, put(subject))
        put(" ")
        cue = put(verb)
        put(" ")
        two = who(obj, put(obj))
        content = Span(begin, len(text))
        stances: tuple[Stance, ...] = ()
        if voice:
            put(", ")
            source = who(voice, put(voice))
            put(" ")
            if layer == "disputed":
                stances = (Stance(source, "denies", put("denied")),)
            else:
                sayings.append(Attribution(f"a{number}", source, (put("said"),), (content,), "indirect"))
        put(".")
        sentences.append(Span(begin, len(text)))
        put("\n")
        propositions.append(
            Proposition(
                f"p{number}", one, Predicate(verb, lemma, (cue,), cue), two, (), sentences[-1], "clause", "finite/active",
                polarity="negative" if layer == "negated" else "positive", modality="possible" if layer == "hypothetical" else "actual",
                attributions=(f"a{number}",) if voice and layer != "disputed" else (), stances=stances, confidence=0.9,
            )
        )  # fmt: skip
    entities = tuple(Entity(f"e-{name}", name, KINDS.get(name, "Thing"), "named", tuple(found)) for name, found in mentions.items())
    article = Article(ident, text, title=title or f"News of {ident}", publisher=publisher, published=published, url=url or f"https://example.org/{ident}")
    return normalise(article, tuple(sentences), Resolution(entities), Extraction(tuple(propositions), tuple(sayings)))


def store(*articles: Findings) -> KG:
    """A store in memory with these articles."""
    kg = KG.open()
    kg.write({article_iri(one.article.id): article_triples(one, version="made up") for one in articles})
    return kg


def usual() -> KG:
    """Three articles; Norland's request is in two of them, by two publishers."""
    return store(
        findings("one", ROWS),
        findings("two", ROWS[:1], published="2026-03-10", publisher="The Hill"),
        findings("three", (("Kessel", "hired", "hire", "Fenn", "asserted", ""),), published="2026-05-01", publisher="The Hill"),
    )
