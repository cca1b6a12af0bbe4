import { dirname } from "node:path";
import { expect, test } from "vitest";
import { programIn, typedAs } from "../../src/cli/program.ts";
import { screenOf } from "../../src/cli/screen.ts";
import { alone, BIN } from "./run.ts";

test("the program is called as it was called", () => {
  expect(programIn({ npm_lifecycle_script: "multivector" })).toBe("npx multivector");
  expect(programIn({ npm_lifecycle_script: "node bin/multivector.js --explore" })).toBe("npx multivector");
  expect(programIn({})).toBe("multivector");
  expect(programIn({ npm_lifecycle_script: "vitest run" })).toBe("multivector");
  expect(programIn({}, "/home/anna/mv/bin/multivector.js", "/home/anna/mv")).toBe("node bin/multivector.js");
  expect(programIn({}, "/home/anna/my mv/bin/multivector.js", "/home/anna/studies")).toBe(
    "node '/home/anna/my mv/bin/multivector.js'",
  );
  expect(programIn({}, "/usr/local/bin/multivector", "/home/anna")).toBe("multivector");
});

test("only the command in a text is called so, and not a path or a name", () => {
  expect(typedAs("next: multivector figure x; `multivector check`", "npx multivector")).toBe(
    "next: npx multivector figure x; `npx multivector check`",
  );
  expect(typedAs("cd multivector && npx multivector check, ./multivector x", "npx multivector")).toBe(
    "cd multivector && npx multivector check, ./multivector x",
  );
});

test("a measure that is called as the program is stays as it is in the commands that take it", () => {
  const typed = (text: string) => typedAs(text, "npx multivector", "a");
  expect(typed("next: multivector why multivector --layer exercises --to KAZ")).toBe(
    "next: npx multivector --study a why multivector --layer exercises --to KAZ",
  );
  expect(typed("multivector measures multivector --on FILE, multivector ask multivector --to KAZ")).toBe(
    "npx multivector measures multivector --on FILE, npx multivector --study a ask multivector --to KAZ",
  );
});

test("a command names the study that was given, where it needs one", () => {
  const typed = (text: string, study = "a/b") => typedAs(text, "multivector", study);
  expect(typed("next: multivector why RECORD, multivector ask count --by year")).toBe(
    "next: multivector --study a/b why RECORD, multivector --study a/b ask count --by year",
  );
  expect(typed("see `multivector claims`", "my study")).toBe("see `multivector --study 'my study' claims`");
  for (const command of ["verify R", "sql DIR", "init my-study", "layers NAME", "measures", "index of it"])
    expect(typed(`multivector ${command}`)).toBe(`multivector ${command}`);
});

test("whoever starts it with node is told commands that begin so", async () => {
  const { out, err } = await alone(["check", "--study", "nowhere"], { cwd: dirname(dirname(BIN)) });
  expect(`${out}${err.replaceAll("\n", " ")}`).toContain("`node bin/multivector.js init DIR`");
});

test("commands in whatever a screen prints are typed as it was started", () => {
  let shown = "";
  const write = (text: string) => {
    shown += text;
  };
  const screen = screenOf(
    { out: { write }, err: { write }, env: {}, program: "node bin/multivector.js", study: "a" },
    false,
  );
  screen.say("x.csv:1:1  ", { text: "see `multivector check`", style: "bad" });
  screen.table([{ head: "" }], [["`multivector claims` lists them"]]);
  expect(shown).toBe(
    "x.csv:1:1  see `node bin/multivector.js --study a check`\n`node bin/multivector.js --study a claims` lists them\n",
  );
});
