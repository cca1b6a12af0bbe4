import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { multivector, unbroken } from "./run.ts";

test("no command writes figures, a workbook or a new study into a release or below it", async () => {
  const root = await mkdtemp(join(tmpdir(), "multivector-beside-"));
  try {
    const [study, release] = [join(root, "study"), join(root, "r")];
    await multivector(["init", study]);
    await mkdir(join(release, "figures"), { recursive: true });
    const edition = { version: "1.0.0", date: "2026-12-20" };
    await writeFile(
      join(release, "release.json"),
      JSON.stringify({ format: "multivector-release/1", edition }),
    );
    await writeFile(join(release, "SHA256SUMS"), "");
    const before = await readdir(release, { recursive: true });
    const figure = ["--study", study, "figure", "exercises-by-year"];
    for (const [args, says, cwd = root] of [
      [[...figure, "--out", release], `${release} holds release 1.0.0 of 2026-12-20, and verify accepts`],
      [[...figure, "--out", join(release, "figures")], `lies in ${release}, which holds release 1.0.0`],
      [[...figure, "--out", join(release, "more")], `lies in ${release}, which holds release 1.0.0`],
      [[...figure, "--format", "svg,csv"], "holds release 1.0.0", release],
      [["--study", study, "export", "--xlsx", join(release, "s.xlsx")], `lies in ${release}, which holds`],
      [["init", join(release, "new")], `lies in ${release}, which holds`],
      [["init", join(release, "a", "b"), "--json"], `lies in ${release}, which holds`],
    ] as const) {
      const { code, out, err } = await multivector(args, { cwd });
      expect({ args, code, out }).toEqual({ args, code: 1, out: "" });
      expect(unbroken(err)).toContain(says);
    }
    expect(await readdir(release, { recursive: true })).toEqual(before);
    await cp(study, join(release, "study"), { recursive: true });
    const list = join(root, "more.csv");
    await writeFile(list, await readFile(join(study, "exercises.csv"), "utf8"));
    const held = await readdir(release, { recursive: true });
    const { code, err } = await multivector([
      ...["--study", join(release, "study"), "import", list, "--yes"],
    ]);
    expect(code).toBe(1);
    expect(unbroken(err)).toContain(`which holds release 1.0.0`);
    expect(await readdir(release, { recursive: true })).toEqual(held);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
