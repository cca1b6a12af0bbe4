import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
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

test("what it brought and a person changed since is not lost; a row of one's own stays", async () => {
  await withCopy(async (folder) => {
    const path = join(dirname(folder), "table.csv");
    await writeFile(path, table("28 July 2022", 3));
    const published = join(folder, "published.csv");
    const was = await readFile(published, "utf8");
    await multivector(["--study", folder, "import", path, "--yes"]);
    const brought = await readFile(published, "utf8");
    const mine = "mine,sum,KAZ,from KAZ,2019,1,tiv-millions,,,\n";
    await writeFile(published, brought.replace(/,3,tiv-millions(?=[^\n]*\n$)/, ",4,tiv-millions"));
    await appendFile(published, mine);
    const edited = digestOf(folder);
    const { code, out, err } = await multivector(["--study", folder, "undo"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^rows that 0001-sipri-exports brought were changed since, .*: published\.csv:\d+:\d+; take the later change out first, or go back in git\n$/,
    );
    expect(digestOf(folder)).toBe(edited);
    await writeFile(published, `${brought}${mine}`);
    const undone = await multivector(["--study", folder, "undo"]);
    expect(unbroken(undone.out)).toContain("with what was written since: published.csv");
    expect(await readFile(published, "utf8")).toBe(`${was}${mine}`);
  });
});

test("claims and figures that ask about what goes are told, and told by check afterwards", async () => {
  await withCopy(async (folder) => {
    for (const of of ["claims", "figures"]) await rm(join(folder, of), { recursive: true });
    const path = join(dirname(folder), "register.csv");
    await writeFile(path, REGISTER);
    await multivector(["--study", folder, "import", path, "--yes"]);
    const claim = (id: string, from: string) =>
      `- { id: ${id}, says: s, printed: { value: 1 }, question: { measure: count, layer: transfers, from: ${from}, period: 2010..2020 } }\n`;
    await mkdir(join(folder, "claims"));
    await writeFile(join(folder, "claims/c.yaml"), claim("C-1", "PER") + claim("C-2", "RUS"));
    await mkdir(join(folder, "figures"));
    const question = "{ measure: count, layer: transfers, from: PER, period: 2010..2020 }";
    const title = "{ en: T, ru: T, zh: T }";
    await writeFile(
      join(folder, "figures/f.yaml"),
      `- { id: f-1, kind: bars, title: ${title}, question: ${question}, series: { field: to, values: [KAZ] } }\n`,
    );
    const undone = await multivector(["--study", folder, "undo"]);
    expect(undone.code).toBe(0);
    const told = undone.out.slice(undone.out.indexOf("claims and figures that ask"));
    expect(told).toMatch(
      /^claims and figures that ask about what it brought:\nclaims\/c\.yaml:1:\d+ {2}error {2}claim C-1: /,
    );
    expect(told).toMatch(/^figures\/f\.yaml:1:\d+ {2}error {2}figure f-1: /m);
    expect(told).not.toContain("C-2");
    const check = await multivector(["--study", folder, "check"]);
    expect(check.out).toContain(told.split("\n")[1]);
    expect(check.code).toBe(1);
  });
});
