// What this device remembers: text by name, and in memory only where the browser denies more.
export interface Disk {
  read(name: string): string | null;
  write(name: string, text: string): void;
  remove(name: string): void;
  names(prefix: string): string[];
}

/** A disk over localStorage (stays, shared by tabs) or sessionStorage (this tab, until it closes). */
export function disk(kind: "localStorage" | "sessionStorage"): Disk {
  const memory = new Map<string, string>();
  const store = reach(kind);
  return {
    read: (name) => memory.get(name) ?? store?.getItem(name) ?? null,
    write(name, text) {
      memory.delete(name);
      try {
        if (!store) throw new Error("denied");
        store.setItem(name, text);
      } catch {
        memory.set(name, text); // full or denied: the page goes on with what it has in its hands
      }
    },
    remove(name) {
      memory.delete(name);
      store?.removeItem(name);
    },
    names: (prefix) => [...memory.keys(), ...Object.keys(store ?? {})].filter((name) => name.startsWith(prefix)),
  };
}

function reach(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return globalThis[kind] ?? null;
  } catch {
    return null;
  }
}

export const device = disk("localStorage");
export const tab = disk("sessionStorage");
