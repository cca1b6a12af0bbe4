import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeClaims } from "../../src/claims/judge.ts";
import { sayTurned, turnedIn } from "../../src/cli/release/turned.ts";
import { screenOf } from "../../src/cli/screen.ts";
import { handedOut } from "../../src/release/terms/hand-out.ts";
import { openStudy, type Study } from "../../src/study/study.ts";
import { LANGS } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";
import { leaksIn } from "../release/canary.ts";
import { exampleTexts } from "../release/handed.ts";
import { shutStudy } from "../release/shut-study.ts";
import { multivector } from "./run.ts";

const claim = (id: string, value: number, question: string) => `
- id: ${id}
  says: So many exercises
  where: Exercises
  printed: { value: ${value}, unit: exercises, rounding: whole }
  question: { measure: count, layer: exercises, ${question} }
`;
/** Two that the one record left out turns, one that it only comes near, and one that looks elsewhere. */
const CLAIMS = [
  claim("TURN-1", 1, "from: MIR, to: DOR, period: 2019"),
  `${claim("TURN-2", 9, "to: DOR, period: 2014..2020").trimEnd()}
  and:
    - printed: { value: 8, unit: exercises, rounding: whole }
      question: { measure: count, layer: exercises, to: DOR, period: 2014..2018 }
    - printed: { value: 8, unit: exercises, rounding: whole }
      question: { measure: count, layer: exercises, to: DOR, period: 2015..2020 }
`,
  claim("TURN-3", 90, "to: DOR, period: 2000..2022"),
  claim("TURN-4", 1, "to: ALV, period: 2019"),
].join("");
const TEXTS: Record<string, string> = { ...shutStudy(), "claims/turned.yaml": CLAIMS };

async function turnedFor(whole: Study) {
  const study = await openStudy((await handedOut(whole)).files);
  return turnedIn(whole, { study, claims: await judgeClaims(study) });
}

test("only claims that look where records are left out are asked of the whole study again, and told with both findings", async () => {
  const turned = await turnedFor(await openStudy(memoryFiles(TEXTS)));
  expect(turned).toEqual([
    { id: "TURN-1", item: 0, whole: "consistent", handedOut: "left-out" },
    { id: "TURN-2", item: 0, whole: "consistent", handedOut: "differs-in-our-records" },
    { id: "TURN-2", item: 2, whole: "consistent", handedOut: "differs-in-our-records" },
  ]);
});

test("a study that leaves nothing out for the terms of sources, or nothing more than before, is not asked again", async () => {
  const again = await openStudy((await handedOut(await openStudy(memoryFiles(TEXTS)))).files);
  const open = await openStudy(memoryFiles({ ...exampleTexts(), "claims/turned.yaml": CLAIMS }));
  const texts = { ...TEXTS };
  texts["study.yaml"] = texts["study.yaml"]?.replace("[leads]", '[leads, "exercises:quiet-drill"]') ?? "";
  for (const whole of [again, open, await openStudy(memoryFiles(texts))]) {
    const study = await openStudy((await handedOut(whole)).files);
    const claims = await judgeClaims(study);
    const unread = { ...whole, sheet: refusing, files: { list: refusing, read: refusing } };
    expect(await turnedIn(unread, { study, claims })).toEqual([]);
  }
});

async function refusing(): Promise<never> {
  throw new Error("asked again");
}

test("the screen says it in every language, a line for each claim, and nothing where none is turned", async () => {
  const turned = await turnedFor(await openStudy(memoryFiles(TEXTS)));
  for (const lang of LANGS) {
    const { screen, text } = shown();
    sayTurned({ screen, lang }, []);
    expect(text()).toBe("");
    sayTurned({ screen, lang }, turned);
    expect(text()).toMatch({ en: /2 claims have another/, ru: /о 2 утверждениях иной/, zh: /2条论断/ }[lang]);
    expect(text()).toMatch(/TURN-1.*\n(.*\n)*TURN-2/);
  }
});

function shown() {
  let out = "";
  const write = (text: string) => {
    out += text;
  };
  const screen = screenOf({ out: { write, columns: 140 }, err: { write: () => {} }, env: {} }, false);
  return { screen, text: () => out };
}

let folder = "";
let study = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-turned-"));
  study = join(folder, "study");
  for (const [path, text] of Object.entries(TEXTS)) {
    await mkdir(dirname(join(study, path)), { recursive: true });
    await writeFile(join(study, path), text);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ["release", ["release", "0.1.0", "--date", "2026-01-31"], "claims.json"],
  ["publish", ["publish"], "claims.html"],
])(
  "%s tells its maker which findings turn, and no file that it writes does",
  async (_, args, file) => {
    const told = /TURN-1\s+whole study: consistent; handed out: perhaps left out/;
    const out = join(folder, `${args[0]}-out`);
    const screen = await multivector([...args, "--study", study, "--out", out]);
    expect([screen.out, screen.code]).toEqual([expect.stringMatching(told), 0]);
    const { out: json } = await multivector([...args, "--study", study, "--out", out, "--replace", "--json"]);
    expect(JSON.parse(json).turned).toHaveLength(3);
    expect(await readFile(join(out, file), "utf8")).toContain("TURN-1");
    expect(await leaksIn(out, ["whole study:", "handedOut"])).toEqual([]);
  },
  120_000,
);

test("replication tells its maker the same, and its zip does not", async () => {
  const told =
    /left out\s+\d+ rows? for the terms[\s\S]*TURN-1\s+whole study: consistent; handed out: perhaps left out/;
  const out = join(folder, "replication.zip");
  const args = ["replication", "0.1.0", "--date", "2026-01-31", "--study", study, "--out", out];
  const screen = await multivector(args);
  expect([screen.out, screen.code]).toEqual([expect.stringMatching(told), 0]);
  const { out: json } = await multivector([...args, "--replace", "--json"]);
  expect(JSON.parse(json).turned).toHaveLength(3);
  const zip = join(folder, "zip");
  await mkdir(zip);
  await rename(out, join(zip, "replication.zip"));
  expect(await leaksIn(zip, ["whole study:", "handedOut"])).toEqual([]);
});
