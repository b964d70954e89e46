// The duties of the method: which there are, who has them, and asking for one.
import type { Code, Duty } from "../protocol.ts";
import { command, group, me } from "../session.ts";

export const duties = (): Duty[] => group.value?.duties?.order ?? [];

/** Who has it; "" when nobody has. */
export const holder = (duty: Duty): string => group.value?.duties?.held[duty] ?? "";

export const holds = (duty: Duty): boolean => holder(duty) === me.value;

/** `to`: "" for nobody. */
export const assign = (duty: Duty, to: string): Promise<Code | null> => command({ t: "assign_duty", duty, participant: to || null });

export const draw = (duty: Duty): Promise<Code | null> => command({ t: "draw_duty", duty });
