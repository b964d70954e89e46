// The world as a browser has it, for the line.
import type { World } from "./socket.ts";

export const browser: World = {
  connect: () => new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`),
  now: Date.now,
  chance: Math.random,
  after(delay, due) {
    const timer = setTimeout(due, delay);
    return () => clearTimeout(timer);
  },
};
