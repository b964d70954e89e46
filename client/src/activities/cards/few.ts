// What few piles come to, in one chunk: writers who are asked, other words for a card, dots.
export { Dot, Dots } from "../dots/Dots.tsx";
export { Asking } from "./Asking.tsx";
export { Rephrase } from "./Rephrase.tsx";
