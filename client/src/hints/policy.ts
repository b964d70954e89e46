// From what a phase wants of its questions to what a hint may say about one.
export type Kind = "advice" | "suggestive" | "why" | "coach" | "choice" | "closed" | "multiple" | "speech";

/** Nothing is said about a question where any question will do, and none where none is asked. */
const SAID: Partial<Record<string, readonly Kind[]>> = {
  clarifying: ["advice", "suggestive", "why", "coach", "multiple", "speech"],
  open: ["advice", "suggestive", "why", "choice", "closed", "multiple", "speech"],
  closed: ["advice"],
};

/** The first that fits is said, and no other. */
export const saidIn = (policy: string): readonly Kind[] => SAID[policy] ?? [];
