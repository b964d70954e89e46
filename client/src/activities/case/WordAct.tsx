// What the case-bringer can do about the key question: word it, and word it anew.
import { draft, drafts } from "../../keep.ts";
import { Compose } from "../../parts/Compose.tsx";
import { keyQuestion } from "../../session.ts";
import { t } from "../../texts.ts";
import type { ActProps } from "../part.ts";
import { WORDING, wordQuestion } from "./wording.ts";

export function WordAct({ beside }: ActProps) {
  return (
    <Compose
      label={t(keyQuestion.value ? "wording.anew" : "wording.first")}
      value={draft(WORDING)}
      saved={drafts.saved(WORDING)}
      verb={t(keyQuestion.value ? "wording.sendAnew" : "wording.send")}
      send={wordQuestion}
      beside={beside}
    />
  );
}
