"""Which media types a client takes, best first (RFC 9110, section 12.5.1)."""


def preferred(header: str | None) -> tuple[str, ...]:
    """The media types of an Accept header by quality, then in its order; a quality of 0 or a broken one is no wish.

    >>> preferred("text/html;q=0.5, application/json, */*;q=0.1")
    ('application/json', 'text/html', '*/*')
    >>> preferred(None)
    ('*/*',)
    """
    wishes = []
    for place, part in enumerate((header or "*/*").split(",")):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
        try:
            rank = float(quality)
        except ValueError:
            rank = 0.0
        if kind and rank > 0:
            wishes.append((-rank, place, kind))
    return tuple(kind for _, _, kind in sorted(wishes))
