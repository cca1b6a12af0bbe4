import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/command.ts";
import { FLAGS, type Flag, type FlagName, flagOf, GLOBAL } from "../../src/cli/flags.ts";
import { commandText, flagText } from "../../src/cli/help-texts.ts";
import { textsIn } from "../memory-files.ts";
import { multivector, tooWide } from "./run.ts";

const ROOT = new URL("../../", import.meta.url);
const BIN = fileURLToPath(new URL("bin/multivector.js", ROOT));
const sh = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-help-"));
  await multivector(["init", "study"], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Told {
  readonly name: string;
  readonly usage: string;
  readonly flags: readonly { readonly name: string }[];
  readonly examples: readonly string[];
}

async function helpOf(): Promise<readonly Told[]> {
  return JSON.parse((await multivector(["help", "--json"], { cwd: join(folder, "study") })).out);
}

test("every command has examples, and its form names only flags that it takes", async () => {
  for (const { name, usage, flags, examples } of await helpOf()) {
    expect(examples.length, name).toBeGreaterThan(0);
    const known = flags.map((flag) => flag.name);
    for (const [flag] of usage.matchAll(/--[a-z-]+/g)) expect(known, usage).toContain(flag);
  }
});

test.each(["ru", "zh"] as const)("no line of help is in English, in %s", async (lang) => {
  const all = ["--help", ...COMMANDS.map(({ name }) => `${name} --help`)];
  for (const line of all) {
    const { out, err, code } = await multivector([...line.split(" "), "--lang", lang], { cwd: folder });
    // What is typed is the same in every language: examples, forms, and the flags that a command takes.
    const told = out.replaceAll(/^ {2}multivector .*$|^ {6}\S.*$/gm, "");
    const words = told
      .replaceAll(/--?[a-z-]+|multivector [a-z]+/g, "")
      .match(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/g);
    expect([line, code, err, words, tooWide(told)]).toEqual([line, 0, "", null, []]);
  }
});

test.each(["ru", "zh"] as const)("every command and every flag has its own words in %s", (lang) => {
  const english = /^[ -~]*$/;
  for (const command of COMMANDS) {
    expect(commandText(lang, command), command.name).not.toMatch(english);
    for (const flag of command.flags) expect(flagText(lang, flag, command.name), flag).not.toMatch(english);
  }
  // What a flag is for one command alone is told for that one in each language.
  for (const [name, flag] of Object.entries<Flag>(FLAGS))
    for (const command of Object.keys(flag.of ?? {}))
      expect(flagText(lang, name as FlagName, command), name).not.toBe(flagText(lang, name as FlagName, ""));
});

const QUICK = ["ask", "card", "claims", "conventions", "duplicates", "export", "layers", "why"];

test("examples run as printed on the open study", { timeout: 120_000 }, async () => {
  const run = (await helpOf()).filter(({ name }) => QUICK.includes(name)).flatMap((c) => c.examples);
  expect(run.length).toBeGreaterThan(QUICK.length);
  for (const example of run) {
    const line = example.replace(/^multivector/, `"${process.execPath}" "${BIN}"`);
    await sh("sh", ["-c", line], { cwd: join(folder, "study"), maxBuffer: 1e8 });
  }
});

/** Command lines that the pages print, without what is said beside them. */
function printed(): readonly string[] {
  const readme = readFileSync(new URL("README.md", ROOT), "utf8");
  return [readme, ...Object.values(textsIn(new URL("docs/", ROOT)))].flatMap((text) =>
    [...text.replaceAll(/\\\n\s*/g, "").matchAll(/(?:^|`|\$ )multivector( [^`\n]*)/gm)].map(([, line = ""]) =>
      line.replace(/(?<=\S)(?:\s{2,}|\s#).*$/, "").trim(),
    ),
  );
}

test("command lines of the pages name commands, flags and as many names as these take", () => {
  const lines = printed();
  expect(lines.length).toBeGreaterThan(30);
  for (const line of lines) {
    const words = line.match(/(?:"[^"]*"|'[^']*'|\S)+/g) ?? [];
    const command = COMMANDS.find(({ name }) => name === words.find((word) => !word.startsWith("-")));
    if (line.startsWith("--")) continue;
    expect(command, line).toBeDefined();
    if (command === undefined) continue;
    let names = 0;
    for (let at = 1; at < words.length; at += 1) {
      const word = words[at] ?? "";
      if (!word.startsWith("--")) {
        names += word === "…" ? 0 : 1;
        continue;
      }
      const flag = [...command.flags, ...GLOBAL].find((known) => `--${known}` === word);
      expect(flag, line).toBeDefined();
      if (flag !== undefined && flagOf(flag, command.name).value !== undefined) at += 1;
    }
    expect(names, line).toBeLessThanOrEqual(command.most);
  }
});
