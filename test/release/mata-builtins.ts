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
const least = (of: readonly number[], pick: (a: number, b: number) => number) =>
  of.filter((x) => !Number.isNaN(x)).reduce((a, b) => pick(a, b));

/** The functions of Mata that replicate.do calls; what it displays goes to `say`. */
export function builtinsOf(say: (line: string) => void): Readonly<Record<string, Builtin>> {
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
    strtrim: (s) => text(s).replace(/^ +| +$/g, ""),
    subinstr: (s, old, by) => text(s).replaceAll(text(old), text(by)),
    strtoreal: (s) =>
      /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text(s)) ? Number(text(s)) : Number.NaN,
    strofreal: (x) => (Number.isNaN(number(x)) ? "." : String(number(x))),
    ustrlower: (s) => text(s).toLowerCase(),
    ustrregexm: (s, pattern) => Number(new RegExp(text(pattern), "u").test(text(s))),
    mdy: (m, d, y) => dayOf(number(y), number(m), number(d)),
    day: (day) => dateOf(number(day)).day,
    year: (day) => dateOf(number(day)).year,
    floor: (x) => Math.floor(number(x)),
    abs: (x) => Math.abs(number(x)),
    mod: (x, y) => number(x) % number(y),
    min: (m) => least(numbers(m ?? 0), Math.min),
    max: (m) => least(numbers(m ?? 0), Math.max),
    sort: (m) => ({ ...matrix(m ?? 0), d: numbers(m ?? 0).sort((a, b) => a - b) }),
    asarray_create: () => new Map(),
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
