import { newPrints, type Prints, printOf } from "../../model/prints.ts";
import type { Upload } from "../../sources/file/document.ts";
import { openDocument } from "../../sources/file/open.ts";
import type { Row } from "../../sources/source.ts";
import { TABLES } from "../../study/schema.ts";
import type { Study } from "../../study/study.ts";
import { keyOf } from "../fields.ts";

/** What is held of a table of the study: its header, and key and print of each row. */
export interface Held {
  readonly header: readonly string[];
  readonly prints: Prints;
  /** Its bytes, read anew each time; null where the study has no such table. */
  read(): Promise<Uint8Array | null>;
}

/** What a row of a file is to the study. */
export type Standing = "new" | "unchanged" | "kept";

/** Goes through a table of the study and holds keys and prints of its rows. */
export async function heldIn(study: Study, table: string): Promise<Held> {
  const fields = Object.keys(TABLES[table] ?? {});
  const read = () => study.files.read(`${table}.csv`);
  const bytes = await read();
  const prints = newPrints();
  if (bytes === null) return { header: fields, prints, read };
  const document = await openDocument(uploadOf(table, bytes), { encoding: "utf-8" }, () => false);
  const header = document.grids[0]?.rows[0] ?? fields;
  const at = new Map(header.map((name, i) => [name, i]));
  let row = 0;
  await document.grids[0]?.each((cells) => {
    if (row++ === 0) return;
    const cell = (field: string) => cells[at.get(field) ?? -1] ?? "";
    prints.put(keyOf(table, cell), printOf(fields.map(cell)));
  });
  return { header, prints, read };
}

/** Says of each row whether the study lacks it, has it, or has it differently; a key that the file has had before is no new row. */
export function standingIn(tables: ReadonlyMap<string, Held>): (row: Row) => Standing {
  const met = new Map([...tables.keys()].map((table) => [table, newPrints()]));
  const fields = new Map([...tables.keys()].map((table) => [table, Object.keys(TABLES[table] ?? {})]));
  return ({ table, cells }) => {
    const key = keyOf(table, (field) => cells[field] ?? "");
    const print = tables.get(table)?.prints.get(key) ?? null;
    if (print === null) return met.get(table)?.put(key, 1) === true ? "new" : "unchanged";
    const now = printOf((fields.get(table) ?? []).map((field) => cells[field] ?? ""));
    return print === now ? "unchanged" : "kept";
  };
}

function uploadOf(name: string, bytes: Uint8Array): Upload {
  const chunks = async function* () {
    for (let i = 0; i < bytes.length; i += PIECE) yield bytes.subarray(i, i + PIECE);
  };
  return { name, size: bytes.length, chunks };
}

const PIECE = 1 << 22;
