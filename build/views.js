import { resolve } from "node:path";
import { rolldown } from "rolldown";
import { cut, walk } from "./cut.js";

/** Has a script take files of ours in place of others. */
export function instead(files) {
  const paths = new Map(Object.entries(files).map(([file, other]) => [resolve(file), resolve(other)]));
  return {
    name: "instead",
    load(id) {
      const other = paths.get(id);
      return other === undefined ? null : `export * from ${JSON.stringify(other)};`;
    },
  };
}

/**
 * Has a script know every measure by name, and compute those of one file; the others are computed by the script that hands
 * over all of them.
 */
export function lateMeasures(soon) {
  const list = resolve("src/questions/measures.ts");
  return {
    name: "late-measures",
    async load(id) {
      if (id !== list) return null;
      const said = (await measuresIn(list)).map(({ of: _, each, ...rest }) => {
        const kept = Object.entries(rest).filter(([name]) => !OF_PAGES.has(name));
        return { ...Object.fromEntries(kept), ...(each === undefined ? {} : { each: true }) };
      });
      const computed = new Set((await measuresIn(resolve(soon))).map(({ name }) => name));
      const told = said.map((measure) => (computed.has(measure.name) ? measure.name : measure));
      return `
        import { measures as soon } from ${JSON.stringify(resolve(soon))};
        const own = (name) => globalThis.multivectorMeasures.get(name);
        const late = ({ each, ...said }) => ({
          ...said,
          of: (input, chosen) => own(said.name).of(input, chosen),
          ...(each && { each: (ties, chosen) => own(said.name).each(ties, chosen) }),
        });
        const named = (name) => soon.find((measure) => measure.name === name);
        export const measures = ${JSON.stringify(told)}.map((one) => typeof one === "string" ? named(one) : late(one));`;
    },
  };
}

/** The measures that a file of ours lists. */
async function measuresIn(file) {
  const bundle = await rolldown({ input: file, platform: "neutral", logLevel: "silent" });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  await bundle.close();
  const { measures } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return measures;
}

/** What the page of a method says of a measure, and no answer does. */
const OF_PAGES = new Set(["formula", "range", "nulls", "cites", "example", "rows", "gives"]);

/** Leaves scripts what computes a measure and what names it, without what its page alone says. */
export function withoutMethods() {
  return {
    name: "without-methods",
    transform: {
      filter: { id: /\/src\/(?:measures|inference)\/.*\.ts$/ },
      handler(code) {
        const cuts = [];
        walk(this.parse(code, { lang: "ts" }), (node) => {
          if (node.type !== "ObjectExpression") return;
          const named = (property) => property.key?.name ?? "";
          const names = node.properties.map(named);
          if (!names.includes("cites") || !names.includes("formula")) return;
          node.properties.forEach((property, i) => {
            if (!OF_PAGES.has(named(property))) return;
            const to = node.properties[i + 1]?.start ?? node.end - 1;
            cuts.push({ from: property.start, to, put: "" });
          });
        });
        return cuts.length === 0 ? null : { code: cut(code, 0, cuts), map: null };
      },
    },
  };
}
