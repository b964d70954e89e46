// From the line's state to one honest sentence, at the same place on every page.
import { line } from "../../session.ts";
import { clockTime, t } from "../../texts.ts";
import { Sign, type SignName } from "../Sign.tsx";

const SIGNS: Record<string, SignName> = { live: "live", reconnecting: "ring", stale: "struck" };

export function Conn() {
  const now = line.value;
  return (
    <span class={`conn ${now.t}`}>
      <Sign name={SIGNS[now.t] ?? "ring"} />
      <span>{sentence()}</span>
    </span>
  );
}

function sentence(): string {
  const now = line.value;
  if (now.t === "live") return t("line.live");
  if (now.t === "stale") return t(now.waiting > 0 ? "line.staleWaiting" : "line.stale", { time: clockTime(now.at), n: now.waiting });
  return now.waiting > 0 ? t("line.waiting", { n: now.waiting }) : t("line.reconnecting");
}
