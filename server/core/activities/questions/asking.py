"""The arrow `command ─▶ decide` for a question's own people: asked, changed, withdrawn; how it lands."""

from protocol.activities import QuestionsSettings
from protocol.commands import Ask, Rate, WithdrawQuestion
from server.core.activities.own import take_back
from server.core.activities.questions.queue import MOST_QUESTIONS, Questions, off
from server.core.activities.rounds import Rounds, holds_back
from server.core.decision import DONE, Decision, Refusal
from server.core.events import QuestionAsked, QuestionRated, QuestionReworded, QuestionWithdrawn
from server.core.scene import Scene


def ask(scene: Scene, do: Ask, questions: Questions, rounds: Rounds) -> Decision:
    """A new question, in rounds by who has the turn, of the own sub-group; or a waiting one with other words."""
    known = questions.items.get(do.id)
    if do.id in questions.gone or (known and (known.by, known.text) == (scene.who, do.text)):
        return DONE
    if known:
        return _may_not_change(scene, do.id, questions) or (QuestionReworded(do.id, do.text),)
    if holds_back(scene, rounds):
        return Refusal("not_your_turn")
    return _may_not_ask(scene, questions) or (QuestionAsked(do.id, scene.who, do.text, scene.index, scene.subgroup),)


def _may_not_change(scene: Scene, key: str, questions: Questions) -> Refusal | None:
    if questions.items[key].by != scene.who:
        return Refusal("not_yours")
    return None if key in questions.queue else Refusal("not_now")


def _may_not_ask(scene: Scene, questions: Questions) -> Refusal | None:
    settings = scene.settings(QuestionsSettings)
    if not settings or settings.policy == "none":
        return Refusal("not_now")
    if scene.parted and scene.subgroup is None:
        return Refusal("not_your_role")
    waiting = sum(questions.items[key].by == scene.who for key in questions.queue)
    full = waiting >= settings.each or len(questions.items) + len(questions.gone) >= MOST_QUESTIONS
    return Refusal("too_many_items") if full else None


def withdraw_question(scene: Scene, do: WithdrawQuestion, questions: Questions, spotlight: str | None) -> Decision:
    """The own waiting or parked question goes, and off the screen."""
    waits = do.id in questions.queue or do.id in questions.parked
    then = (QuestionWithdrawn(do.id), *off(spotlight, do.id)) if waits else Refusal("not_now")
    return take_back(scene, do.id, questions.gone, questions.items, then)


def rate(scene: Scene, do: Rate, questions: Questions) -> Decision:
    """How a question lands, where the phase asks for it."""
    settings, known = scene.settings(QuestionsSettings), questions.items.get(do.id)
    if not settings or not settings.rated:
        return Refusal("not_now")
    if known is None:
        return Refusal("unknown_item")
    return DONE if known.rating == do.rating else (QuestionRated(do.id, do.rating),)
