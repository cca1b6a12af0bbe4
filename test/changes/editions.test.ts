import { expect, test } from "vitest";
import { written } from "../../src/changes/apply.ts";
import { chosen } from "../../src/changes/choose.ts";
import { listOf } from "../../src/changes/editions.ts";
import { importOf } from "../../src/changes/import.ts";
import { namesIn } from "../../src/changes/names.ts";
import { recordsOf } from "../../src/changes/record.ts";
import { baseLists } from "../../src/sources/presence/bases.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { uploadOf } from "../sources/file/uploads.ts";
import { opened } from "../sources/sipri/reading.ts";

const platform = {
  today: "2026-05-18",
  sha256: async ({ name, size }: { readonly name: string; readonly size: number }) => `${name}-${size}`,
  spool: () => Promise.reject(new Error("no spool is needed")),
  progress: () => undefined,
};

/** A study of two lists of bases; one more file is held against it. */
async function studyOf() {
  const files = memoryFiles({
    "study.yaml": "title: The Lakes\nregion: { name: the Lakes, members: [KAZ] }\npartners: [RUS]\n",
    "codebook.yaml": "actor_kind:\n  state: { en: state }\n",
  });
  const imported = async (name: string, text: string, more: object = {}) => {
    const study = await openStudy(files);
    const bytes = new TextEncoder().encode(text);
    const document = await opened(bytes, name);
    const told = chosen(document, undefined);
    if (told === null) throw new Error(`${name} is of no source`);
    const from = { source: told.source, evidence: [] };
    const fill = { operator: "RUS", host: "KAZ" };
    const options = { scope: "all", fill, dropGone: false, ...more } as const;
    const upload = uploadOf(bytes, name);
    const made = await importOf(study, upload, document, from, await namesIn(study), options, platform);
    const write = async () =>
      files.commit((await written(study, upload, made, platform))?.files ?? new Map());
    return { made, write };
  };
  const list = async (name: string, text: string) => (await imported(name, text)).write();
  await list("pairs.csv", ",Country,Overseas Base\n0,Russia,Kazakhstan\n1,Russia,Armenia\n2,France,Chad\n");
  await list("north.csv", points("Alder", "Birch", "Cedar", "Dogwood"));
  return { files, imported };
}

const points = (...names: readonly string[]) =>
  `basename;lon;lat\n${names.map((name) => `${name} Base;1;2`).join("\n")}\n`;

test("another list of one shape is no later edition: nothing is gone, and its ids and its source are its own", async () => {
  const { imported } = await studyOf();
  const { made } = await imported("south.csv", points("Elm", "Fir", "Hazel"));
  expect(made.changes).toMatchObject({ new: 4, gone: 0, kept: 0 });
  expect(made.recognised).toMatchObject({ register: "south", as: "south" });
  expect(made.alike).toBeUndefined();
  expect(made.notes.join()).toMatch(
    /0 of the \d records that \w+\.csv brought are in it: .* of its own, south;/,
  );
});

test("a file of most of a list's records is its later edition under whatever name, and says so", async () => {
  const { imported } = await studyOf();
  const { made } = await imported("north-2027.csv", points("Alder", "Birch", "Cedar"));
  expect(made.recognised.register).toBe("north");
  expect(made.changes.rows.filter(({ kind }) => kind === "gone").map(({ id }) => id)).toEqual([
    "north-rus-kaz-dogwood-base",
  ]);
  expect(made.notes).toContain(
    "3 of the 4 records that north.csv brought are in it: it is read as a later edition of that list; where it is a list of its own, add --register north-2027",
  );
  const apart = await imported("north-2027.csv", points("Alder", "Birch", "Cedar"), {
    register: "north-2027",
  });
  expect(apart.made.changes).toMatchObject({ gone: 0 });
});

test("a file of some of a list's records is not decided, until it is said which list it is of", async () => {
  const { imported } = await studyOf();
  const some = points("Alder", "Elm", "Fir", "Hazel", "Ivy");
  const { made } = await imported("mixed.csv", some);
  expect(made.editions).toEqual([{ register: "north", file: "north.csv", shared: 1, of: 4 }]);
  expect(made.changes.gone).toBe(0);
  const said = await imported("mixed.csv", some, { register: "north" });
  expect(said.made.editions).toBeUndefined();
  expect(said.made.changes.gone).toBe(3);
});

test("a file is of the list that one of its name or its bytes has brought, whatever it holds", async () => {
  const { files, imported } = await studyOf();
  const study = await openStudy(files);
  const imports = await recordsOf(files);
  const none = { rows: [], ignored: [], rejects: [], flags: [], unmatched: [] };
  const of = async (name: string, hash: string) =>
    (await listOf(study, baseLists, { name, hash, as: () => none }, imports)).name;
  expect(await of("NORTH.csv", "")).toBe("north");
  expect(await of("copy.csv", imports[1]?.sha256 ?? "")).toBe("north");
  expect(await of("copy.csv", "")).toBe("copy");
  const large = await listOf(study, baseLists, { name: "copy.csv", hash: "", as: null }, imports);
  expect(large.undecided.map(({ register }) => register).toSorted()).toEqual(["north", "pairs"]);
  const apart = await imported("north.csv", points("Elm", "Fir"), { register: "other" });
  await apart.write();
  expect(apart.made.recognised).toMatchObject({ register: "other", as: "other" });
  const again = await imported("north.csv", points("Alder", "Birch", "Cedar", "Fig"));
  expect(again.made.recognised).toMatchObject({ register: "north", as: "north" });
});

test("a publisher's sites and lists of bases that nobody has published are none of each other", async () => {
  const { imported } = await studyOf();
  const head = "countryname,ccode,iso3c,basename,lat,lon,base,lilypad,fundedsite";
  const { made, write } = await imported(
    "sites.csv",
    `${head}\nUzbekistan,704,UZB,Field One,38.5,65.5,1,0,0\n`,
  );
  expect(made.changes.gone).toBe(0);
  await write();
  const south = await imported("bases.csv", points("Elm", "Fir", "Hazel"));
  expect(south.made.changes.gone).toBe(0);
  expect(south.made.notes.join()).not.toContain("is read as us-bases was");
});
