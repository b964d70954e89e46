// Where the page begins: reads the address, begins the session and draws the page that its state asks for.
import "./styles/page.css"; // first: it says in which order the layers of all styles overrule each other
import "./styles/pages/door.css";
import { effect } from "@preact/signals-core";
import { mountRegions } from "./announce.ts";
import { draw } from "./draw.ts";
import { followBringer } from "./activities/bringer.ts";
import { choice, keepDrafts } from "./keep.ts";
import { lazy } from "./lazy.tsx";
import { keepFocus } from "./parts/focus/keepFocus.ts";
import { Entering } from "./pages/entering.tsx";
import { Join } from "./pages/join.tsx";
import { Seat } from "./pages/seat.tsx";
import { followBack, takeRoute } from "./route.ts";
import { anyView, begin, failure, group, guest, receipt, screen } from "./session.ts";
import { followDecks } from "./slips.ts";
import { followTexts, needTexts } from "./texts.ts";
import { followChoice, suggestLanguage } from "./words/language.ts";
import { followMethod } from "./words/method.ts";

const Door = lazy(async () => (await import("./pages/door.tsx")).Door, "circle");
const Start = lazy(async () => (await import("./pages/start.tsx")).Start, "circle", "desk");
const Method = lazy(async () => (await import("./pages/method.tsx")).Method, "circle", "desk", "diagram", "rehearsal");
const Own = lazy(async () => (await import("./pages/own.tsx")).Own, "circle", "desk", "own", "diagram", "rehearsal");
const Pair = lazy(async () => (await import("./pages/pair.tsx")).Pair, "circle");
const Receipt = lazy(async () => (await import("./pages/report/Receipt.tsx")).Receipt, "circle", "desk");
const Screen = lazy(async () => (await import("./pages/screen.tsx")).Screen, "circle", "desk", "beside");

const route = takeRoute();

function Page() {
  if (route.page === "start") return <Start onStands={(id) => location.assign(`/s/${id}`)} />;
  if (route.page === "own") return <Own />;
  if (route.page === "method") return <Method id={route.id} />;
  if (route.page === "pair") return <Pair id={route.id} secret={route.secrets[0] ?? ""} />;
  if (route.page === "screen" && (screen.value || receipt.value)) return <Screen />;
  if (receipt.value) return <Receipt gone={receipt.value} />;
  if (failure.value) return <Door where={route.page} />;
  if (guest.value) return <Join />;
  return group.value ? <Seat /> : <Entering />;
}

function follow(): void {
  keepDrafts();
  followChoice();
  followTexts();
  followMethod();
  followBringer();
  followBack();
  mountRegions();
  keepFocus();
  effect(() => {
    document.documentElement.dataset["theme"] = choice("theme").value || "auto";
  });
  effect(() => {
    if (anyView.value) suggestLanguage(anyView.value.session.language);
  });
}

async function start(): Promise<void> {
  follow();
  begin(route);
  if (route.page === "circle") followDecks();
  await needTexts("shared", "circle");
  const page = document.getElementById("page");
  if (page) draw(() => <Page />, page);
}

void start();
