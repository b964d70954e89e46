// The world as a browser has it, for the line.
import type { World } from "./socket.ts";

export const browser: World = {
  connect: () => new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`),
  now: Date.now,
  chance: Math.random,
  after(delay, then) {
    const timer = setTimeout(then, delay);
    return () => clearTimeout(timer);
  },
};
