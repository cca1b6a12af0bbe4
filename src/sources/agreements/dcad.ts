import type { Document } from "../file/document.ts";
import type { Reading, Source } from "../source.ts";
import { headedIn, headingOf, readHeaded } from "../table/headed.ts";
import type { Column } from "../table/header.ts";
import { agreementCodes } from "./codes.ts";
import { interpretDcad } from "./dcad-rows.ts";

/** Defense Cooperation Agreement Dataset: one row an agreement of two states. */
export const dcad: Source = {
  name: "dcad",
  title: "Defense Cooperation Agreement Dataset, 1980–2010 (DCAD)",
  authors: "Kinne, Brandon J.",
  publisher: "Brandon J. Kinne",
  url: "https://www.brandonkinne.com/",
  terms: "no licence is stated with the file; cite Kinne",
  redistribute: false,
  cite: "Kinne, B. J. (2020), The Defense Cooperation Agreement Dataset (DCAD), Journal of Conflict Resolution 64(4), 729–755",
  unit: null,
  rows: [1500, 2500],
  tables: ["frameworks", "memberships"],
  codes: agreementCodes,
  register: "dcad",
  vintages: false,
  recognise: (document) => {
    const found = tableOf(document);
    if (found === null) return null;
    const at = found.header.at.get("DCAid") ?? 0;
    const rows = found.grid.rows
      .slice(found.header.index + 1)
      .filter((row) => row.some((c) => c.trim() !== ""));
    const ids = rows.filter((row) => ID.test(row[at] ?? "")).length;
    const share = rows.length === 0 ? 0 : ids / rows.length;
    const evidence = [
      headingOf(found, COLUMNS),
      `${ids} of ${rows.length} rows have an id such as DCADv1.0-0001`,
    ];
    return { score: 0.7 * found.header.score + 0.3 * share, evidence };
  },
  read,
  interpret: interpretDcad,
};

const ID = /^\s*DCADv\d+(?:\.\d+)?-\d+\s*$/;
const MUST = ["ccode1", "ccode2", "signDay", "signMonth", "signYear", "EIFDay", "EIFMonth", "EIFYear"];
const MUST_TOO = ["type", "category1", "terminated", "durationActual", "endYearEstimate", "DCAid"];
const MAY = ["cowName1", "cowName2", "category2", "category3", "categoryConf", "sourceType"];
/** Columns that say how an agreement is renewed, coded or filed: known, and not taken into a study. */
const LEFT = ["span", "renewType", "renewYears", "asymmetry", "UNTS", "fullText", "source"];
const LEFT_TOO = ["factivaConf", "factivaSign", "factivaEIF"];
const COLUMNS: readonly Column[] = [
  ...[...MUST, ...MUST_TOO].map((name) => ({ name })),
  ...[...MAY, ...LEFT, ...LEFT_TOO].map((name) => ({ name, optional: true as const })),
];
/** Columns in which numbers below 0 say why nothing is known. */
const MARKED = ["span", "renewType", "renewYears", "terminated", "durationActual", "factivaSign"];

function tableOf(document: Document) {
  return headedIn(document, COLUMNS, ["ccode1", "ccode2", "signYear", "DCAid"]);
}

async function read(document: Document): Promise<Reading> {
  const reading = await readHeaded(tableOf(document), "DCAD", COLUMNS);
  const versions = new Set(
    reading.entries.map((e) => /^\s*DCADv(\d+(?:\.\d+)?)-/.exec(e.cells.DCAid ?? "")?.[1] ?? ""),
  );
  const [version = ""] = versions;
  return {
    ...reading,
    vintage: versions.size === 1 && version !== "" ? version : null,
    notes: [
      ...reading.notes,
      ...marksIn(reading),
      "an end year of 2010 is where the data end: no end is taken from it",
    ],
  };
}

function marksIn({ entries }: Reading): readonly string[] {
  const marks = new Map<string, number>();
  for (const { cells } of entries) {
    for (const column of MARKED) {
      const mark = (cells[column] ?? "").trim();
      if (/^-\d+$/.test(mark)) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
  }
  if (marks.size === 0) return [];
  const list = [...marks].sort(([a], [b]) => Number(a) - Number(b)).map(([mark, n]) => `${mark} (${n})`);
  return [`marks of what is not known, with how often each stands: ${list.join(", ")}`];
}
