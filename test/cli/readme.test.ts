import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
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
