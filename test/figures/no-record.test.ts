import { expect, test } from "vitest";
import type { Drawn } from "../../src/figures/drawn.ts";
import type { Figure, Kind } from "../../src/figures/spec.ts";
import { KINDS } from "../../src/figures/spec.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

const LINES = ["e1 2001 PPP AAA,BBB", "e2 2002 QQQ AAA"];
const GROUPS = { field: "from", values: "groups" } as const;
const PERIOD = { ...QUESTION, period: "1950..1954" };
const YEARS = { ...PERIOD, by: "year" };
const NOTHING = "Nothing is recorded of what this figure asks.";
const HATCH = "no record, and not searched in full";

/** A figure of each kind in years of which there is no record. */
const FIGURES: Readonly<Record<Kind, Partial<Figure>>> = {
  bars: { question: YEARS, series: { ...GROUPS, rest: true } },
  area: { question: YEARS, series: { ...GROUPS, rest: true } },
  lines: { question: YEARS, series: GROUPS },
  matrix: { question: PERIOD, series: { field: "to", values: "region" }, columns: GROUPS },
  dumbbell: { question: PERIOD, series: GROUPS, against: { period: "1945..1949" } },
  slope: { question: PERIOD, series: GROUPS, against: { period: "1945..1949" } },
  curve: { question: { ...PERIOD, from: "PPP" } },
  "change-points": { question: YEARS },
  star: { question: PERIOD },
  ring: { question: PERIOD },
  layered: { question: PERIOD },
  map: { question: PERIOD },
  timeline: { question: PERIOD },
};
/** Kinds that fill the place of what is not there. */
const HATCHED: readonly Kind[] = ["bars", "area", "lines", "matrix", "curve", "change-points"];
const NETWORKS: readonly Kind[] = ["star", "ring", "layered"];
/** Kinds with an axis of numbers, which alone would say 0. */
const IN_WORDS: readonly Kind[] = ["dumbbell", "slope"];

test.each(KINDS.flatMap((kind) => [360, 960].map((width) => ({ kind, width }))))(
  "$kind $width wide of what nobody recorded says so, and shows no 0",
  async ({ kind, width }) => {
    const drawn = await (await drawing(studyOf(LINES)))({ kind, ...FIGURES[kind] }, { width });
    expect(faultsIn(drawn)).toEqual([]);
    expect(drawn.takeaway).toBe(NETWORKS.includes(kind) ? "No tie is recorded here." : NOTHING);
    expect(drawn.notes.filter((note) => note === NOTHING)).toHaveLength(1);
    expect(textsOf(drawn)).toContain(NOTHING);
    expect(drawn.csv).not.toMatch(/,(zero|recorded),/);
    const hatched = shapesOf(drawn).filter((s) => s.kind === "rect" && s.fill === "hatch");
    const inLegend = textsOf(drawn).filter((text) => text === HATCH);
    expect([hatched.length > 1, inLegend.length]).toEqual(HATCHED.includes(kind) ? [true, 1] : [false, 0]);
    if (IN_WORDS.includes(kind)) expect(textsOf(drawn)).toContain("No record");
    if (!HATCHED.includes(kind)) expect(textsOf(drawn)).not.toContain("0");
  },
);

test("a curve of what somebody looked for and did not find has the open circle", async () => {
  const searches = "s1,exercises,,AAA;BBB;CCC,1940..1960,0\n";
  const drawn = await (await drawing(studyOf(LINES, { searches })))({ kind: "curve", ...FIGURES.curve });
  expect(textsOf(drawn)).toContain("searched, none found");
  expect(drawn.csv).toContain(",searched,");
});

function textsOf(drawn: Drawn): readonly string[] {
  return shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
}
