import { type Document, FileError } from "../file/document.ts";
import type { Context, Interpretation, Reading, Recognised, Source } from "../source.ts";
import { about } from "./about.ts";
import { nameFinder } from "./sides.ts";
import { interpretYears, refusedWhole } from "./year-rows.ts";
import { readYears, type YearTable, yearTableIn } from "./year-table.ts";

/** SIPRI's table of the whole volume that each country exported or imported, by year. */
export const sipriValues: Source = {
  ...about,
  name: "sipri-values",
  title: "SIPRI import or export values of all countries",
  rows: [1, 300],
  tables: ["published"],
  codes: {},
  recognise,
  read,
  interpret,
};

function recognise(document: Document): Recognised | null {
  const table = yearTableIn(document);
  if (table === null) return null;
  const title = table.above.some((line) => TITLE.test(line));
  const heading = HEADING.test(table.heading);
  const total = table.grid.rows.some((row) => WORLD.test((row[table.names] ?? "").trim()));
  const marks = [heading, title, total].filter((mark) => mark).length;
  if (!heading && marks < 2) return null;
  const evidence = [
    `line ${table.grid.lines[table.index] ?? 0} holds ${table.years.length} years`,
    ...(heading ? [`its first heading is ${JSON.stringify(table.heading)}`] : []),
    ...(title ? ["its title is that of SIPRI's volumes of transfers"] : []),
    ...(total ? ["its last row is the world's total"] : []),
  ];
  return { score: [0, 0.7, 0.9, 1][marks] ?? 0, evidence };
}

const TITLE = /^"?volume of transfers of major arms/i;
const HEADING = /^(export|import)s? (?:by|to|of|from)\b/i;
const WORLD = /^total world (export|import)s?$/i;

async function read(document: Document): Promise<Reading> {
  const table = yearTableIn(document);
  if (table === null) {
    throw new FileError(
      "not-sipri-values",
      "holds no row of years above its numbers",
      "take the file as SIPRI publishes it",
    );
  }
  const direction = directionOf(table);
  return readYears(table, direction === null ? "col_1" : `${direction} by`);
}

function interpret(reading: Reading, context: Context): Interpretation {
  const direction = /^(exports|imports) by$/.exec(reading.columns[0] ?? "")?.[1];
  if (direction === undefined) {
    const mend = "name the first column Exports by or Imports by";
    return refusedWhole(reading, "nothing says whether these are exports or imports", mend, "");
  }
  return interpretYears(reading, context, nameFinder(context), {
    other: null,
    scope: direction,
    idOf: (actor) => `${direction}-${actor}`,
  });
}

function directionOf(table: YearTable): "exports" | "imports" | null {
  const named = [table.heading, ...table.grid.rows.map((row) => (row[table.names] ?? "").trim())];
  for (const text of named) {
    const word = (HEADING.exec(text) ?? WORLD.exec(text))?.[1]?.toLowerCase();
    if (word !== undefined) return word === "export" ? "exports" : "imports";
  }
  return null;
}
