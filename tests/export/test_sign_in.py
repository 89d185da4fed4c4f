"""Basic is given where the server asks for it, a digest where it takes one, nothing before it asks, and no password twice."""

from email.message import Message
from urllib.request import Request

from kg.export.sign_in import SignIn

URL = "http://example.org/store"


def asking(*offers: str) -> Message:
    out = Message()
    for offer in offers:
        out.add_header("WWW-Authenticate", offer)
    return out


def signed(sign_in: SignIn) -> str | None:
    request = Request(URL, method="PUT")
    sign_in.sign(request)
    return request.get_header("Authorization")


def test_nothing_is_sent_before_the_server_asks() -> None:
    assert signed(SignIn(URL, "ada", "secret")) is None


def test_basic_is_tried_once() -> None:
    one = SignIn(URL, "ada", "secret")
    assert one.heed(asking('Basic realm="x"'))
    assert signed(one) == "Basic YWRhOnNlY3JldA=="
    assert not one.heed(asking('Basic realm="x"'))


def test_a_digest_is_preferred_and_renewed_only_where_it_is_stale() -> None:
    one = SignIn(URL, "ada", "secret")
    assert one.heed(asking('Basic realm="x"', 'Digest realm="x", nonce="abc", qop="auth"'))
    first, second = signed(one), signed(one)
    assert first and first.startswith('Digest username="ada", realm="x", nonce="abc"') and "secret" not in first
    assert "nc=00000001" in first and second and "nc=00000002" in second
    assert not one.heed(asking('Digest realm="x", nonce="def", stale=false'))
    assert one.heed(asking('Digest realm="x", nonce="ghi", stale=true'))


def test_what_is_asked_for_in_another_way_is_not_given() -> None:
    assert not SignIn(URL, "ada", "secret").heed(asking("Bearer"))
