import { counted } from "../../model/counted.ts";
import { EVER, NEVER, yearOf } from "../../model/day.ts";
import { type LeftOut, leftOutIn, recordsIn, spanOf } from "../../study/left-out.ts";
import type { Study } from "../../study/study.ts";
import { spanText } from "../../words/spans.ts";
import type { Handed } from "../handed.ts";
import { unaskedText, type Withheld } from "../terms/withheld.ts";
import { md, mdAddress, mdTable } from "./markdown.ts";

/** How many sources are told one by one here; LICENCES.md tells all. */
const TOLD = 12;

/** What is handed out. */
type HandedAs = "release" | "replication";

/** What is handed out without, in paragraphs: rows and cells, and what knows nothing of the records among them. */
export function leftOutSaid(
  { withheld, study }: Pick<Handed, "withheld" | "study">,
  as: HandedAs,
): readonly string[] {
  return [...leftOut(withheld), ...untoldOf(study, as)];
}

/** Rows and cells for the terms of sources, with how to get them, and what the study keeps to itself. */
function leftOut({ bySource, kept, unasked }: Withheld): readonly string[] {
  const without = unaskedText(unasked);
  if (bySource.length === 0 && kept.length === 0 && without === null) return ["Nothing."];
  const sum = (list: readonly Readonly<Record<string, number>>[]) =>
    list.flatMap((counts) => Object.values(counts)).reduce((a, b) => a + b, 0);
  const rows = sum(bySource.map((s) => s.rows));
  const cells = sum(bySource.map((s) => s.cells));
  const terms =
    bySource.length === 0
      ? []
      : [
          `For the terms of ${counted(bySource.length, "source")}: ${counted(rows, "row")} and ${counted(cells, "cell")}.${bySource.length > TOLD ? " `LICENCES.md` lists them source by source, with how to get them." : ""}`,
        ];
  const table =
    bySource.length === 0 || bySource.length > TOLD
      ? []
      : [
          mdTable(
            ["source", "title", "rows", "cells", "how to get them"],
            bySource.map((s) => [
              ...[md(s.source), md(s.title), listed(s.rows), listed(s.cells), mdAddress(s.obtain)],
            ]),
          ),
        ];
  const own = kept.map(({ table, column, count }) => {
    if (column === null)
      return `* ${md(table)}: ${counted(count, table === "codebook" ? "variable" : "row")}`;
    const where = column === "" ? `${md(table)}, what nothing describes` : md(`${table}.${column}`);
    return `* ${where}: ${counted(count, "cell")}`;
  });
  return [
    ...terms,
    ...table,
    ...(own.length === 0 ? [] : ["Kept by the study itself:", own.join("\n")]),
    ...(without === null ? [] : [`${without}.`]),
  ];
}

/** What tells nothing of records left out for the terms of sources, and where they are told. */
const UNTOLD: Readonly<Record<HandedAs, { readonly what: string; readonly told: string }>> = {
  release: {
    what: "Bounds of panels (`_low`, `_high`) and ties of networks",
    told: "`left_out` of `study/study.yaml` has them line by line. How many of them a cell may lack is counted beside it: columns `…_records_left_out` of panels, `records_left_out` of the values of figures, and of a network that of its layer and its period.",
  },
  replication: {
    what: "Our answers in `questions.csv` and what the scripts compute",
    told: "`left_out` of `questions.json` says how many of them each question looks at.",
  },
};

/** One sentence on what tells nothing of records left out for the terms of sources, with their layers, recipients and years as far as these may be told; nothing where none are. */
function untoldOf(study: Study, as: HandedAs): readonly string[] {
  const all = leftOutIn(study.yaml.data);
  if (all.length === 0) return [];
  const layers = [...new Set(all.map(({ layer }) => layer))].map((layer) => {
    const own = all.filter((one) => one.layer === layer);
    const to = [...new Set(own.flatMap((one) => one.to))].sort();
    const nobody = own.some((one) => one.to.length === 0) ? ["recipients not told"] : [];
    const said = [[...to, ...nobody].join(", "), yearsOf(own)].map((text) => md(text)).join("; ");
    return `${md(layer)} ${recordsIn(own)} (${said})`;
  });
  const { what, told } = UNTOLD[as];
  return [`${what} know nothing of records left out for the terms of sources: ${layers.join(", ")}; ${told}`];
}

/** First and last year of some records left out. */
function yearsOf(lines: readonly LeftOut[]): string {
  const spans = lines.map(spanOf).filter(({ from, to }) => from !== EVER && to !== NEVER);
  const first = spans.reduce((least, { from }) => Math.min(least, yearOf(from)), Number.POSITIVE_INFINITY);
  const last = spans.reduce((most, { to }) => Math.max(most, yearOf(to)), Number.NEGATIVE_INFINITY);
  const years = spans.length === 0 ? [] : [spanText("en", `${first}`, `${last}`)];
  return [...years, ...(spans.length < lines.length ? ["years not told"] : [])].join(", ");
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, n]) => `${md(name)} ${n}`)
    .join(", ");
}
