// What a participant's page has where the way through the method is not straight, or not led by one: one chunk.
export { Above, Below } from "../beside/Around.tsx";
export { Beside } from "./Beside.tsx";
export { Outcome } from "./Outcome.tsx";
export { instead } from "./instead.ts";
