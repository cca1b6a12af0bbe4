import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BIN, multivector } from "./run.ts";

const COUNT = ["count", "--layer", "exercises"];

/** Hands the study of the example to a test, which is asked and shown in a moment, and takes it away afterwards. */
async function withExample(use: (study: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "multivector-study-errors-"));
  try {
    await multivector(["init", join(folder, "study")]);
    await use(join(folder, "study"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes the name of a state out of a study, so that it has an error. */
async function misspelt(study: string): Promise<void> {
  const file = join(study, "participants.csv");
  const text = await readFile(file, "utf8");
  const wrong = text.replace(",DOR,", ",DORR,");
  expect(wrong).not.toBe(text);
  await writeFile(file, wrong);
}

/** What a call prints at a terminal, on standard output and error, in one line. */
function atTerminal(...args: readonly string[]): string {
  const call = [process.execPath, BIN, ...args].join(" ");
  const { stdout } = spawnSync("script", ["--quiet", "--return", "--command", call, "/dev/null"], {
    encoding: "utf8",
  });
  return stdout.replaceAll(/\s+/g, " ");
}

const NO_TERMINAL = spawnSync("script", ["--version"]).status !== 0;

test.skipIf(NO_TERMINAL)(
  `what is asked and drawn at a terminal says how many errors the study has${NO_TERMINAL ? " (script is not here)" : ""}`,
  async () => {
    await withExample(async (study) => {
      const said = "the study has 1 error";
      expect(atTerminal("ask", ...COUNT, "--study", study)).not.toContain(said);
      await misspelt(study);
      for (const call of [["ask", ...COUNT], ["ask", ...COUNT, "--json"], ["figure"]])
        expect(atTerminal(...call, "--study", study)).toContain(said);
      for (const call of [["ask", ...COUNT], ["figure"]])
        expect((await multivector([...call, "--study", study])).err).toBe("");
    });
  },
  120_000,
);

test("explore says it on standard error once its pages are ready", async () => {
  await withExample(async (study) => {
    await misspelt(study);
    const child = spawn(process.execPath, [BIN, "explore", "--study", study, "--without-claims", "--json"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise((done) => child.on("close", done));
    const said = await new Promise((done) => {
      child.stderr.setEncoding("utf8").once("data", done);
      ended.then(() => done("nothing"));
    });
    child.kill("SIGINT");
    expect(said).toContain("the study has 1 error in its tables or settings");
    expect(await ended).toBe(0);
  });
}, 120_000);
