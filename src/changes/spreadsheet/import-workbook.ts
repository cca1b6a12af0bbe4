import type { Content } from "../../model/files.ts";
import { fingerprint } from "../../model/fingerprint.ts";
import type { Document } from "../../sources/file/document.ts";
import type { Study } from "../../study/study.ts";
import { effectsOf } from "../effects.ts";
import type { Import } from "../import.ts";
import { textAfter } from "../plan.ts";
import type { Platform } from "../platform.ts";
import { editsFrom } from "./read-back.ts";
import { CODEBOOK_SHEET, STATE_SHEET } from "./state.ts";

/** What an edited workbook of this study changes in it: only what was edited. Nothing is written. */
export async function importWorkbook(study: Study, document: Document, platform: Platform): Promise<Import> {
  const trip = await editsFrom(document, study);
  const files = new Map<string, Uint8Array>();
  const basis = new Map<string, string>();
  const plans = [];
  for (const table of new Set([...trip.tables.keys(), ...trip.changes.map((c) => c.table)])) {
    const edit = trip.tables.get(table);
    const sheet = await study.sheet(table);
    basis.set(`${table}.csv`, fingerprint(sheet.text));
    const text = edit === undefined ? null : textAfter(table, sheet, edit);
    if (text !== null) files.set(`${table}.csv`, new TextEncoder().encode(text));
    plans.push({ table, text, changes: trip.changes.filter((c) => c.table === table) });
  }
  const effects = await effectsOf(study, plans, files, platform);
  const read = rowsIn(document);
  const refused = new Set(trip.rejects.filter((r) => r.row > 1).map((r) => `${r.sheet} ${r.row}`)).size;
  return {
    recognised: {
      source: "workbook",
      title: "a workbook of this study",
      authors: "",
      publisher: "",
      terms: "as the study says",
      redistribute: false,
      unit: null,
      expected: [0, read],
      file: document.name,
      size: document.size,
      kind: document.kind,
      encoding: null,
      delimiter: null,
      vintage: null,
      register: "workbook",
      as: "",
      evidence: ["it was written by export --xlsx"],
    },
    rows: { read, taken: read - refused, ignored: 0, refused },
    ignored: [],
    passed: {},
    notes: trip.moved.map(
      (table) => `${table}.csv has changed since the export: only rows that the study left alone are taken`,
    ),
    ...effects,
    rejects: trip.rejects,
    flags: [],
    unmatched: [],
    files: new Map<string, Content>(files),
    basis,
    taken: [],
    named: [],
  };
}

/** Rows below the headings of the sheets of tables. */
function rowsIn({ grids }: Document): number {
  return grids
    .filter((g) => g.name !== CODEBOOK_SHEET && g.name !== STATE_SHEET)
    .reduce((n, g) => n + Math.max(0, g.rows.filter((row) => row.some((c) => c !== "")).length - 1), 0);
}
