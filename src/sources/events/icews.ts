import type { Document, Grid } from "../file/document.ts";
import { FileError } from "../file/document.ts";
import type { Reading, Source } from "../source.ts";
import { type Column, entriesBelow, type Header, headerIn } from "../table/header.ts";
import { countOnly, type Form, needsEngine, readingOf } from "./stream.ts";

/** ICEWS coded events, one file a year: told and counted, and no row is taken. `NA` is what is not known. */
export const icews: Source = {
  name: "icews",
  title: "ICEWS coded event data",
  authors:
    "Boschee, Elizabeth; Lautenschlager, Jennifer; O'Brien, Sean; Shellman, Steve; Starz, James; Ward, Michael",
  publisher: "Harvard Dataverse",
  url: "https://doi.org/10.7910/DVN/28075",
  terms: "as stated on its page at Harvard Dataverse; cite Boschee and others",
  redistribute: false,
  cite: "Boschee, E., and others, ICEWS Coded Event Data, Harvard Dataverse, doi:10.7910/DVN/28075",
  unit: null,
  rows: [1000, 30_000_000],
  tables: [],
  codes: {},
  register: "icews",
  vintages: false,
  recognise: (document) => {
    const found = tableOf(document);
    if (found === null || found.header.score < 0.8) return null;
    const { header, grid } = found;
    const line = grid.lines[header.index] ?? 0;
    return {
      score: header.score,
      evidence: [`line ${line} holds ${header.at.size} of the ${COLUMNS.length} headings of ICEWS`],
    };
  },
  read: async (document) => read(document),
  interpret: countOnly,
};

const COLUMNS: readonly Column[] = (
  "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors," +
  "Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude"
)
  .split(",")
  .map((name) => ({ name }));

const FORMS: readonly Form[] = [
  { column: "Event ID", form: /^\d+$/, what: "number of an event" },
  { column: "Event Date", form: /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, what: "day" },
  { column: "CAMEO Code", form: /^\d{2,4}$/, what: "CAMEO code" },
  { column: "Intensity", form: /^(?:-?\d{1,2}(?:\.\d+)?|NA|)$/, what: "intensity" },
];

function tableOf(document: Document): { readonly grid: Grid; readonly header: Header } | null {
  for (const grid of document.grids) {
    const header = headerIn(grid, COLUMNS);
    if (header !== null) return { grid, header };
  }
  return null;
}

function read(document: Document): Reading {
  const found = tableOf(document);
  if (found === null) {
    throw new FileError("not-icews", "holds no table of ICEWS", "take the file as its authors publish it");
  }
  const { grid, header } = found;
  if (!grid.whole) throw needsEngine("ICEWS");
  const { entries, blank, rejects } = entriesBelow(grid, header);
  const columns = [...header.at.keys(), ...header.extra.map((e) => e.name)];
  const passed = { preamble: header.index, header: 1, blank };
  const forms = FORMS.filter((form) => header.at.has(form.column));
  return readingOf(columns, { entries, rejects }, passed, forms, { event: "Event Date", added: null });
}
