import { closesAt, type Token, tokensOf } from "./mata-tokens.ts";

/** A matrix of Mata by rows; numbers and texts stand for matrices of one cell, and NaN for a missing number. */
export interface Matrix {
  readonly r: number;
  readonly c: number;
  readonly d: readonly (number | string)[];
}
export type Value = number | string | Matrix | Map<string, Value>;
type Frame = Map<string, { readonly type: string; value: Value | undefined }>;
type Eval = (frame: Frame) => Value;
/** What a statement leaves: nothing, a jump, or what a function returns. */
type Left = undefined | "break" | "continue" | { readonly returned: Value };
type Run = (frame: Frame) => Left;
export type Builtin = (...values: Value[]) => Value;

/**
 * Runs the part of Mata that replicate.do uses, as strictly as Mata does where it can: every variable is declared, and holds
 * nothing of another type or shape. It is no Stata.
 */
export function mataOf(text: string, builtins: Readonly<Record<string, Builtin>>) {
  const functions = new Map<string, Builtin>(Object.entries(builtins));
  const tokens = tokensOf(text);
  let at = 0;
  const is = (word: string) => tokens[at]?.text === word && tokens[at]?.kind !== "text";
  const next = (): Token => {
    const token = tokens[at++];
    if (token === undefined) throw new Error("Mata ends too early");
    return token;
  };
  const need = (word: string) => {
    const token = next();
    if (token.text !== word) throw new Error(`line ${token.line}: ${word} expected, not ${token.text}`);
  };
  const taken = (word: string) => {
    if (!is(word)) return false;
    at++;
    return true;
  };

  function typeHere(): string | null {
    const [a, b] = [tokens[at]?.text ?? "", tokens[at + 1]?.text ?? ""];
    if (a === "void" || a === "transmorphic") return a;
    return ["real", "string"].includes(a) && ["scalar", "rowvector", "colvector", "matrix"].includes(b)
      ? `${a} ${b}`
      : null;
  }
  function typeTaken(): string {
    const type = typeHere();
    if (type === null) throw new Error(`line ${tokens[at]?.line}: a type expected`);
    at += type.includes(" ") ? 2 : 1;
    return type;
  }
  function define() {
    const returns = typeTaken();
    const name = next().text;
    if (functions.has(name)) throw new Error(`a second function ${name}`);
    need("(");
    const parameters: { name: string; type: string }[] = [];
    while (!taken(")")) {
      const type = typeTaken();
      parameters.push({ name: next().text, type });
      taken(",");
    }
    need("{");
    const locals: { name: string; type: string }[] = [];
    for (let type = typeHere(); type !== null; type = typeHere()) {
      typeTaken();
      do locals.push({ name: next().text, type });
      while (taken(","));
    }
    const names = [...parameters, ...locals].map((v) => v.name);
    if (new Set(names).size < names.length) throw new Error(`${name} declares a variable twice`);
    const body = block(new Set(names));
    functions.set(name, (...values) => {
      if (values.length !== parameters.length)
        throw new Error(`${name} takes ${parameters.length} arguments`);
      const frame: Frame = new Map(locals.map((v) => [v.name, { type: v.type, value: undefined }]));
      parameters.forEach(({ name: own, type }, k) => {
        frame.set(own, { type, value: fitting(values[k] ?? Number.NaN, type, `${name}: ${own}`) });
      });
      const left = body(frame);
      const value = typeof left === "object" ? left.returned : Number.NaN;
      return returns === "void" ? Number.NaN : fitting(value, returns, `what ${name} returns`);
    });
  }

  function block(names: ReadonlySet<string>): Run {
    const statements: Run[] = [];
    while (!taken("}")) statements.push(statement(names));
    return (frame) => {
      for (const one of statements) {
        const left = one(frame);
        if (left !== undefined) return left;
      }
      return undefined;
    };
  }
  function statement(names: ReadonlySet<string>): Run {
    if (taken("{")) return block(names);
    if (taken("break")) return () => "break";
    if (taken("continue")) return () => "continue";
    if (taken("if")) return conditional(names);
    if (taken("while")) {
      const test = bracketed(names);
      return loop(test, statement(names), () => undefined);
    }
    if (taken("for")) {
      need("(");
      const first = simple(names);
      need(";");
      const test = expression(names);
      need(";");
      const step = simple(names);
      need(")");
      const repeated = loop(test, statement(names), step);
      return (frame) => first(frame) ?? repeated(frame);
    }
    const line = tokens[at]?.line;
    if (taken("return")) {
      if (!is("(") || tokens[at]?.line !== line) return () => ({ returned: Number.NaN });
      const value = bracketed(names);
      return (frame) => ({ returned: value(frame) });
    }
    return simple(names);
  }
  function conditional(names: ReadonlySet<string>): Run {
    const test = bracketed(names);
    const yes = statement(names);
    const no = taken("else") ? statement(names) : null;
    return (frame) => (isTrue(test(frame)) ? yes(frame) : no?.(frame));
  }
  function loop(test: Eval, body: Run, step: Run): Run {
    return (frame) => {
      for (; isTrue(test(frame)); step(frame)) {
        const left = body(frame);
        if (left === "break") break;
        if (typeof left === "object") return left;
      }
      return undefined;
    };
  }
  /** An assignment, a step by one, or a call for what it does. */
  function simple(names: ReadonlySet<string>): Run {
    const token = tokens[at];
    const after = tokens[at + 1]?.text;
    if (token?.kind === "name" && after !== "(") {
      const name = next().text;
      if (!names.has(name)) throw new Error(`line ${token.line}: ${name} is not declared`);
      if (taken("++")) return (frame) => void put(frame, name, Number(cellOf(got(frame, name))) + 1);
      const place = taken("[") ? subscripts(names) : null;
      need("=");
      const value = expression(names);
      if (place === null) return (frame) => void put(frame, name, value(frame));
      return (frame) =>
        void put(
          frame,
          name,
          replaced(
            got(frame, name),
            place.map((p) => p(frame)),
            value(frame),
            token.line,
          ),
        );
    }
    const call = expression(names);
    return (frame) => {
      call(frame);
      return undefined;
    };
  }
  function bracketed(names: ReadonlySet<string>): Eval {
    need("(");
    const rows = joined(names);
    need(")");
    return rows;
  }
  /** Values joined by commas into rows, and by backslashes below each other. */
  function joined(names: ReadonlySet<string>): Eval {
    const rows: Eval[][] = [[]];
    do {
      do rows.at(-1)?.push(expression(names));
      while (taken(","));
      if (is("\\")) rows.push([]);
    } while (taken("\\"));
    if (rows.length === 1 && rows[0]?.length === 1 && rows[0][0] !== undefined) return rows[0][0];
    return (frame) => rows.map((row) => row.map((one) => one(frame)).reduce(beside)).reduce(below);
  }
  function subscripts(names: ReadonlySet<string>): Eval[] {
    const out: Eval[] = [];
    do {
      if (is(".") && [",", "]"].includes(tokens[at + 1]?.text ?? "")) {
        at++;
        out.push(() => Number.NaN);
      } else out.push(expression(names));
    } while (taken(","));
    need("]");
    return out;
  }
  function expression(names: ReadonlySet<string>): Eval {
    const test = binary(names, 0);
    if (!taken("?")) return test;
    const yes = expression(names);
    need(":");
    const no = expression(names);
    return (frame) => (isTrue(test(frame)) ? yes(frame) : no(frame));
  }
  function binary(names: ReadonlySet<string>, level: number): Eval {
    const operators = LEVELS[level];
    if (operators === undefined) return unary(names);
    let left = binary(names, level + 1);
    for (
      let token = tokens[at];
      token?.kind === "sign" && operators.includes(token.text);
      token = tokens[at]
    ) {
      at++;
      const [a, b, sign, line] = [left, binary(names, level + 1), token.text, token.line];
      left = (frame) => combined(sign, cellOf(a(frame), line), cellOf(b(frame), line), line);
    }
    return left;
  }
  function unary(names: ReadonlySet<string>): Eval {
    if (taken("-")) {
      const value = unary(names);
      return (frame) => -Number(cellOf(value(frame)));
    }
    let value = primary(names);
    for (let line = tokens[at]?.line; taken("["); line = tokens[at]?.line) {
      const [of, places] = [value, subscripts(names)];
      value = (frame) =>
        picked(
          of(frame),
          places.map((p) => p(frame)),
          line,
        );
    }
    return value;
  }
  function primary(names: ReadonlySet<string>): Eval {
    if (is("(")) return bracketed(names);
    const token = next();
    if (token.kind === "text") return () => token.text;
    if (token.kind === "number") return () => (token.text === "." ? Number.NaN : Number(token.text));
    if (token.kind !== "name") throw new Error(`line ${token.line}: not an expression: ${token.text}`);
    if (!taken("(")) {
      if (!names.has(token.text)) throw new Error(`line ${token.line}: ${token.text} is not declared`);
      return (frame) => got(frame, token.text);
    }
    const given: Eval[] = [];
    while (!taken(")")) {
      given.push(expression(names));
      taken(",");
    }
    return (frame) => {
      const called = functions.get(token.text);
      if (called === undefined) throw new Error(`line ${token.line}: no function ${token.text}`);
      return called(...given.map((g) => g(frame)));
    };
  }

  closesAt(tokens);
  while (at < tokens.length) define();
  return functions;
}

const LEVELS = [["|"], ["&"], ["==", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/"]];

export function matrix(value: Value): Matrix {
  if (value instanceof Map) throw new Error("an array is no matrix");
  return typeof value === "object" ? value : { r: 1, c: 1, d: [value] };
}

export function cellOf(value: Value, line = 0): number | string {
  const m = matrix(value);
  const [first] = m.d;
  if (m.r !== 1 || m.c !== 1 || first === undefined)
    throw new Error(`line ${line}: ${m.r} by ${m.c} is no scalar`);
  return first;
}

function isTrue(value: Value): boolean {
  const cell = cellOf(value);
  if (typeof cell === "string") throw new Error("a text is neither true nor false");
  return cell !== 0;
}

function combined(sign: string, a: number | string, b: number | string, line: number): number | string {
  if (typeof a !== typeof b)
    throw new Error(`line ${line}: a text and a number cannot be set beside each other by ${sign}`);
  const [x, y] = [a, b].map((v) =>
    typeof v === "number" && Number.isNaN(v) ? Number.POSITIVE_INFINITY : v,
  ) as [number, number];
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

function beside(a: Value, b: Value): Matrix {
  const [m, n] = [matrix(a), matrix(b)];
  if (m.r === 1 && n.r === 1) return { r: 1, c: m.c + n.c, d: [...m.d, ...n.d] };
  if (m.r !== n.r) throw new Error(`${m.r} rows beside ${n.r}`);
  const rows = Array.from({ length: m.r }, (_, i) => [
    ...m.d.slice(i * m.c, (i + 1) * m.c),
    ...n.d.slice(i * n.c, (i + 1) * n.c),
  ]);
  return { r: m.r, c: m.c + n.c, d: rows.flat() };
}

function below(a: Value, b: Value): Matrix {
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

function picked(value: Value, subscripts: readonly Value[], line = 0): Value {
  const m = matrix(value);
  const [one, two] = subscripts;
  if (typeof one === "number" && typeof two === "number" && one >= 1 && one <= m.r && two >= 1 && two <= m.c)
    return m.d[(one - 1) * m.c + two - 1] ?? "";
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

function replaced(value: Value, subscripts: readonly Value[], by: Value, line: number): Matrix {
  const m = matrix(value);
  const [rows, columns] = placesIn(m, subscripts, line);
  const given = matrix(by);
  if (given.r !== rows.length || given.c !== columns.length)
    throw new Error(`line ${line}: ${given.r} by ${given.c} into other places`);
  const d = m.d as (number | string)[];
  rows.forEach((i, a) => {
    columns.forEach((j, b) => {
      const cell = given.d[a * given.c + b] ?? "";
      if (typeof cell !== typeof (d[0] ?? cell)) throw new Error(`line ${line}: another type in a matrix`);
      d[i * m.c + j] = cell;
    });
  });
  return m;
}

function got(frame: Frame, name: string): Value {
  const value = frame.get(name)?.value;
  if (value === undefined) throw new Error(`${name} is used before it is set`);
  return value;
}

function put(frame: Frame, name: string, value: Value): void {
  const held = frame.get(name);
  if (held === undefined) throw new Error(`${name} is not declared`);
  const fit = fitting(value, held.type, name);
  if (typeof fit !== "object" || fit instanceof Map || fit === held.value) {
    held.value = fit;
    return;
  }
  // What is set is a copy, as in Mata.
  const copy = { ...fit, d: [...fit.d] };
  const kind = KINDS.get(fit);
  if (kind !== undefined) KINDS.set(copy, kind);
  held.value = copy;
}

/** What matrices hold, so that none is looked through again. */
const KINDS = new WeakMap<Matrix, string>();

function fitting(value: Value, type: string, what: string): Value {
  if (type === "transmorphic" || type === "void") return value;
  const [kind = "", shape] = type.split(" ");
  const m = matrix(value);
  if (typeof value !== "object" || KINDS.get(m) !== kind) {
    const wrong = m.d.find((cell) => typeof cell !== (kind === "real" ? "number" : "string"));
    if (wrong !== undefined) throw new Error(`${what}: ${JSON.stringify(wrong)} in a ${type}`);
    KINDS.set(m, kind);
  }
  const fits = { scalar: m.r === 1 && m.c === 1, rowvector: m.r === 1, colvector: m.c === 1, matrix: true }[
    shape ?? ""
  ];
  if (fits !== true) throw new Error(`${what}: ${m.r} by ${m.c} in a ${type}`);
  return value;
}
