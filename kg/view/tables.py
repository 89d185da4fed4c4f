"""Articles, sentences and voices of a page, each once, told of by their number."""

from dataclasses import dataclass, field
from typing import Any

from .gathered import Evidence, Gathered, Link, Voice
from .relations import third_person


@dataclass(slots=True)
class Tables:
    """The tables while a page is made; `texts` are whole articles where the page may carry them, `words` says whether it carries sentences."""

    gathered: Gathered
    texts: dict[str, str]
    words: bool
    articles: list[dict[str, str]] = field(default_factory=list)
    sentences: list[dict[str, Any]] = field(default_factory=list)
    voices: list[dict[str, str]] = field(default_factory=list)
    index: dict[Any, int] = field(default_factory=dict)

    def number(self, key: Any, rows: list[Any], row: Any) -> int:
        """The place of `row` in `rows`, where it is put once."""
        if key not in self.index:
            self.index[key] = len(rows)
            rows.append(row)
        return self.index[key]

    def article(self, iri: str) -> int:
        """An article by number."""
        story = self.gathered.stories[iri]
        row = {"title": story.title, "publisher": story.publisher, "date": story.date, "url": story.url, "teller": self.gathered.teller(iri)}
        return self.number(("article", iri), self.articles, row | ({"text": self.texts[iri]} if iri in self.texts else {}))

    def voice(self, voice: Voice) -> int:
        """A voice by number; what it holds is told where it speaks."""
        return self.number(("voice", voice.name, voice.iri), self.voices, {"name": voice.name, "id": voice.iri})

    def evidence(self, one: Evidence) -> dict[str, Any]:
        """A statement: its sentence and marks, who puts it forward, who rejects it."""
        row = {"article": self.article(one.article), "begin": one.begin, "text": one.sentence if self.words else ""}
        out: dict[str, Any] = {
            "sentence": self.number(("sentence", one.article, one.begin), self.sentences, row),
            "marks": one.marks if self.words else [],
            "chain": [[self.voice(voice), voice.stance] for voice in one.chain],
            "against": [[self.voice(no.voice), no.voice.stance, no.sentence if self.words else ""] for no in one.against],
            "rule": one.rule,
            "confidence": one.confidence,
        }
        return out | {key: value for key, value in (("event", one.event), ("time", one.time)) if value}

    def edge(self, number: int, link: Link) -> dict[str, Any]:
        """A relation: ends, words, layer and what tells of it."""
        return {
            "id": number,
            "from": link.subject,
            "to": link.object,
            "relation": self.gathered.words(link),
            "verb": third_person(link.relation),
            "layer": link.layer,
            "support": self.gathered.support(link),
            "evidence": [self.evidence(one) for one in link.evidence],
        } | ({"office": True} if link.office else {})

    def data(self) -> dict[str, Any]:
        """What the page gets."""
        return {"articles": self.articles, "sentences": self.sentences, "voices": self.voices}
