import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BIN, multivector, withCopy } from "./run.ts";

const COUNT = ["count", "--layer", "exercises"];

/** Takes the name of a state out of a study, so that it has an error. */
async function misspelt(study: string): Promise<void> {
  const file = join(study, "participants.csv");
  const text = await readFile(file, "utf8");
  const wrong = text.replace(",KAZ,", ",KAZZ,");
  expect(wrong).not.toBe(text);
  await writeFile(file, wrong);
}

test("what is asked and drawn of a study with errors says how many on standard error, JSON or not", async () => {
  await withCopy(async (study) => {
    const figures = JSON.parse((await multivector(["figure", "--study", study, "--json"])).out);
    const calls = [
      ["ask", ...COUNT],
      ["ask", ...COUNT, "--json"],
      ["figure"],
      ["figure", figures[0].id, "--format", "svg"],
      ["figure", figures[0].id, "--json"],
    ];
    for (const call of calls)
      expect(await multivector([...call, "--study", study])).toMatchObject({ code: 0, err: "" });
    await misspelt(study);
    const at = `multivector --study ${study} check`;
    for (const call of calls) {
      const { code, out, err } = await multivector([...call, "--study", study]);
      expect(code).toBe(0);
      expect(err).toBe(`the study has 1 error outside its claims and figures; \`${at}\` lists it\n`);
      if (call.includes("--json")) expect(() => JSON.parse(out)).not.toThrow();
    }
    for (const [lang, said] of [
      ["ru", `в исследовании 1 ошибка вне утверждений и графиков; см. \`${at}\``],
      ["zh", `除论断和图之外，研究有1个错误；见\`${at}\``],
    ] as const)
      expect((await multivector(["ask", ...COUNT, "--study", study, "--lang", lang])).err).toBe(`${said}\n`);
  });
}, 120_000);

test("explore says it on standard error once its pages are ready", async () => {
  await withCopy(async (study) => {
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
    expect(said).toContain("the study has 1 error outside its claims and figures");
    expect(await ended).toBe(0);
  });
}, 120_000);
