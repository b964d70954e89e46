// What only the case-bringer has on the page, and deleting, which the facilitator has too: one chunk.
export { ChooseNames, Tick } from "../pages/report/Choosing.tsx";
export { DeleteNow } from "../pages/report/DeleteNow.tsx";
export { Turned } from "../pages/live/Turned.tsx";
export { Strikes } from "./cards/Strikes.tsx";
export { PickCard, RateCard } from "./decks/Marks.tsx";
export { Telling } from "./case/Telling.tsx";
export { WordAct } from "./case/WordAct.tsx";
export { Decline } from "./questions/Decline.tsx";
export { RateAct } from "./questions/RateAct.tsx";
export { toRate } from "./questions/rating.ts";
export { takeOver } from "./case/wording.ts";
