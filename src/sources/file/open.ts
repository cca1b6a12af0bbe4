import { allBytes, firstBytes, piecesOf } from "./bytes.ts";
import { decoded } from "./decoder.ts";
import { type Document, FileError, type Hints, type Upload } from "./document.ts";
import { encodingOf, type KnownWords } from "./encoding.ts";
import { type TextTable, tableOfLarge, tableOfText } from "./grid.ts";
import { HEAD, inZip, kindOf } from "./kind.ts";
import { encodingOfRtf, encodingOfXml } from "./markup.ts";
import { surveying } from "./survey.ts";

/**
 * Opens a file as handed in: finds out by its content what it is, how its text is encoded and how its rows are parted.
 * What cannot be read is a `FileError` with its mend; what only a person can decide has the choices side by side.
 * @param known whether a word is part of an actor's name, in any script
 */
export async function openDocument(upload: Upload, hints: Hints, known: KnownWords): Promise<Document> {
  if (upload.size > LARGEST) {
    const mend =
      "split it into files of fewer years, or load it into a database engine and export the rows you need";
    throw new FileError("too-large", "is larger than 4 GiB", mend);
  }
  const kind = kindOf(await firstBytes(upload, HEAD));
  if (kind === "zip" || kind === "workbook") return workbook(upload, kind === "zip", hints.sheet);
  if (kind === "xml" || kind === "rtf") return markup(upload, kind, hints, known);
  return upload.size <= IN_MEMORY ? small(upload, hints, known) : large(upload, hints, known);
}

const LARGEST = 4 * 2 ** 30;
/** Larger tables are gone through instead of being held. */
const IN_MEMORY = 12 << 20;
const LARGEST_WORKBOOK = 256 << 20;
const LARGEST_MARKUP = 256 << 20;

async function workbook(upload: Upload, zip: boolean, sheet: string | undefined): Promise<Document> {
  const mend = "save its sheets as CSV UTF-8";
  const bytes = await allBytes(upload, LARGEST_WORKBOOK, "a zip archive", mend);
  if (zip) inZip(bytes);
  const { workbookOf } = await import("./workbook.ts");
  const { grids: all, evidence } = await workbookOf(upload.name, bytes);
  const grids = sheet === undefined ? all : all.filter((grid) => grid.name === sheet);
  if (grids.length === 0 && sheet !== undefined) {
    const named = all.map((grid) => JSON.stringify(grid.name)).join(", ");
    throw new FileError(
      "no-sheet",
      `has no sheet ${JSON.stringify(sheet)} with cells`,
      `its sheets are ${named}`,
    );
  }
  const { name, size } = upload;
  return { name, size, kind: "workbook", encoding: null, delimiter: null, evidence, grids, text: "" };
}

async function markup(
  upload: Upload,
  kind: "xml" | "rtf",
  hints: Hints,
  known: KnownWords,
): Promise<Document> {
  const what = kind === "xml" ? "an XML file" : "an RTF file";
  const bytes = await allBytes(upload, LARGEST_MARKUP, what, "split it into files of fewer years");
  hints.progress?.(bytes.length, bytes.length);
  const said =
    hints.encoding ?? (kind === "xml" ? encodingOfXml(bytes)?.toLowerCase() : encodingOfRtf(bytes));
  const surveyor = surveying(bytes.length);
  surveyor.add(bytes);
  const survey = surveyor.end();
  const wrong = hints.encoding === undefined && said === "utf-8" && survey.bad > survey.multibyte;
  const found = encodingOf(survey, wrong ? undefined : said, known);
  const why = hints.encoding !== undefined || said === undefined || wrong ? found.why : "the file says so";
  const { name, size } = upload;
  const evidence = [`is ${what}`, `encoding ${found.name}: ${why}`];
  const text = decoded(bytes, found.name);
  return { name, size, kind, encoding: found.name, delimiter: null, evidence, grids: [], text };
}

async function small(upload: Upload, hints: Hints, known: KnownWords): Promise<Document> {
  const bytes = await allBytes(
    upload,
    2 * IN_MEMORY,
    "a table",
    "hand it in again when nothing writes to it",
  );
  hints.progress?.(bytes.length, bytes.length);
  const survey = surveying(bytes.length);
  survey.add(bytes);
  const encoding = encodingOf(survey.end(), hints.encoding, known);
  return table(upload, encoding, tableOfText(decoded(bytes, encoding.name)));
}

async function large(upload: Upload, hints: Hints, known: KnownWords): Promise<Document> {
  const survey = surveying(upload.size);
  for await (const piece of piecesOf(upload, hints.progress)) survey.add(piece);
  const encoding = encodingOf(survey.end(), hints.encoding, known);
  return table(upload, encoding, await tableOfLarge(upload, encoding.name, hints));
}

function table(
  { name, size }: Upload,
  encoding: { readonly name: string; readonly why: string },
  { grid, delimiter, evidence: how }: TextTable,
): Document {
  const evidence = [`encoding ${encoding.name}: ${encoding.why}`, ...how];
  return { name, size, kind: "table", encoding: encoding.name, delimiter, evidence, grids: [grid], text: "" };
}
