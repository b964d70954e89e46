"""Settings: what the environment may say, and what is told of what it may not."""

from pathlib import Path

import pytest

from server.settings import Settings, Unusable, read


def test_defaults() -> None:
    """[ROOM23] Without a word from the environment every setting has its default; an empty variable says nothing."""
    assert read({}) == read({"KRING_PORT": "", "REDIS_URL": ""}) == Settings()


def test_the_environment_speaks() -> None:
    """[ROOM24] A setting is its variable; REDIS_URL is honoured where KRING_STORE_URL says nothing else."""
    chosen = read({"KRING_PORT": "9", "KRING_DATA": "elsewhere", "REDIS_URL": "redis://one", "PORT": "7"})
    assert (chosen.port, chosen.data, chosen.store_url) == (9, Path("elsewhere"), "redis://one")
    assert read({"REDIS_URL": "redis://one", "KRING_STORE_URL": "redis://two"}).store_url == "redis://two"


@pytest.mark.parametrize(
    ("name", "value"), [("KRING_PORT", "70000"), ("KRING_SEATS", "1"), ("KRING_KEEP_IDLE", "soon")]
)
def test_what_can_not_be_used(name: str, value: str) -> None:
    """[ROOM16] A setting that can't be used is named in one sentence, without the value."""
    with pytest.raises(Unusable, match=f"^{name} can't be used: .*\\.$") as caught:
        read({name: value})
    assert value not in str(caught.value)


def test_each_is_described() -> None:
    """[ROOM25] Every setting says in one sentence what it is for."""
    assert all((field.description or "").endswith(".") for field in Settings.model_fields.values())
