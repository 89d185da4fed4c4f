"""Name and password of a user enter, the header by which a web server knows him leaves: Basic, or Digest where the server asks for it (RFC 7617, RFC 7616)."""

import base64
from email.message import Message
from urllib.request import AbstractDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, Request, parse_http_list, parse_keqv_list

HEADER = "Authorization"


class SignIn:
    """A user of one server. Nothing is sent before the server asks; a password goes over the wire only where no digest of it would do."""

    def __init__(self, url: str, user: str, password: str) -> None:
        passwords = HTTPPasswordMgrWithDefaultRealm()
        passwords.add_password(None, url, user, password)
        self.digest = AbstractDigestAuthHandler(passwords)
        self.basic = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        self.challenge: dict[str, str] | None = None  # of Digest
        self.asked = False

    def heed(self, headers: Message) -> bool:
        """Whether what the server asks for can be given and was not given yet."""
        offers = {kind.lower(): rest for kind, _, rest in (offer.partition(" ") for offer in headers.get_all("WWW-Authenticate", []))}
        if "digest" in offers:
            challenge = parse_keqv_list([part for part in parse_http_list(offers["digest"]) if part])
            fresh = self.challenge is None or challenge.get("stale", "").lower() == "true"
            self.asked, self.challenge = True, challenge
            return fresh
        fresh = "basic" in offers and not self.asked
        self.asked = True
        return fresh

    def sign(self, request: Request) -> None:
        """Put the header on a request, once the server has asked for one."""
        if self.asked:
            word = f"Digest {self.digest.get_authorization(request, self.challenge)}" if self.challenge is not None else self.basic
            request.add_unredirected_header(HEADER, word)
