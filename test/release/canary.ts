import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { duckdb } from "../../src/engines/duckdb.ts";

/** Where a mark was found: the file, and the way into it. */
export interface Leak {
  readonly where: string;
  readonly mark: string;
}

/**
 * Looks for marks in every file of a folder, and within what is packed or compressed there: names of files, bytes,
 * UTF-16, escaped for HTML, JSON and addresses, zip, xlsx, gzip, brotli, Parquet, DuckDB, PDF and PNG.
 */
export async function leaksIn(folder: string, marks: readonly string[]): Promise<readonly Leak[]> {
  const leaks: Leak[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const where = relative(folder, path);
    look(where, Buffer.from(where), marks, leaks);
    if (entry.isFile()) await lookInto(where, readFileSync(path), marks, leaks);
  }
  return leaks;
}

/** The same for files that are in memory. */
export async function leaksInBytes(
  files: Iterable<readonly [string, Uint8Array | string]>,
  marks: readonly string[],
): Promise<readonly Leak[]> {
  const leaks: Leak[] = [];
  for (const [where, content] of files) {
    look(where, Buffer.from(where), marks, leaks);
    await lookInto(where, Buffer.from(content), marks, leaks);
  }
  return leaks;
}

async function lookInto(
  where: string,
  bytes: Buffer,
  marks: readonly string[],
  leaks: Leak[],
): Promise<void> {
  look(where, bytes, marks, leaks);
  for (const [inner, content] of await partsOf(where, bytes)) {
    look(`${where}!${inner}`, Buffer.from(inner), marks, leaks);
    await lookInto(`${where}!${inner}`, content, marks, leaks);
  }
}

/** Search indexes fold case, and so does this. */
function look(where: string, bytes: Buffer, marks: readonly string[], leaks: Leak[]): void {
  const texts = [bytes.toString("utf8").toLowerCase()];
  if (bytes.includes(0))
    texts.push(bytes.toString("utf16le").toLowerCase(), bytes.subarray(1).toString("utf16le").toLowerCase());
  for (const mark of marks)
    if (formsOf(mark).some((form) => texts.some((text) => text.includes(form)))) leaks.push({ where, mark });
}

const FORMS = new Map<string, readonly string[]>();

/** How a mark may be written, each way once: every file is searched for all of them. */
function formsOf(mark: string): readonly string[] {
  const forms = FORMS.get(mark) ?? [...new Set(waysToWrite(mark))];
  FORMS.set(mark, forms);
  return forms;
}

function waysToWrite(mark: string): readonly string[] {
  const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const html = mark.replace(/[&<>"]/g, (c) => named[c] ?? c);
  const each = (form: (code: number, c: string) => string) =>
    [...mark].map((c) => (/[A-Za-z0-9]/.test(c) ? c : form(c.codePointAt(0) ?? 0, c))).join("");
  return [
    mark,
    html,
    html.replaceAll("'", "&#39;"),
    html.replaceAll("'", "&apos;"),
    each((code) => `&#${code};`),
    each((code) => `&#x${code.toString(16)};`),
    encodeURIComponent(mark),
    encodeURI(mark),
    JSON.stringify(mark).slice(1, -1),
    mark.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`),
    mark.replaceAll('"', '""'),
  ].map((form) => form.toLowerCase());
}

async function partsOf(where: string, bytes: Buffer): Promise<readonly (readonly [string, Buffer])[]> {
  const magic = bytes.subarray(0, 4).toString("latin1");
  if (magic === "PK\u0003\u0004")
    return Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content)] as const);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [["gz", gunzipSync(bytes)]];
  if (where.endsWith(".br")) return [["br", brotliDecompressSync(bytes)]];
  if (magic === "PAR1") return queried(bytes, "parquet");
  if (bytes.subarray(8, 12).toString("latin1") === "DUCK") return queried(bytes, "duckdb");
  if (magic === "%PDF") return pdfParts(bytes);
  return magic === "\u0089PNG" ? pngParts(bytes) : [];
}

/** Streams of a PDF and, where the program is there, its text: glyphs of a font that is a part have numbers of their own. */
function pdfParts(bytes: Buffer): readonly (readonly [string, Buffer])[] {
  const parts: [string, Buffer][] = [];
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    const end = bytes.indexOf("endstream", start);
    const packed = bytes.subarray(start, end < 0 ? undefined : end);
    const inflated = tried(() => inflateSync(packed)) ?? tried(() => inflateRawSync(packed));
    if (inflated !== null) parts.push([`stream@${start}`, inflated], [`shown@${start}`, shownIn(inflated)]);
  }
  const text = spawnSync("pdftotext", ["-", "-"], { input: bytes, maxBuffer: 1 << 28 });
  return text.status === 0 ? [...parts, ["text", text.stdout]] : parts;
}

/** Strings of a content stream in one piece: kerning parts a word into several, in hexadecimal or as they are. */
function shownIn(stream: Buffer): Buffer {
  const pieces = stream.toString("latin1").matchAll(/<([0-9a-fA-F\s]+)>|\(((?:\\.|[^\\()])*)\)/g);
  return Buffer.concat(
    [...pieces].map(([, hex, plain]) =>
      hex === undefined ? Buffer.from(plain ?? "", "latin1") : Buffer.from(hex.replace(/\s/g, ""), "hex"),
    ),
  );
}

function pngParts(bytes: Buffer): readonly (readonly [string, Buffer])[] {
  const parts: [string, Buffer][] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const kind = bytes.subarray(at + 4, at + 8).toString("latin1");
    if (kind !== "zTXt" && kind !== "iTXt") continue;
    const content = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const packed = content.indexOf(Buffer.from([0x78]));
    const inflated = packed < 0 ? null : tried(() => inflateSync(content.subarray(packed)));
    if (inflated !== null) parts.push([kind, inflated]);
  }
  return parts;
}

/** All that an engine reads out of a file of its own: rows of tables and views, comments, keys and their values. */
async function queried(
  bytes: Buffer,
  kind: "parquet" | "duckdb",
): Promise<readonly (readonly [string, Buffer])[]> {
  const folder = mkdtempSync(join(tmpdir(), "canary-"));
  const path = join(folder, `file.${kind}`);
  writeFileSync(path, bytes);
  const { DuckDBInstance } = await duckdb();
  const instance = await DuckDBInstance.create(":memory:");
  try {
    const connection = await instance.connect();
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    const read: [string, unknown][] = [];
    if (kind === "parquet") {
      read.push(["rows", await rows(`select * from read_parquet('${path}')`)]);
      for (const of of ["parquet_kv_metadata", "parquet_schema"])
        read.push([of, await rows(`select columns(*)::varchar from ${of}('${path}')`)]);
    } else {
      await connection.run(`attach '${path}' as held (read_only)`);
      for (const of of ["duckdb_tables", "duckdb_views", "duckdb_columns"])
        read.push([of, await rows(`select * from ${of}() where database_name = 'held'`)]);
      const tables = await rows(
        "select table_schema, table_name from information_schema.tables where table_catalog = 'held'",
      );
      for (const { table_schema, table_name } of tables) {
        const name = [table_schema, table_name]
          .map((part) => `"${String(part).replaceAll('"', '""')}"`)
          .join(".");
        read.push([name, await rows(`select * from held.${name}`)]);
      }
    }
    connection.closeSync();
    return read.map(([name, found]) => [name, Buffer.from(JSON.stringify(found))] as const);
  } finally {
    instance.closeSync();
    rmSync(folder, { recursive: true });
  }
}

function tried(make: () => Buffer): Buffer | null {
  try {
    return make();
  } catch {
    return null;
  }
}
