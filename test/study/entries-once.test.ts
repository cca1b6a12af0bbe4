import { expect, test } from "vitest";
import { studyFaults } from "../../src/release/study-faults.ts";
import { entriesOnce } from "../../src/study/entries-once.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";

const FILES = 100;

/** The example study with many files of claims, and how often each of its files was read. */
async function counting() {
  const many = Array.from({ length: FILES }, (_, i) => [`claims/c-${i}.yaml`, "[]\n"] as const);
  const files = memoryFiles({ ...exampleFiles(), ...Object.fromEntries(many), "claims/scan.pdf": "%PDF" });
  const reads = new Map<string, number>();
  const study = await openStudy({
    list: files.list,
    read: (path) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return path === "claims/c-7.yaml" ? Promise.reject(new Error("no such luck")) : files.read(path);
    },
  });
  return { study, reads };
}

test("each file of claims and figures is read once for all that a check asks, and others as they are asked for", async () => {
  const { study, reads } = await counting();
  const bare = await studyFaults(study);
  const often = [...reads].filter(([path]) => path.startsWith("claims/c-"));
  expect(often.every(([, n]) => n > 1)).toBe(true);
  reads.clear();
  expect(await studyFaults(entriesOnce(study))).toEqual(bare);
  const ofEntries = [...reads].filter(([path]) => /^(claims|figures)\//.test(path));
  expect(ofEntries.length).toBeGreaterThan(FILES);
  expect(ofEntries.filter(([, n]) => n !== 1)).toEqual([]);
  expect(reads.has("claims/scan.pdf")).toBe(false);
});

test("a file that cannot be read is told to whoever asks for it, and one that is not listed is read", async () => {
  const { study } = await counting();
  const { files } = entriesOnce(study);
  await files.list("claims");
  await files.read("claims/c-0.yaml");
  await expect(files.read("claims/c-7.yaml")).rejects.toThrow("no such luck");
  await expect(files.read("claims/c-7.yaml")).rejects.toThrow("no such luck");
  expect(await files.read("claims/none.yaml")).toBeNull();
  expect(new TextDecoder().decode((await files.read("study.yaml")) ?? undefined)).toContain("title:");
});
