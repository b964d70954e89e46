"""Report: what the case-bringer lets into it, and the deletion of everything."""

from collections.abc import Mapping

from protocol.commands import Delete, Include, NameInReport
from protocol.views.ending import ReportView
from server.core.decision import DONE, Decision, DeleteWork, Refusal
from server.core.events import ReportItemSet, ReportNamesSet
from server.core.scene import Scene
from server.core.value import replace, value


@value
class Report:
    """`items`: ids in the order of including; `names`: whether it names people."""

    items: tuple[str, ...] = ()
    names: bool = False


# -- decide


def include(scene: Scene, do: Include, report: Report, things: frozenset[str], noted: Mapping[str, str]) -> Decision:
    """One thing in, or out. `things`: the ids of everything that everyone can read.

    `noted`: of actions and notes, whose they are. Where each brought a case in turn all decide about their own.
    """
    if do.included == (do.item in report.items):
        return DONE
    if do.included and do.item not in things:
        return Refusal("unknown_item")
    if not scene.brings and noted.get(do.item) != scene.who:
        return Refusal("not_yours")
    return (ReportItemSet(do.item, do.included),)


def name_in_report(scene: Scene, do: NameInReport, report: Report) -> Decision:
    """With names, or without."""
    return DONE if report.names == do.names else (ReportNamesSet(do.names),)


def delete(scene: Scene, do: Delete) -> Decision:
    """Everything goes, now."""
    return DeleteWork()


# -- evolve


def item_set(report: Report, event: ReportItemSet) -> Report:
    others = tuple(item for item in report.items if item != event.item)
    return replace(report, items=(*others, event.item) if event.included else others)


def names_set(report: Report, event: ReportNamesSet) -> Report:
    return replace(report, names=event.names)


# -- project: to everyone, for all may see what leaves the room


def project(report: Report) -> ReportView:
    """The choice of the case-bringer."""
    return {"items": list(report.items), "names": report.names}
