// What stands around the thing itself: before it the lap, the module that is played and the way away again; after it notes.
import { Fishbowl } from "../activities/fishbowl/Fishbowl.tsx";
import { Former } from "../activities/decks/Former.tsx";
import { Outcome, useAct } from "../parts/act.tsx";
import { Button } from "../parts/Button.tsx";
import { group, isBringer, nameOf } from "../session.ts";
import { t } from "../texts.ts";
import { Returned } from "../activities/subgroups/Returned.tsx";
import { Lap } from "./Lap.tsx";
import { MyNotes, SharedNotes } from "./Notes.tsx";
import { Played } from "./Played.tsx";
import { apartHere, turn } from "./turning.ts";
import { isOut } from "../parts/plan/seats.ts";

export function Ahead() {
  return (
    <>
      <Fishbowl />
      <Lap />
      <Played />
      <Returned />
      {apartHere() && <Here />}
    </>
  );
}

export function Beside() {
  return (
    <>
      <Former />
      {isBringer.value ? <MyNotes /> : <SharedNotes />}
    </>
  );
}

/** Whether the case-bringer sits apart, as they might: nobody is talked about behind a back that is not turned. */
function Here() {
  const bringer = group.value?.bringer;
  if (!bringer) return null;
  if (group.value?.turned) return <p class="soft">{t(isOut() ? "seat.outside" : "seat.turned", { names: nameOf(bringer) })}</p>;
  return isBringer.value ? <Away /> : <p class="soft">{t("apart.others", { name: nameOf(bringer) })}</p>;
}

function Away() {
  const act = useAct();
  return (
    <section>
      <p class="soft">{t("apart.here")}</p>
      <Button kind="words" onPress={() => act.run(() => turn(true))}>{t("apart.away")}</Button>
      <Outcome of={act} />
    </section>
  );
}
