"""What the administrator may choose, read once from the environment before anything starts."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from server.logs import Form
from server.store.choose import judge

PREFIX = "KRING_"


class Settings(BaseModel):
    """Every field is an environment variable, KRING_ and its name in capitals; docs/settings.md is made from this."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = Field("127.0.0.1", description="Address to listen on; 0.0.0.0 lets phones on the local network in.")
    port: int = Field(8000, ge=0, le=65_535, description="Port to listen on; 0 takes a free one.")
    data: Path = Field(
        Path("~/.local/share/kring"), description="Folder of the embedded store; one Kring at a time may use it."
    )
    store_url: str | None = Field(
        None,
        description="A Valkey or Redis to use instead of the embedded store: redis://, rediss:// (TLS), unix://, "
        "redis+sentinel://host:port,host:port/master or redis+cluster://host:port,host:port (both also as rediss+); "
        "REDIS_URL is honoured too.",
    )
    store_replicas: int = Field(
        0,
        ge=0,
        le=10,
        description="How many replicas of that Valkey or Redis must have what is acknowledged; with fewer it is not.",
    )
    seats: int = Field(
        25, ge=2, le=200, description="How many connections one session may have at a time; participants too, up to 40."
    )
    lead_away: int = Field(
        60, ge=3, description="Seconds that the facilitator must be away before a participant may take the lead."
    )
    workers: int = Field(1, ge=1, le=64, description="How many processes serve the port together.")
    rooms: int = Field(1000, ge=1, description="How many sessions may be live in this process at a time.")
    creation_code: str | None = Field(
        None, min_length=1, description="Who starts a session must know this code; without it everyone may."
    )
    creations_per_hour: int = Field(30, ge=1, description="How many sessions one address may start in an hour.")
    knocks_per_minute: int = Field(600, ge=1, description="How many sockets one address may open in a minute.")
    keep_closed: int = Field(86_400, ge=1, description="Seconds that a session stays after it was closed.")
    keep_idle: int = Field(604_800, ge=1, description="Seconds that a session stays after its last activity.")
    keep_waiting: int = Field(2_592_000, ge=1, description="Seconds that a session stays which never began.")
    origins: str = Field(
        "", description="Further origins that may open a socket, separated by commas; the own one always may."
    )
    proxies: str = Field(
        "",
        description="Addresses or networks of proxies whose X-Forwarded headers are believed, separated by commas; "
        "else none.",
    )
    log_format: Form = Field("text", description="How it is logged: text for people, json for a collector of logs.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")

    @field_validator("store_url")
    @classmethod
    def _leads_somewhere(cls, url: str | None) -> str | None:
        if url:
            judge(url)
        return url

    @field_validator("store_replicas")
    @classmethod
    def _has_replicas(cls, count: int, others: ValidationInfo) -> int:
        if count and not others.data.get("store_url"):
            raise ValueError("the embedded store has no replicas")
        return count


class Unusable(Exception):
    """A setting that can't be used; the text says which, and why."""


def read(environment: Mapping[str, str]) -> Settings:
    """The settings that the environment asks for. Raises Unusable."""
    given = {
        name: environment[variable(name)] for name in Settings.model_fields if environment.get(variable(name), "") != ""
    }
    if "store_url" not in given and environment.get("REDIS_URL"):
        given["store_url"] = environment["REDIS_URL"]
    return checked(given)


def checked(given: Mapping[str, object]) -> Settings:
    """The settings with those given instead of their defaults. Raises Unusable."""
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name = variable(str(first["loc"][0]))
        raise Unusable(f"{name} can't be used: {first['msg'].removeprefix('Value error, ')}.") from None


def variable(name: str) -> str:
    """The environment variable of a field."""
    return PREFIX + name.upper()
