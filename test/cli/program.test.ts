import { expect, test } from "vitest";
import { programIn, typedAs } from "../../src/cli/program.ts";

test("the program is called as it was called", () => {
  expect(programIn({ npm_lifecycle_script: "multivector" })).toBe("npx multivector");
  expect(programIn({ npm_lifecycle_script: "node bin/multivector.js --explore" })).toBe("npx multivector");
  expect(programIn({})).toBe("multivector");
  expect(programIn({ npm_lifecycle_script: "vitest run" })).toBe("multivector");
});

test("only the command in a text is called so, and not a path or a name", () => {
  expect(typedAs("next: multivector figure x; `multivector check`", "npx multivector")).toBe(
    "next: npx multivector figure x; `npx multivector check`",
  );
  expect(typedAs("cd multivector && npx multivector check, ./multivector x", "npx multivector")).toBe(
    "cd multivector && npx multivector check, ./multivector x",
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
