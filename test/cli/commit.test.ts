import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recover } from "../../src/cli/commit.ts";
import { diskFiles } from "../../src/cli/disk.ts";
import type { Content } from "../../src/model/files.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "multivector-commit-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

/** What a reader of a study finds, by path. */
async function seen(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = diskFiles(folder);
  const out: Record<string, string> = {};
  for (const sub of ["", "imports", "imports/0001-a"]) {
    for (const name of await files.list(sub)) {
      const path = sub === "" ? name : `${sub}/${name}`;
      out[path] = new TextDecoder().decode((await files.read(path)) ?? new Uint8Array());
    }
  }
  return out;
}

describe("a change of several files", () => {
  test.skipIf(process.getuid?.() === 0)(
    "is told as one that nobody may write, and changes nothing",
    async () => {
      const folder = join(root, "shut");
      await mkdir(folder);
      await writeFile(join(folder, "a.csv"), "x");
      await chmod(folder, 0o555);
      const told = await diskFiles(folder)
        .commit(new Map([["a.csv", bytes("y")]]))
        .catch((error: Error) => error.message);
      await chmod(folder, 0o755);
      expect(told).toBe(`${folder} cannot be written (EACCES)`);
      expect(await seen(folder)).toEqual({ "a.csv": "x" });
    },
  );

  test("is written, in parts too, and takes out what is null with the folders that become empty", async () => {
    const folder = join(root, "all");
    const files = diskFiles(folder);
    await files.commit(new Map([["study.yaml", bytes("a")]]));
    const parts: Content = async (write) => {
      await write(bytes("x"));
      await write(bytes("y"));
    };
    await files.commit(
      new Map<string, Content>([
        ["a.csv", parts],
        ["imports/0001-a/rejects.csv", bytes("r")],
        ["imports/0001-a.yaml", bytes("i")],
      ]),
    );
    expect(await seen(folder)).toEqual({
      "study.yaml": "a",
      "a.csv": "xy",
      "imports/0001-a/rejects.csv": "r",
      "imports/0001-a.yaml": "i",
    });
    await files.commit(
      new Map([
        ["imports/0001-a/rejects.csv", null],
        ["imports/0001-a.yaml", null],
        ["a.csv", null],
      ]),
    );
    expect(await readdir(folder)).toEqual(["study.yaml"]);
  });

  test("that fails midway leaves the study as it was, and nothing beside it", async () => {
    const folder = join(root, "fails");
    const files = diskFiles(folder);
    await files.commit(new Map([["study.yaml", bytes("a")]]));
    const broken: Content = async (write) => {
      await write(bytes("x"));
      throw new Error("the disk is full");
    };
    const change = new Map<string, Content>([
      ["study.yaml", bytes("b")],
      ["b.csv", broken],
    ]);
    await expect(files.commit(change)).rejects.toThrow("the disk is full");
    expect(await readdir(folder)).toEqual(["study.yaml"]);
    expect(await seen(folder)).toEqual({ "study.yaml": "a" });
    expect((await readdir(root)).filter((name) => name.endsWith(".draft"))).toEqual([]);
  });

  test("that was decided and then killed is what a reader sees, and the next change puts it in place", async () => {
    const folder = join(root, "decided");
    await diskFiles(folder).commit(
      new Map([
        ["study.yaml", bytes("a")],
        ["gone.csv", bytes("g")],
      ]),
    );
    await mkdir(join(folder, ".pending"));
    await writeFile(join(folder, ".pending", "0"), "b");
    const manifest = [
      { path: "study.yaml", held: "0" },
      { path: "gone.csv", held: null },
    ];
    await writeFile(join(folder, ".pending", "manifest.json"), JSON.stringify(manifest));
    expect(await seen(folder)).toEqual({ "study.yaml": "b" });
    await diskFiles(folder).commit(new Map([["c.csv", bytes("c")]]));
    expect(existsSync(join(folder, ".pending"))).toBe(false);
    expect(await readFile(join(folder, "study.yaml"), "utf8")).toBe("b");
    expect(await seen(folder)).toEqual({ "study.yaml": "b", "c.csv": "c" });
  });
});

/** Rewrites ten files of a folder from one letter to the next until it is killed. */
const WRITER = `
import { diskFiles } from ${JSON.stringify(new URL("../../dist/disk.js", import.meta.url).href)};
const files = diskFiles(process.argv[2]);
for (let n = 1; ; n++) {
  const letter = String.fromCharCode(97 + (n % 26));
  await files.commit(new Map(Array.from({ length: 10 }, (_, i) => [i + ".csv", new TextEncoder().encode(letter.repeat(20000))])));
  if (n === 1) process.stdout.write("ready");
}`;

test("killed at any moment, a change is there as a whole or not at all", async () => {
  const folder = join(root, "killed");
  const script = join(root, "writer.mjs");
  await writeFile(script, WRITER);
  const letters = new Set<string>();
  let pending = 0;
  let round = 0;
  // A slow disk may not come to a second change within the moments of most rounds.
  for (; round < 40 || (round < 80 && letters.size < 2); round++) {
    const writer = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => writer.once("exit", resolve));
    await Promise.race([ended, new Promise((resolve) => writer.stdout.once("data", resolve))]);
    await new Promise((resolve) => setTimeout(resolve, ((round * 7) % 31) * (round < 40 ? 1 : 20)));
    writer.kill("SIGKILL");
    await ended;
    if (existsSync(join(folder, ".pending"))) pending++;
    const held = new Set(Object.values(await seen(folder)));
    expect(held.size).toBe(1);
    letters.add([...held][0]?.[0] ?? "");
  }
  expect(letters.size).toBeGreaterThan(1);
  expect(pending).toBeLessThan(round);
});

describe("a path that leads out of the folder", () => {
  test("is not written, nor followed where a journal names it", async () => {
    const folder = join(root, "inside");
    await diskFiles(folder).commit(new Map([["study.yaml", bytes("a")]]));
    await writeFile(join(root, "outside.txt"), "theirs");
    for (const path of ["../outside.txt", "/tmp/x", "a/../../b", "a\\b", ""]) {
      await expect(diskFiles(folder).commit(new Map([[path, bytes("b")]]))).rejects.toThrow(
        "not a path inside",
      );
    }
    await mkdir(join(folder, ".pending"));
    await writeFile(join(folder, ".pending", "0"), "ours");
    const manifest = [
      { path: "../outside.txt", held: "0" },
      { path: "study.yaml", held: "../../outside.txt" },
    ];
    await writeFile(join(folder, ".pending", "manifest.json"), JSON.stringify(manifest));
    recover(folder);
    expect(await readFile(join(root, "outside.txt"), "utf8")).toBe("theirs");
    expect(await readFile(join(folder, "study.yaml"), "utf8")).toBe("a");
  });
});
