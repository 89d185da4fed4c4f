"""Whether a text is English, which all rules and lexicons here are for."""

from kg.errors import BadInput
from kg.model import Article

ENOUGH = 200  # characters; shorter texts, lists of names above all, cannot be told apart
LOOKED_AT = 4000


def require_english(article: Article) -> None:
    """Raises BadInput for an article in another language, as py3langid tells it (Lui and Baldwin, ACL 2012)."""
    sample = article.text[:LOOKED_AT]
    if len(sample) < ENOUGH:
        return
    from py3langid import classify  # its model takes a second to load: only who builds waits

    language, _ = classify(sample)
    if language != "en":
        raise BadInput(article.id, f"is not in English (it looks like {language!r}); newskg reads English only")
