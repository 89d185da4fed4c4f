"""The way through the house for one article: annotate > resolve > extract > normalise; and for many, side by side."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from multiprocessing import get_context

from spacy.language import Language

from kg.annotate import annotate, load, prose
from kg.errors import BadInput
from kg.extract import extensions, extract
from kg.lexicon.gazetteer import FILES
from kg.model import Article, Findings, Layer, Span
from kg.normalise import normalise
from kg.resolve import resolve
from kg.resources import DEFAULT_MODEL, shipped

# What a defect of a rule, or of a parse it did not foresee, raises: it costs one article, never the build.
DEFECTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
WAITING = 4  # articles a worker may have before it: enough that none is idle, few enough that memory stays bounded


# What decides on the findings of a text; the order is that of the digest.
ROOMS = ("model", "annotate", "resolve", "extract", "normalise", "lexicon")


@cache
def extractor_version(model: str = DEFAULT_MODEL, *, according_to: Layer = "reported", own_frames: str = "") -> str:
    """By which articles are known again that other rules, words, seeds, a user's own frames or another parser analysed: a digest of them all."""
    digest = sha256(f"{version('spacy')} {load(model).meta['name']} {load(model).meta['version']} {according_to}".encode())
    for room in ROOMS:
        for content in contents(files("kg") / room):
            digest.update(content)
    for name in FILES:
        digest.update(shipped("seeds", name))
    for point in extensions():
        digest.update(f"{point.name} {point.value} {point.dist.version if point.dist else ''}".encode())
    digest.update(own_frames.encode())
    return digest.hexdigest()[:12]


def contents(folder: Traversable) -> list[bytes]:
    """The rules and words below a folder, by path."""
    found: list[bytes] = []
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            found += contents(item)
        elif item.name.endswith((".py", ".toml")):
            found.append(item.read_bytes())
    return found


def analyse(article: Article, *, nlp: Language | None = None, according_to: Layer = "reported", own_frames: str = "") -> Findings:
    """Everything found in `article`; `according_to` is the layer of what it tells "according to" somebody.

    `own_frames` is what `kg.normalise.read_frames` gave of a user's file.
    """
    doc = annotate(article, nlp=nlp)
    sentences = tuple(Span(sent.start_char, sent.end_char) for sent in prose(doc))
    resolution = resolve(doc, published=article.published)
    return normalise(article, sentences, resolution, extract(doc, resolution), according_to=according_to, own_frames=own_frames)


def analyse_each(
    articles: Iterable[Article], *, jobs: int = 1, model: str = DEFAULT_MODEL, according_to: Layer = "reported", own_frames: str = ""
) -> Iterator[tuple[Article, Findings | BadInput]]:
    """Each article with its findings, or with what defeated them, in the order of `articles` whatever the number of `jobs`.

    Parse and rules run together in each worker; no Doc crosses the border of a process. Raises NotInstalled where the model is missing.
    """
    load(model)  # a missing model is said here, once, and not by every worker
    if jobs <= 1:
        for article in articles:
            yield article, attempt(article, model, according_to, own_frames)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        waiting: deque[tuple[Article, Future[Findings | BadInput]]] = deque()
        try:
            for article in articles:
                waiting.append((article, pool.submit(attempt, article, model, according_to, own_frames)))
                if len(waiting) >= jobs * WAITING:
                    first, result = waiting.popleft()
                    yield first, result.result()
            while waiting:
                first, result = waiting.popleft()
                yield first, result.result()
        finally:
            for _, result in waiting:
                result.cancel()


def attempt(article: Article, model: str, according_to: Layer, own_frames: str) -> Findings | BadInput:
    """The findings of an article, or why there are none."""
    try:
        return analyse(article, nlp=load(model), according_to=according_to, own_frames=own_frames)
    except DEFECTS as error:
        return BadInput(article.id, f"cannot be analysed ({type(error).__name__}: {error}); it was left out")
