import { dateOf, dayOf } from "../../src/model/day.ts";
import { type Builtin, cellOf, type Matrix, matrix, type Value } from "./mata-values.ts";

const number = (value: Value = Number.NaN) => {
  const cell = cellOf(value);
  if (typeof cell !== "number") throw new Error(`a text where a number is needed: ${cell}`);
  return cell;
};
const text = (value: Value = Number.NaN) => {
  const cell = cellOf(value);
  if (typeof cell !== "string") throw new Error(`a number where a text is needed: ${cell}`);
  return cell;
};
const numbers = (value: Value) => matrix(value).d.map((cell) => number(cell));
const array = (value: Value | undefined) => {
  if (!(value instanceof Map)) throw new Error("not an array");
  return value;
};
const least = (of: readonly number[], pick: (a: number, b: number) => number) => {
  const known = of.filter((x) => !Number.isNaN(x));
  return known.length === 0 ? Number.NaN : known.reduce((a, b) => pick(a, b));
};

/** Numbers by size, texts by their bytes. */
const byBytes = (a: number | string, b: number | string) =>
  typeof a === "number" && typeof b === "number"
    ? a - b
    : Buffer.compare(Buffer.from(text(a)), Buffer.from(text(b)));

/** The functions of Mata that replicate.do calls; what it displays goes to `say`. */
export function builtinsOf(say: (line: string) => void): Readonly<Record<string, Builtin>> {
  let matched: readonly (string | undefined)[] = [];
  return {
    J: (r, c, value) => {
      const [rows, columns, cell] = [number(r), number(c), cellOf(value ?? Number.NaN)];
      return { r: rows, c: columns, d: new Array<number | string>(rows * columns).fill(cell) };
    },
    rows: (m) => matrix(m ?? 0).r,
    cols: (m) => matrix(m ?? 0).c,
    strlen: (s) => text(s).length,
    substr: (s, from, length) => {
      const n = number(length);
      return text(s).slice(number(from) - 1, Number.isNaN(n) ? undefined : number(from) - 1 + Math.max(0, n));
    },
    strpos: (s, part) => text(s).indexOf(text(part)) + 1,
    strtrim: (s) => {
      const m = matrix(s ?? Number.NaN);
      const d = m.d.map((cell) => text(cell).replace(/^ +| +$/g, ""));
      return m.d.length === 1 ? (d[0] ?? "") : { r: m.r, c: m.c, d };
    },
    subinstr: (s, old, by) => text(s).replaceAll(text(old), text(by)),
    strtoreal: (s) =>
      /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text(s)) ? Number(text(s)) : Number.NaN,
    strofreal: (x) => (Number.isNaN(number(x)) ? "." : String(number(x))),
    ustrlower: (s) => text(s).toLowerCase(),
    ustrregexm: (s, pattern) => {
      matched = new RegExp(text(pattern), "u").exec(text(s)) ?? [];
      return Number(matched.length > 0);
    },
    ustrregexs: (n) => matched[number(n)] ?? "",
    ustrregexra: (s, pattern, by) => text(s).replaceAll(new RegExp(text(pattern), "gu"), text(by)),
    mdy: (m, d, y) => dayOf(number(y), number(m), number(d)),
    day: (day) => dateOf(number(day)).day,
    month: (day) => dateOf(number(day)).month,
    year: (day) => dateOf(number(day)).year,
    floor: (x) => Math.floor(number(x)),
    ln: (x) => Math.log(number(x)),
    abs: (x) => Math.abs(number(x)),
    mod: (x, y) => number(x) % number(y),
    min: (m) => least(numbers(m ?? 0), Math.min),
    max: (m) => least(numbers(m ?? 0), Math.max),
    sort: (m) => ({ ...matrix(m ?? 0), d: [...matrix(m ?? 0).d].sort(byBytes) }),
    asarray_create: () => new Map(),
    asarray_keys: (of) => {
      const d = [...array(of).keys()];
      return { r: d.length, c: 1, d };
    },
    asarray_contains: (of, key) => Number(array(of).has(text(key))),
    asarray: (of, key, ...value) => {
      const [put] = value;
      if (put !== undefined) array(of).set(text(key), put);
      const held = array(of).get(text(key));
      if (held === undefined) throw new Error(`nothing kept under ${text(key)}`);
      return held;
    },
    exit: (code) => {
      say(`exit ${number(code)}`);
      return Number.NaN;
    },
    display: (line) => {
      say(text(line));
      return Number.NaN;
    },
  };
}

/** A table as import delimited reads it without names: all texts, the heading first. */
export function cellsOf(header: readonly string[], rows: readonly (readonly string[])[]): Matrix {
  return { r: rows.length + 1, c: header.length, d: [...header, ...rows.flat()] };
}
