// The order of a round before it starts: by seat, by chance, who is not in the room first, or who was heard least.
import { polite } from "../../announce.ts";
import { useSignal } from "../../draw.ts";
import type { Act } from "../../parts/act.tsx";
import { Button } from "../../parts/Button.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import type { Order } from "../../protocol.ts";
import { activity, group, here, me, nameOf } from "../../session.ts";
import { t } from "../../texts.ts";
import { moved } from "../questions/moved.ts";
import { ordered } from "./here.ts";
import { Remote } from "./Remote.tsx";
import { startRound } from "./turning.ts";

const ORDERS = ["seat", "random", "remote-first", "least-heard"] as const satisfies Order[];

export function DeskOrder({ act }: { act: Act }) {
  const first = activity("round")?.order ?? "seat";
  const chosen = useSignal<Order>(first);
  // By chance, by who was heard, or by hand: as it was made, so that it does not move by itself. Null: as people sit now.
  const kept = useSignal(made(first));
  const takesPart = useSignal(true);
  // Whoever came since stands at the end, as in a round that is going on.
  const may = ordered("seat");
  const all = [...new Set([...(kept.value ?? ordered(chosen.value)), ...may])];
  const people = all.filter((id) => may.includes(id) && (takesPart.value || id !== me.value));
  const choose = (one: Order) => {
    chosen.value = one;
    kept.value = made(one);
  };
  const move = (id: string, by: 1 | -1) => {
    const order = moved(people, id, by) ?? people;
    kept.value = order;
    polite(t("desk.round.moved", { name: nameOf(id), place: order.indexOf(id) + 1, of: people.length }));
  };
  return (
    <section class="desk-order">
      <h2 class="label" id="round-order">{t("desk.round.order")}</h2>
      <div class="choices" role="group" aria-labelledby="round-order">
        {ORDERS.map((one) => <Button key={one} kind="words" pressed={one === chosen.value} onPress={() => choose(one)}>{t(`order.${one}`)}</Button>)}
      </div>
      <ol class="desk-turns">{people.map((id) => <Person key={id} id={id} onMove={(by) => move(id, by)} />)}</ol>
      {may.includes(me.value) && (
        <label class="check">
          <input type="checkbox" checked={takesPart.value} onChange={() => (takesPart.value = !takesPart.value)} />
          {t("desk.round.takePart")}
        </label>
      )}
      <Remote />
      <div class="buttons">
        <Button kind="now" size="small" onPress={() => act.run(() => startRound(people))}>{t("desk.round.start")}</Button>
      </div>
    </section>
  );
}

const made = (order: Order): string[] | null => (order === "random" || order === "least-heard" ? ordered(order) : null);

function Person({ id, onMove }: { id: string; onMove: (by: 1 | -1) => void }) {
  const name = nameOf(id);
  const remote = group.value?.people[id]?.remote;
  return (
    <li data-row>
      <span>
        {name} <span class="soft small">{[remote && t("remote.is"), !here.value.includes(id) && t("seat.isAway")].filter(Boolean).join(", ")}</span>
      </span>
      <span class="turn-moves">
        <IconButton sign="M3.5 10 8 5.5 12.5 10" label={t("desk.round.earlier", { name })} onPress={() => onMove(-1)} />
        <IconButton sign="M3.5 6 8 10.5 12.5 6" label={t("desk.round.afterwards", { name })} onPress={() => onMove(1)} />
      </span>
    </li>
  );
}
