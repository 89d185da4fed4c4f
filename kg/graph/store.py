"""KG: a store of articles, and the derived graph of what they say."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import BadInput, BadStore
from kg.model import Article, Findings
from kg.resources import DEFAULT_MODEL, STORE_MARK

from .building import Built, Outcome, build
from .decisions import Decision, stored_decisions
from .entries import Entry, stored_entries
from .folder import Folder
from .hierarchy import GRAPH as ONTOLOGY
from .iris import article_iri
from .layers import layer_view
from .ontology import defined, read_ontology
from .settings import Settings
from .transaction import Known, anew, change, new_ontology, remember, stored_graph
from .vocab import KG as TERMS
from .vocab import LOCAL, Graph, prefixes_under
from .writing import Change, carry_out, is_nothing

if TYPE_CHECKING:
    from rdflib import Dataset


# Quads after which what the database holds in memory goes to its tables; without, a long build held 1.5 GB in ten thousand articles (2026-11).
FLUSHED = 100_000


class KG:
    """An open store; a pure function of its articles and decisions. Close it, or use it with `with`.

    It is opened for reading, so that many can; the first change opens it for writing.
    """

    def __init__(self, store: Store, folder: Folder | None, settings: Settings = Settings()) -> None:  # noqa: B008 - a frozen value
        self.store, self.folder, self.settings = store, folder, settings
        self.prefixes = prefixes_under(settings.base)
        self._known: Known | None = None
        self._layers: dict[str, Store] = {}
        self._writing = folder is None
        self._unwritten = self._written = 0

    @classmethod
    def open(cls, path: str | None = None, *, create: bool = False, settings: Settings | None = None) -> "KG":
        """The store in folder `path`, or one in memory. Raises BadStore where it is missing, locked, damaged, of another version or other settings."""
        if path is None:
            return cls(Store(), None, settings or Settings())
        folder = Folder(Path(path))
        if create and not (folder.path / STORE_MARK).exists() and not (folder.path.exists() and not is_empty(folder.path)):
            folder.create(settings)
        folder.check()
        if create or settings:
            folder.agree(settings)
        settings = folder.settings
        kg = cls(folder.open(writing=False), folder, settings)
        strange = next((graph for graph in kg.article_graphs() if not graph.startswith(kg.base + "article/")), None)
        if strange:
            folder.unlock()
            raise BadStore(f"{path}: its articles are not named under {kg.base!r}, as its kg.toml says, but {strange}; put the base back that it was made with")
        return kg

    @property
    def base(self) -> str:
        """What the IRIs of articles, statements, decisions and unlinked entities begin with."""
        return self.settings.base

    def take_base(self, base: str) -> bool:
        """Name things under `base`, if that can still be chosen; whether the store does so now."""
        if base != self.base and self.base == LOCAL and not any(True for _ in self.store.named_graphs()):
            self.settings = replace(self.settings, base=base)
            self.prefixes = prefixes_under(base)
            self._known = None
            if self.folder:
                self.folder.settle(self.settings)
        return base == self.base

    def article_graphs(self) -> Iterator[str]:
        """The graphs of the articles, as they come."""
        return (quad.subject.value for quad in self.store.quads_for_pattern(None, TERMS.articleId, None) if isinstance(quad.subject, NamedNode))

    @property
    def path(self) -> Path | None:
        """The folder; None in memory."""
        return self.folder.path if self.folder else None

    def __enter__(self) -> "KG":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None:
            self.close()
        else:
            self._let_go()

    def close(self) -> None:
        """Write everything to disk and let go of the store; once is enough. Raises BadStore where it cannot be written."""
        if "store" not in self.__dict__:
            return
        try:
            if self.folder is not None and self._writing:
                self.store.flush()
                del self.store  # its files are closed when nobody holds it
                self.folder.tidy(self._written)
        except (OSError, RuntimeError) as error:
            raise BadStore(f"{self.path}: cannot be written: {error}; all that was stored before is whole") from error
        finally:
            self._let_go()

    def _let_go(self) -> None:
        if self.folder is not None:
            self._layers.clear()
            self.__dict__.pop("store", None)
            self.folder.unlock()

    def add(self, article: Article, *, frames: str | None = None) -> bool:
        """Analyse and store `article` in one transaction; False where it is there already. A new text replaces the old. Raises BadInput.

        `frames` is a file of a user's own types of acts (docs/events.md).
        """
        from kg.analysis import analyse_each, extractor_version  # spaCy loads slowly: a store that is only asked does not wait for it

        voice, own = self.settings.according_to, self._own_frames(frames, None)
        analyse, version = partial(analyse_each, according_to=voice, own_frames=own), extractor_version(according_to=voice, own_frames=own)
        built = build(self, [article], on_error=refuse, on_article=ignore, analyse=analyse, version=version)
        return not built.count("same")

    def build(
        self,
        sources: Iterable[str],
        *,
        on_error: Callable[[BadInput], None],
        on_article: Callable[[Article, Outcome], None] = lambda article, outcome: None,
        jobs: int = 1,
        model: str = DEFAULT_MODEL,
        refresh: bool = False,
        frames: str | None = None,
        ontology: str | None = None,
    ) -> Built:
        """Add all articles of `sources`, `jobs` at a time; what cannot be read or analysed goes to `on_error`.

        `refresh` analyses anew what other rules or another model made, and joins the entities of the whole store anew. `frames` is a file of a
        user's own types of acts, `ontology` one of relations below ours, which the store keeps in place of the one before (docs/events.md).
        Raises BadInput where one of them is wrong.
        """
        from kg.analysis import analyse_each, extractor_version  # as above
        from kg.read import only_english, read

        terms = None if ontology is None else read_ontology(ontology)
        voice, own = self.settings.according_to, self._own_frames(frames, terms)
        if terms is not None:
            self.put_ontology(terms)

        def analyse(articles: Iterable[Article]) -> Iterator[tuple[Article, Findings | BadInput]]:
            return analyse_each(only_english(articles, on_error), jobs=jobs, model=model, according_to=voice, own_frames=own)

        version = extractor_version(model, according_to=voice, own_frames=own)
        found = read(sources, on_error=on_error)
        return build(self, found, on_error=on_error, on_article=on_article, analyse=analyse, version=version, refresh=refresh)

    def _own_frames(self, file: str | None, ontology: Graph | None) -> str:
        """The checked text of a user's frames, whose relations have to be known. Raises BadInput."""
        if file is None:
            return ""
        from kg.normalise import read_frames  # as above

        return read_frames(file, known=defined(stored_graph(self.store, ONTOLOGY.value) if ontology is None else ontology))

    def put_ontology(self, triples: Graph) -> None:
        """Keep a user's ontology in place of the one before, and derive what follows from it, in one transaction."""
        self._change(lambda: new_ontology(self.store, triples))

    def remove(self, *articles: str) -> None:
        """Drop articles and what only they supported, in one transaction. Raises BadStore where one is not stored."""
        for article in articles:
            if not self.has(article):
                raise BadStore(f"no article {article!r} in this store")
        self.write({article_iri(article, base=self.base): None for article in articles})

    def decisions(self) -> tuple[Decision, ...]:
        """The log of decisions on who is who, oldest first."""
        return stored_decisions(self.store)

    def entries(self) -> dict[str, Entry]:
        """The gazetteer that came along with files, by IRI of the entity."""
        return stored_entries(self.store)

    def has(self, article: str) -> bool:
        """Whether an article of this id is stored."""
        return any(True for _ in self.store.quads_for_pattern(None, None, None, NamedNode(article_iri(article, base=self.base))))

    def graph(self, article: str) -> Graph:
        """The triples of an article."""
        return stored_graph(self.store, article_iri(article, base=self.base))

    @property
    def known(self) -> Known:
        """What a writer remembers of the whole store; read from it once."""
        if self._known is None:
            self._known = remember(self.store, base=self.base)
        return self._known

    def write(
        self,
        articles: Mapping[str, Graph | None],
        decisions: tuple[Decision, ...] | None = None,
        entries: Mapping[str, Entry] | None = None,
    ) -> None:
        """Put articles (by graph, in local form; None removes), a new log of decisions, a new gazetteer into the store: all or nothing. Raises BadStore."""
        self._change(lambda: change(self.store, self.known, articles, decisions, entries))

    def derive(self) -> None:
        """Join and name the entities of all articles anew, in one transaction: other rules than ours may have made the store. Raises BadStore."""
        self._change(lambda: anew(self.store, self.known))

    def _change(self, found: Callable[[], Change]) -> None:
        self._open_for_writing()
        self._layers.clear()
        try:
            what = found()
            if is_nothing(what):
                return
            if self.folder:
                self.folder.next_revision()
            logged = carry_out(self.store, what, on_disk=self.folder is not None)
            if self.folder:
                self.folder.next_revision()
                self._unwritten += logged
                self._written += what.size
                if self._unwritten > FLUSHED:
                    self.store.flush()
                    self._unwritten = 0
        except (OSError, RuntimeError) as error:
            self._known = None
            where = self.path or "the store"
            raise BadStore(f"{where}: cannot be written: {error}; all that was stored before is whole") from error

    def _open_for_writing(self) -> None:
        if self._writing or self.folder is None:
            return
        self._layers.clear()
        del self.store
        try:
            self.store = self.folder.open(writing=True)
        except BadStore:
            self.store = self.folder.open(writing=False)
            raise
        self._known = None
        self._writing = True

    def nquads(self) -> list[str]:
        """All quads as sorted lines: two stores are equal when these are. Raises BadStore where the files are damaged."""
        try:
            return sorted(f"{quad} ." for quad in self.store)
        except OSError as error:
            raise BadStore(f"{self.path}: cannot be read: {error}; build it anew from its articles") from error

    def query(self, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """The answer to a SPARQL query over the asserted layer and all statements; prefixes are declared."""
        return self.store.query(text, prefixes=self.prefixes)

    def layer(self, name: str) -> Store:
        """The data as one layer sees them: statements and entities of all, plain triples of that layer."""
        if name not in self._layers:
            self._layers[name] = self.store if name == "asserted" else layer_view(self.store, self.folder, name)
        return self._layers[name]

    def to_rdflib(self) -> "Dataset":
        """An rdflib Dataset on this very store; close neither before the other is done with."""
        from .to_rdflib import dataset  # rdflib loads slowly: only who asks for it waits

        return dataset(self.store, self.prefixes)


def refuse(error: BadInput) -> None:
    """Raise what is bad."""
    raise error


def ignore(article: Article, outcome: Outcome) -> None:
    """Hear of an article and do nothing."""


def is_empty(folder: Path) -> bool:
    """Whether a new store can be made here."""
    return folder.is_dir() and not any(folder.iterdir())
