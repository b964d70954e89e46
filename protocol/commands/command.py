"""What every command is."""

from pydantic import BaseModel, ConfigDict


class Command(BaseModel):
    """Asked for by one seat; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
