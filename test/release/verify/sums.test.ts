import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSums, SUMS, sumsText } from "../../../src/release/verify/sums.ts";
import { writeFolder } from "../../../src/release/writing/folder-writer.ts";

async function withRelease(use: (root: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "multivector-sums-"));
  try {
    const root = join(folder, "R");
    const files = [
      { path: "README.md", content: "# R\n" },
      { path: "tables/a.csv", content: "id\nx\n" },
      { path: "data/бинарный.bin", content: Uint8Array.from({ length: 70_000 }, (_, i) => i % 251) },
    ];
    await writeFolder(root, files, {
      what: "release",
      seal: { name: SUMS, content: sumsText },
    });
    await use(root);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("a release as it was written holds", async () => {
  await withRelease(async (root) => {
    expect(await checkSums(root)).toEqual({ files: 3, findings: [] });
  });
});

test("one flipped byte, a file less and a file more are each found", async () => {
  await withRelease(async (root) => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
    bytes[69_999] = (bytes[69_999] ?? 0) ^ 1;
    await writeFile(join(root, "data/бинарный.bin"), bytes);
    await rm(join(root, "README.md"));
    await mkdir(join(root, "more"));
    await writeFile(join(root, "more/notes.txt"), "");
    const { findings } = await checkSums(root);
    expect(findings.map(({ kind, path }) => [kind, path])).toEqual([
      ["extra", "more/notes.txt"],
      ["missing", "README.md"],
      ["hash", "data/бинарный.bin"],
    ]);
  });
});

test("files that systems leave are told as that and are findings all the same; what only looks like them is a file more", async () => {
  await withRelease(async (root) => {
    const left = [".DS_Store", "._README.md", "data/desktop.ini", "tables/.directory", "tables/thumbs.db"];
    const other = [".DS_Store.sh", "data/mydesktop.ini", "tables/Thumbs.dbx"];
    for (const path of [...left, ...other]) await writeFile(join(root, path), "");
    await symlink("../README.md", join(root, "data/Thumbs.db"));
    const { findings } = await checkSums(root);
    const of = (kind: string) => findings.filter((one) => one.kind === kind).map(({ path }) => path);
    expect(of("left").toSorted()).toEqual(left);
    expect(of("extra").toSorted()).toEqual([...other, "data/Thumbs.db"].toSorted());
    expect(findings).toHaveLength(9);
    for (const { message } of findings.filter(({ kind }) => kind === "left"))
      expect(message).toMatch(/^no part of the release: systems leave .*; deleting it mends this$/);
  });
});

test("a system's file that was released is held against its hash as any other", async () => {
  await withRelease(async (root) => {
    await writeFile(join(root, SUMS), `${"0".repeat(64)}  .DS_Store\n`);
    await writeFile(join(root, ".DS_Store"), "other");
    expect((await checkSums(root)).findings).toContainEqual(
      expect.objectContaining({ kind: "hash", path: ".DS_Store" }),
    );
  });
});

test("a link in place of a file is refused by its name, though its bytes are the same", async () => {
  await withRelease(async (root) => {
    await rename(join(root, "README.md"), join(root, "../README.md"));
    await symlink("../README.md", join(root, "README.md"));
    expect((await checkSums(root)).findings).toEqual([
      { kind: "extra", path: "README.md", message: "it is a link to another file, and no file" },
    ]);
  });
});

test("without its seal, or with a seal that leads out of it, a folder is no release", async () => {
  await withRelease(async (root) => {
    await writeFile(join(root, SUMS), `${"0".repeat(64)}  ../outside\n`);
    expect((await checkSums(root)).findings[0]).toMatchObject({ kind: "hash", path: SUMS });
    await rm(join(root, SUMS));
    expect((await checkSums(root)).findings).toMatchObject([{ kind: "not-whole" }]);
  });
});

test("a folder that holds anything is refused, and replaced only when that is said", async () => {
  await withRelease(async (root) => {
    const files = [{ path: "a", content: "b" }];
    const seal = { name: SUMS, content: sumsText };
    await expect(writeFolder(root, files, { what: "release", seal })).rejects.toThrow(/not empty/);
    await writeFolder(root, files, { what: "release", seal, replace: true });
    expect(await checkSums(root)).toEqual({ files: 1, findings: [] });
  });
});
