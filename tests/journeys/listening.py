"""What a page says by itself: every change in its live regions, and every tone it asks of WebAudio."""

from typing import Final

from playwright.async_api import TimeoutError as Timeout

from tests.journeys.browsing import Person

EAR: Final = """(() => {
  window.heard = []
  window.tones = 0
  new MutationObserver(changes => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest('[aria-live], [role=status], [role=alert]')
      const said = element === target ? [...addedNodes] : [target]
      if (region) window.heard.push(...said.map(one => `${region.ariaLive ?? region.role}: ${one.textContent}`))
    }
  }).observe(document, { childList: true, subtree: true, characterData: true })
  const start = AudioScheduledSourceNode.prototype.start
  AudioScheduledSourceNode.prototype.start = function (...when) {
    window.tones += 1
    return start.apply(this, when)
  }
})()"""
SAID: Final = "said => window.heard.some(one => one.startsWith(said))"


async def listen(person: Person) -> None:
    """From the next page that the person opens."""
    await person.page.add_init_script(EAR)


async def hears(person: Person, said: str) -> None:
    """Waits until it was said, or what begins with it: ``polite: …`` or ``assertive: …``."""
    try:
        await person.page.wait_for_function(SAID, arg=said, timeout=10_000)
    except Timeout as never:
        raise AssertionError(f"{person.name} did not hear {said!r} in {await heard(person)}") from never


async def heard(person: Person) -> list[str]:
    """All that was said since the last time this was asked."""
    said: list[str] = await person.page.evaluate("window.heard.splice(0)")
    return said


async def tones(person: Person) -> int:
    """How many tones the page began."""
    count: int = await person.page.evaluate("window.tones")
    return count
