"""Serves the built client: one page for every address of it, and its assets, which never change under one name."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

_SERVER = Path(__file__).parent.parent
# In a wheel the page lies beside the code; in a checkout where `make` builds it.
PLACES = (_SERVER / "page", _SERVER.parent / "client" / "dist")
ADDRESSES = ("/", "/methods/{id}", "/s/{id}", "/screen/{id}", "/pair/{id}", "/recovery")

UNCHANGING = "public, max-age=31536000, immutable"
NEVER_KEPT = "no-store"
KEPT_A_WHILE = "public, max-age=3600"


def find() -> Path:
    """The folder of the built client; the last place when it is built nowhere yet."""
    return next((place for place in PLACES if (place / "index.html").is_file()), PLACES[-1])


class Kept(StaticFiles):
    """Files with a word on how long a browser may keep them."""

    def __init__(self, folder: Path, kept: str) -> None:
        super().__init__(directory=folder, check_dir=False)
        self._kept = kept

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = self._kept
        return response


def routes(folder: Path) -> list[BaseRoute]:
    """The page at each of its addresses, then everything else that was built."""

    async def index(request: Request) -> Response:
        if not (folder / "index.html").is_file():
            return PlainTextResponse("The page is not built. Run: make", 503, {"Cache-Control": NEVER_KEPT})
        return FileResponse(folder / "index.html", headers={"Cache-Control": NEVER_KEPT})

    return [
        *(Route(address, index) for address in ADDRESSES),
        Mount("/assets", Kept(folder / "assets", UNCHANGING)),
        Mount("/", Kept(folder, KEPT_A_WHILE)),
    ]
