import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonOf, multivector, onStudy, tooWide, withCopy } from "./run.ts";

test("the ledger has every claim once, with what a program needs of it", async () => {
  const list = (await jsonOf("claims")) as Record<string, unknown>[];
  expect(list).toHaveLength(128);
  expect(new Set(list.map((c) => c.id)).size).toBe(128);
  for (const claim of list) {
    for (const field of ["id", "comparison", "finding", "printed", "answer", "holdsIn", "of", "distinct"])
      expect(claim).toHaveProperty(field);
  }
  const { out } = await onStudy("claims");
  expect(out).toContain("Claims: 128.");
  expect(tooWide(out)).toEqual([]);
});

test("claims by id and by finding", async () => {
  const two = (await jsonOf("claims", "AR-14", "AR-01")) as { id: string }[];
  expect(two.map((c) => c.id).toSorted()).toEqual(["AR-01", "AR-14"]);
  const asked = ["AR-14", "AR-02", "AR-01", "AR-04", "AR-05"];
  const some = (await jsonOf("claims", ...asked, "--finding", "consistent")) as {
    id: string;
    finding: string;
  }[];
  expect(some.map((c) => `${c.id} ${c.finding}`).toSorted()).toEqual([
    "AR-02 consistent",
    "AR-04 consistent",
  ]);
});

test.each([
  ["en", "error"],
  ["ru", "ошибка"],
  ["zh", "错误"],
])("claims says in %s how grave it is that one cannot be asked", async (lang, level) => {
  await withCopy(async (folder) => {
    const file = join(folder, "claims", "z.yaml");
    await writeFile(
      file,
      "- { id: Z-1, says: z, question: { measure: count, layer: exercises, to: NOWHERE } }\n",
    );
    const { out } = await multivector(["--study", folder, "claims", "AR-01", "--lang", lang]);
    expect(out).toMatch(new RegExp(`z\\.yaml:1:\\d+ +${level} `));
  });
});

test("claims exits 1 where one that must hold does not, and only there", async () => {
  await withCopy(async (folder) => {
    const file = join(folder, "claims", "arms.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("- id: AR-14\n", "- id: AR-14\n  must: hold\n"));
    expect((await multivector(["--study", folder, "claims", "AR-01"])).code).toBe(0);
    expect((await multivector(["--study", folder, "claims", "AR-14"])).code).toBe(1);
  });
});

test("conventions, measures and layers are listed and told one by one", async () => {
  const conventions = (await jsonOf("conventions")) as {
    name: string;
    default: string;
    values: { value: string }[];
  }[];
  const vintage = conventions.find((c) => c.name === "vintage");
  expect(vintage?.default).toBe("sipri");
  expect(vintage?.values[0]?.value).toBe("sipri");
  const measures = (await jsonOf("measures")) as { name: string; formula: string; cites: string }[];
  expect(measures.length).toBeGreaterThan(40);
  for (const m of measures) expect(m.formula).not.toBe("");
  const layers = (await jsonOf("layers")) as { name: string }[];
  expect(layers.map((l) => l.name)).toContain("exercises");
  for (const [command, name] of [
    ["conventions", "unit"],
    ["measures", "share"],
    ["layers", "transfers"],
  ] as const) {
    expect((await onStudy(command, name)).code).toBe(0);
    expect(await jsonOf(command, name)).toMatchObject({ name });
  }
  for (const lang of ["ru", "zh"]) {
    const { out } = await onStudy("conventions", "unit", "--lang", lang);
    expect(out.replaceAll(/[\s\\]+/g, " ")).toMatch(/ask … --set unit=VALUE \S.* ask … --vary unit=A,B $/);
  }
});

test("a card never says 0 where nobody has looked", async () => {
  const card = await jsonOf("card", "TKM");
  expect(card).toMatchObject({ actor: "TKM", role: "recipient" });
  const { layers } = card as { layers: { layer: string; total: { value: number } | null }[] };
  for (const line of layers) expect(line.total?.value ?? 1).toBeGreaterThan(0);
  const { out } = await onStudy("card", "TKM");
  expect(out).toContain("no record");
  expect(await jsonOf("card", "RUS")).toMatchObject({ role: "partner", groups: ["russia-led"] });
  expect(await jsonOf("card", "russia-led")).toMatchObject({ role: "group" });
  expect((await onStudy("card", "KAZ", "--lang", "ru")).out).toContain("Казахстан");
});

test("the overview as data: coverage with null for unknown, one question, the ledger", async () => {
  const data = await jsonOf();
  expect(data).toMatchObject({
    title: expect.any(String),
    coverage: { recipients: ["KAZ", "KGZ", "TJK", "TKM", "UZB"] },
    answer: { value: expect.any(Number) },
  });
  const { coverage } = data as { coverage: { cells: { n: number | null }[][][] } };
  const cells = coverage.cells.flat(2);
  expect(cells.some((c) => c.n === null)).toBe(true);
  expect(cells.every((c) => c.n !== 0)).toBe(true);
});

test("the overview names what no layer counts too, so that a study of nothing else does not seem to be blank", async () => {
  const folder = await mkdtemp(join(tmpdir(), "multivector-uncounted-"));
  try {
    await writeFile(join(folder, "study.yaml"), "title: Of numbers\n");
    await writeFile(join(folder, "published.csv"), "id,measure,value\na,count,1\nb,count,2\n");
    await writeFile(join(folder, "leads.csv"), "id,name,table\nc,Heard of,exercises\n");
    const { out } = await multivector([], { cwd: folder });
    expect(out).toContain("published numbers 2, leads (never counted) 1, sources 0");
    const ru = await multivector(["--lang", "ru"], { cwd: folder });
    expect(ru.out).toContain("опубликованные числа 2, зацепки (не учитываются) 1, источники 0");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("check exits 1 where there is an error, with its place", async () => {
  await withCopy(async (folder) => {
    const file = join(folder, "exercises.csv");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("1994-03-23,1994-03-26", "1994-13-23,1994-03-26"));
    const [{ code, out }, asData] = await Promise.all([
      multivector(["--study", folder, "check"]),
      multivector(["--study", folder, "check", "--json"]),
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/^exercises\.csv:2:\d+ {2}error {2}/m);
    expect(out).toMatch(/\d+ errors?, \d+ warnings?\n$/);
    const faults: unknown = JSON.parse(asData.out);
    expect(faults).toContainEqual(expect.objectContaining({ level: "error", file: "exercises.csv", row: 2 }));
  });
});

test("init makes a study that checks and answers; a folder that holds something is left alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "multivector-init-"));
  try {
    const made = await multivector(["init", "new"], { cwd: folder });
    expect(made.code).toBe(0);
    expect(await readdir(folder)).toEqual(["new"]);
    const study = join(folder, "new");
    expect((await multivector(["check"], { cwd: study })).code).toBe(0);
    const first = await multivector([], { cwd: study });
    expect(first.code).toBe(0);
    for (const command of ["claims", "figure"]) expect(first.out).toMatch(new RegExp(`^  ${command} `, "m"));
    const before = await readdir(study);
    const again = await multivector(["init", "new"], { cwd: folder });
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err).toContain("is not empty");
    expect(await readdir(study)).toEqual(before);
    expect(await readdir(folder)).toEqual(["new"]);
    for (const part of ["claims", "figures"]) await rm(join(study, part), { recursive: true });
    const { out } = await multivector([], { cwd: study });
    expect(out).toMatch(/^ {2}explore /m);
    expect(out).not.toMatch(/^ {2}(claims|figure) /m);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("completion scripts complete commands, flags and names", async () => {
  const { out } = await multivector(["completion", "bash"]);
  const complete = (...words: readonly string[]) => {
    const line = words.map((w) => `'${w}'`).join(" ");
    const script = `${out}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _multivector 2>/dev/null; echo "\${COMPREPLY[*]}"`;
    return spawnSync("bash", ["-c", script], { encoding: "utf8" }).stdout.trim().split(" ");
  };
  expect(complete("multivector", "a")).toEqual(["ask"]);
  expect(complete("multivector", "ask", "--layer", "tra")).toEqual(["transfers", "training"]);
  expect(complete("multivector", "--study", "x", "ask", "--al")).toEqual(["--all-readings"]);
  expect(complete("multivector", "conventions", "attr")).toEqual(["attribution"]);
  for (const shell of ["zsh", "fish"])
    expect((await multivector(["completion", shell])).out).toContain("all-readings");
});

test("the ledger names actors in the language of the reader, whole, and JSON keeps their ids", async () => {
  const flat = (text: string) => text.replace(/\s+/g, " ");
  const english = flat((await onStudy("claims", "AR-24")).out);
  for (const name of ["Kazakhstan", "Turkmenistan", "Uzbekistan"])
    expect(english.split(name).length).toBeGreaterThan(3);
  expect(english).not.toContain("KAZ");
  expect((await onStudy("claims", "AR-24", "--lang", "ru")).out).toContain("Туркменистан,");
  expect(await jsonOf("claims", "AR-24")).toMatchObject([{ printed: { value: ["KAZ", "TKM", "UZB"] } }]);
});
