"""A session that goes on while the library gets another version of its method."""

from pathlib import Path

import httpx

from protocol.texts import MethodTexts
from tests.circle import Links, facilitator
from tests.serving import serving
from tests.shelves import ID, Shelves


async def name_of(web: httpx.AsyncClient, version: int | None) -> str:
    query = {} if version is None else {"version": version}
    answer = await web.get(f"/api/methods/{ID}/en", params=query)
    assert answer.status_code == 200, answer.text
    return MethodTexts.model_validate_json(answer.content).name


async def test_a_session_keeps_its_version(shelves: Shelves, tmp_path: Path) -> None:
    """[METH24] After the shelf has the next version, a session from before is told by its own, a new one by today's."""
    shelves.put(1, "Four steps")
    before, after = Links(), Links()
    async with serving(tmp_path / "data") as kring, httpx.AsyncClient(base_url=kring.http) as web:
        assert (await web.post("/api/sessions", json=before.request(method=ID))).status_code == 201
    shelves.put(2, "Four strides")
    shelves.keep(1, "Four steps")
    async with serving(tmp_path / "data") as kring, httpx.AsyncClient(base_url=kring.http) as web:
        assert (await web.post("/api/sessions", json=after.request(method=ID))).status_code == 201
        for links, version, name in ((before, 1, "Four steps"), (after, 2, "Four strides")):
            anna = await facilitator(kring, links)
            assert (anna.view["session"]["method"], anna.view["session"]["version"]) == (ID, version)
            assert await name_of(web, version) == name
            await anna.close()
        assert await name_of(web, None) == "Four strides"
        told = (await web.get("/api/methods")).json()
    assert [(each["method"]["version"], each["texts"]["name"]) for each in told] == [(2, "Four strides")]


async def test_a_version_that_is_not_there(shelves: Shelves, tmp_path: Path) -> None:
    """[METH24] A version that nobody has, and what is no number of one, is refused `unknown_method`."""
    shelves.put(3, "Four strides")
    shelves.keep(1, "Four steps")
    async with serving(tmp_path / "data") as kring, httpx.AsyncClient(base_url=kring.http) as web:
        for version in ("2", "0", "-1", "01", "1.0", "", "one", "9" * 5000, "١"):
            answer = await web.get(f"/api/methods/{ID}/en", params={"version": version})
            assert (answer.status_code, answer.json()) == (404, {"code": "unknown_method"}), version
