import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSums, SUMS } from "../../src/release/verify/sums.ts";
import { BIN, multivector } from "./run.ts";

const LIST = `Exercise,Start,Host,Organiser,Participants
Reef 2001,2001-05-14,Kazakhstan,Russia,Kazakhstan; Russia
Reef 2004,2004-05-14,Kazakhstan,Russia,Kazakhstan; China
`;
const FIGURE = `- id: by-year
  title: { en: Exercises by year, ru: Учения по годам, zh: 各年演习 }
  kind: bars
  question: { measure: count, layer: exercises, to: region, by: year, period: 2001..2004 }
`;

/** Moments of a run, each by what has just come to stand in its draft; at the last the folder itself has its name. */
const MOMENTS = [
  "its start",
  "draft",
  "draft/tables/panels/dyad_year.csv",
  "draft/data.duckdb",
  "draft/release.json",
  "draft/site/ru",
  "draft/data.xlsx",
  "R",
] as const;
const LAST: ReadonlySet<string> = new Set(["draft/data.xlsx", "R"]);
/** Runs at a time. */
const ABREAST = 2;
/** So many runs may end before a busy machine comes to kill them. */
const TOO_LATE = 3;

let folder = "";
let study = "";
const args = (root: string) => ["release", "0.1.0", "--study", study, "--out", join(root, "R")];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-killed-"));
  study = join(folder, "study");
  const list = join(folder, "drills.csv");
  await writeFile(list, LIST);
  await multivector(["init", study, "--from", list, "--yes"]);
  const sources = join(study, "sources.csv");
  await writeFile(sources, (await readFile(sources, "utf8")).replace(",not stated,no,", ",not stated,yes,"));
  await mkdir(join(study, "figures"));
  await writeFile(join(study, "figures/by-year.yaml"), FIGURE);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("killed at any moment from its start to its end, a release leaves nothing that verifies but a whole one, and the next succeeds", {
  timeout: 240_000,
}, async () => {
  const left = MOMENTS.entries();
  const held = new Map<string, number>();
  const inTurn = async () => {
    for (const [n, moment] of left) held.set(moment, await killedAt(moment, join(folder, `killed-${n}`)));
  };
  await Promise.all(Array.from({ length: ABREAST }, inTurn));
  expect([...held.keys()].sort()).toEqual([...MOMENTS].sort());
  // Moments lie apart: nothing, a first file, the tables, and more and more of the pages.
  expect(new Set(held.values()).size).toBeGreaterThanOrEqual(5);
});

/** Kills a run at a moment, looks at what it left, and releases again; how many files it had written. */
async function killedAt(moment: (typeof MOMENTS)[number], root: string): Promise<number> {
  let signal = await endedAt(moment, root);
  // Where little is left to do, a busy machine may let it end first.
  for (let n = 0; n < TOO_LATE && signal === null && !LAST.has(moment); n++) {
    await rm(root, { recursive: true });
    signal = await endedAt(moment, root);
  }
  if (!LAST.has(moment)) expect([moment, signal]).toEqual([moment, "SIGKILL"]);
  const names = await readdir(root);
  const files = (
    await Promise.all(names.map((name) => readdir(join(root, name), { recursive: true })))
  ).flat();
  for (const name of names) {
    // A finding on the hashes is one of verify, which is asked itself where it costs little.
    const { findings } = await checkSums(join(root, name));
    const whole = name === "R" && existsSync(join(root, "R", SUMS));
    expect([moment, name, findings.length === 0]).toEqual([moment, name, whole]);
    if (moment === "draft/data.duckdb")
      expect((await multivector(["verify", join(root, name)])).code).toBeGreaterThan(0);
  }
  // A folder that was not sealed any more holds what is not known to be ours, so that only --replace takes it away.
  const next = await multivector([...args(root), ...(names.includes("R") ? ["--replace"] : [])]);
  expect([moment, next.code, await readdir(root)]).toEqual([moment, 0, ["R"]]);
  expect([moment, (await checkSums(join(root, "R"))).findings]).toEqual([moment, []]);
  return files.length;
}

/** Begins a release and kills it at a moment. @returns by what it ended; null where it ended by itself */
async function endedAt(moment: (typeof MOMENTS)[number], root: string): Promise<NodeJS.Signals | null> {
  await mkdir(root);
  const child = spawn(process.execPath, [BIN, ...args(root)], { cwd: tmpdir(), stdio: "ignore" });
  const ended = new Promise((done) => child.once("close", done));
  const draft = `.R.${child.pid}.draft`;
  if (moment !== "its start") await standing(join(root, moment.replace("draft", draft)), child);
  child.kill("SIGKILL");
  await ended;
  return child.signalCode;
}

/** Waits until something stands at a path, or the run has ended. */
async function standing(path: string, child: ChildProcess): Promise<void> {
  while (!existsSync(path) && child.exitCode === null && child.signalCode === null)
    await new Promise((done) => setTimeout(done, 2));
}
