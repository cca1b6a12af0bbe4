import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/command.ts";
import { multivector } from "./run.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("README shows what the command prints", async () => {
  const block = /\$ multivector (ask [^`]*?)```/.exec(README)?.[1] ?? "";
  const command = /^(?:[^\n]*\\\n)*[^\n]*\n/.exec(block)?.[0] ?? "";
  const args = command.replaceAll("\\\n", " ").trim().split(/\s+/);
  const { out } = await multivector(args, { cwd: fileURLToPath(new URL("../../", import.meta.url)) });
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ").trim();
  expect(plain(out).startsWith(plain(block.slice(command.length)))).toBe(true);
});

test("what README says of one's own files begins with a study made from a spreadsheet, in commands that there are", () => {
  const [, block = ""] = /## Your files\n+```\n([^`]*)```/.exec(README) ?? [];
  const lines = block.trim().split("\n");
  expect(lines[0]).toMatch(/^multivector init my-study --from list\.xlsx {2,}\S/);
  const names = lines.map((line) => /^multivector (?:--study \S+ )?([a-z]+)/.exec(line)?.[1]);
  expect(names).toEqual(["init", "check", "import", "import", "diff", "export"]);
  for (const name of names) expect(COMMANDS.map((command) => command.name)).toContain(name);
});
