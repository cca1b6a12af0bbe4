import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chosen } from "../../src/changes/choose.ts";
import { namesIn } from "../../src/changes/names.ts";
import { scopeOf } from "../../src/changes/scope.ts";
import { diskFiles } from "../../src/cli/disk.ts";
import { openDocument } from "../../src/sources/file/open.ts";
import { knownWords } from "../../src/sources/names/words.ts";
import { checkStudy } from "../../src/study/check.ts";
import { openStudy } from "../../src/study/study.ts";
import { encoded, uploadOf } from "../sources/file/uploads.ts";
import { alone, jsonOf, multivector, onStudy, STUDY, unbroken, withCopy } from "./run.ts";

const BIN = fileURLToPath(new URL("../../bin/multivector.js", import.meta.url));

/** An invented flat register: a deal of ours that is new, one of elsewhere, and one with a supplier that nobody knows. */
const FLAT = `Transfers of major conventional arms from All countries to All countries . Deals with deliveries or orders made for year range '2010' to '2020'
Data generated: 18 May 2026 2:29:20 PM

SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production
900001,Russia,Kazakhstan,Gun-1,towed gun,Artillery,2015,Yes,6,No,2016,No,New,0.6,200,1200,No
900002,France,Peru,Plane-3,transport aircraft,Aircraft,2006,Yes,4,No,2006,No,New,1,1,4,No
900003,Atlantis,Kyrgyzstan,Gun-1,towed gun,Artillery,2015,Yes,6,No,2016,No,New,0.6,0.2,1.2,No
`;

/** An invented table of volumes: it changes tables on which no claim rests, so that it is quickly done. */
const TABLE = `"TIV of arms exports from Kazakhstan, 2018-2019",,,
A '0' indicates that the value of deliveries is less than 0.5m,,,
Generated: 28 July 2022,,,
,,,
,2018,2019,Total
Peru,2,3,5
,,,
Total,2,3,5
`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "multivector-import-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(root, name);
  await writeFile(path, content);
  return path;
}

test("--json is one document with what the file is, how its rows fared and what would move; nothing is written", async () => {
  const path = await file("flat.csv", FLAT);
  const before = readdirSync(STUDY);
  const made = (await jsonOf("import", path)) as Record<string, unknown>;
  expect(made).toMatchObject({
    recognised: {
      source: "sipri-flat",
      encoding: "utf-8",
      delimiter: ",",
      vintage: "2026-05-18",
      register: "sipri",
      redistribute: false,
    },
    rows: { read: 3, taken: 1, ignored: 1, refused: 1 },
    ignored: [{ reason: "recipient outside Central Asia", rows: 1 }],
    rejects: [{ row: 7, column: "Supplier", text: "Atlantis" }],
    unmatched: [{ name: "Atlantis", rows: 1, first: 7 }],
    files: ["transfers.csv", "deliveries.csv", "sources.csv"],
    mapping: null,
    applied: null,
  });
  expect(made).toMatchObject({ changes: { tables: { transfers: { new: 1 }, deliveries: { new: 1 } } } });
  const moves = made.moves as { claim: string; old: { value: number }; new: { value: number } }[];
  const share = moves.find((m) => m.claim === "AR-01");
  expect(share?.new.value).toBeGreaterThan(share?.old.value ?? 1);
  expect(readdirSync(STUDY)).toEqual(before);
});

test("without --json a person reads the same, and how to write it", async () => {
  const { code, out } = await onStudy("import", await file("table.csv", TABLE));
  expect(code).toBe(0);
  expect(out).toContain("table.csv is SIPRI TIV table of one supplier or recipient");
  expect(out).toContain("1 read: 1 taken, 0 ignored, 0 refused");
  expect(out).toMatch(
    /nothing was written; it would change published\.csv, sources\.csv\nadd --yes to write it/,
  );
});

test("a file of which nothing is taken ends with 1, and one of which the study has all with 0, each with what it is", async () => {
  await withCopy(async (study) => {
    const call = (path: string, ...more: readonly string[]) =>
      multivector(["--study", study, "import", path, "--yes", ...more]);
    const named = FLAT.replaceAll("Kazakhstan", "Peru").replaceAll("Kyrgyzstan", "Chile");
    const none = await file("none.csv", named);
    const before = await seen(study);
    const told = await call(none);
    expect([told.code, told.err]).toEqual([1, ""]);
    expect(told.out).toContain("nothing of it is taken; nothing was written");
    const json = await call(none, "--json");
    expect([json.code, JSON.parse(json.out)]).toEqual([
      1,
      expect.objectContaining({ rows: { read: 3, taken: 0, ignored: 3, refused: 0 }, applied: null }),
    ]);
    expect(await seen(study)).toEqual(before);
    const table = await file("table.csv", TABLE);
    expect((await call(table)).code).toBe(0);
    const again = await call(table);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("nothing to change")]);
  });
});

test("without a file the sources are listed", async () => {
  const list = (await jsonOf("import")) as { name: string; rows: number[] }[];
  expect(list.map((s) => s.name)).toEqual(expect.arrayContaining(["sipri-flat", "mme", "gdelt-2"]));
  expect(unbroken((await onStudy("import")).out)).toContain(`next: multivector --study ${STUDY} import FILE`);
});

describe("what cannot be read says what it is and how to mend it, in a line on standard error, and exits 1", () => {
  test.each([
    ["empty.csv", "", "empty.csv is empty; download or save it again\n"],
    [
      "report.csv",
      "%PDF-1.7\n%\xe2\xe3\n",
      "report.csv is a PDF, not a table; take the table out of it and save it as CSV or .xlsx\n",
    ],
    ["nul.csv", "\0".repeat(200), /^nul\.csv holds nothing: its 200 bytes are all NUL; /],
    ["word.csv", "word\nmore\n", /^word\.csv holds no table: /],
  ])("%s", async (name, content, says) => {
    const { code, out, err } = await onStudy("import", await file(name, content));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    if (typeof says === "string") expect(err).toBe(says);
    else expect(err).toMatch(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a folder", async () => {
    const { code, err } = await onStudy("import", root);
    expect(code).toBe(2);
    expect(err).toBe(`${root} is a folder; name one file in it; each file is an import of its own\n`);
  });

  test("a file that is not there is misuse", async () => {
    const { code, err } = await onStudy("import", join(root, "nothing.csv"));
    expect(code).toBe(2);
    expect(err).toMatch(/^there is no file .*nothing\.csv\n$/);
  });

  test("--as a source that there is not", async () => {
    const { code, err } = await onStudy("import", await file("a.csv", TABLE), "--as", "sipri-export");
    expect(code).toBe(1);
    expect(err).toMatch(/no source is called "sipri-export"; did you mean sipri-exports\?\n$/);
  });

  test("--as a source that it is not", async () => {
    const { code, err } = await onStudy("import", await file("a.csv", TABLE), "--as", "mme");
    expect(code).toBe(1);
    expect(err).toMatch(
      /^a\.csv does not have the shape of .*; leave --as out to see what it is taken for\n$/,
    );
  });
});

describe("an encoding that nobody can tell", () => {
  const bytes = encoded("id,name\n1,ШОС\n2,ШОС-2\n3,ШОС-3\n", "windows-1251");

  test("is asked, with the same three lines in each, one below the other", async () => {
    const { code, out, err } = await onStudy("import", await file("list.csv", bytes));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.split("\n").map((line) => line.trim())).toEqual([
      "list.csv can be read as koi8-r or as windows-1251, and neither makes clearly more sense; say which with --encoding",
      "koi8-r",
      "1,ьня",
      "2,ьня-2",
      "3,ьня-3",
      "windows-1251",
      "1,ШОС",
      "2,ШОС-2",
      "3,ШОС-3",
      "",
    ]);
  });

  test("and is not where it is said", async () => {
    const path = await file("list.csv", bytes);
    const { err } = await onStudy("import", path, "--encoding", "cp1251", "--answer", "table=exercises");
    expect(err).not.toContain("can be read as");
    const wrong = await onStudy("import", path, "--encoding", "klingon");
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("klingon")]);
  });
});

/** Everything that a reader of a study finds, by path. */
async function seen(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = diskFiles(folder);
  const out = new Map<string, string>();
  const records = await files.list("imports");
  const kept = records.map((name) => `imports/${name.replace(/\.yaml$/, "")}`);
  for (const sub of ["", "imports", ...kept]) {
    for (const name of await files.list(sub)) {
      const path = sub === "" ? name : `${sub}/${name}`;
      out.set(path, Buffer.from((await files.read(path)) ?? []).toString("latin1"));
    }
  }
  return out;
}

async function errorsIn(folder: string): Promise<number> {
  const faults = await checkStudy(await openStudy(diskFiles(folder)));
  return faults.filter((f) => f.level === "error").length;
}

/** Imports a file and stops the process after some milliseconds. */
async function stopped(folder: string, path: string, signal: NodeJS.Signals, delay: number): Promise<void> {
  const args = [BIN, "--study", folder, "import", path, "--yes"];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const timer = setTimeout(() => child.kill(signal), delay);
  await ended;
  clearTimeout(timer);
}

const drafts = async (folder: string) =>
  [...(await readdir(dirname(folder))), ...(await readdir(folder))].filter((name) => name.endsWith(".draft"));

/** Numbers between 0 and 1, the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test("killed at any moment, an import is there as a whole or not at all, and the study has no errors", async () => {
  const path = await file("table.csv", TABLE);
  const random = seeded(25);
  const outcomes = { before: 0, after: 0 };
  await withCopy(async (study) => {
    const before = await seen(study);
    const folder = join(dirname(study), "round");
    const fresh = async () => {
      await rm(folder, { recursive: true, force: true });
      await cp(study, folder, { recursive: true });
    };
    await fresh();
    const start = performance.now();
    expect((await alone(["--study", folder, "import", path, "--yes"])).code).toBe(0);
    let takes = performance.now() - start;
    const after = await seen(folder);
    expect([...after.keys()]).toEqual(
      expect.arrayContaining(["imports/0001-sipri-exports.yaml", "imports/0001-sipri-exports/published.csv"]),
    );
    expect(after.get("published.csv")).not.toBe(before.get("published.csv"));
    const onlyOne = () => Math.min(outcomes.before, outcomes.after) === 0;
    for (let round = 0; round < 8 || (round < 60 && onlyOne()); round++) {
      await fresh();
      const delay = takes * (round % 2 === 0 ? random() : 0.6 + 0.6 * random());
      await stopped(folder, path, "SIGKILL", delay);
      const found = await seen(folder);
      const outcome = found.size === before.size ? "before" : "after";
      expect(found).toEqual(outcome === "before" ? before : after);
      if (outcomes[outcome] === 0 || existsSync(join(folder, ".pending")))
        expect(await errorsIn(folder)).toBe(0);
      outcomes[outcome]++;
      if (outcome === "before") takes = Math.max(takes, delay);
    }
    expect(outcomes.before).toBeGreaterThan(0);
    expect(outcomes.after).toBeGreaterThan(0);
    await fresh();
    await stopped(folder, path, "SIGKILL", takes * 0.9);
    await multivector(["--study", folder, "import", path, "--yes"]);
    expect(await seen(folder)).toEqual(after);
    expect(await drafts(folder)).toEqual([]);
  });
});

describe("Ctrl-C", () => {
  test("leaves the study as before or as after, and no draft", async () => {
    const path = await file("table.csv", TABLE);
    await withCopy(async (study) => {
      const before = await seen(study);
      for (const delay of [150, 350, 450, 550]) {
        const folder = join(dirname(study), `at-${delay}`);
        await cp(study, folder, { recursive: true });
        await stopped(folder, path, "SIGINT", delay);
        expect(await drafts(folder)).toEqual([]);
        const found = await seen(folder);
        if (found.size === before.size) expect(found).toEqual(before);
        else expect(found.has("imports/0001-sipri-exports.yaml")).toBe(true);
      }
    });
  });

  test("in the middle of writing takes the draft away and exits 130", async () => {
    const disk = new URL("../../dist/disk.js", import.meta.url).href;
    const script = await file(
      "interrupted.mjs",
      `import { diskFiles } from ${JSON.stringify(disk)};
await diskFiles(process.argv[2]).commit(new Map([
  ["a.csv", new TextEncoder().encode("new")],
  ["b.csv", async (write) => {
    await write(new TextEncoder().encode("half"));
    process.kill(process.pid, "SIGINT");
    await new Promise((resolve) => setTimeout(resolve, 5000));
  }],
]));`,
    );
    const folder = join(root, "interrupted");
    await diskFiles(folder).commit(new Map([["a.csv", new TextEncoder().encode("old")]]));
    const child = spawn(process.execPath, [script, folder], { stdio: "ignore" });
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect(code).toBe(130);
    expect(await readdir(folder)).toEqual(["a.csv"]);
    expect(await readFile(join(folder, "a.csv"), "utf8")).toBe("old");
    expect(await drafts(folder)).toEqual([]);
  });
});

const SAMPLES = new URL("../../../shared/data/", import.meta.url);

/** Every sample: what it is, how many rows it has, and whether a line is a row there, so that lines can be counted. */
const WHAT: Readonly<Record<string, readonly [source: string, rows: number, lines: "lines" | "apart"]>> = {
  "agreements/DCAD-v1.0-main_first300.csv": ["dcad", 300, "lines"],
  "agreements/atop5_1m_CA_alliances.csv": ["atop-members", 300, "lines"],
  "bases/kathleengraham_military_bases.csv": ["base-lists", 115, "lines"],
  "bases/thirdwave_chbases.csv": ["base-lists", 8, "lines"],
  "bases/thirdwave_rubases.csv": ["base-lists", 17, "lines"],
  "eu/caat_consult.csv": ["eu-brokering", 735, "lines"],
  "eu/caat_mission.csv": ["eu-missions", 716, "apart"],
  "events/gdelt1_20141124.export.CSV": ["gdelt-1", 100, "lines"],
  "events/icews_2018_first600.tab": ["icews", 600, "lines"],
  "exercises/mme_v7_CA_1994-2003.csv": ["mme", 96, "lines"],
  "sipri/DealsAndTIVs_US_CA_2022-09-17.txt": ["sipri-deals", 9, "lines"],
  "sipri/TIV-Export-CHI-1950-2021.csv": ["sipri-exports", 98, "lines"],
  "sipri/TIV-Export-FRA-1950-2021.csv": ["sipri-exports", 140, "lines"],
  "sipri/TIV-Export-ITA-1950-2021.csv": ["sipri-exports", 116, "lines"],
  "sipri/TIV-Export-KAZ-1950-2021.csv": ["sipri-exports", 11, "lines"],
  "sipri/TIV-Export-RUS-1950-2021.csv": ["sipri-exports", 107, "lines"],
  "sipri/TIV-Export-TUR-1950-2021.csv": ["sipri-exports", 43, "lines"],
  "sipri/TIV-Export-UKR-1950-2021.csv": ["sipri-exports", 80, "lines"],
  "sipri/TIV-Export-USA-1950-2021.csv": ["sipri-exports", 181, "lines"],
  "sipri/ev_andrei_1990-2023.csv": ["sipri-values", 119, "lines"],
  "sipri/other.rtf": ["sipri-rtf", 199, "apart"],
  "sipri/satellites.rtf": ["sipri-rtf", 10, "apart"],
  "sipri/trade-register_flat_CA_1990-2023_2024-04-13.csv": ["sipri-flat", 377, "lines"],
  "sipri/trade-register_flat_CA_2000-2030_2025-01-03.csv": ["sipri-flat", 353, "lines"],
  "sipri/trade-register_semi_CA_2024-10-13_cp1252.csv": ["sipri-semi", 253, "lines"],
  "training/2001_2002_Newly_Independent_States_fmtrpt_dedup.xml": ["us-training", 353, "apart"],
  "training/2018_2019_South_Central_Asia_fmtrpt_dedup.xml": ["us-training", 1198, "apart"],
  "troops/basedata.csv": ["us-bases", 414, "lines"],
  "troops/troopdata_country_year_CA.csv": ["us-troops", 180, "lines"],
};

describe.skipIf(!existsSync(SAMPLES))("the samples (skipped where they are not here)", () => {
  test("are all named here", () => {
    const here = readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && e.name !== "README.md")
      .map((e) => `${e.parentPath.split("/").at(-1)}/${e.name}`);
    expect(here.toSorted()).toEqual(Object.keys(WHAT).toSorted());
  });

  test.each(Object.entries(WHAT))(
    "%s is what it is, and every row of it is accounted for",
    async (path, what) => {
      const [source, count, lines] = what;
      const bytes = new Uint8Array(readFileSync(new URL(path, SAMPLES)));
      const document = await openDocument(uploadOf(bytes, path.split("/")[1]), {}, knownWords());
      const told = chosen(document, undefined);
      expect(told?.source.name).toBe(source);
      if (told === null) return;
      const study = await openStudy(diskFiles(STUDY));
      const reading = await told.source.read(document);
      const { register } = told.source;
      for (const scope of ["region", "all"] as const) {
        const said = told.source.interpret(reading, {
          names: await namesIn(study),
          scope: scopeOf(study.subject, scope),
          source: "src",
          register,
          vintage: reading.vintage ?? "",
          fill: {},
        });
        const taken = new Set(said.rows.map((r) => r.row));
        const ignored = new Set(said.ignored.map((r) => r.row));
        const refused = new Set(said.rejects.map((r) => r.row));
        for (const { row } of reading.entries) {
          expect(Number(taken.has(row)) + Number(ignored.has(row)) + Number(refused.has(row))).toBe(1);
        }
        expect(refused.size).toBeLessThan(3);
      }
      expect(reading.entries.length + reading.rejects.length).toBe(count);
      if (lines === "apart") return;
      const text = new TextDecoder("latin1").decode(bytes);
      const passed = Object.values(reading.passed).reduce((n, of) => n + of, 0);
      expect(count + passed).toBe(text.replace(/\r?\n$/, "").split(/\r\n|\n/).length);
    },
  );

  test("of training have as many rows as they have courses", () => {
    for (const [path, [source, count]] of Object.entries(WHAT)) {
      if (source !== "us-training") continue;
      const text = readFileSync(new URL(path, SAMPLES), "utf8");
      expect(text.split("<training>").length - 1).toBe(count);
    }
  });
});

test("a list of other states than a fresh study is about is told why nothing of it is taken, and is taken once that is mended", async () => {
  const list = await file(
    "drills.csv",
    "name,start,organiser,participants\nDrill,2019-05-02,Russia,Kazakhstan; Russia\n",
  );
  const study = join(root, "fresh");
  await multivector(["init", study]);
  const { code, out } = await multivector(["import", list, "--study", study]);
  expect(code).toBe(1);
  expect(unbroken(out)).toMatch(
    /nothing of it is taken; nothing was written\s+study\.yaml:6:12: the region decides/,
  );
  const yaml = join(study, "study.yaml");
  const said = await readFile(yaml, "utf8");
  await writeFile(yaml, said.replace("members: [ALV, BRE, CAS, DOR]", "members: [KAZ]"));
  const mended: unknown = JSON.parse((await multivector(["import", list, "--study", study, "--json"])).out);
  expect(mended).toMatchObject({ rows: { taken: 1 }, faults: [] });
  expect(mended).not.toHaveProperty("why");
});
