import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Part, type SinkIn, type Sunk, sinkHere } from "../../src/release/writing/sink.ts";

let built = "";
let sinkBeside: SinkIn;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), "multivector-sink-"));
  const src = join(import.meta.dirname, "../../src/release/writing");
  const build = await rolldown({
    input: { beside: join(src, "sink-beside.ts"), "writing-worker": join(src, "writing-worker.ts") },
    platform: "node",
  });
  await build.write({ dir: built, format: "esm", entryFileNames: "[name].js" });
  await build.close();
  ({ sinkBeside } = await import(pathToFileURL(join(built, "beside.js")).href));
});
afterAll(() => rm(built, { recursive: true, force: true }));

/** Writes parts into a folder of their own, and gives what came of it with every file as it lies there. */
async function written(sinkIn: SinkIn, parts: readonly Part[]) {
  const folder = await mkdtemp(join(tmpdir(), "multivector-sink-"));
  const sink = sinkIn(folder, true);
  try {
    for (const part of parts) await sink.take(part);
    const sunk: Sunk = await sink.done();
    const files = [...sunk.sums.keys()].map(async (path) => [
      path,
      (await readFile(join(folder, path))).toString("hex"),
    ]);
    return { ...sunk, held: await Promise.all(files) };
  } finally {
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Texts in any letters and halves of letters, bytes that lie amid others, and now and then what is larger than one heap. */
const content = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 2, arbitrary: fc.constantFrom("\ud83d", "苦盏\udc00", "") },
  {
    weight: 6,
    arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => {
      const amid = Buffer.concat([Buffer.from("before"), bytes, Buffer.from("behind")]);
      return amid.subarray(6, 6 + bytes.length);
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom("ж".repeat(400_000), new Uint8Array(1_500_000).fill(7)) },
);

const files = fc.array(fc.array(content, { minLength: 1, maxLength: 3 }), { maxLength: 30 }).map((all) =>
  all.flatMap((parts, n) =>
    parts.map(
      (one, i): Part => ({
        path: `${"abc"[n % 3]}/${n}`,
        content: one,
        last: i === parts.length - 1,
      }),
    ),
  ),
);

test("a thread writes the same files with the same sums as are written here", async () => {
  await fc.assert(
    fc.asyncProperty(files, async (parts) => {
      expect(await written(sinkBeside, parts)).toEqual(await written(sinkHere, parts));
    }),
    { numRuns: 25 },
  );
});

test("a thread that dies is heard, and no file is taken for written", async () => {
  const broken = await mkdtemp(join(tmpdir(), "multivector-sink-"));
  try {
    await copyFile(join(built, "beside.js"), join(broken, "beside.js"));
    await writeFile(join(broken, "writing-worker.js"), "process.exit(0);\n");
    await writeFile(join(broken, "package.json"), '{ "type": "module" }\n');
    const { sinkBeside: dead } = await import(pathToFileURL(join(broken, "beside.js")).href);
    await expect(written(dead, [{ path: "a", content: "x", last: true }])).rejects.toThrow(/ended too early/);
  } finally {
    await rm(broken, { recursive: true, force: true });
  }
});

test("what the disk refuses is thrown with its code, whoever writes", async () => {
  const twice: readonly Part[] = ["x", "y"].map((content) => ({ path: "a", content, last: true }));
  for (const sinkIn of [sinkHere, sinkBeside])
    await expect(written(sinkIn, twice)).rejects.toMatchObject({ code: "EEXIST" });
});
