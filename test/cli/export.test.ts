import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { read, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { multivector, unbroken } from "./run.ts";

/** The workbook with a text typed over the cell of a row and a column, saved by a spreadsheet program. */
function typedOver(bytes: Uint8Array, sheet: string, address: string, text: string): Uint8Array {
  const book = read(bytes, { type: "array", cellStyles: true });
  const cells = book.Sheets[sheet];
  if (cells?.[address] === undefined) throw new Error(`there is no cell ${address} in ${sheet}`);
  cells[address] = { t: "s", v: text };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

/** Hands a copy of the example study to a test and takes it away afterwards. */
async function withExample(use: (folder: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "multivector-export-"));
  try {
    await multivector(["init", join(root, "study")]);
    await use(join(root, "study"));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

interface Made {
  readonly recognised: { readonly source: string };
  readonly rows: Readonly<Record<string, number>>;
  readonly changes: {
    readonly changed: number;
    readonly rows: readonly {
      readonly table: string;
      readonly id: string;
      readonly kind: string;
      readonly cells: readonly unknown[];
    }[];
  };
  readonly files: readonly string[];
  readonly moves: readonly unknown[];
}

test("a workbook comes back as it was; of an edited one only the edited row changes, and undo takes it back", async () => {
  await withExample(async (folder) => {
    const path = join(dirname(folder), "study.xlsx");
    const call = (...args: readonly string[]) => multivector(["--study", folder, ...args]);
    const made = await call("export", "--xlsx", path);
    expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: "" });
    expect(unbroken(made.out)).toContain(`multivector --study ${folder} import ${path}`);
    const same = JSON.parse((await call("import", path, "--json")).out) as Made;
    expect(same.recognised.source).toBe("workbook");
    expect(same.rows.read).toBeGreaterThan(100);
    expect(same.changes.rows).toEqual([]);
    expect(same.files).toEqual([]);

    const table = join(folder, "leads.csv");
    const before = await readFile(table, "utf8");
    const [id = "", name = ""] = (before.split("\n")[1] ?? "").split(",");
    const renamed = `=1+1 ${name}`;
    await writeFile(path, typedOver(await readFile(path), "leads", "B2", renamed));
    const dry = JSON.parse((await call("import", path, "--json")).out) as Made;
    expect(dry.changes.changed).toBe(1);
    expect(dry.changes.rows).toMatchObject([
      { table: "leads", id, kind: "changed", cells: [{ field: "name", old: name, new: renamed }] },
    ]);
    expect(dry.files).toEqual(["leads.csv"]);
    expect(await readFile(table, "utf8")).toBe(before);

    const done = await call("import", path, "--yes");
    expect(done.out).toContain("written as 0001-workbook: leads.csv");
    expect(await readFile(table, "utf8")).toBe(before.replace(`${id},${name},`, `${id},${renamed},`));
    expect((await call("undo")).code).toBe(0);
    expect(await readFile(table, "utf8")).toBe(before);
  });
});

test("where to is not said, or cannot be written, is misuse and leaves nothing", async () => {
  await withExample(async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, ...args]);
    const nowhere = await call("export");
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      `export to where? multivector --study ${folder} export --xlsx FILE.xlsx\n`,
    ]);
    const path = join(dirname(folder), "no-such-folder", "study.xlsx");
    const { code, err } = await call("export", "--xlsx", path);
    expect(code).toBe(2);
    expect(err).toContain(`${path} cannot be written`);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

test("a workbook or a replication in the folder of the study is told to be no part of it, elsewhere not", async () => {
  await withExample(async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, ...args]);
    const told = (path: string) =>
      `${path} lies in the folder of the study and is no part of it: no command and no release reads it as such`;
    for (const [args, name] of [
      [["export", "--xlsx"], "all.xlsx"],
      [["replication", "0.1.0", "--out"], "all.zip"],
    ] as const) {
      const inside = await call(...args, join(folder, name));
      expect(inside.code).toBe(0);
      expect(inside.out.replaceAll("\n", " ")).toContain(told(join(folder, name)));
      expect((await call(...args, join(dirname(folder), name))).out).not.toContain("no part of it");
      expect((await call(...args, join(folder, `json-${name}`), "--json")).out).toMatch(/^\{/);
    }
    expect((await call("check")).code).toBe(0);
    // What lies among the files of the study is told nothing of.
    const among = await call("export", "--xlsx", join(folder, "imports", "all.xlsx"));
    expect(among.out).not.toContain("no part of it");
  });
}, 60_000);
