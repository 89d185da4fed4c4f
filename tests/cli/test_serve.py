"""kg serve: what it refuses before it listens."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli.serve import address, is_loopback
from kg.errors import BadUsage

Run = Callable[..., tuple[int, str, str]]


def test_other_machines_are_let_in_only_by_name(run: Run, tmp_path: Path) -> None:
    code, _, err = run("serve", tmp_path / "x.kg", "--bind", "0.0.0.0:7878")
    assert (code, "--allow-remote" in err) == (2, True)


def test_a_store_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    code, _, err = run("serve", tmp_path / "x.kg")
    assert code == 2
    assert "x.kg" in err


@pytest.mark.parametrize("bind", ["7878", "localhost", "127.0.0.1:http", "127.0.0.1:99999"])
def test_an_address_needs_a_port(bind: str) -> None:
    with pytest.raises(BadUsage, match="--bind"):
        address(bind)


def test_loopback() -> None:
    assert [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "192.168.1.5", "example.org")] == [True, True, True, False, False, False]
