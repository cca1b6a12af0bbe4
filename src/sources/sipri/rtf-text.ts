import { FileError } from "../file/document.ts";

/** A paragraph of an RTF text: its cells, parted by tabs, and whether all that can be seen of it is bold. */
export interface Paragraph {
  readonly cells: readonly string[];
  readonly bold: boolean;
  /** Whether its end is in the file; the last of a text that was cut off has none. */
  readonly ended: boolean;
}

/** The paragraphs of an RTF text, in order. Pictures, fonts and styles are left out; groups too deep to be real are refused. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const decoder = new TextDecoder(encodingOf(text));
  const groups: Group[] = [];
  let group: Group = { bold: false, hidden: false, skip: 1 };
  let [cells, cell, bold, plain] = [[] as string[], "", false, false];
  let skipping = 0;
  const put = (shown: string) => {
    if (skipping > 0) {
      skipping--;
    } else if (!group.hidden) {
      cell += shown;
      if (shown.trim() !== "") {
        if (group.bold) bold = true;
        else plain = true;
      }
    }
  };
  const part = (end: boolean, ended: boolean) => {
    cells.push(cell);
    cell = "";
    if (!end) return;
    if (cells.length > 1 || cells[0]?.trim() !== "") {
      paragraphs.push({ cells: cells.map((c) => c.trim()), bold: bold && !plain, ended });
    }
    [cells, bold, plain] = [[], false, false];
  };
  const token = new RegExp(TOKEN);
  for (let m = token.exec(text); m !== null; m = token.exec(text)) {
    const [all, word, argument, hex, sign] = m;
    if (all === "{") {
      if (groups.length > DEEPEST) throw tooDeep();
      groups.push(group);
      group = { ...group };
    } else if (all === "}") {
      group = groups.pop() ?? group;
    } else if (hex !== undefined) {
      put(decoder.decode(Uint8Array.of(Number.parseInt(hex, 16))));
    } else if (sign !== undefined) {
      if (sign === "*") group.hidden = true;
      else put(sign === "~" ? " " : sign === "_" ? "-" : sign === "-" ? "" : sign);
    } else if (word === undefined) {
      const shown = all.replace(/[\r\n]/g, "");
      const after = shown.slice(skipping);
      skipping = Math.max(0, skipping - shown.length);
      if (after !== "") put(after);
    } else if (word === "par" || word === "row") {
      if (!group.hidden) part(true, true);
    } else if (word === "tab" || word === "cell") {
      if (!group.hidden) part(false, true);
    } else if (word === "b") {
      group.bold = argument !== "0";
    } else if (word === "plain") {
      group.bold = false;
    } else if (word === "uc") {
      group.skip = Number(argument ?? 1);
    } else if (word === "u") {
      put(String.fromCharCode(Number(argument) & 0xffff));
      skipping = group.skip;
    } else if (HIDDEN.has(word)) {
      group.hidden = true;
    } else if (WORDS.has(word)) {
      put(WORDS.get(word) ?? "");
    }
  }
  if (cell.trim() !== "" || cells.length > 0) part(true, false);
  return paragraphs;
}

interface Group {
  bold: boolean;
  hidden: boolean;
  /** How many signs after `\u` stand in for it where it cannot be shown. */
  skip: number;
}

const DEEPEST = 500;
const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|[{}]|[^\\{}]+/g;
const HIDDEN: ReadonlySet<string> = new Set(
  "fonttbl stylesheet colortbl info pict object header footer headerl headerr footerl footerr fldinst listtable".split(
    " ",
  ),
);
const WORDS: ReadonlyMap<string, string> = new Map([
  ["line", " "],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
]);

function encodingOf(text: string): string {
  const page = /\\ansicpg(\d{3,5})/.exec(text.slice(0, 2000))?.[1];
  if (page === "10000") return "macintosh";
  if (page !== undefined && /^125\d$/.test(page)) return `windows-${page}`;
  return /\\mac(?![a-z])/.test(text.slice(0, 2000)) ? "macintosh" : "windows-1252";
}

function tooDeep(): FileError {
  return new FileError(
    "rtf-too-deep",
    `has groups more than ${DEEPEST} deep, which no register has`,
    "take the file as SIPRI publishes it",
  );
}
