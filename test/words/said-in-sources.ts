import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseAst } from "rolldown/parseAst";

/** A node of a syntax tree as ESTree has it, with what it stands in and the text that it is. */
export interface Node {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly parent: Node | null;
  readonly file: string;
  readonly text: string;
}

const FOLDER = resolve(import.meta.dirname, "../../src/sources");
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => {
    const text = readFileSync(join(FOLDER, name), "utf8");
    return nodeOf(parseAst(text, { lang: "ts" }), null, name, text);
  });

/** A node whose fields are nodes, lists of nodes or plain values. */
function nodeOf(bare: object, parent: Node | null, file: string, source: string): Node {
  const { type, start, end, ...rest }: Record<string, unknown> = { ...bare };
  const fields: Record<string, unknown> = {};
  const text = source.slice(Number(start), Number(end));
  const node: Node = { type: String(type), fields, parent, file, text };
  const made = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(made);
    return isBare(value) ? nodeOf(value, node, file, source) : value;
  };
  for (const [name, value] of Object.entries(rest)) fields[name] = made(value);
  return node;
}

function isBare(value: unknown): value is object {
  return typeof value === "object" && value !== null && "type" in value;
}

function isNode(value: unknown): value is Node {
  return isBare(value) && "fields" in value;
}

/** A part of a node; null where it has none of that name. */
export function field(node: Node, name: string): Node | null {
  const value = node.fields[name];
  return isNode(value) ? value : null;
}

/** A list of nodes that a node has. */
export function listed(node: Node, name: string): readonly Node[] {
  const value = node.fields[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Every node below one, itself included. */
function* within(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node.fields).flat()) if (isNode(value)) yield* within(value);
}

/** Every node of the sources. */
export const nodes = files.flatMap((file) => [...within(file)]);

/** The texts that an expression can be, a number where it holds what a file says; of `mangled` all that it can say. */
export function textsOf(node: Node | null): readonly string[] {
  if (node === null) return [];
  const both = (...names: readonly string[]) => names.flatMap((name) => textsOf(field(node, name)));
  switch (node.type) {
    case "Literal":
      return typeof node.fields.value === "string" ? [node.fields.value] : [];
    case "ParenthesizedExpression":
      return both("expression");
    case "ConditionalExpression":
      return both("consequent", "alternate");
    case "BinaryExpression":
    case "LogicalExpression":
      return both("left", "right");
    case "TemplateLiteral": {
      const [head = "", ...literals] = listed(node, "quasis").map((q) => cooked(q));
      return listed(node, "expressions").reduce<readonly string[]>(
        (texts, expression, i) => {
          const held = textsOf(expression);
          const values = held.every((text) => text === "") ? ["7"] : held;
          return texts.flatMap((text) => values.map((value) => `${text}${value}${literals[i] ?? ""}`));
        },
        [head],
      );
    }
    case "CallExpression": {
      if (field(node, "callee")?.text !== "mangled") return [];
      const file = files.find((f) => f.file.endsWith("mangled.ts"));
      return [...within(file ?? node)].flatMap(({ fields: { value } }) =>
        typeof value === "string" && /^\w+ \w/.test(value) ? [value] : [],
      );
    }
    case "MemberExpression":
      return namedTexts(node, field(node, "property")?.text ?? "");
    case "Identifier":
      return namedTexts(node, String(node.fields.name));
    default:
      return [];
  }
}

/** What a piece of a template says. */
function cooked(node: Node): string {
  const { value } = node.fields;
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "";
}

/** What the nearest constant of a name is; of `wrong`, which readers are handed, what it is wherever it is said. */
function namedTexts(node: Node, name: string): readonly string[] {
  for (let scope: Node | null = node; node.type === "Identifier" && scope !== null; scope = scope.parent) {
    const each = scope.type === "ForOfStatement" ? field(scope, "left") : null;
    if (each !== null && [...within(each)].some((n) => n.fields.name === name)) break;
    const lines = ["BlockStatement", "Program"].includes(scope.type) ? listed(scope, "body") : [];
    const own = lines
      .flatMap((line) => listed(field(line, "declaration") ?? line, "declarations"))
      .find((declared) => field(declared, "id")?.fields.name === name);
    const init = own === undefined ? null : field(own, "init");
    if (init !== null) return textsOf(init);
  }
  if (name !== "wrong") return [];
  return nodes.flatMap((n) =>
    n.type === "Property" && n.fields.shorthand === false && field(n, "key")?.text === name
      ? textsOf(field(n, "value"))
      : [],
  );
}
