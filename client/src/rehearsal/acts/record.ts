// Who takes notes writes down two lines of what is said.
import type { RecordSettings } from "../../protocol.ts";
import { mine, type Deed, type Look } from "../look.ts";

const LINES = 2;

export function* record(look: Look, _said: RecordSettings): Generator<Deed> {
  const { view, own, hand } = look;
  const { n: visit = 0, phase = 0 } = view.visit ?? {};
  if (view.duties?.held["scribe"] !== own.id) return;
  const written = mine(look, view.record.lines).filter(([, line]) => line.phase === phase).length;
  for (let n = written; n < LINES; n += 1) {
    const make = () => {
      const id = hand.fresh();
      return { t: "write_line" as const, id, text: hand.write({ of: "record", n: n + phase }, "line", id, "text") };
    };
    yield { key: `line ${visit} ${n}`, takes: "writing", make };
  }
}
