import type { Document } from "../file/document.ts";
import type { Reading, Source } from "../source.ts";
import { headedIn, headingOf, readHeaded } from "../table/headed.ts";
import type { Column } from "../table/header.ts";
import { interpretAtop } from "./atop-rows.ts";
import { agreementCodes } from "./codes.ts";

/** Alliance Treaty Obligations and Provisions, member file: one row a member of an alliance and phase. */
export const atop: Source = {
  name: "atop-members",
  title: "Alliance Treaty Obligations and Provisions (ATOP), members",
  authors: "Leeds, B. A.; Ritter, J. M.; Mitchell, S. M.; Long, A. G.",
  publisher: "ATOP project, Rice University",
  url: "http://www.atopdata.org/",
  terms: "no licence is stated with the file; cite Leeds, Ritter, Mitchell and Long",
  redistribute: false,
  cite: "Leeds, B. A., J. M. Ritter, S. M. Mitchell and A. G. Long (2002), Alliance Treaty Obligations and Provisions, 1815–1944, International Interactions 28(3), 237–260",
  unit: null,
  rows: [2000, 5000],
  tables: ["frameworks", "memberships"],
  codes: agreementCodes,
  register: "atop",
  vintages: false,
  recognise: (document) => {
    const found = tableOf(document);
    if (found === null) return null;
    const { grid, header } = found;
    const [id, member] = [header.at.get("atopid") ?? 0, header.at.get("member") ?? 0];
    const rows = grid.rows.slice(header.index + 1).filter((row) => row.some((c) => c.trim() !== ""));
    const like = rows.filter((row) => isNumber(row[id]) && isNumber(row[member])).length;
    const evidence = [
      headingOf(found, COLUMNS),
      `${like} of ${rows.length} rows have a number of an alliance and of a member`,
    ];
    return { score: 0.7 * header.score + (rows.length === 0 ? 0 : (0.3 * like) / rows.length), evidence };
  },
  read,
  interpret: interpretAtop,
};

const MUST = ["atopid", "member", "yrent", "moent", "dayent", "yrexit", "moexit", "dayexit", "ineffect"];
const MUST_TOO = ["phase", "defense", "offense", "neutral", "nonagg", "consul"];
const COLUMNS: readonly Column[] = [
  ...[...MUST, ...MUST_TOO].map((name) => ({ name })),
  { name: "version", optional: true },
];

function tableOf(document: Document) {
  return headedIn(document, COLUMNS, ["atopid", "member", "yrent", "yrexit"]);
}

async function read(document: Document): Promise<Reading> {
  const reading = await readHeaded(tableOf(document), "ATOP", COLUMNS);
  const versions = new Set(reading.entries.map((e) => (e.cells.version ?? "").trim()));
  const [version = ""] = versions;
  const left = reading.columns.length - COLUMNS.length;
  const terms = left > 0 ? [`${left} columns on the terms of the treaties were left alone`] : [];
  return {
    ...reading,
    vintage: versions.size === 1 && version !== "" ? version : null,
    notes: [
      ...reading.notes.filter((note) => !note.startsWith("columns left alone")),
      ...terms,
      "an exit year of 0 means that the alliance is in force for the member: no end is taken from it",
    ],
  };
}

function isNumber(cell: string | undefined): boolean {
  return /^\s*\d{1,5}(?:\.0+)?\s*$/.test(cell ?? "");
}
