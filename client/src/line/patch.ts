// From a patch to the next view: an RFC 7396 merge patch, where what it does not touch stays the same object.
type Members = Record<string, unknown>;

export function merge(target: unknown, patch: unknown): unknown {
  if (!isMembers(patch)) return patch;
  const merged: Members = isMembers(target) ? { ...target } : {};
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) delete merged[name];
    else merged[name] = merge(merged[name], change);
  }
  return merged;
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
