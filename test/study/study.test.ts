import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { faultText } from "../../src/cli/show/faults.ts";
import { checkStudy } from "../../src/study/check.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy, StudyError } from "../../src/study/study.ts";
import { brief } from "./faults.ts";

let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "multivector-study-"));
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** What is said on opening a folder that is no study. */
async function refusal(folder: string): Promise<string> {
  const error = await openStudy(diskFiles(folder)).catch((e: unknown) => e);
  if (!(error instanceof StudyError)) throw new Error(`opened ${folder}: ${String(error)}`);
  return error.message;
}

describe("a folder that is no study", () => {
  test("there is none", async () => {
    expect(await refusal(join(root, "nowhere"))).toMatch(/no folder .*nowhere; .*init/);
  });
  test("it is a file", async () => {
    await writeFile(join(root, "file"), "x");
    expect(await refusal(join(root, "file"))).toMatch(/is a file, and a study is a folder/);
  });
  test("it is empty", async () => {
    await mkdir(join(root, "empty"));
    expect(await refusal(join(root, "empty"))).toMatch(/no study.yaml here; .*init/);
  });
  test("its study.yaml is a folder", async () => {
    await mkdir(join(root, "odd", "study.yaml"), { recursive: true });
    expect(await refusal(join(root, "odd"))).toMatch(/study.yaml cannot be read/);
  });
  test("its study.yaml is no YAML", async () => {
    await mkdir(join(root, "broken"));
    await writeFile(join(root, "broken", "study.yaml"), "title: [T");
    expect(await refusal(join(root, "broken"))).toMatch(/correct the YAML/);
  });
});

test("a folder in the place of a table is told as such in each language, and no reference to it dangles", async () => {
  const folder = join(root, "folder-of-deals");
  const { "transfers.csv": _, ...others } = exampleFiles();
  const bytes = Object.entries(others).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  await diskFiles(folder).commit(new Map(bytes));
  await mkdir(join(folder, "transfers.csv"));
  const faults = await checkStudy(await openStudy(diskFiles(folder)));
  const told = faults.map(({ message, mend }) => `${message}; ${mend}`);
  expect(told).toEqual([
    "transfers.csv is a folder, where a table is meant; move it elsewhere, and put the table in its place",
  ]);
  expect(faultText("ru", told[0] ?? "")).toBe(
    "transfers.csv — папка, а нужна таблица; переместите её в другое место, а сюда положите таблицу",
  );
  expect(faultText("zh", told[0] ?? "")).toBe(
    "transfers.csv是文件夹，应为表格；请将其移至别处，并把表格放回原位",
  );
});

describe("the example on disk", () => {
  beforeAll(async () => {
    const bytes = Object.entries(exampleFiles()).map(
      ([path, text]) => [path, new TextEncoder().encode(text)] as const,
    );
    await diskFiles(join(root, "ex")).commit(new Map(bytes));
  });
  test("opens without a fault", async () => {
    expect(await checkStudy(await openStudy(diskFiles(join(root, "ex"))))).toEqual([]);
  });
  test("a table that nothing refers to may be missing", async () => {
    await rm(join(root, "ex", "leads.csv"));
    expect(await checkStudy(await openStudy(diskFiles(join(root, "ex"))))).toEqual([]);
  });
  test.skipIf(process.getuid?.() === 0)("a table that may not be read is a fault", async () => {
    await chmod(join(root, "ex", "searches.csv"), 0o000);
    expect(brief(await checkStudy(await openStudy(diskFiles(join(root, "ex")))))).toEqual([
      "error searches.csv unreadable",
    ]);
  });
});

test("the smallest study is one line, and has no region", async () => {
  await mkdir(join(root, "small"));
  await writeFile(join(root, "small", "study.yaml"), "title: S\n");
  const study = await openStudy(diskFiles(join(root, "small")));
  expect((await study.sheet("exercises")).size).toBe(0);
  expect(brief(await checkStudy(study))).toEqual(["error study.yaml:1:1 no-region"]);
});
