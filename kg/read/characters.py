"""Bytes enter, clean text leaves: encodings, and characters that no export can carry."""

import codecs
import logging
import re

from kg.errors import BadInput

log = logging.getLogger(__name__)

# A byte order mark says the encoding; the longest comes first because UTF-32's begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What XML 1.0 forbids, and lone surrogates, which no UTF can write
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"
LOOKED_AT = 8192


def clean(text: str) -> str:
    """`text` with each character that cannot be written replaced by U+FFFD, one for one, so that offsets hold.

    >>> clean("a\\x00b\\ud800c")
    'a\ufffdb\ufffdc'
    """
    return UNWRITABLE.sub(REPLACEMENT, text)


def decode(raw: bytes, source: str) -> str:
    """The text of `raw`: by its byte order mark, else UTF-8, else UTF-16 without a mark, else Windows-1252 with a warning."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError as error:
                raise BadInput(source, f"begins as {encoding} but is not; save it as UTF-8") from error
    if unmarked := wide(raw):
        return raw.decode(unmarked, errors="replace")
    if b"\x00" in raw[:LOOKED_AT]:
        raise BadInput(source, "is a binary file, not text")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if is_binary(raw):
        raise BadInput(source, "is a binary file, not text")
    log.warning("%s: is not UTF-8; read as Windows-1252", source)
    return raw.decode("cp1252", errors="replace")


def wide(raw: bytes) -> str | None:
    """The UTF-16 without a mark that `raw` is: every second byte of English text is then zero."""
    head = raw[: LOOKED_AT - LOOKED_AT % 2]
    half = len(head) // 2
    if half < 2 or len(raw) % 2:
        return None
    if head[1::2].count(0) > 0.8 * half and head[::2].count(0) == 0:
        return "utf-16-le"
    if head[::2].count(0) > 0.8 * half and head[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def is_binary(raw: bytes) -> bool:
    """Whether control bytes, which no text of an 8-bit encoding has, are more than one in a hundred."""
    head = raw[:LOOKED_AT]
    return sum(byte < 9 or 13 < byte < 32 or byte == 127 for byte in head) > len(head) / 100
