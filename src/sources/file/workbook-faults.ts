import { FileError } from "./document.ts";

/** A workbook that opens only with a password. */
export function encrypted(): FileError {
  return new FileError(
    "encrypted",
    "is protected by a password",
    "open it with its password and save it without one",
  );
}

/** A workbook that is not as a spreadsheet writes it. */
export function damaged(message: string): FileError {
  return new FileError("damaged", message, "open it in a spreadsheet and save it again as .xlsx");
}

/** A workbook whose end is missing. */
export function cutOff(): FileError {
  return new FileError("damaged", "is cut off: its end is missing", "download or copy it again");
}

/** A workbook that would fill the memory, by accident or on purpose. */
export function tooLarge(message: string): FileError {
  const mend = "save the sheet that you need as CSV UTF-8; if you do not know this file, do not open it";
  return new FileError("too-large", message, mend);
}

/** A workbook with programs in it. */
export function macros(): FileError {
  return new FileError("macros", "holds macros, which are programs", "save it as .xlsx without macros");
}

/** A workbook that takes cells from other files. */
export function externalLinks(what: string): FileError {
  const mend =
    "break the links (in Excel: Data, Edit Links, Break Link), which keeps the values, and save it";
  return new FileError("external-links", `takes cells from another file: ${what}`, mend);
}

/** An XML part that defines words of its own, with which a small file can become a large one. */
export function entities(part: string): FileError {
  const mend = "do not use this file: no spreadsheet writes that";
  return new FileError("entities", `defines entities of its own in ${quoted(part)}`, mend);
}

/** A text of a file as a message names it. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

/** A size in bytes as a message names it. */
export function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20).toLocaleString("en")} MiB`;
}
