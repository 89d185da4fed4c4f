"""One small store for the tests of exports: every layer, a hostile title, words that need quoting."""

import pytest

from kg import KG, Article

TEXTS = (
    Article(
        id="a",
        title='=HYPERLINK("http://example.org"); it\'s "quoted" \\ and so on',
        text="On Monday, Chad asked France for help. Peru asked Chile for money, two officials said. Niger did not attack Mali. "
        "Kenya may sue Ghana. Oman denied that it had threatened Qatar.",
        published="2024-05-07",
        publisher="The Coast",
        authors=("Ada Brook", "Ben Crane"),
    ),
    Article(
        id="b/2",
        title="A second;\nstory",
        text="Chad asked France for help. Jane Rivers met John Hills in Paris.",
        published="2024-05-09",
        publisher="Inland; News",
    ),
    Article(id="c", text="Chad attacked Sudan."),
)


@pytest.fixture(scope="session")
def small() -> KG:
    """In memory; no test may change it."""
    out = KG.open()
    for article in TEXTS:
        out.add(article)
    return out
