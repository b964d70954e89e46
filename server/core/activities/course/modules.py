"""Modules: ways of consulting from which the group chooses one in the session; a later phase plays it."""

from dataclasses import field

from protocol.activities import ModulesSettings
from protocol.commands import ChooseModule, FavourModule
from server.core.decision import DONE, Decision, Refusal
from server.core.events import ModuleChosen, ModuleFavoured, ParticipantRemoved
from server.core.scene import Scene
from server.core.value import replace, value


@value
class Modules:
    """`chosen`: None until one is; `since`: in which visit it was. `favours`: by participant, in `visit` only."""

    chosen: str | None = None
    since: int = 0
    visit: int = 0
    favours: dict[str, str] = field(default_factory=dict)

    def favoured(self, visit: int) -> dict[str, str]:
        """Who favours which module in a visit."""
        return self.favours if visit == self.visit else {}


# -- decide


def choose_module(scene: Scene, do: ChooseModule, modules: Modules) -> Decision:
    """One of those that this phase offers."""
    if not _offers(scene, do.key):
        return Refusal("unknown_item")
    return DONE if modules.chosen == do.key else (ModuleChosen(do.key, scene.visit),)


def favour_module(scene: Scene, do: FavourModule, modules: Modules) -> Decision:
    """By name: this one, another one, or none any more."""
    if do.key is not None and not _offers(scene, do.key):
        return Refusal("unknown_item")
    same = modules.favoured(scene.visit).get(scene.who) == do.key
    return DONE if same else (ModuleFavoured(scene.who, do.key, scene.visit),)


def _offers(scene: Scene, key: str) -> bool:
    settings = scene.settings(ModulesSettings)
    return settings is not None and key in settings.of


# -- evolve


def chosen(modules: Modules, event: ModuleChosen) -> Modules:
    return replace(modules, chosen=event.key, since=event.visit)


def favoured(modules: Modules, event: ModuleFavoured) -> Modules:
    others = {who: key for who, key in modules.favoured(event.visit).items() if who != event.participant}
    favours = others if event.key is None else {**others, event.participant: event.key}
    return replace(modules, visit=event.visit, favours=favours)


def removed(modules: Modules, event: ParticipantRemoved) -> Modules:
    """Who is gone favours none."""
    return replace(modules, favours={who: key for who, key in modules.favours.items() if who != event.participant})
