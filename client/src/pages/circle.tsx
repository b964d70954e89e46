// A participant's page: the waiting room, the live phases, and what is left after closing.
import "../styles/pages/circle.css";
import { useEffect } from "preact/hooks";
import { group } from "../session.ts";
import { Closed } from "./live/Closed.tsx";
import { Live } from "./live/Live.tsx";
import { Waiting } from "./live/Waiting.tsx";
import { tell } from "./live/telling.ts";

const STAGES = { waiting: Waiting, running: Live, closed: Closed };

export function Circle() {
  useEffect(tell, []);
  const stage = group.value?.session.stage;
  if (!stage) return null;
  const Page = STAGES[stage];
  return <Page />;
}
