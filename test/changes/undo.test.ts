import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { written } from "../../src/changes/apply.ts";
import { ChangeError } from "../../src/changes/change-error.ts";
import { chosen } from "../../src/changes/choose.ts";
import { importOf } from "../../src/changes/import.ts";
import { namesIn } from "../../src/changes/names.ts";
import { undo } from "../../src/changes/undo.ts";
import { typedText } from "../../src/cli/refusal-text.ts";
import type { WritableFiles } from "../../src/model/files.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";
import { uploadOf } from "../sources/file/uploads.ts";
import { opened } from "../sources/sipri/reading.ts";

const HEADER =
  "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production";

/** A flat register of deliveries in short: deal, designation, year, volume. */
function register(day: string, rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const [deal, what, year, tiv] = row.split(" ");
    return `${deal},France,Kazakhstan,${what},gun,Artillery,2010,No,5,No,${year},No,New,1,0.5,${tiv},No`;
  });
  return `Transfers of major conventional arms\nData generated: ${day} 2:29:20 PM\n\n${HEADER}\n${lines.join("\n")}\n`;
}

const ROWS = ["1 Tank 2011 20", "1 Tank 2012 10", "2 Jet 2013 7", "3 Radar 2016 0"];
const FIRST = register("18 May 2024", ROWS);
const STUDY: Texts = {
  "study.yaml": "title: T\nregion: { name: here, members: [KAZ] }\n",
  "codebook.yaml": "actor_kind:\n  state: { en: state }\n",
  "actors.csv": "id,kind,name\nKAZ,state,Kazakhstan\n",
};

const platform = {
  today: "2026-05-18",
  sha256: async (upload: { chunks(): AsyncIterable<Uint8Array> }) => {
    const hash = createHash("sha256");
    for await (const piece of upload.chunks()) hash.update(piece);
    return hash.digest("hex");
  },
  spool: () => Promise.reject(new Error("no spool is needed")),
  progress: () => undefined,
};

/** The files of a study, and a look at all of them at once. */
function watched(texts: Texts): WritableFiles & { all(): Promise<Readonly<Record<string, string>>> } {
  const files = memoryFiles(texts);
  const paths = new Set(Object.keys(texts));
  return {
    ...files,
    commit: async (changes) => {
      for (const path of changes.keys()) paths.add(path);
      await files.commit(changes);
    },
    all: async () => {
      const out: Record<string, string> = {};
      for (const path of [...paths].sort()) {
        const bytes = await files.read(path);
        if (bytes !== null) out[path] = Buffer.from(bytes).toString("latin1");
      }
      return out;
    },
  };
}

/** Imports a file and says how many files that wrote. */
async function take(files: WritableFiles, text: string, dropGone = false): Promise<number> {
  const study = await openStudy(files);
  const document = await opened(new TextEncoder().encode(text));
  const told = chosen(document, undefined);
  if (told === null) throw new Error("the file is of no source");
  const source = { source: told.source, evidence: told.recognised.evidence };
  const options = { scope: "region", fill: {}, dropGone } as const;
  const upload = uploadOf(text);
  const made = await importOf(study, upload, document, source, await namesIn(study), options, platform);
  const change = await written(study, upload, made, platform);
  await files.commit(change?.files ?? new Map());
  return change?.files.size ?? 0;
}

async function edit(files: WritableFiles, path: string, change: (text: string) => string): Promise<void> {
  const text = new TextDecoder().decode((await files.read(path)) ?? new Uint8Array());
  await files.commit(new Map([[path, new TextEncoder().encode(change(text))]]));
}

test("whatever a file changes, adds and takes out, undo gives back every byte and leaves nothing", async () => {
  const row = fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom("Tank", "Jet", "Bü-181"),
      fc.integer({ min: 2010, max: 2017 }),
      fc.constantFrom("0", "", "3", "20", "0.25"),
    )
    .map((cells) => cells.join(" "));
  const asWritten = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replaceAll("\n", "\r\n"),
    (text: string) => text.replace(/\n$/, ""),
    (text: string) => `\ufeff${text}`,
  );
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      asWritten,
      fc.boolean(),
      async (rows, form, dropGone) => {
        const files = watched(STUDY);
        await take(files, FIRST);
        for (const table of ["transfers.csv", "deliveries.csv", "actors.csv"]) await edit(files, table, form);
        const before = await files.all();
        if ((await take(files, register("3 Jan 2025", rows), dropGone)) > 0) applied++;
        else return;
        expect(await files.all()).not.toEqual(before);
        const undone = await undo(files, platform);
        expect(undone.import).toMatchObject({ id: "0002-sipri-flat", vintage: "2025-01-03" });
        expect(undone.files).toContain("deliveries.csv");
        expect(await files.all()).toEqual(before);
      },
    ),
    { seed: 2, numRuns: 60 },
  );
  expect(applied).toBeGreaterThan(30);
});

test("an import that made tables takes them with it", async () => {
  const files = watched(STUDY);
  expect(await take(files, FIRST)).toBeGreaterThan(0);
  expect(Object.keys(await files.all())).toEqual(
    expect.arrayContaining(["transfers.csv", "sources.csv", "imports/0001-sipri-flat.yaml"]),
  );
  await undo(files, platform);
  expect(Object.keys(await files.all())).toEqual(Object.keys(STUDY).sort());
});

test("two imports are taken back one after the other, the later one first", async () => {
  const files = watched(STUDY);
  const none = await files.all();
  await take(files, FIRST);
  const one = await files.all();
  await take(files, register("3 Jan 2025", ["1 Tank 2011 21", "4 Ship 2012 5"]), true);
  expect((await undo(files, platform)).import.id).toBe("0002-sipri-flat");
  expect(await files.all()).toEqual(one);
  expect((await undo(files, platform)).import.id).toBe("0001-sipri-flat");
  expect(await files.all()).toEqual(none);
  await expect(undo(files, platform)).rejects.toMatchObject({
    name: "ChangeError",
    message: "there is no import to take back",
  });
});

test("the number of an import that was taken back is given again", async () => {
  const files = watched(STUDY);
  await take(files, FIRST);
  await undo(files, platform);
  await take(files, FIRST);
  expect(Object.keys(await files.all())).toContain("imports/0001-sipri-flat.yaml");
});

test("what an import brought and a person changed since is not lost: undo names the cells and touches nothing", async () => {
  const files = watched(STUDY);
  await take(files, FIRST);
  await edit(files, "deliveries.csv", (text) => text.replace(",2013,", ",2014,"));
  const edited = await files.all();
  const refused = await undo(files, platform).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    name: "ChangeError",
    message:
      "rows that 0001-sipri-flat brought were changed since, and taking it back would lose that: deliveries.csv:4:3",
    mend: "take the later change out first, or go back in git",
  });
  if (!(refused instanceof ChangeError)) throw new Error("it was taken back");
  for (const lang of ["ru", "zh"] as const)
    expect(typedText(lang, `${refused.message}; ${refused.mend}`)).not.toMatch(/brought|take/);
  expect(await files.all()).toEqual(edited);
  await files.commit(new Map([["deliveries.csv", null]]));
  await expect(undo(files, platform)).rejects.toThrow("deliveries.csv was changed after");
});

test("edits in rows that the import did not bring stay, in tables and in the codebook", async () => {
  const own = "id,title,may_redistribute\nown,Own,\n";
  const files = watched({ ...STUDY, "sources.csv": own });
  await take(files, FIRST);
  const width = ((await files.all())["sources.csv"] ?? "").split("\n")[0]?.split(",").length ?? 0;
  const mine = `mine,Mine${",".repeat(width - 2)}\n`;
  await edit(files, "sources.csv", (text) => text.replace("own,Own,", "own,Own list,") + mine);
  await edit(files, "codebook.yaml", (text) => `${text}# mine\n`);
  const undone = await undo(files, platform);
  expect(undone).toMatchObject({ edited: ["sources.csv"], stay: ["codebook.yaml"] });
  expect(undone.files).toContain("actors.csv");
  expect(undone.files).not.toContain("sources.csv");
  const left = await files.all();
  expect(left["sources.csv"]).toBe("id,title,may_redistribute\nown,Own list,\nmine,Mine,\n");
  expect(left["actors.csv"]).toBe(STUDY["actors.csv"]);
  expect(left["codebook.yaml"]).toMatch(/# mine\n$/);
  expect(Object.keys(left).filter((path) => path.startsWith("imports/"))).toEqual([]);
});

test("a row of others that names what would go keeps the import, and is named where it stands now", async () => {
  const files = watched({ ...STUDY, "sources.csv": "id,title,may_redistribute\nown,Own,yes\n" });
  await take(files, FIRST);
  const source = /^(?!id|own)([^,]+)/m.exec((await files.all())["sources.csv"] ?? "")?.[1] ?? "";
  const width = ((await files.all())["transfers.csv"] ?? "").split("\n")[0]?.split(",") ?? [];
  const mine = width.map((field) => ({ id: "mine", source, supplier: "KAZ", recipient: "KAZ" })[field] ?? "");
  await edit(files, "transfers.csv", (text) => `${text}${mine.join(",")}\n`);
  await expect(undo(files, platform)).rejects.toThrow(`transfers.csv:5:${width.indexOf("source") + 1}`);
});

test("a table that the import did not touch may have been edited", async () => {
  const files = watched({ ...STUDY, "leads.csv": "id,name\na,b\n" });
  await take(files, FIRST);
  await edit(files, "leads.csv", (text) => `${text}c,d\n`);
  await undo(files, platform);
  expect(await files.all()).toEqual(
    Object.fromEntries([...Object.entries(STUDY), ["leads.csv", "id,name\na,b\nc,d\n"]]),
  );
});

test("an import whose records a judgement or a value names is not taken back, and they are named", async () => {
  const files = watched(STUDY);
  await take(files, FIRST);
  const first = await files.all();
  await take(files, register("3 Jan 2025", [...ROWS, "4 Ship 2012 5"]));
  const two = new TextDecoder().decode((await files.read("transfers.csv")) ?? new Uint8Array());
  const ids = two.split("\n").map((line) => line.split(",")[0] ?? "");
  const [old = "", late = ""] = [ids[1], ids.find((id) => id.endsWith("-4"))];
  const judgement = (a: string, b: string) =>
    `table,a,b,verdict\ntransfers,${old},x,different\ntransfers,${a},${b},same\n`;
  await edit(files, "judgements.csv", () => judgement(old, late));
  await edit(
    files,
    "values.csv",
    () => `table,id,field,value\ntransfers,${late},note,y\ntransfers,${old},note,y\n`,
  );
  const before = await files.all();
  const refused = await undo(files, platform).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    name: "ChangeError",
    message:
      "what 0002-sipri-flat brought is named elsewhere, and the study would have errors without it: judgements.csv:3:3, values.csv:2:2",
    mend: "take it out there first, or keep the import",
  });
  if (!(refused instanceof ChangeError)) throw new Error("it was taken back");
  for (const lang of ["ru", "zh"] as const)
    expect(typedText(lang, `${refused.message}; ${refused.mend}`)).not.toMatch(/named|take/);
  expect(await files.all()).toEqual(before);
  await edit(files, "judgements.csv", () => judgement(old, "x"));
  await files.commit(new Map([["values.csv", null]]));
  await undo(files, platform);
  expect(await files.all()).toEqual({ ...first, "judgements.csv": judgement(old, "x") });
});

test.each([
  ["partners of study.yaml", "study.yaml", (text: string) => `${text}partners: [FRA]\n`, "study.yaml:3:12"],
  [
    "a participant of another table",
    "participants.csv",
    () => "activity,actor,role\nx,FRA,participant\n",
    ":2:2",
  ],
  [
    "a source that rests on it",
    "published.csv",
    (_: string, source: string) => `id,source\np,${source}\n`,
    ":2:2",
  ],
] as const)(
  "an import is not taken back where %s would lack what it brought",
  async (_, path, edited, place) => {
    const files = watched({ ...STUDY, "sources.csv": "id,title,may_redistribute\nown,Own,yes\n" });
    await take(files, FIRST);
    const source = /^(?!id|own)([^,]+)/m.exec((await files.all())["sources.csv"] ?? "")?.[1] ?? "";
    await edit(files, path, (text) => edited(text, source));
    const before = await files.all();
    const refused = undo(files, platform);
    await expect(refused).rejects.toThrow("is named elsewhere, and the study would have errors without it");
    await expect(refused).rejects.toThrow(place);
    expect(await files.all()).toEqual(before);
  },
);

test("where what stood before is not kept, as in a fresh clone, undo says so", async () => {
  const files = watched(STUDY);
  await take(files, FIRST);
  const kept = Object.keys(await files.all()).filter((path) => /\/undo\/\d+$/.test(path));
  expect(kept.length).toBe(2);
  await files.commit(new Map(kept.map((path) => [path, null])));
  await expect(undo(files, platform)).rejects.toThrow(
    /what (actors\.csv|codebook\.yaml) held before 0001-sipri-flat is not kept here/,
  );
});
