import { expect, test } from "vitest";
import { aboutOf } from "../../src/figures/about.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import { figuresOf } from "../../src/figures/read.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { memoryFiles } from "../memory-files.ts";
import { SMALL } from "./small-study.ts";

/** Lines of attribution in the picture of one figure, by partner drawn. */
async function attribution(
  terms: string,
  question: string,
  sources = "id,kind,title,publisher,date\ns1,report,Report,Office,2010\ns2,report,Other,Press,2010\n",
): Promise<unknown> {
  const study = await openStudy(
    memoryFiles({
      ...SMALL,
      "study.yaml": `${SMALL["study.yaml"]}release: { terms: [${terms}] }\n`,
      "sources.csv": sources,
      "exercises.csv": (SMALL["exercises.csv"] ?? "").replace(
        "e1,One,military,2001-05,2001-05,R1,held,s1",
        "e1,One,military,2001-05,2001-05,R1,held,s2",
      ),
      "figures/one.yaml": `- id: one\n  kind: bars\n  title: { en: One }\n  question: ${question}\n  series: { field: from, values: partners }\n`,
    }),
  );
  const [bench, labels, { figures }] = await Promise.all([
    benchFor(study),
    labelsOf(study, "en"),
    figuresOf(study),
  ]);
  const [figure] = figures;
  if (figure === undefined) throw new Error("no figure");
  const look = { lang: "en", theme: "light", width: 800 } as const;
  const speech = { labels, subject: study.subject, lang: "en" } as const;
  const { svg } = drawFigure(askFigure(bench, figure, false), look, speech, aboutOf(study, bench, labels));
  const lines = [...svg.matchAll(/>Records from: ([^<]*)</g)].map(([, line]) => line);
  const told = /<metadata>(.*?)<\/metadata>/s.exec(svg)?.[1] ?? "";
  const { attribution: owed } = JSON.parse(
    told.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
  );
  // What a picture carries for machines is also read by people.
  expect(lines).toEqual(owed ?? []);
  return owed;
}

const FIRST = "{ sources: [s1], rows: facts, attribution: The Office }";
const SECOND = "{ sources: [s2], rows: facts, attribution: The Press }";
const ALL = "{ measure: count, layer: exercises, to: region }";

test("a picture carries the lines of the sources whose records it draws, in the order of the rules", async () => {
  expect(await attribution(`${SECOND}, ${FIRST}`, ALL)).toEqual(["The Press", "The Office"]);
});

test("and none of others", async () => {
  const late = "{ measure: count, layer: exercises, to: region, period: 2004..2010 }";
  expect(await attribution(`${SECOND}, ${FIRST}`, late)).toEqual(["The Office"]);
  expect(await attribution(SECOND, late)).toBeUndefined();
});

test("the first rule that fits decides, though it asks for no line", async () => {
  expect(
    await attribution(
      `{ sources: [s1], rows: open }, { sources: ["*"], rows: facts, attribution: All }`,
      ALL,
    ),
  ).toEqual(["All"]);
  expect(await attribution(`{ sources: ["s*"], rows: open }, ${FIRST}`, ALL)).toBeUndefined();
});

test("a picture carries the terms of sources that no rule is about, whether or not they may be handed on", async () => {
  const sources = (s1: string, s2: string) =>
    `id,title,publisher,terms,may_redistribute\ns1,Report,Office,${s1}\ns2,Other,,${s2}\n`;
  const both = sources("no commercial use,no", "excerpts only,");
  expect(await attribution("", ALL, both)).toEqual(["Office: no commercial use", "Other: excerpts only"]);
  expect(await attribution(FIRST, ALL, both)).toEqual(["The Office", "Other: excerpts only"]);
  const free = sources("CC BY 4.0,yes", "not stated,no");
  expect(await attribution("", ALL, free)).toEqual(["Office: CC BY 4.0"]);
  expect(await attribution(`{ sources: [s1], rows: open, attribution: "" }`, ALL, free)).toBeUndefined();
});

test("a rule without a line leaves that of its sources' own terms in its place; one of a blank line says that none is owed", async () => {
  const sources =
    "id,title,publisher,terms,may_redistribute\ns1,Report,Office,name us,no\ns2,Other,Press,excerpts only,no\n";
  const excerpt = (source: string, more = "") =>
    `{ sources: [${source}], rows: excerpt, below: 0.1, of: 26000, counts: deliveries${more} }`;
  expect(await attribution(`${excerpt('"s*"')}, ${FIRST}`, ALL, sources)).toEqual([
    "Office: name us",
    "Press: excerpts only",
  ]);
  expect(await attribution(`${excerpt("s2")}, ${FIRST}`, ALL, sources)).toEqual([
    "Press: excerpts only",
    "The Office",
  ]);
  expect(await attribution(`${excerpt("s2", ', attribution: ""')}, ${FIRST}`, ALL, sources)).toEqual([
    "The Office",
  ]);
});
