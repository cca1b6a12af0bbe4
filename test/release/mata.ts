import { closesAt, type Token, tokensOf } from "./mata-tokens.ts";
import {
  type Builtin,
  below,
  beside,
  calculated,
  cellOf,
  combined,
  downTo,
  type Frame,
  fitting,
  got,
  isTrue,
  picked,
  put,
  replaced,
  type Value,
} from "./mata-values.ts";

type Eval = (frame: Frame) => Value;
/** What a statement leaves: nothing, a jump, or what a function returns. */
type Left = undefined | "break" | "continue" | { readonly returned: Value };
type Run = (frame: Frame) => Left;
/** Where each variable of a function stands among all of them. */
type Places = ReadonlyMap<string, number>;

function declared(names: Places, { text, line }: Token): number {
  const place = names.get(text);
  if (place === undefined) throw new Error(`line ${line}: ${text} is not declared`);
  return place;
}

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
    const variables = [...parameters, ...locals];
    const places = new Map(variables.map((v, place) => [v.name, place]));
    if (places.size < variables.length) throw new Error(`${name} declares a variable twice`);
    const body = block(places);
    functions.set(name, (...values) => {
      if (values.length !== parameters.length)
        throw new Error(`${name} takes ${parameters.length} arguments`);
      const frame: Frame = { variables, values: new Array(variables.length) };
      parameters.forEach(({ name: own, type }, k) => {
        frame.values[k] = fitting(values[k] ?? Number.NaN, type, `${name}: ${own}`);
      });
      const left = body(frame);
      const value = typeof left === "object" ? left.returned : Number.NaN;
      return returns === "void" ? Number.NaN : fitting(value, returns, `what ${name} returns`);
    });
  }

  function block(names: Places): Run {
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
  function statement(names: Places): Run {
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
  function conditional(names: Places): Run {
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
  function simple(names: Places): Run {
    const token = tokens[at];
    const after = tokens[at + 1]?.text;
    if (token?.kind === "name" && after !== "(") {
      const name = declared(names, next());
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
  function bracketed(names: Places): Eval {
    need("(");
    const rows = joined(names);
    need(")");
    return rows;
  }
  /** Values joined by commas into rows, and by backslashes below each other. */
  function joined(names: Places): Eval {
    const rows: Eval[][] = [[]];
    do {
      do rows.at(-1)?.push(expression(names));
      while (taken(","));
      if (is("\\")) rows.push([]);
    } while (taken("\\"));
    if (rows.length === 1 && rows[0]?.length === 1 && rows[0][0] !== undefined) return rows[0][0];
    return (frame) => rows.map((row) => row.map((one) => one(frame)).reduce(beside)).reduce(below);
  }
  function subscripts(names: Places): Eval[] {
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
  function expression(names: Places): Eval {
    const test = binary(names, 0);
    if (!taken("?")) return test;
    const yes = expression(names);
    need(":");
    const no = expression(names);
    return (frame) => (isTrue(test(frame)) ? yes(frame) : no(frame));
  }
  function binary(names: Places, level: number): Eval {
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
      left = (frame) => {
        const [x, y] = [a(frame), b(frame)];
        if (sign === "::") return downTo(x, y);
        if (typeof x !== "object" && typeof y !== "object") return combined(sign, x, y, line);
        return calculated(sign, x, y, line);
      };
    }
    return left;
  }
  function unary(names: Places): Eval {
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
  function primary(names: Places): Eval {
    if (is("(")) return bracketed(names);
    const token = next();
    if (token.kind === "text") return () => token.text;
    if (token.kind === "number") return () => (token.text === "." ? Number.NaN : Number(token.text));
    if (token.kind !== "name") throw new Error(`line ${token.line}: not an expression: ${token.text}`);
    if (!taken("(")) {
      const name = declared(names, token);
      return (frame) => got(frame, name);
    }
    const given: Eval[] = [];
    while (!taken(")")) {
      given.push(expression(names));
      taken(",");
    }
    let called: Builtin | undefined;
    return (frame) => {
      called ??= functions.get(token.text);
      if (called === undefined) throw new Error(`line ${token.line}: no function ${token.text}`);
      return called(...given.map((g) => g(frame)));
    };
  }

  closesAt(tokens);
  while (at < tokens.length) define();
  return functions;
}

const LEVELS = [["::"], ["|"], ["&"], ["==", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/"]];
