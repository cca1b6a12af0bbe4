/** A matrix of Mata by rows; numbers and texts stand for matrices of one cell, and NaN for a missing number. */
export interface Matrix {
  readonly r: number;
  readonly c: number;
  readonly d: readonly (number | string)[];
  /** What it is known to hold, so that it is not looked through again. */
  kind?: string;
}
export type Value = number | string | Matrix | Map<string, Value>;
/** The variables of a function and what they hold, each in its place. */
export interface Frame {
  readonly variables: readonly { readonly name: string; readonly type: string }[];
  readonly values: (Value | undefined)[];
}
export type Builtin = (...values: Value[]) => Value;

export function matrix(value: Value): Matrix {
  if (value instanceof Map) throw new Error("an array is no matrix");
  return typeof value === "object" ? value : { r: 1, c: 1, d: [value] };
}

export function cellOf(value: Value, line = 0): number | string {
  if (typeof value !== "object") return value;
  const m = matrix(value);
  const [first] = m.d;
  if (m.r !== 1 || m.c !== 1 || first === undefined)
    throw new Error(`line ${line}: ${m.r} by ${m.c} is no scalar`);
  return first;
}

export function isTrue(value: Value): boolean {
  const cell = cellOf(value);
  if (typeof cell === "string") throw new Error("a text is neither true nor false");
  return cell !== 0;
}

export function combined(
  sign: string,
  a: number | string,
  b: number | string,
  line: number,
): number | string {
  if (typeof a !== typeof b)
    throw new Error(`line ${line}: a text and a number cannot be set beside each other by ${sign}`);
  const [x, y] = [ranked(a), ranked(b)];
  switch (sign) {
    case "==":
      return Number(x === y);
    case "!=":
      return Number(x !== y);
    case "<":
      return Number(x < y);
    case "<=":
      return Number(x <= y);
    case ">":
      return Number(x > y);
    case ">=":
      return Number(x >= y);
    case "&":
      return Number(x !== 0 && y !== 0);
    case "|":
      return Number(x !== 0 || y !== 0);
  }
  if (typeof a === "string" || typeof b === "string") {
    if (sign !== "+") throw new Error(`line ${line}: texts have no ${sign}`);
    return `${a}${b}`;
  }
  const result = sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : a / b;
  return Number.isFinite(result) ? result : Number.NaN;
}

/** The whole numbers from one to another, in a column. */
export function downTo(a: Value, b: Value): Matrix {
  const [first, last] = [Number(cellOf(a)), Number(cellOf(b))];
  if (!(first <= last)) throw new Error(`${first}::${last} counts down`);
  const d = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return { r: d.length, c: 1, d };
}

/** Matrices of one shape added or taken away cell by cell, or a matrix times or over a number; else two scalars. */
export function calculated(sign: string, a: Value, b: Value, line: number): Value {
  const [m, n] = [matrix(a), matrix(b)];
  if ("+-".includes(sign) && m.d.length !== 1) {
    if (m.r !== n.r || m.c !== n.c)
      throw new Error(`line ${line}: ${m.r} by ${m.c} ${sign} ${n.r} by ${n.c}`);
    return { r: m.r, c: m.c, d: m.d.map((cell, k) => combined(sign, cell, n.d[k] ?? Number.NaN, line)) };
  }
  if ("*/".includes(sign) && m.d.length !== 1) {
    const by = cellOf(b, line);
    return { r: m.r, c: m.c, d: m.d.map((cell) => combined(sign, cell, by, line)) };
  }
  return combined(sign, cellOf(a, line), cellOf(b, line), line);
}

/** A missing number is above all others. */
function ranked(value: number | string): number | string {
  return typeof value === "number" && Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

export function beside(a: Value, b: Value): Matrix {
  const [m, n] = [matrix(a), matrix(b)];
  if (m.r === 1 && n.r === 1) return { r: 1, c: m.c + n.c, d: [...m.d, ...n.d] };
  if (m.r !== n.r) throw new Error(`${m.r} rows beside ${n.r}`);
  const rows = Array.from({ length: m.r }, (_, i) => [
    ...m.d.slice(i * m.c, (i + 1) * m.c),
    ...n.d.slice(i * n.c, (i + 1) * n.c),
  ]);
  return { r: m.r, c: m.c + n.c, d: rows.flat() };
}

export function below(a: Value, b: Value): Matrix {
  const [m, n] = [matrix(a), matrix(b)];
  if (m.c !== n.c) throw new Error(`${m.c} columns above ${n.c}`);
  return { r: m.r + n.r, c: m.c, d: [...m.d, ...n.d] };
}

/** Rows and columns that subscripts name, from 0. */
function placesIn(
  m: Matrix,
  subscripts: readonly Value[],
  line = 0,
): readonly [readonly number[], readonly number[]] {
  const within = (value: Value | undefined, size: number) => {
    if (typeof value === "number" && Number.isNaN(value)) return Array.from({ length: size }, (_, i) => i);
    return matrix(value ?? Number.NaN).d.map((n) => {
      if (typeof n !== "number" || !(n >= 1 && n <= size))
        throw new Error(`line ${line}: no place ${n} of ${size}`);
      return n - 1;
    });
  };
  if (subscripts.length === 2) return [within(subscripts[0], m.r), within(subscripts[1], m.c)];
  if (m.r !== 1 && m.c !== 1) throw new Error(`line ${line}: one subscript of a matrix`);
  return m.c === 1 ? [within(subscripts[0], m.r), [0]] : [[0], within(subscripts[0], m.c)];
}

export function picked(value: Value, subscripts: readonly Value[], line = 0): Value {
  const m = matrix(value);
  const [one, two] = subscripts;
  const at = typeof one === "number" && one >= 1 ? placeOf(m, one, two) : -1;
  if (at >= 0) return m.d[at] ?? "";
  if (
    typeof one === "number" &&
    two === undefined &&
    (m.r === 1 || m.c === 1) &&
    one >= 1 &&
    one <= m.d.length
  )
    return m.d[one - 1] ?? "";
  const [rows, columns] = placesIn(m, subscripts, line);
  const d = rows.flatMap((i) => columns.map((j) => m.d[i * m.c + j] ?? ""));
  const [only] = d;
  return d.length === 1 && only !== undefined ? only : { r: rows.length, c: columns.length, d };
}

/** Where one cell of a matrix stands in its list; -1 where two subscripts name none or more. */
function placeOf(m: Matrix, row: number, column: Value | undefined): number {
  return typeof column === "number" && row <= m.r && column >= 1 && column <= m.c
    ? (row - 1) * m.c + column - 1
    : -1;
}

export function replaced(value: Value, subscripts: readonly Value[], by: Value, line: number): Matrix {
  const m = matrix(value);
  const d = m.d as (number | string)[];
  const [one, two] = subscripts;
  if (typeof by !== "object" && typeof one === "number" && one >= 1 && typeof by === typeof d[0]) {
    const at = two === undefined && (m.r === 1 || m.c === 1) ? one - 1 : placeOf(m, one, two);
    if (at >= 0 && at < d.length) {
      d[at] = by;
      return m;
    }
  }
  const [rows, columns] = placesIn(m, subscripts, line);
  const given = matrix(by);
  if (given.r !== rows.length || given.c !== columns.length)
    throw new Error(`line ${line}: ${given.r} by ${given.c} into other places`);
  rows.forEach((i, a) => {
    columns.forEach((j, b) => {
      const cell = given.d[a * given.c + b] ?? "";
      if (typeof cell !== typeof (d[0] ?? cell)) throw new Error(`line ${line}: another type in a matrix`);
      d[i * m.c + j] = cell;
    });
  });
  return m;
}

export function got({ variables, values }: Frame, place: number): Value {
  const value = values[place];
  if (value === undefined) throw new Error(`${variables[place]?.name} is used before it is set`);
  return value;
}

export function put({ variables, values }: Frame, place: number, value: Value): void {
  const { name, type } = variables[place] ?? { name: "", type: "" };
  const fit = fitting(value, type, name);
  // What is set is a copy, as in Mata.
  const same = typeof fit !== "object" || fit instanceof Map || fit === values[place];
  values[place] = same ? fit : { ...fit, d: [...fit.d] };
}

export function fitting(value: Value, type: string, what: string): Value {
  const { kind, cell, shape } = typed(type);
  // One cell has every shape.
  if (cell === null || typeof value === cell) return value;
  const m = matrix(value);
  if (typeof value !== "object" || m.kind !== kind) {
    const wrong = m.d.find((own) => typeof own !== cell);
    if (wrong !== undefined) throw new Error(`${what}: ${JSON.stringify(wrong)} in a ${type}`);
    m.kind = kind;
  }
  const fits =
    (shape === "matrix" || shape === "rowvector" || m.c === 1) &&
    (shape === "matrix" || shape === "colvector" || m.r === 1);
  if (!fits) throw new Error(`${what}: ${m.r} by ${m.c} in a ${type}`);
  return value;
}

/** A type in its words, and what a cell of it is; null where it is anything. */
interface Typed {
  readonly kind: string;
  readonly cell: "number" | "string" | null;
  readonly shape: string;
}

const TYPES = new Map<string, Typed>();

function typed(type: string): Typed {
  const known = TYPES.get(type);
  if (known !== undefined) return known;
  const [kind = "", shape = ""] = type.split(" ");
  const made: Typed = { kind, cell: shape === "" ? null : kind === "real" ? "number" : "string", shape };
  TYPES.set(type, made);
  return made;
}
