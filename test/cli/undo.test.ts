import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { multivector, unbroken, withCopy } from "./run.ts";

const REGISTER = `Transfers of major conventional arms
Data generated: 18 May 2026 2:29:20 PM

SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production
900001,Peru,Kazakhstan,Gun-1,towed gun,Artillery,2015,Yes,6,No,2016,No,New,0.6,200,1200,No
900003,Atlantis,Kyrgyzstan,Gun-1,towed gun,Artillery,2015,Yes,6,No,2016,No,New,0.6,0.2,1.2,No
`;
const table = (day: string, value: number) =>
  `"TIV of arms exports from Kazakhstan, 2018-2019",,,\nGenerated: ${day},,,\n,,,\n,2018,2019,Total\nPeru,,${value},${value}\n,,,\nTotal,,${value},${value}\n`;

/** One digest of the paths and bytes of everything in a folder. */
function digestOf(folder: string): string {
  const hash = createHash("sha256");
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of all.map((e) => ({ path: join(e.parentPath, e.name), file: e.isFile() })).sort(byPath)) {
    hash.update(`${entry.path.slice(folder.length)}\0`);
    if (entry.file) hash.update(readFileSync(entry.path));
  }
  return hash.digest("hex");
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);

test("what an import wrote is taken back byte for byte, folders and all", async () => {
  await withCopy(async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, ...args]);
    const path = join(dirname(folder), "register.csv");
    await writeFile(path, REGISTER);
    // Claims are not what this is about, and asking them takes the most time.
    await rm(join(folder, "claims"), { recursive: true });
    const before = digestOf(folder);
    const done = await call("import", path, "--yes", "--json");
    expect(JSON.parse(done.out)).toMatchObject({
      applied: "0001-sipri-flat",
      rows: { taken: 1, refused: 1 },
    });
    expect(digestOf(folder)).not.toBe(before);
    expect(await readFile(join(folder, "imports/0001-sipri-flat/rejects.csv"), "utf8")).toContain("Atlantis");
    const undone = await call("undo", "--json");
    expect(undone.code).toBe(0);
    expect(JSON.parse(undone.out)).toMatchObject({
      undone: "0001-sipri-flat",
      file: "register.csv",
      files: ["transfers.csv", "deliveries.csv", "actors.csv", "sources.csv"],
    });
    expect(digestOf(folder)).toBe(before);
    expect(readdirSync(dirname(folder)).sort()).toEqual(["register.csv", "study"]);
  });
});

test("imports are taken back one by one, the last first, and then there is none", async () => {
  await withCopy(async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, ...args]);
    const digests = [digestOf(folder)];
    for (const [day, value] of [
      ["28 July 2022", 3],
      ["29 July 2023", 4],
    ] as const) {
      const path = join(dirname(folder), "table.csv");
      await writeFile(path, table(day, value));
      expect(unbroken((await call("import", path, "--yes")).out)).toContain(
        `multivector --study ${folder} undo takes it back`,
      );
      digests.push(digestOf(folder));
    }
    expect(new Set(digests).size).toBe(3);
    expect((await call("undo")).out).toMatch(
      /^0002-sipri-exports is taken back: the import of table\.csv on /,
    );
    expect(digestOf(folder)).toBe(digests[1]);
    expect((await call("undo")).out).toContain("as before, byte for byte: published.csv, sources.csv");
    expect(digestOf(folder)).toBe(digests[0]);
    const none = await call("undo");
    expect(none).toEqual({ code: 1, out: "", err: "there is no import to take back; imports/ is empty\n" });
  });
});

test("a table that was edited since is not lost", async () => {
  await withCopy(async (folder) => {
    const path = join(dirname(folder), "table.csv");
    await writeFile(path, table("28 July 2022", 3));
    await multivector(["--study", folder, "import", path, "--yes"]);
    await appendFile(join(folder, "published.csv"), "mine,sum,KAZ,from KAZ,2019,1,tiv-millions,,,\n");
    const edited = digestOf(folder);
    const { code, out, err } = await multivector(["--study", folder, "undo"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^published\.csv was changed after 0001-sipri-exports, .*; take the later change out first, or go back in git\n$/,
    );
    expect(digestOf(folder)).toBe(edited);
  });
});
