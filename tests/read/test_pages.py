"""HTML pages: the article, without what stands around it."""

import pytest

from kg.errors import BadInput
from kg.read import read
from kg.read.pages import article_of_page, text_of_fragment

PAGE = """<!doctype html><html><head><title>Chad asks France for help | Daily Example</title>
<meta property="og:site_name" content="Daily Example"><meta name="author" content="Ana Ruiz and Tom Bell">
<meta property="article:published_time" content="2026-03-02T10:00:00Z"><link rel="canonical" href="https://daily.example/chad">
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article>
<p>NDJAMENA (Reuters) - Chad asked France for help on Monday, two officials said.</p>
<p>"We need aircraft," said Defence Minister Idriss Bello. He added that talks would go on.</p>
<script>alert("hostile")</script></article><footer>All rights reserved</footer></body></html>"""


def test_a_page_gives_its_article_and_who_wrote_it_when() -> None:
    article = article_of_page(PAGE, "page.html", ident="page")
    assert article.title == "Chad asks France for help" and article.publisher == "Daily Example"
    assert article.published == "2026-03-02" and article.authors == ("Ana Ruiz", "Tom Bell")
    assert article.id == article.url == "https://daily.example/chad"
    assert "Idriss Bello" in article.text
    for noise in ("Home", "hostile", "rights reserved"):
        assert noise not in article.text


def test_a_page_is_known_by_how_it_begins(tmp_path) -> None:  # type: ignore[no-untyped-def]  # pytest's path
    (tmp_path / "saved.txt").write_text("<!-- saved -->\n" + PAGE, encoding="utf-8")
    assert [article.publisher for article in read([str(tmp_path / "saved.txt")])] == ["Daily Example"]


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>1</script></body></html>", "<html>" + "<div>" * 5000])
def test_a_page_without_an_article_is_named(page: str) -> None:
    with pytest.raises(BadInput, match=r"page\.html: has no article"):
        article_of_page(page, "page.html", ident="page")


def test_fragments_keep_their_paragraphs() -> None:
    assert text_of_fragment("<p>Rain fell.</p><p>It stopped &amp; began.</p>") == "Rain fell.\n\nIt stopped & began."
    assert text_of_fragment("Bread &amp; salt") == "Bread & salt"


def test_headlines_bylines_and_items_are_no_part_of_what_follows() -> None:
    """Each block is a paragraph: the parser would read "Storm closes port" and the next line as one sentence."""
    page = PAGE.replace("<article>", "<article><h1>Storm closes port</h1><p>By Ana Ruiz</p>").replace(
        "<script>", "<ul><li>Chile sent two ships</li></ul><script>"
    )
    text = article_of_page(page, "page.html", ident="page").text.strip()
    assert "Chile sent two ships" in [line.strip("- ") for line in text.split("\n\n")]
    assert "\n" not in text.replace("\n\n", "")
