// From the sources of the client to the page that the server hands out.
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { minify } from "terser";
import { defineConfig, type Plugin } from "vite";

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

/** What was written is packed once more by another minifier: the two find different things (docs/adr/0009). */
const pressed: Plugin = {
  name: "pressed",
  async writeBundle({ dir = "" }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => name.endsWith(".js"))) {
      const written = await readFile(join(dir, file), "utf8");
      const { code } = await minify(written, { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } });
      await writeFile(join(dir, file), code ?? written);
    }
    await plainly(dir, bundle);
  },
};

/** The first page hands its names to later chunks as they are (`export{Zl}`), not by another name (`export{Zl as $}`). */
async function plainly(dir: string, bundle: Record<string, { type: string; fileName: string; isEntry?: boolean }>): Promise<void> {
  const page = Object.values(bundle).find((one) => one.type === "chunk" && one.isEntry)?.fileName ?? "";
  const names = new Map<string, string>();
  await rewrite(join(dir, page), /(?<=export\{)[^}]*(?=\};?\s*$)/, (pairs) =>
    pairs.map(([own = "", other = own]) => (names.set(other, own), own)));
  const imported = new RegExp(`(?<=import\\{)[^}]*(?=\\}from"[^"]*${basename(page)}")`);
  for (const file of Object.keys(bundle).filter((name) => name.endsWith(".js") && name !== page)) {
    await rewrite(join(dir, file), imported, (pairs) => pairs.map(([name = "", here = name]) => `${names.get(name)} as ${here}`));
  }
}

/** Replaces what stands between the braces of an export or import, given as pairs of names. */
async function rewrite(file: string, what: RegExp, how: (pairs: string[][]) => string[]): Promise<void> {
  const code = await readFile(file, "utf8");
  await writeFile(file, code.replace(what, (list) => how(list.split(",").map((pair) => pair.split(" as "))).join(",")));
}

/** There is nothing to fetch before a later chunk: one sheet of styles, and no preloading; so none of its machinery. */
const unhelped: Plugin = {
  name: "unhelped",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null),
};

const SERVER = "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [unhelped, pressed],
  // Calls with children as arguments pack smaller than objects that hold them; the types are those of tsconfig.json.
  oxc: {
    jsx: { runtime: "classic", pragma: "h$", pragmaFrag: "F$" },
    jsxInject: 'import { createElement as h$, Fragment as F$ } from "preact";',
  },
  build: {
    outDir: "dist",
    manifest: true,
    // Of every package that ends up in the page, from its own file: the start page links it.
    license: { fileName: "licences.txt" },
    // An inlined asset is a data: address, and the content security policy knows none.
    assetsInlineLimit: 0,
    // One sheet of styles, so that no script has to fetch another one before a later page.
    cssCodeSplit: false,
    modulePreload: false,
    // One chunk compresses better than three, and comes in one journey.
    rolldownOptions: {
      output: {
        chunkFileNames: "assets/[hash].js",
        codeSplitting: { groups: [{ debugName: "page", name: (id, graph) => (atOnce(id, graph) ? "page" : null) }] },
      },
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
