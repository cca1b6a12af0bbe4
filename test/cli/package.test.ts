import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { createContext, runInContext } from "node:vm";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleFiles } from "../../src/study/example.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const STUDY = join(ROOT, "studies/central-asia");
/** The package as npm would publish it, in an empty project; what it depends on is linked, since a test asks no registry. */
let project = "";
let tarball = "";

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "multivector-package-"));
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", project], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed);
  tarball = join(project, filename);
  execFileSync("tar", ["-xzf", tarball, "-C", project]);
  const installed = join(project, "node_modules/multivector");
  await mkdir(dirname(installed), { recursive: true });
  execFileSync("mv", [join(project, "package"), installed]);
  const { dependencies } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const link = join(project, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(ROOT, "node_modules", name), link);
  }
}, 60_000);

afterAll(() => rm(project, { recursive: true, force: true }));

function multivector(...args: readonly string[]) {
  const bin = join(project, "node_modules/multivector/bin/multivector.js");
  return spawnSync(process.execPath, [bin, ...args], { cwd: project, encoding: "utf8" });
}

test("the packed command makes a study, checks it, draws a figure and makes a release", {
  timeout: 180_000,
}, () => {
  expect(multivector("init", "demo").status).toBe(0);
  expect(multivector("check", "--study", "demo").stdout).toContain("0 errors");
  expect(multivector("claims", "--study", "demo", "--json").status).toBe(0);
  const released = multivector("release", "0.1.0", "--study", "demo", "--out", "R");
  expect(released.stderr).not.toContain("Error");
  expect(released.status).toBe(0);
  const verified = multivector("verify", "R");
  expect(verified.stdout).toContain("it holds");
});

/** The versions that this repository runs with, so that npm finds them in its cache and asks nobody which there are. */
async function versionsHere(): Promise<string> {
  const { lockfileVersion, packages } = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8"));
  const needed = Object.entries<{ dev?: boolean }>(packages).filter(([path, one]) => path !== "" && !one.dev);
  return JSON.stringify({ lockfileVersion, packages: Object.fromEntries([["", {}], ...needed]) });
}

test("npm installs it into an empty folder from its cache, and npx makes and checks a study", {
  timeout: 180_000,
}, async ({ skip, onTestFinished }) => {
  // Within the project npm would take that for the folder to install into.
  const folder = await mkdtemp(join(tmpdir(), "multivector-installed-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "package-lock.json"), await versionsHere());
  const run = (command: string, ...args: readonly string[]) =>
    spawnSync(command, ["--offline", ...args], { cwd: folder, encoding: "utf8" });
  const flags = ["--ignore-scripts=false", "--no-audit", "--no-fund"];
  const installed = run("npm", "install", tarball, ...flags);
  if (installed.stderr.includes("ENOTCACHED"))
    return skip(`npm ci fills its cache: ${/request to \S+ failed/.exec(installed.stderr)?.[0]}`);
  expect([installed.status, installed.stderr]).toEqual([0, expect.not.stringContaining("npm error")]);
  expect((await lstat(join(folder, "node_modules/yaml"))).isSymbolicLink()).toBe(false);
  const made = run("npx", "--no-install", "multivector", "init", "demo");
  expect([made.status, made.stdout]).toEqual([0, expect.stringContaining("next: npx multivector")]);
  const checked = run("npx", "--no-install", "multivector", "check", "--study", "demo");
  expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining("0 errors")]);
});

test("its README and docs lead to pages that it holds", async () => {
  const root = join(project, "node_modules/multivector");
  const pages = (await readdir(root, { recursive: true })).filter(
    (path) => path === "README.md" || (path.startsWith("docs/") && path.endsWith(".md")),
  );
  expect(pages.length).toBeGreaterThan(10);
  const lost: string[] = [];
  for (const page of pages) {
    const text = await readFile(join(root, page), "utf8");
    for (const [, link = ""] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
      if (!existsSync(join(root, dirname(page), link))) lost.push(`${page}: ${link}`);
  }
  expect(lost).toEqual([]);
});

/** A question as somebody else's program asks it, of files that it holds itself. */
const ASKS = `import { answer, datasetOf, openStudy, tablesOf, type Files, type Question } from "multivector";
const texts: Readonly<Record<string, string>> = ${JSON.stringify(exampleFiles())};
const files: Files = {
  list: async (folder) =>
    Object.keys(texts).flatMap((path) => {
      const parts = path.split("/");
      return parts.slice(0, -1).join("/") === folder ? [parts.at(-1) ?? ""] : [];
    }),
  read: async (path) => (texts[path] === undefined ? null : new TextEncoder().encode(texts[path])),
};
const question: Question = { measure: "count", layer: "exercises", to: "region" };
const study = await openStudy(files);
const { value, receipt } = answer(await datasetOf(study, tablesOf(question)), question);
export const told = { value, receipt: receipt.length };
`;

test("its types are those of its functions", { timeout: 60_000 }, async () => {
  await writeFile(join(project, "asks.mts"), ASKS);
  const args = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2023", "--lib", "es2023,dom"];
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const checked = spawnSync(
    process.execPath,
    [tsc, ...args, "--module", "nodenext", "--moduleResolution", "nodenext", "asks.mts"],
    { cwd: project, encoding: "utf8" },
  );
  expect(checked.stdout).toBe("");
  expect(checked.status).toBe(0);
});

test("the example of README runs in Node as it stands, and prints what it says", {
  timeout: 60_000,
}, async () => {
  const readme = await readFile(join(project, "node_modules/multivector/README.md"), "utf8");
  const [, example = ""] = /## As a library\n[\s\S]*?```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, printed] = /^console\.log\(value, low, high\); \/\/ (\d+ \d+ \d+)$/m.exec(example) ?? [];
  const script = join(project, "example.mjs");
  await writeFile(script, example);
  // Its paths are those of a folder that holds the reference study.
  const ran = spawnSync(process.execPath, [script], { cwd: ROOT, encoding: "utf8" });
  expect([ran.stderr, ran.stdout]).toEqual(["", `${printed}\n`]);
});

test("the example of README for a browser answers as that for Node, bundled with nothing of Node", {
  timeout: 60_000,
}, async () => {
  const readme = await readFile(join(project, "node_modules/multivector/README.md"), "utf8");
  const [, inNode = "", inPage = ""] =
    /## As a library\n[\s\S]*?```js\n([\s\S]*?)```[\s\S]*?```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, question = ""] = /^const question = (\{.*\});$/m.exec(inNode) ?? [];
  const [, printed] = /^console\.log\(value, low, high\); \/\/ (\d+ \d+ \d+)$/m.exec(inNode) ?? [];
  const entry = join(project, "in-page.mjs");
  await writeFile(entry, `${inPage}\nexport const question = ${question};\n`);
  const bundle = await rolldown({ input: entry, cwd: project, platform: "browser", logLevel: "silent" });
  const { output } = await bundle.generate({ format: "iife", name: "page", codeSplitting: false });
  await bundle.close();
  const [{ code, imports }] = output;
  expect(imports).toEqual([]);
  const files = readdirSync(STUDY, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      webkitRelativePath: `chosen/${relative(STUDY, path).split(sep).join("/")}`,
      arrayBuffer: async () => Uint8Array.from(readFileSync(path)).buffer,
    }));
  const page = createContext({ TextDecoder, TextEncoder, URL, Intl, console, input: { files } });
  const { value, low, high } = await runInContext(`${code};\npage.ask(input, page.question)`, page);
  expect(`${value} ${low} ${high}`).toBe(printed);
});

test("a bundle for a browser needs nothing of Node, and answers", { timeout: 60_000 }, async () => {
  const entry = join(project, "asks.mts");
  await writeFile(
    entry,
    ASKS.replace("const study", "export const done = (async () => {\nconst study").replace(
      "export const told = { value, receipt: receipt.length };",
      "return { value, receipt: receipt.length };\n})();",
    ),
  );
  const bundle = await rolldown({ input: entry, cwd: project, platform: "browser", logLevel: "silent" });
  const { output } = await bundle.generate({ format: "iife", name: "asked", codeSplitting: false });
  await bundle.close();
  const [{ code, imports }] = output;
  expect(imports).toEqual([]);
  const page = createContext({ TextDecoder, TextEncoder, URL, Intl, console });
  const told = await runInContext(`${code};\nasked.done`, page);
  expect(told.value).toBeGreaterThan(0);
  expect(told.receipt).toBe(told.value);
});
