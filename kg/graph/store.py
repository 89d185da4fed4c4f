"""KG: a store of articles, and the derived graph of what they say."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.analysis import analyse, analyse_each
from kg.annotate import DEFAULT_MODEL
from kg.errors import BadInput, BadStore
from kg.model import Article, Findings
from kg.read import read, require_english

from .canonical import article_iri
from .derived import PROLOGUE, derive
from .quads import article_quads, text_hash
from .vocab import KG as TERMS

if TYPE_CHECKING:
    from rdflib import Dataset

FORMAT = "newskg 1"  # the shape of the RDF; a store of another shape is refused
MARK = "newskg-version"


class KG:
    """An open store; a pure function of its set of articles. Close it, or use it with `with`."""

    def __init__(self, store: Store, path: Path | None) -> None:
        self.store, self.path = store, path

    @classmethod
    def open(cls, path: str | None = None, *, create: bool = False) -> "KG":
        """The store in folder `path`, or one in memory. Raises BadStore where it is missing, locked or of another version."""
        if path is None:
            return cls(Store(), None)
        folder = Path(path)
        mark = folder / MARK
        if folder.exists() and (not folder.is_dir() or not mark.exists()) and (not folder.is_dir() or any(folder.iterdir())):
            raise BadStore(f"{path}: not a store of newskg")
        if not mark.exists():
            if not create:
                raise BadStore(f"{path}: no such store; `kg build SOURCES -o {path}` makes one")
            folder.mkdir(parents=True, exist_ok=True)
            mark.write_text(FORMAT, encoding="utf-8")
        if mark.read_text(encoding="utf-8") != FORMAT:
            raise BadStore(f"{path}: made by another version of newskg ({mark.read_text(encoding='utf-8')}); build it anew")
        try:
            return cls(Store(str(folder / "oxigraph")), folder)
        except OSError as error:
            raise BadStore(f"{path}: cannot be opened: {error}") from error

    def __enter__(self) -> "KG":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Write everything to disk and let go of the store."""
        if self.path is not None:
            self.store.flush()
        del self.store

    def has(self, article: Article) -> bool:
        """Whether this very text is stored under this id."""
        me = NamedNode(article_iri(article.id))
        return Quad(me, TERMS.textHash, Literal(text_hash(article.text)), me) in self.store

    def add(self, article: Article) -> bool:
        """Analyse and store `article` in one transaction; False where it is there already. A new text replaces the old."""
        if self.has(article):
            return False
        self._write(analyse(article))
        derive(self.store)
        return True

    def _write(self, findings: Findings) -> None:
        self.store.remove_graph(NamedNode(article_iri(findings.article.id)))
        self.store.extend(article_quads(findings))

    def build(
        self,
        sources: Iterable[str],
        *,
        on_error: Callable[[BadInput], None],
        on_article: Callable[[Article, bool], None] = lambda article, new: None,
        jobs: int = 1,
        model: str = DEFAULT_MODEL,
    ) -> int:
        """Add all articles of `sources`, `jobs` at a time; what cannot be read or analysed goes to `on_error`. How many were new."""
        new = 0

        def unknown() -> Iterator[Article]:
            for article in read(sources, on_error=on_error):
                if self.has(article):
                    on_article(article, False)
                    continue
                try:
                    require_english(article)
                except BadInput as error:
                    on_error(error)
                else:
                    yield article

        try:
            for article, found in analyse_each(unknown(), jobs=jobs, model=model):
                if isinstance(found, BadInput):
                    on_error(found)
                    continue
                self._write(found)
                new += 1
                on_article(article, True)
        finally:
            if new:
                derive(self.store)
        return new

    def remove(self, article: str) -> None:
        """Drop an article and what only it supported. Raises BadStore where it is not stored."""
        graph = NamedNode(article_iri(article))
        if not self.store.contains_named_graph(graph):
            raise BadStore(f"no article {article!r} in this store")
        self.store.remove_graph(graph)
        derive(self.store)

    def nquads(self) -> list[str]:
        """All quads as sorted lines: two stores are equal when these are."""
        return sorted(f"{quad} ." for quad in self.store)

    def query(self, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """The answer to a SPARQL query over the asserted layer and all statements; prefixes are declared."""
        return self.store.query(PROLOGUE + text)

    def to_rdflib(self) -> "Dataset":
        """An rdflib Dataset on this very store; close neither before the other is done with."""
        from .to_rdflib import dataset  # rdflib loads slowly: only who asks for it waits

        return dataset(self.store)
