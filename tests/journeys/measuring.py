"""What is wrong with a page that is read from five metres: too small, cut off, one text over another."""

from typing import Final, Literal

from playwright.async_api import ViewportSize

from tests.journeys.browsing import Person

SIZES: Final = tuple(ViewportSize(width=w, height=h) for w, h in ((1920, 1080), (1280, 720), (1024, 768)))
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
# In parts of the height. A pixel more or less is not seen by anybody.
MEASURE: Final = """() => {
  const LEAST = 0.03, DIGITS = 0.15, PIXEL = 1
  const found = []
  const style = each => getComputedStyle(each)
  const scale = each => each.ownerSVGElement ? each.getScreenCTM().d : 1
  const inside = (box, frame) => box.left >= frame.left - PIXEL && box.right <= frame.right + PIXEL
    && box.top >= frame.top - PIXEL && box.bottom <= frame.bottom + PIXEL
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > PIXEL
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > PIXEL
  const page = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const cut = each => style(each).overflow !== 'visible' || each.matches('main, section, .screen-sheet')
  const lines = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim()
    const element = walker.currentNode.parentElement
    if (!text || !element.checkVisibility({ opacityProperty: true }) || element.closest('.unseen')) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const size = parseFloat(style(element).fontSize) * scale(element)
    if (size < LEAST * innerHeight) found.push(`small: ${text} ${(100 * size / innerHeight).toFixed(2)}`)
    if (element.matches('.clock, .screen-clock b') && size < DIGITS * innerHeight) {
      found.push(`small digits: ${text} ${(100 * size / innerHeight).toFixed(2)}`)
    }
    for (const box of range.getClientRects()) {
      // Of the height of a line what letters take, hanging ones left out.
      const ink = { left: box.left, right: box.right, top: box.bottom - 0.96 * size, bottom: box.bottom - 0.2 * size }
      if (!inside(ink, page)) found.push(`outside: ${text}`)
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (cut(each) && !inside(ink, each.getBoundingClientRect())) found.push(`cut: ${text}`)
      }
      for (const other of lines) if (over(ink, other.ink)) found.push(`over each other: ${text}, ${other.text}`)
      lines.push({ text, ink })
    }
  }
  for (const each of document.querySelectorAll('body *')) {
    if (style(each).overflow !== 'visible' && each.clientHeight && each.scrollHeight > each.clientHeight + PIXEL) {
      found.push(`scrolls: ${each.className}`)
    }
  }
  return [...new Set(found)]
}"""


# A new size is told to the page with the next frame, and what the page does then is drawn with the one after.
DRAWN: Final = "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"


async def faults(screen: Person) -> list[str]:
    """What is wrong at any of the sizes, in the light and in the dark."""
    found: list[str] = []
    for size in SIZES:
        await screen.page.set_viewport_size(size)
        await screen.page.evaluate(DRAWN)
        for scheme in SCHEMES:
            await screen.page.emulate_media(color_scheme=scheme)
            wrong: list[str] = await screen.page.evaluate(MEASURE)
            found += [f"{size['width']}×{size['height']} {scheme}: {each}" for each in wrong]
    return found


async def contrasts(screen: Person) -> list[str]:
    """What axe finds, in the light and in the dark."""
    found: list[str] = []
    for scheme in SCHEMES:
        await screen.page.emulate_media(color_scheme=scheme)
        found += await screen.axe()
    return found
