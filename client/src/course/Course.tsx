// What a participant's page has where the way through the method is not straight: one chunk.
export { Beside } from "./Beside.tsx";
export { Outcome } from "./Outcome.tsx";
export { instead } from "./instead.ts";
