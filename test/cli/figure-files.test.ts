import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFiles } from "../../src/cli/figure/write.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const OURS = '<svg xmlns="x" class="figure"></svg>\n';

/** Hands a new folder to a test and takes it away afterwards. */
async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "multivector-figures-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("a file of ours is replaced; another one stops everything before anything is written", async () => {
  await withFolder(async (root) => {
    const folder = join(root, "new", "deep");
    const first = await writeFiles(folder, [{ name: "a.svg", bytes: bytes(OURS) }], false);
    expect(first).toEqual([{ file: join(folder, "a.svg"), bytes: OURS.length, replaced: false }]);
    const again = await writeFiles(folder, [{ name: "a.svg", bytes: bytes(OURS) }], false);
    expect(again[0]?.replaced).toBe(true);

    for (const [name, theirs] of [
      ["b.svg", '<svg xmlns="x"><title>mine</title></svg>'],
      ["b.csv", "year,value\n2014,1\n"],
      ["b.pdf", "%PDF-1.7 of somebody else"],
      ["b.png", "no picture"],
      ["b.caption.txt", "a caption of my own"],
      ["b.receipt.csv", "id,source\n"],
    ] as const) {
      await writeFile(join(folder, name), theirs);
      const outputs = [
        { name: "c.svg", bytes: bytes(OURS) },
        { name, bytes: bytes("new") },
      ];
      await expect(writeFiles(folder, outputs, false)).rejects.toThrow(/is there already.*--out.*--yes/);
      expect(await readFile(join(folder, name), "utf8")).toBe(theirs);
      expect(await readdir(folder)).not.toContain("c.svg");
      await writeFiles(folder, outputs, true);
      expect(await readFile(join(folder, name), "utf8")).toBe("new");
      await rm(join(folder, "c.svg"));
    }
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

test("a link is replaced and not followed; a folder in the way and a file for a folder are refused", async () => {
  await withFolder(async (root) => {
    const elsewhere = join(root, "elsewhere.svg");
    await writeFile(elsewhere, OURS);
    await symlink(elsewhere, join(root, "a.svg"));
    const output = { name: "a.svg", bytes: bytes(OURS.replace("x", "y")) };
    await expect(writeFiles(root, [output], false)).rejects.toThrow(/is there already/);
    await writeFiles(root, [output], true);
    expect(await readFile(elsewhere, "utf8")).toBe(OURS);

    await mkdir(join(root, "b.svg"));
    await expect(writeFiles(root, [{ ...output, name: "b.svg" }], true)).rejects.toThrow(/cannot be written/);
    await expect(writeFiles(elsewhere, [output], false)).rejects.toThrow(/cannot be written \(E/);
    expect((await readdir(root)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
