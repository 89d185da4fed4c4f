"""Articles enter, those in English leave: all rules and lexicons here are for it."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.errors import BadInput
from kg.model import Article

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LOOKED_AT = 4000  # characters
# Of 3,224 English articles and 871 single sentences none is taken for another language with this probability, and German, French and
# Spanish sentences of 50 characters are (2026-11). What is shorter, lists of names above all, cannot be told apart.
CERTAIN = 0.95
ENOUGH = 50


def only_english(articles: Iterable[Article], on_error: Callable[[BadInput], None]) -> Iterator[Article]:
    """Those in English; `on_error` hears of the others."""
    for article in articles:
        try:
            require_english(article)
        except BadInput as error:
            on_error(error)
        else:
            yield article


def require_english(article: Article) -> None:
    """Raises BadInput for an article in another language, as py3langid tells it (Lui and Baldwin, ACL 2012)."""
    sample = article.text[:LOOKED_AT]
    if len(sample) < ENOUGH:
        return
    language, probability = identifier().classify(sample)
    if language != "en" and probability > CERTAIN:
        raise BadInput(article.origin or article.id, f"is not in English (it looks like {language!r}); newskg reads English only")


@cache
def identifier() -> "LanguageIdentifier":
    """The model; it takes a second to load, so only who analyses waits for it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
