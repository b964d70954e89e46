"""A person at a keyboard and nothing else: goes to controls by their accessible names, and loses the focus nowhere."""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.async_api import Locator, expect

from tests.journeys.browsing import Person

FURTHEST: Final = 90  # presses of Tab: more controls than the fullest page has
# An outline on the control itself, or on what stands for it: a row, a sheet, a label; and not behind the bar,
# before which only a dialog lies.
SHOWN: Final = """() => {
  const here = document.activeElement
  const [bar, ends] = [document.querySelector('.bar'), here.getBoundingClientRect().bottom]
  const before = bar && !bar.contains(here) && !here.closest('dialog')
  if (before && ends > bar.getBoundingClientRect().top + 1) return false
  const round = [here, here.closest('label'), here.closest('.sheet')].filter(Boolean).map(one => getComputedStyle(one))
  return round.some(each => each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) >= 2)
}"""


@dataclass
class Keys:
    """The keyboard of one person."""

    person: Person
    done: str = ""  # the last own action; empty on arriving, when the focus is nowhere yet
    unseen: list[str] = field(default_factory=list)  # controls whose focus could not be seen

    def find(self, role: Any, name: str) -> Locator:
        """The controls with that role whose accessible names hold all parts of the given one, in their order."""
        parts = ".*".join(map(re.escape, name.split(" … ")))
        return self.person.page.get_by_role(role, name=re.compile(parts, re.IGNORECASE))

    async def to(self, role: Any, name: str, back: bool = False) -> None:
        """Tabs until the control has the focus."""
        await self.keeps_focus()
        wanted = self.find(role, name)
        await expect(wanted.first).to_be_attached()
        focused = wanted.and_(self.person.page.locator(":focus"))
        for _ in range(FURTHEST):
            if await focused.count():
                break
            await self.person.page.keyboard.press("Shift+Tab" if back else "Tab")
        await expect(focused).to_have_count(1)
        if not await self.person.page.evaluate(SHOWN):
            self.unseen.append(f"{role} {name}")

    async def press(self, name: str, role: Any = "button") -> None:
        """Goes to a button and presses Enter."""
        await self.to(role, name)
        await self.key("Enter", name)

    async def mark(self, name: str, role: Any = "checkbox") -> None:
        """Goes to a box and presses the space bar."""
        await self.to(role, name)
        await self.key("Space", name)

    async def write(self, label: str, text: str) -> None:
        """Goes to a field and types over what stands there."""
        await self.to("textbox", label)
        await self.key("ControlOrMeta+a", label)
        await self.person.page.keyboard.type(text)

    async def key(self, key: str, what: str) -> None:
        self.done = f"{key} on {what}"
        await self.person.page.keyboard.press(key)

    async def stays_on(self, role: Any, name: str) -> None:
        """The focus is on that control, or comes to it without a key."""
        await expect(self.find(role, name).first).to_be_focused()

    async def keeps_focus(self) -> None:
        """After an own action the focus is somewhere, so that reading and tabbing go on from there."""
        if self.done:
            body = self.person.page.locator("body")
            await expect(body, f"the focus of {self.person.name} after {self.done}").not_to_be_focused(timeout=3_000)
