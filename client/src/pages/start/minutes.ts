// From what a person types beside a phase to whole seconds, and back.

export const LEAST = 1;
export const MOST = 4 * 3600;
const STEP = 60;

/** Seconds of "12", "0:45" or "1,5"; undefined when it is none of these. */
export function secondsOf(typed: string): number | undefined {
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed.trim());
  if (clock) return within(Number(clock[1]) * 60 + Number(clock[2]));
  const decimal = /^\d{1,3}([.,]\d)?$/.test(typed.trim()) ? Number(typed.trim().replace(",", ".")) : NaN;
  return Number.isNaN(decimal) ? undefined : within(Math.round(decimal * 60));
}

/** "12", or "0:45" where it is no whole minute. */
export function minutesOf(seconds: number): string {
  const rest = seconds % 60;
  const whole = Math.floor(seconds / 60);
  return rest === 0 ? String(whole) : `${whole}:${String(rest).padStart(2, "0")}`;
}

/** One press more or less: to the next whole minute in that direction, never below one minute. */
export function stepped(seconds: number, direction: 1 | -1): number {
  const next = direction > 0 ? Math.floor(seconds / STEP) + 1 : Math.ceil(seconds / STEP) - 1;
  return Math.min(MOST, Math.max(STEP, next * STEP));
}

function within(seconds: number): number | undefined {
  return seconds >= LEAST && seconds <= MOST ? seconds : undefined;
}
