import { type Document, FileError } from "../file/document.ts";
import type { Context, Interpretation, Reading, Recognised, Source } from "../source.ts";
import { about } from "./about.ts";
import { nameFinder } from "./sides.ts";
import { interpretYears, type Meaning, refusedWhole } from "./year-rows.ts";
import { readYears, type YearTable, yearTableIn } from "./year-table.ts";

/** SIPRI's older table of the volumes that one supplier gave, or one recipient got, by the other side and year. */
export const sipriExports: Source = {
  ...about,
  name: "sipri-exports",
  title: "SIPRI TIV table of one supplier or recipient",
  rows: [1, 250],
  tables: ["published"],
  codes: {},
  recognise,
  read,
  interpret,
};

const TITLE =
  /^"?TIV of arms (exports|imports) (?:from|by|to|of) (?:the )?(.{1,80}?)(?:, (\d{4})(?:\s?-\s?(\d{4}))?)?"?$/i;
const HEADING = /^(exports from|imports to) (.{1,80})$/i;

function recognise(document: Document): Recognised | null {
  const table = yearTableIn(document);
  if (table === null) return null;
  const title = titleOf(table);
  const years = `line ${table.grid.lines[table.index] ?? 0} holds ${table.years.length} years`;
  if (title !== null) return { score: 1, evidence: [`its title is ${JSON.stringify(title.line)}`, years] };
  const total = table.others.length === 1 && /^total$/i.test(table.others[0]?.name ?? "");
  const summed = table.grid.rows.some((row) => /^total$/i.test((row[table.names] ?? "").trim()));
  if (table.heading !== "" || !total || !summed) return null;
  return {
    score: 0.6,
    evidence: [years, "the first column has no heading, and totals close rows and columns"],
  };
}

async function read(document: Document): Promise<Reading> {
  const table = yearTableIn(document);
  if (table === null) {
    throw new FileError(
      "not-sipri-exports",
      "holds no row of years above its numbers",
      "take the file as SIPRI publishes it",
    );
  }
  const title = titleOf(table);
  const first =
    title === null
      ? ""
      : `${title.exports ? "exports from" : "imports to"} ${title.who.replace(/[,"]/g, "")}`;
  const reading = readYears(table, first === "" ? "col_1" : first);
  const note =
    title === null
      ? ["the title is gone that says whose exports or imports these are"]
      : title.from === null
        ? []
        : [`the query was for ${title.from} to ${title.to}: that is no promise of what the file holds`];
  return { ...reading, notes: [...note, ...reading.notes] };
}

function interpret(reading: Reading, context: Context): Interpretation {
  const found = HEADING.exec(reading.columns[0] ?? "");
  const said = context.fill.supplier ?? context.fill.recipient ?? null;
  const exports = found?.[1] === undefined ? context.fill.supplier !== undefined : /^exports/i.test(found[1]);
  const who = found?.[2] ?? said;
  if (who === null) {
    const mend = "put the title back above the table, or say the supplier or the recipient of it";
    return refusedWhole(reading, "nothing says whose exports or imports the table is of", mend, "");
  }
  const names = nameFinder(context);
  if (/^(?:all|top)\b/i.test(who)) return interpretYears(reading, context, names, ofAll(exports));
  const actor = names.of(0, "", who, null);
  if (typeof actor !== "string") {
    const refused = refusedWhole(reading, "nobody is known by the name in the title", actor.mend, who);
    const suggestions = context.names.suggest(who);
    const first = reading.entries[0]?.row ?? 0;
    return {
      ...refused,
      unmatched: [{ name: who, rows: reading.entries.length, first, suggestions }],
    };
  }
  const meaning: Meaning = {
    other: actor,
    scope: `${exports ? "from" : "to"} ${actor}`,
    idOf: (peer) => (exports ? `${actor}-${peer}` : `${peer}-${actor}`),
  };
  return interpretYears(reading, context, names, meaning);
}

/** A table of all suppliers, or of all recipients, each with its whole. */
function ofAll(exports: boolean): Meaning {
  const scope = exports ? "exports" : "imports";
  return { other: null, scope, idOf: (actor) => `${scope}-${actor}` };
}

function titleOf(table: YearTable): {
  readonly line: string;
  readonly exports: boolean;
  readonly who: string;
  readonly from: string | null;
  readonly to: string | null;
} | null {
  for (const line of table.above) {
    const m = TITLE.exec(line.trim());
    if (m?.[1] === undefined || m[2] === undefined) continue;
    const exports = m[1].toLowerCase() === "exports";
    return { line: line.trim(), exports, who: m[2].trim(), from: m[3] ?? null, to: m[4] ?? m[3] ?? null };
  }
  return null;
}
