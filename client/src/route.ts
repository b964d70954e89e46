// From the address bar to a page; what is secret in it is taken out at once, because shared screens show it.
import { signal } from "@preact/signals-core";
import { keepKeys } from "./keep.ts";

export type Route = { page: "start" | "own" } | { page: "method"; id: string } | { page: "circle" | "screen" | "pair"; id: string; secrets: string[] };

const PAGES = { s: "circle", screen: "screen", pair: "pair" } as const;

/** What a path and a fragment (`#…`) ask for. A fragment that is not ours is taken as none. */
export function readRoute(path: string, fragment: string): Route {
  const [, method] = /^\/methods\/([a-z0-9-]+)\/?$/.exec(path) ?? [];
  if (method === "own") return { page: "own" };
  if (method) return { page: "method", id: method };
  const [, where, id] = /^\/(s|screen|pair)\/([a-z2-7]{20})\/?$/.exec(path) ?? [];
  if (!where || !id) return { page: "start" };
  const [, parts] = /^#([\w.-]+)$/.exec(fragment) ?? [];
  return { page: PAGES[where as keyof typeof PAGES], id, secrets: parts?.split(".") ?? [] };
}

/** Reads the address bar, puts the keys that stand in it on this device and clears them away. */
export function takeRoute(): Route {
  const route = readRoute(location.pathname, location.hash);
  if (location.hash) history.replaceState(history.state, "", location.pathname);
  if (route.page === "circle" || route.page === "screen") keepSecrets(route.page, route.id, route.secrets);
  return route;
}

/** False where there is no key among them. */
export function keepSecrets(page: "circle" | "screen", id: string, [k, token]: string[]): boolean {
  if (!/^[\w-]{43}$/.test(k ?? "")) return false;
  keepKeys(id, { k: k ?? "", ...(token ? { [page === "circle" ? "j" : "s"]: token } : {}) });
  return true;
}

/** Which side of a live session is shown: the report and the links are pages of their own, with a way back. */
export type Side = "live" | "report" | "links";
export const side = signal<Side>(sideIn(globalThis.history?.state)); // a reload keeps the history's state

export function turnTo(next: Side): void {
  history.pushState(next, "", location.pathname);
  side.value = next;
}

export function followBack(): void {
  addEventListener("popstate", (event) => (side.value = sideIn(event.state)));
  // A link pasted over this page's own address loads nothing by itself, and would stand there to be read.
  addEventListener("hashchange", () => /^#[\w-]{43}(\.|$)/.test(location.hash) && location.reload());
}

function sideIn(state: unknown): Side {
  return state === "report" || state === "links" ? state : "live";
}
