"""RSS and Atom files: an article an entry, nothing fetched."""

from pathlib import Path

from kg.errors import BadInput
from kg.read import read

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Daily Example</title>
<item><title>Bread &amp;amp; salt</title><link>https://daily.example/a</link><guid>g1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Chad asked France for help.&lt;/p&gt;&lt;p&gt;It was refused.&lt;/p&gt;</description></item>
<item><title>Without a text</title></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example Wire</title>
<entry><id>urn:x:1</id><title>Rain</title><updated>2026-03-02T10:00:00Z</updated><content type="text">Rain fell in Lima.</content></entry></feed>"""


def test_each_entry_is_an_article_and_one_without_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    bad: list[BadInput] = []
    (article,) = read([str(tmp_path / "a.rss")], on_error=bad.append)
    assert article.text == "Chad asked France for help.\n\nIt was refused.\n"
    assert (article.id, article.title, article.publisher, article.published) == ("g1", "Bread & salt", "Daily Example", "2026-03-02")
    assert [str(one) for one in bad] == [f"{tmp_path}/a.rss, entry 2: has no text"]


def test_atom_is_read_too_and_other_xml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(ATOM, encoding="utf-8")
    (tmp_path / "b.xml").write_text("<?xml version='1.0'?><recipe><step>Stir.</step></recipe>", encoding="utf-8")
    bad: list[BadInput] = []
    (article,) = read([str(tmp_path)], on_error=bad.append)
    assert (article.id, article.publisher, article.text) == ("urn:x:1", "Example Wire", "Rain fell in Lima.\n")
    assert "neither RSS nor Atom" in str(bad[0]) and "b.xml" in str(bad[0])


def test_the_day_of_an_entry_is_that_of_its_own_clock(tmp_path: Path) -> None:
    """Late in the evening of New York it is the next day in London: "yesterday" in the text counts from where the article was published."""
    late = RSS.replace("Mon, 02 Mar 2026 10:00:00 GMT", "Mon, 02 Mar 2026 23:30:00 -0500")
    (tmp_path / "a.rss").write_text(late, encoding="utf-8")
    (article,) = read([str(tmp_path / "a.rss")], on_error=lambda bad: None)
    assert article.published == "2026-03-02"
