// The changes that can be made to a row of phases, modules or activities; each answers a new row.
export function added<T>(row: readonly T[], at: number, it: T): T[] {
  return row.toSpliced(at, 0, it);
}

export function removed<T>(row: readonly T[], at: number): T[] {
  return row.toSpliced(at, 1);
}

/** Takes one out and puts it in again; beyond either end it stays at that end. */
export function moved<T>(row: readonly T[], from: number, to: number): T[] {
  const it = row[from];
  return it === undefined ? [...row] : added(removed(row, from), Math.min(Math.max(to, 0), row.length - 1), it);
}

/** The row with another one in that place. */
export function put<T>(row: readonly T[], at: number, it: T): T[] {
  return row.with(at, it);
}
