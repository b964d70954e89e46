// From the sources of the client to the page that the server hands out.
import { defineConfig } from "vite";

interface Graph {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/** Whether the first page needs it at once: what is only imported later stays in chunks of its own. */
function atOnce(id: string, graph: Graph, seen = new Set<string>()): boolean {
  const info = graph.getModuleInfo(id);
  if (!info || seen.has(id)) return false;
  seen.add(id);
  return info.isEntry || info.importers.some((importer) => atOnce(importer, graph, seen));
}

const SERVER = "http://127.0.0.1:8000";

export default defineConfig({
  // Calls with children as arguments pack smaller than objects that hold them; the types are those of tsconfig.json.
  oxc: {
    jsx: { runtime: "classic", pragma: "h$", pragmaFrag: "F$" },
    jsxInject: 'import { createElement as h$, Fragment as F$ } from "preact";',
  },
  build: {
    outDir: "dist",
    manifest: true,
    // An inlined asset is a data: address, and the content security policy knows none.
    assetsInlineLimit: 0,
    // Of what a later page needs only its styles are named beforehand: the names of its scripts would weigh on the first page.
    modulePreload: { polyfill: false, resolveDependencies: (_, names) => names.filter((name) => name.endsWith(".css")) },
    // One chunk compresses better than three, and comes in one journey.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ debugName: "page", name: (id, graph) => (atOnce(id, graph) ? "page" : null) }] } },
    },
    target: ["chrome123", "firefox120", "safari17.5"],
    // Below these Vite rewrites light-dark() into something that follows no choice of the reader.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  server: {
    proxy: {
      "/api": { target: SERVER },
      "/ws": { target: SERVER, ws: true },
    },
  },
});
