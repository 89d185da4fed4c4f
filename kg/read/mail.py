"""A mail message enters (RFC 5322, MIME), its text leaves as an Article: a newsletter or a press release as it was sent."""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from kg.errors import BadInput
from kg.model import Article

from .characters import clean
from .dates import iso_date
from .pages import line, text_of_fragment

# A message begins with fields, among them who sends it; a text that begins "From: the archive" has no date or subject beside it.
FIELDS = re.compile(rb"\A(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}")
SENT = (re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE), re.compile(rb"^(?:date|subject|message-id):", re.IGNORECASE | re.MULTILINE))


def is_mail(raw: bytes) -> bool:
    """Whether bytes begin as a message does.

    >>> is_mail(b"From: Ana <ana@example.org>\\nSubject: Rain\\n\\nIt rained."), is_mail(b"Subject: rain.\\n\\nIt rained.")
    (True, False)
    """
    fields = FIELDS.match(raw)
    return fields is not None and all(field.search(fields[0]) for field in SENT)


def article_of_mail(raw: bytes, source: str, *, ident: str) -> Article:
    """The article of a message: its plain text, else its HTML; the subject is its title, who sends it the publisher. Raises BadInput where it has no text."""
    message = BytesParser(policy=policy.default).parsebytes(raw)
    assert isinstance(message, EmailMessage)  # which the policy makes
    part = message.get_body(("plain", "html"))
    content = str(part.get_content()) if part is not None else ""
    text = text_of_fragment(content) if part is not None and part.get_content_subtype() == "html" else clean(content).strip()
    if not text:
        raise BadInput(source, "is a mail without a text")
    sender = message["from"].addresses[0] if message["from"] and message["from"].addresses else None
    return Article(
        id=ident,
        text=text + "\n",
        title=line(message["subject"]),
        publisher=line(sender.display_name or sender.domain) if sender else None,
        published=iso_date(line(message["date"]), source),
    )
