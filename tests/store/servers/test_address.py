"""What an administrator may write as the address of a store."""

import pytest

from server.store.choose import judge
from server.store.servers.address import Server, address_of
from server.store.servers.reach import Kind, Reach


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("redis://one", "server"),
        ("rediss://user:pass@one:7000/3?ssl_cert_reqs=none", "server"),
        ("unix:///run/valkey.sock?db=2", "server"),
        ("redis+sentinel://one,two:26380/kring/2", "sentinel"),
        ("rediss+sentinel://:pass@one/kring?sentinel_password=other", "sentinel"),
        ("redis+cluster://one:7000,[::1]:7001", "cluster"),
        ("rediss+cluster://user:pass@one/", "cluster"),
    ],
)
def test_kinds(url: str, kind: Kind) -> None:
    """[SRV1] One server, the master that sentinels name, and a cluster are told apart by the address."""
    judge(url)
    assert Reach(url, 1).kind == kind


@pytest.mark.parametrize(
    "url",
    [
        "http://one",
        "redis+magic://one",
        "kring://one",
        "redis+sentinel://one",
        "redis+sentinel:///kring",
        "redis+cluster://one:7000/3",
        "redis+cluster://one:port",
        "redis+cluster://one:7000,",
        "redis+cluster://one?socket_timeout=soon",
        "nowhere",
    ],
)
def test_no_address(url: str) -> None:
    """[SRV1] What is no address is refused before anything is asked there."""
    with pytest.raises(ValueError, match=r"."):
        judge(url)


def test_who_is_shown_which_secret() -> None:
    """[SRV1] What logs in to the master is not shown to sentinels, nor the other way round."""
    url = "rediss+sentinel://us%20er:p%40ss@one,[::1]:7/kring/2?ssl_ca_certs=/ca.pem&sentinel_password=s%26t"
    address = address_of(url)
    assert address.master == "kring"
    assert address.servers == (Server("one", 26379), Server("::1", 7))
    assert address.keepers().url(Server("master", 6379)) == (
        "rediss://us%20er:p%40ss@master:6379/2?ssl_ca_certs=%2Fca.pem"
    )
    assert address.sentinels() == [
        "rediss://one:26379/?ssl_ca_certs=%2Fca.pem&password=s%26t",
        "rediss://[::1]:7/?ssl_ca_certs=%2Fca.pem&password=s%26t",
    ]
