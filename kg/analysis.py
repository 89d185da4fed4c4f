"""The way through the house for one article: annotate > resolve > extract > normalise; and for many, side by side."""

import gc
import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from functools import cache, partial
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

log = logging.getLogger(__name__)

# What a defect of a rule, or of a parse it did not foresee, raises: it costs one sentence, at worst one article, never the build.
DEFECTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
LEFT_OUT = 3  # sentences at most: where more fail, the fault is not in the sentences
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
    # a worker collects garbage as seldom as who called it
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=gc.set_threshold, initargs=gc.get_threshold()) as pool:
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
    """The findings of an article, without those of sentences that defeat a rule, or why there are none."""
    run = partial(analyse, nlp=load(model), according_to=according_to, own_frames=own_frames)
    try:
        return run(article)
    except DEFECTS as error:
        found = rescued(article, run, load(model))
        return found or BadInput(article.id, f"cannot be analysed ({type(error).__name__}: {error}); it was left out")


def rescued(article: Article, run: Callable[[Article], Findings], nlp: Language) -> Findings | None:
    """What is found without the few sentences that defeat a rule, each of which is logged; None where it is not a matter of a few.

    The first sentence with which the article cannot be analysed, and without which it can as far as there, is found by halving.
    """

    def tried(kept: list[Span]) -> Findings | None:
        try:
            return run(replace(article, text=blanked(article.text, [span for span in sentences if span not in kept])))
        except DEFECTS:
            return None

    try:
        kept = sentences = [Span(sent.start_char, sent.end_char) for sent in prose(annotate(article, nlp=nlp))]
    except DEFECTS:
        return None
    for _ in range(LEFT_OUT):
        works, fails = 0, len(kept)
        while fails - works > 1:
            middle = (works + fails) // 2
            works, fails = (works, middle) if tried(kept[:middle]) is None else (middle, fails)
        if not kept or tried([]) is None:
            return None
        guilty = kept[fails - 1]
        log.warning("%s: the sentence at %d-%d defeats a rule and was left out", article.id, *guilty)
        kept = [span for span in kept if span != guilty]
        if found := tried(kept):
            return replace(found, article=article)
    return None


def blanked(text: str, spans: list[Span]) -> str:
    """A text with spaces in place of the spans, so that all offsets hold."""
    for begin, end in spans:
        text = text[:begin] + "".join(mark if mark == "\n" else " " for mark in text[begin:end]) + text[end:]
    return text
