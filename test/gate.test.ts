import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const GATE = pathToFileURL(join(import.meta.dirname, "gate.js")).href;
let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gate-"));
  await mkdir(join(root, "work"));
  await mkdir(join(root, "shared/facts"), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

/** Runs a script in the folder, in which `edit` writes a file of it. @returns what it says */
function said(script: string): string {
  const begin = `import { writeFileSync } from "node:fs";
    import { notePassed, passedOn, stateOf, PROJECTS, OTHERS } from "${GATE}";
    const edit = (path, text) => writeFileSync(path, text);\n`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", begin + script], {
    cwd: join(root, "work"),
    encoding: "utf8",
  });
  return stdout + stderr;
}

const PASSED = `edit("a.ts", "1"); edit("../shared/facts/a.csv", "1");
  notePassed(stateOf(null), null, { passed: 3, skipped: 0 });\n`;
const TOLD = "console.log(JSON.stringify(passedOn(null)));";

test("what the gate has passed is counted on the very same files, and on no others", () => {
  expect(said(PASSED + TOLD)).toBe('{"passed":3,"skipped":0}\n');
  expect(said(`${PASSED}edit("a.ts", "2");${TOLD}`)).toBe("null\n");
  expect(said(`${PASSED}edit("../shared/facts/a.csv", "2");${TOLD}`)).toBe("null\n");
});

test("files that changed while the gate was at work have not passed", () => {
  expect(
    said(
      `${PASSED}const begun = stateOf(null); edit("a.ts", "2"); notePassed(begun, null, { passed: 4 });${TOLD}`,
    ),
  ).toBe("null\n");
});

test("another Chromium under the same path is another", async () => {
  const browser = join(root, "chromium");
  const is = async (version: string) =>
    writeFile(browser, `#!/bin/sh\necho Chromium ${version}\n`, { mode: 0o755 });
  await is("1");
  const first = said(`console.log(stateOf(${JSON.stringify(browser)}))`);
  expect(first).toMatch(/^[0-9a-f]{64}\n$/);
  await is("2");
  expect(said(`console.log(stateOf(${JSON.stringify(browser)}))`)).not.toBe(first);
});

test("what the gate leaves out and what it runs are together all projects", async () => {
  const config = await readFile(join(import.meta.dirname, "../vitest.config.ts"), "utf8");
  const names = [...config.matchAll(/\bname: "(\w+)"/g)].map(([, name]) => name);
  expect(JSON.parse(said("console.log(JSON.stringify([...PROJECTS, ...OTHERS].sort()));"))).toEqual(
    names.sort(),
  );
});
