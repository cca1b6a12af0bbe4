import { type ChildProcess, spawn } from "node:child_process";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { multivector } from "./run.ts";

const BIN = fileURLToPath(new URL("../../bin/multivector.js", import.meta.url));
let folder = "";
let study = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-explore-"));
  study = join(folder, "study");
  const { code } = await multivector(["init", study]);
  expect(code).toBe(0);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the explorer and hands over its address; it is stopped the way a person stops it. */
async function explored(
  use: (address: string, child: ChildProcess) => Promise<void>,
): Promise<number | null> {
  const child = spawn(process.execPath, [BIN, "explore", "--study", study, "--json"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  try {
    let out = "";
    const address = await new Promise<string>((done, fail) => {
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        out += text;
        const found = /"address": "([^"]+)"/.exec(out)?.[1];
        if (found !== undefined) done(found);
      });
      ended.then(() => fail(new Error(`it ended without an address: ${out}`)));
    });
    await use(address, child);
  } finally {
    child.kill("SIGINT");
  }
  return ended;
}

test("explore serves the study live, and ends when it is stopped", async () => {
  const code = await explored(async (address) => {
    const front = await (await fetch(address)).text();
    expect(front).toContain("<h1>");
    expect((await fetch(`${address}nothing.html`)).status).toBe(404);
    await appendFile(join(study, "sources.csv"), "new-source-x,A source added while somebody reads\n");
    const page = await fetch(`${address}sources/new-source-x.html`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("A source added while somebody reads");
  });
  expect(code).toBe(0);
});

test("a study that breaks while it is read is told with its place, and mended by saving it right", async () => {
  const yaml = join(study, "study.yaml");
  const whole = await readFile(yaml, "utf8");
  await explored(async (address) => {
    await writeFile(yaml, `${whole}\nregion: [`);
    const broken = await fetch(address);
    expect(broken.status).toBe(500);
    expect(await broken.text()).toMatch(/study\.yaml:\d+/);
    await writeFile(yaml, whole);
    expect((await fetch(address)).status).toBe(200);
  });
});

test("a port that is taken is named, and another is offered", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const at = other.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  try {
    const { code, err } = await multivector(["explore", "--study", study, "--port", String(port)]);
    expect(code).toBe(2);
    expect(err).toContain(`port ${port} is taken`);
    expect(err).toMatch(/--port \d+ is free/);
  } finally {
    other.close();
  }
});

test("a port that is none is refused", async () => {
  for (const port of ["80", "99999", "-1x", "http"]) {
    const { code, err } = await multivector(["explore", "--study", study, `--port=${port}`]);
    expect([port, code]).toEqual([port, 2]);
    expect(err).toContain("1024 to 65535");
  }
});
