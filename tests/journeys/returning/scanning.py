"""A code on a page, as another device's camera reads it."""

from io import BytesIO

import numpy
import zxingcpp
from PIL import Image
from playwright.async_api import Page, expect


async def scan(page: Page, label: str) -> str:
    """What the QR code of that name says."""
    code = page.get_by_role("img", name=label).first
    await expect(code).to_be_visible()
    picture = Image.open(BytesIO(await code.screenshot())).convert("L")
    found = zxingcpp.read_barcodes(numpy.asarray(picture))
    assert len(found) == 1, f"{len(found)} codes on {label}"
    return found[0].text
