import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import type { Fault } from "../model/fault.ts";

/** At the end of a path: the key itself, and not what stands at it. */
export const KEY = Symbol("key");

/** The keys and indexes that lead to a part of a file. */
export type Path = readonly (string | number | typeof KEY)[];

/** A YAML file as plain data, with the place of each part of it. */
export interface Yaml {
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** Row and column of the value at a path of keys and indexes, or of the nearest part above it that exists. */
  placeOf(path: Path): { row: number; column: number };
  /** Every text that a sign is in, keys too, with the place of the sign, or of the text where it is written by its code. */
  holding(sign: (text: string) => string | null): readonly Held[];
}

/** A text of a YAML file and a sign in it. */
interface Held {
  readonly text: string;
  readonly sign: string;
  readonly row: number;
  readonly column: number;
}

/** A longer text is no file that somebody writes by hand. */
export const LONGEST = 4_000_000;
/** How far before a fault the line is sought that it stands in. */
const LOOKED_BACK = 1000;
/** So many faults of one file are told. */
const MOST_TOLD = 20;

/** Reads YAML 1.2. Aliases are limited, so that a small file cannot become a large one. */
export function yamlOf(file: string, text: string): Yaml {
  const lines = new LineCounter();
  const where = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { row: Math.max(1, line), column: Math.max(1, col) };
  };
  const faultAt = (offset: number, message: string, mend: string): Fault => ({
    level: "error",
    file,
    ...where(offset),
    code: "yaml",
    message: message.replace(/\s+/g, " "),
    mend,
  });
  const unread = (fault: Fault): Yaml => ({
    data: null,
    faults: [fault],
    placeOf: () => where(0),
    holding: () => [],
  });
  if (text.length > LONGEST) {
    const size = `${Math.ceil(text.length / 1e6)} million letters`;
    return unread(faultAt(0, `is too long to read: ${size}`, "divide it into several files"));
  }
  let doc: Document;
  try {
    doc = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: "error",
    });
  } catch (error) {
    return unread(faultAt(0, `cannot be read (${whyOf(error)})`, "take out what is nested deep"));
  }
  const faults = misreadIn(doc, text).map(({ offset, message, mend }) => faultAt(offset, message, mend));
  let data: unknown = null;
  if (faults.length === 0) {
    try {
      for (const { offset, message, mend } of misusesIn(doc)) faults.push(faultAt(offset, message, mend));
      data = faults.length === 0 ? doc.toJS({ maxAliasCount: 1000 }) : null;
    } catch (error) {
      faults.push(faultAt(0, whyOf(error), "write the parts out instead of repeating them by alias"));
    }
  }
  return {
    data,
    faults: faults.slice(0, MOST_TOLD),
    placeOf: (path) => {
      let node: unknown = doc.contents;
      let key: unknown = null;
      let offset = 0;
      for (const [i, name] of [...path, null].entries()) {
        const at = name === KEY ? key : node;
        if (isNode(at) && at.range) offset = at.range[0];
        if (name === null || name === KEY) break;
        const pair = isMap(node)
          ? node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(name))
          : undefined;
        const next: unknown = isSeq(node) ? node.items[Number(name)] : pair?.value;
        key = pair?.key;
        if (!isNode(next) && (path[i + 1] !== KEY || key === undefined)) break;
        node = next;
      }
      return where(offset);
    },
    holding: (sign) => {
      const held: Held[] = [];
      visit(doc, {
        Scalar: (_, { value, range }) => {
          const found = typeof value === "string" ? sign(value) : null;
          if (typeof value !== "string" || found === null) return;
          const [from = 0, to = 0] = range ?? [];
          const within = text.slice(from, to).indexOf(found);
          held.push({ text: value, sign: found, ...where(from + Math.max(0, within)) });
        },
      });
      return held;
    },
  };
}

interface Misuse {
  readonly offset: number;
  readonly message: string;
  readonly mend: string;
}

/** What cannot be read as YAML, without what only follows from it. */
function misreadIn({ errors, warnings }: Document, text: string): readonly Misuse[] {
  const out: Misuse[] = [];
  for (const { pos, code, message } of [...errors, ...warnings]) {
    const tab = tabBefore(text, pos[0]);
    if (tab !== null) {
      const mend = "indent with spaces instead of tabs, wherever a line begins with one";
      return [...out, { offset: tab, message: "a tab begins the line, and YAML takes none there", mend }];
    }
    out.push({ offset: pos[0], message, mend: mendOf(code) });
    // Past this the parser knows no structure, so that it takes offence at every word.
    if (code === "UNEXPECTED_TOKEN") return out;
  }
  return out;
}

/** Where a tab indents the line of a place; null where none does. */
function tabBefore(text: string, offset: number): number | null {
  const from = Math.max(0, offset - LOOKED_BACK);
  const before = text.slice(from, offset);
  const start = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  if (start === 0 && from > 0) return null;
  const indent = /^ *\t/.exec(text.slice(from + start, offset + LOOKED_BACK))?.[0];
  return indent === undefined ? null : from + start + indent.length - 1;
}

/** Keys that a map has twice and names of nothing, each with its place; for keys the parser would compare every two. */
function misusesIn(doc: Document): readonly Misuse[] {
  const out: Misuse[] = [];
  const anchors = new Set<string>();
  visit(doc, (_, node) => {
    if (isAlias(node)) {
      if (anchors.has(node.source)) return;
      const message = `there is nothing named ${shown(node.source)} before this`;
      out.push({ offset: node.range?.[0] ?? 0, message, mend: "put a text that begins with * into quotes" });
    } else if (isNode(node) && node.anchor !== undefined) anchors.add(node.anchor);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const message = `the key ${shown(name)} stands twice in one map`;
      if (seen.has(name)) out.push({ offset: key.range?.[0] ?? 0, message, mend: "take one of the two out" });
      seen.add(name);
    }
  });
  return out;
}

function mendOf(code: string): string {
  switch (code) {
    case "MULTIPLE_DOCS":
      return "take the line `---` out: a file holds one document";
    case "TAG_RESOLVE_FAILED":
      return "take the tag, which begins with !, out";
    default:
      return "correct the YAML at this place";
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function whyOf(error: unknown): string {
  if (error instanceof RangeError) return "parts are nested too deep";
  return error instanceof Error ? error.message : String(error);
}
