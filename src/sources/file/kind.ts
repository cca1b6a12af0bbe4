import { FileError } from "./document.ts";

/** What a file is by its content; its name is never asked. */
export type Kind = "text" | "xml" | "rtf" | "workbook" | "zip";

/** How many bytes from the start tell what a file is. */
export const HEAD = 1 << 20;

/**
 * Tells what a file is by its first bytes. What is no table that we read is a `FileError` that says what it is.
 * A zip archive is told apart by `inZip`, which has to see all of it.
 */
export function kindOf(head: Uint8Array): Kind {
  if (head.length === 0) {
    throw new FileError("empty-file", "is empty", "download or save it again");
  }
  const signed = SIGNS.find(({ at = 0, sign }) => starts(head, at, sign));
  if (signed !== undefined) {
    if (signed.kind !== undefined) return signed.kind;
    throw new FileError(signed.code, `is ${signed.what}, not a table`, signed.mend);
  }
  const nuls = nulsIn(head);
  if (nuls === head.length) {
    const some = head.length === HEAD ? "its first 1,048,576 bytes" : `its ${grouped(head.length)} bytes`;
    throw new FileError("nul-file", `holds nothing: ${some} are all NUL`, AGAIN);
  }
  if (isUtf32(head)) {
    throw new FileError("utf-32", "is text in UTF-32, which is not read", "save it as UTF-8");
  }
  if (nuls > head.length * 0.6) {
    const share = `${grouped(nuls)} of its first ${grouped(head.length)} bytes are NUL`;
    throw new FileError("nul-file", `holds hardly anything: ${share}`, AGAIN);
  }
  return kindOfText(plain(head));
}

/** What a zip archive holds, told by the names in it; only a workbook is read. */
export function inZip(bytes: Uint8Array): "workbook" {
  const names = namesInZip(bytes);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.(xml|bin)$/)) return "workbook";
  const known = ARCHIVES.find(({ pattern }) => has(pattern)) ?? odsOf(bytes);
  if (known !== undefined) {
    throw new FileError(known.code, `is ${known.what}, not a table`, known.mend);
  }
  // Cut off early, a workbook has no more than its first entry.
  if (has(/^\[Content_Types\]/) || (names.length !== 1 && has(/^(?:xl|word|ppt|_rels)\//))) {
    throw new FileError(
      "cut-archive",
      "is a workbook or document that is cut off or damaged",
      "download or save it again",
    );
  }
  const some = names.length === 1 ? `: it holds ${JSON.stringify(names[0])}` : "";
  throw new FileError("zip", `is a zip archive${some}`, "unpack it and hand in the file that is in it");
}

const AGAIN =
  "download or copy it again: this is what an unfinished download or a damaged disk leaves behind";
const TO_CSV = "open it with the program that made it and save the table as .xlsx or as CSV UTF-8";

interface Sign {
  readonly at?: number;
  readonly sign: string;
  readonly kind?: Kind;
  readonly code: string;
  readonly what: string;
  readonly mend: string;
}

/** First bytes as Latin-1. */
const SIGNS: readonly Sign[] = [
  { sign: "PK\x03\x04", kind: "zip", code: "zip", what: "a zip archive", mend: "" },
  { sign: "PK\x05\x06", kind: "zip", code: "zip", what: "a zip archive", mend: "" },
  { sign: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", kind: "workbook", code: "ole", what: "a workbook", mend: "" },
  { sign: "%PDF-", code: "pdf", what: "a PDF", mend: "take the table out of it and save it as CSV or .xlsx" },
  { sign: "\x89PNG\r\n", code: "image", what: "an image (PNG)", mend: "hand in the table itself" },
  { sign: "\xff\xd8\xff", code: "image", what: "an image (JPEG)", mend: "hand in the table itself" },
  { sign: "GIF8", code: "image", what: "an image (GIF)", mend: "hand in the table itself" },
  { sign: "II*\0", code: "image", what: "an image (TIFF)", mend: "hand in the table itself" },
  { sign: "MM\0*", code: "image", what: "an image (TIFF)", mend: "hand in the table itself" },
  { at: 8, sign: "WEBP", code: "image", what: "an image (WebP)", mend: "hand in the table itself" },
  { sign: "\x1f\x8b", code: "gzip", what: "a gzip archive", mend: "unpack it and hand in the file in it" },
  { sign: "BZh", code: "archive", what: "a bzip2 archive", mend: "unpack it and hand in the file in it" },
  {
    sign: "\xfd7zXZ\0",
    code: "archive",
    what: "an xz archive",
    mend: "unpack it and hand in the file in it",
  },
  {
    sign: "(\xb5/\xfd",
    code: "archive",
    what: "a zstd archive",
    mend: "unpack it and hand in the file in it",
  },
  { sign: "7z\xbc\xaf", code: "archive", what: "a 7z archive", mend: "unpack it and hand in the file in it" },
  { sign: "Rar!\x1a", code: "archive", what: "a rar archive", mend: "unpack it and hand in the file in it" },
  {
    at: 257,
    sign: "ustar",
    code: "archive",
    what: "a tar archive",
    mend: "unpack it and hand in the file in it",
  },
  {
    sign: "SQLite format 3\0",
    code: "database",
    what: "an SQLite database",
    mend: "export its table as CSV",
  },
  { sign: "PAR1", code: "parquet", what: "a Parquet file", mend: "export it as CSV" },
  { sign: "ARROW1", code: "arrow", what: "an Arrow file", mend: "export it as CSV" },
  {
    sign: "<stata_dta>",
    code: "stata",
    what: "a Stata file",
    mend: "export it as CSV (Stata: export delimited)",
  },
  { sign: "$FL2", code: "spss", what: "an SPSS file", mend: "export it as CSV" },
  { sign: "RDX3\n", code: "r-data", what: "an R data file", mend: "save its table with write.csv" },
  { sign: "{\\rtf", kind: "rtf", code: "rtf", what: "an RTF text", mend: "" },
];

const ARCHIVES = [
  { pattern: /^word\/document\.xml$/, code: "docx", what: "a Word document", mend: TO_CSV },
  { pattern: /^ppt\/presentation\.xml$/, code: "pptx", what: "a presentation", mend: TO_CSV },
  { pattern: /^Index\/(Document|Tables\/.*)\.iwa$/, code: "numbers", what: "a Numbers file", mend: TO_CSV },
] as const;

/** OpenDocument says what it is in its first entry, which is never packed. */
function odsOf(bytes: Uint8Array): { code: string; what: string; mend: string } | undefined {
  const first = latin(bytes.subarray(0, 200));
  const kind = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(first)?.[1];
  if (kind === undefined) return undefined;
  const mend = "open it in LibreOffice and save it as .xlsx or as CSV UTF-8";
  return { code: "ods", what: `an OpenDocument ${kind}`, mend };
}

function kindOfText(text: string): Kind {
  const start = text.trimStart().slice(0, 2000).toLowerCase();
  if (start.startsWith("{\\rtf")) return "rtf";
  const page = start.startsWith("<?xml")
    ? /<html[\s>]/
    : /<!doctype html|<(html|head|body|table|script)[\s>]/;
  if (start.startsWith("<") && page.test(start)) {
    const mend =
      "download it again; if the page shows the table, open it in a spreadsheet and save it as CSV";
    throw new FileError("html", "is a web page, not a table", mend);
  }
  if (start.startsWith("<?xml") || /^<[a-z][\w:.-]*(\s|\/|>(?![,;\t|]))/.test(start)) return "xml";
  if (/^[[{]\s*[[{"]/.test(start)) {
    throw new FileError("json", "is JSON, not a table", "save the table in it as CSV UTF-8");
  }
  return "text";
}

/** The first bytes as text for a look at it: without byte order mark and without the NULs of UTF-16. */
function plain(head: Uint8Array): string {
  return latin(head.subarray(0, 8192))
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "");
}

/** Names of the entries, from the directory at the end, or from the entries themselves where the end is cut off. */
function namesInZip(bytes: Uint8Array): readonly string[] {
  const names = new Set<string>();
  for (let i = bytes.indexOf(0x50); i >= 0 && i + 30 < bytes.length; i = bytes.indexOf(0x50, i + 1)) {
    const entry = starts(bytes, i, "PK\x03\x04");
    if (!entry && !starts(bytes, i, "PK\x01\x02")) continue;
    const sized = i + (entry ? 26 : 28);
    const size = (bytes[sized] ?? 0) + 256 * (bytes[sized + 1] ?? 0);
    const from = i + (entry ? 30 : 46);
    if (size > 0 && size < 512) names.add(latin(bytes.subarray(from, from + size)));
    if (names.size > 10_000) break;
  }
  return [...names];
}

function isUtf32(head: Uint8Array): boolean {
  if (starts(head, 0, "\xff\xfe\0\0") || starts(head, 0, "\0\0\xfe\xff")) return true;
  const at = [0, 0, 0, 0];
  const end = Math.min(head.length, 8192) & ~3;
  for (let i = 0; i < end; i++) if (head[i] === 0) at[i & 3] = (at[i & 3] ?? 0) + 1;
  const full = end / 4;
  const [a = 0, b = 0, c = 0, d = 0] = at;
  return (
    full > 0 && ((c === full && d === full && a < full / 2) || (a === full && b === full && d < full / 2))
  );
}

function nulsIn(head: Uint8Array): number {
  let n = 0;
  for (const byte of head) if (byte === 0) n++;
  return n;
}

function starts(bytes: Uint8Array, at: number, sign: string): boolean {
  if (at + sign.length > bytes.length) return false;
  for (let i = 0; i < sign.length; i++) if (bytes[at + i] !== sign.charCodeAt(i)) return false;
  return true;
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function grouped(n: number): string {
  return n.toLocaleString("en");
}
