// The shared screen in the room: shows, never acts; nothing on it that is not said aloud.
import { effect } from "@preact/signals-core";
import { useEffect } from "preact/hooks";
import { useSignal } from "../draw.ts";
import { Conn } from "../parts/frame/Conn.tsx";
import { useTabTitle } from "../parts/frame/PageTitle.tsx";
import { line, screen, timeLeft } from "../session.ts";
import { allowSound, tone } from "../sound.ts";
import { t } from "../texts.ts";
import { Joining } from "./screen/Joining.tsx";
import { Leading } from "./screen/Leading.tsx";
import { Talk } from "./screen/Talk.tsx";
import "../styles/pages/screen-sheet.css";
import "../styles/pages/screen.css";

export function Screen() {
  useTabTitle(t("screen.page"));
  const view = screen.value;
  if (!view || view.session.stage === "closed") return <Closed />;
  return (
    <div class="screen">
      {view.visit && !view.invitation ? <Talk view={view} /> : <Joining view={view} />}
      <Leading />
      {line.value.t !== "live" && <p class="screen-line"><Conn /></p>}
      {view.visit && <Sound />}
    </div>
  );
}

function Closed() {
  return (
    <div class="screen">
      <main class="screen-closed">
        <h1>{t("screen.closed")}</h1>
      </main>
    </div>
  );
}

/** Browsers stay silent until somebody pressed something: once on, the button shows only under a pointer. */
function Sound() {
  const on = useSignal(false);
  useEffect(() => followEnd(() => on.peek()), []);
  const press = () => {
    on.value = !on.value;
    if (on.value) allowSound();
  };
  return (
    <button type="button" class={`screen-sound ${on.value ? "on" : ""}`} onClick={press}>
      {t(on.value ? "screen.soundOff" : "screen.sound")}
    </button>
  );
}

/** One tone when the clock passes zero while the screen looks on. */
function followEnd(on: () => boolean): () => void {
  let last: number | null = null;
  return effect(() => {
    const left = timeLeft.value;
    if (left === 0 && last !== null && last > 0 && on()) tone();
    last = left;
  });
}
