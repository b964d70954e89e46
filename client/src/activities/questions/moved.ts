// From an order and a press up or down to the new order.

/** The order with one thing moved by one place; null where it is first or last already. */
export function moved(order: readonly string[], id: string, by: 1 | -1): string[] | null {
  const from = order.indexOf(id);
  const other = order[from + by];
  if (from < 0 || other === undefined) return null;
  return order.with(from, other).with(from + by, id);
}
