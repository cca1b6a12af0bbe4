import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { importNote } from "../../src/cli/import-notes.ts";

const FOLDER = resolve(import.meta.dirname, "../../src/sources");
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) =>
    ts.createSourceFile(name, readFileSync(join(FOLDER, name), "utf8"), ts.ScriptTarget.Latest, true),
  );

/** Every node below one, itself included. */
function* within(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* within(child);
}

const nodes = files.flatMap((file) => [...within(file)]);

/** What readers give as the reason of a flag: the last argument of `flag`, and `why` beside `column`. */
const given: readonly ts.Expression[] = nodes.flatMap((node) => {
  if (ts.isCallExpression(node) && /(?:^|\.)flag$/.test(node.expression.getText()))
    return node.arguments.slice(-1);
  if (!ts.isObjectLiteralExpression(node)) return [];
  const why = node.properties.find((p) => p.name?.getText() === "why");
  if (why === undefined || !node.properties.some((p) => p.name?.getText() === "column")) return [];
  if (ts.isPropertyAssignment(why)) return [why.initializer];
  return ts.isShorthandPropertyAssignment(why) ? [why.name] : [];
});

/** The texts that an expression can be, a number where it holds what a file says; of `mangled` all that it can say. */
function textsOf(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...textsOf(node.left), ...textsOf(node.right)];
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (texts, { expression, literal }) => {
        const held = textsOf(expression);
        const values = held.length === 0 ? ["7"] : held;
        return texts.flatMap((text) => values.map((value) => `${text}${value}${literal.text}`));
      },
      [node.head.text],
    );
  if (ts.isCallExpression(node) && node.expression.getText() === "mangled") {
    const file = files.find((f) => f.fileName.endsWith("mangled.ts"));
    return [...within(file ?? node)]
      .filter(ts.isStringLiteral)
      .flatMap(({ text }) => (/^\w+ \w/.test(text) ? text : []));
  }
  if (ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) return namedTexts(node);
  return [];
}

/** What the nearest constant of a name is; of `wrong`, which readers are handed, what it is wherever it is said. */
function namedTexts(node: ts.Identifier | ts.PropertyAccessExpression): readonly string[] {
  const name = ts.isIdentifier(node) ? node.text : node.name.text;
  for (let scope: ts.Node = node; ts.isIdentifier(node) && scope !== undefined; scope = scope.parent) {
    if (
      ts.isForOfStatement(scope) &&
      [...within(scope.initializer)].some((n) => ts.isIdentifier(n) && n.text === name)
    )
      break;
    const lines = ts.isBlock(scope) || ts.isSourceFile(scope) ? scope.statements : [];
    const [own] = lines
      .flatMap((line) => (ts.isVariableStatement(line) ? line.declarationList.declarations : []))
      .filter((declared) => declared.name.getText() === name);
    if (own?.initializer !== undefined) return textsOf(own.initializer);
  }
  if (name !== "wrong") return [];
  return nodes.flatMap((n) =>
    ts.isPropertyAssignment(n) && n.name.getText() === name ? textsOf(n.initializer) : [],
  );
}

const whys = [...new Set(given.flatMap(textsOf))].filter((text) => text.trim() !== "");

test("why a cell is flagged is told in Russian and Chinese by every reader", () => {
  expect(whys).toContain("may be a month that is none: taken as a span of years");
  expect(whys).toContainEqual(expect.stringMatching(/^is no day of .*: left out of the date$/));
  expect(whys).toContain("holds letters read in a wrong encoding");
  expect(whys.length).toBeGreaterThan(40);
  for (const lang of ["ru", "zh"] as const) {
    const told = whys.map((why) => importNote(lang, why));
    expect(told.filter((text) => /[a-z]{3}/.test(text))).toEqual([]);
    expect(new Set(told).size).toBe(whys.length);
  }
});

test("no reason of a flag is of a kind that is not looked for here", () => {
  const unseen = given.filter((node) => textsOf(node).length === 0);
  // What is handed on by these is looked for where it is said first.
  expect(unseen.map((node) => `${node.getSourceFile().fileName}: ${node.getText()}`).sort()).toEqual([
    "generic/draft.ts: why",
    "table/ledger.ts: why",
    "training/fmtr-rows.ts: why",
    "training/fmtr-rows.ts: why",
  ]);
});
