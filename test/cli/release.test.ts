import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Fault } from "../../src/model/fault.ts";
import { checkSums, SUMS } from "../../src/release/verify/sums.ts";
import { studyOf } from "../figures/tied.ts";
import type { Texts } from "../memory-files.ts";
import { leaksIn } from "../release/canary.ts";
import { MARKS, markedStudy, openlyMarked } from "../release/marked-study.ts";
import { has } from "../release/programs.ts";
import { awkwardlyNamed } from "../release/shut-study.ts";
import { multivector } from "./run.ts";

const DAY = ["--date", "2026-01-31"];
let folder = "";
let study = "";
let first = "";
let said = "";

const release = (version: string, out: string, ...flags: readonly string[]) =>
  multivector(["release", version, "--study", study, "--out", join(folder, out), ...DAY, ...flags]);
const verify = (out: string) => multivector(["verify", join(folder, out)]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-release-"));
  study = join(folder, "study");
  first = join(folder, "R1");
  await multivector(["init", study]);
  const { code, out, err } = await release("0.1.0", "R1", "--workers", "2");
  if (code !== 0) throw new Error(err);
  said = out;
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function laid(texts: Texts, root: string): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Every file of a folder by path. */
async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

test("a release holds all that its page promises, and verifies", async () => {
  const files = await filesIn(first);
  const promised = [
    ...["README.md", "LICENCES.md", "CHANGES.md", "CITATION.cff", ".zenodo.json", "changes.json"],
    ...["datacite.json", "dataset.jsonld", "datapackage.json", "codebook.html", "codebook.xml"],
    ...["claims.json", "data.duckdb", "data.xlsx", "release.json", SUMS, "study/study.yaml"],
    ...["tables/records/exercises.csv", "tables/panels/dyad_year.csv", "tables/ledgers/claims.csv"],
    ...["tables/parquet/exercises.parquet", "scripts/load.R", "scripts/load.py", "site/index.html"],
    ...["networks/exercises/whole.graphml", "networks/exercises/whole.gexf", "networks/exercises/whole.net"],
  ];
  expect(promised.filter((path) => !files.includes(path))).toEqual([]);
  const { resources } = JSON.parse(await readFile(join(first, "datapackage.json"), "utf8"));
  expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(
    files.filter((path) => /^(tables|figures)\/.*\.csv$/.test(path)),
  );
  const { code, out } = await verify("R1");
  expect(out).toContain("it holds");
  expect(code).toBe(0);
});

test.skipIf(!has("sha256sum", ["--version"]))(
  "the check of README that needs nothing of ours tells a changed file and nothing else",
  async () => {
    const readme = await readFile(join(first, "README.md"), "utf8");
    const [, args = ""] = /^sha256sum (.+?) +#/m.exec(readme) ?? [];
    const check = (cwd: string) => spawnSync("sha256sum", args.split(" "), { cwd, encoding: "utf8" });
    expect([check(first).status, check(first).stdout]).toEqual([0, ""]);
    const copy = join(folder, "R-summed");
    await cp(first, copy, { recursive: true });
    await appendFile(join(copy, "LICENCES.md"), "x");
    expect([check(copy).status, check(copy).stdout]).toEqual([1, "LICENCES.md: FAILED\n"]);
    await rm(copy, { recursive: true });
  },
);

test("which data the hash of a release is of is said where it stands, and holds", async () => {
  const edition: unknown = JSON.parse(await readFile(join(first, "release.json"), "utf8"));
  const hash = /"hash":"(\w+)"/.exec(JSON.stringify(edition))?.[1] ?? "none";
  expect(await readFile(join(first, "README.md"), "utf8")).toMatch(
    new RegExp(`data \`${hash}\`.*the fingerprint of what is handed out`),
  );
  expect(said).toMatch(
    new RegExp(`data ${hash}\\ndata: the fingerprint of what is handed out; README.md tells.*\\n\\d`),
  );
  const verified = (await verify("R1")).out;
  expect(verified).toContain(`data ${hash}\n`);
  expect(verified).not.toContain("fingerprint");
  const shows = async (at: string) => {
    const out = join(folder, `drawn-${basename(dirname(at))}`);
    await multivector(["figure", "exercises-by-year", "--study", at, "--out", out]);
    return (await readFile(join(out, "exercises-by-year.caption.txt"), "utf8")).includes(hash);
  };
  expect([await shows(join(first, "study")), await shows(study)]).toEqual([true, false]);
});

test("the same study, version and day give the same bytes with one thread and with two", async () => {
  await release("0.1.0", "one", "--workers", "1");
  expect(await readFile(join(folder, "one", SUMS), "utf8")).toBe(await readFile(join(first, SUMS), "utf8"));
});

test("verify tells files that systems leave from damage, and holds once they are deleted", async () => {
  const copy = join(folder, "opened");
  await cp(first, copy, { recursive: true });
  for (const path of [".DS_Store", "study/.DS_Store", "study/claims/Thumbs.db"])
    await writeFile(join(copy, path), "");
  const { code, out } = await verify("opened");
  expect(code).toBe(1);
  expect(out).not.toContain("it does not hold");
  expect(out).toContain("not as it was released yet: 3 files are to be deleted that systems left");
  expect(out.match(/^\S+ {2}no part of the release: systems leave/gm)).toHaveLength(3);
  await writeFile(join(copy, "notes.txt"), "");
  expect((await verify("opened")).out).toContain("it does not hold: 4 findings");
});

test("verify finds one flipped byte, wherever it is", async () => {
  const copy = join(folder, "flipped");
  await cp(first, copy, { recursive: true });
  for (const path of ["data.duckdb", "tables/panels/actor_year.csv", "site/index.html"]) {
    const bytes = await readFile(join(copy, path));
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(copy, path), bytes);
    const { findings } = await checkSums(copy);
    expect(findings.map((finding) => finding.path)).toEqual([path]);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(copy, path), bytes);
  }
});

test("verify names the file of which a byte was flipped, and accuses no other of what it was held against", async () => {
  const copy = join(folder, "one-byte");
  await cp(first, copy, { recursive: true });
  const told = async (path: string) => {
    const bytes = await readFile(join(copy, path));
    const at = bytes.findIndex((byte, i) => i > bytes.length / 2 && byte > 96 && byte < 122);
    await writeFile(join(copy, path), bytes.with(at, (bytes[at] ?? 0) ^ 1));
    const { out, code } = await multivector(["verify", join(folder, "one-byte"), "--json"]);
    await writeFile(join(copy, path), bytes);
    expect(code).toBe(1);
    const { findings, notes } = JSON.parse(out);
    return { files: findings.map((one: { path: string }) => one.path.replace(/(?::\d+)+$/, "")), notes };
  };
  for (const path of ["tables/records/exercises.csv", "study/exercises.csv", "data.duckdb"]) {
    const { files, notes } = await told(path);
    expect([...new Set(files)], path).toEqual([path]);
    if (path !== "data.duckdb") expect(notes[0], path).toContain(path);
  }
});

test("a number that was changed by hand is found though its hash was changed too", async () => {
  const copy = join(folder, "changed");
  await cp(first, copy, { recursive: true });
  const changed = async (path: string, change: (text: string) => string) => {
    const text = await readFile(join(copy, path), "utf8");
    expect(change(text)).not.toBe(text);
    await writeFile(join(copy, path), change(text));
    const sums = await readFile(join(copy, SUMS), "utf8");
    const sum = createHash("sha256").update(change(text)).digest("hex");
    const own = (line: string) => (line.endsWith(`  ${path}`) ? `${sum}  ${path}` : line);
    await writeFile(join(copy, SUMS), sums.split("\n").map(own).join("\n"));
  };
  await changed("claims.json", (text) =>
    text.replace(/"value": (\d+)/, (_, n) => `"value": ${Number(n) + 1}`),
  );
  await changed("scripts/numbers.csv", (text) =>
    text.replace(/(\d)\n$/, (_, n) => `${(Number(n) + 1) % 10}\n`),
  );
  await changed("README.md", (text) => text.replace(/\| (\d+) \|$/m, (_, n) => `| ${Number(n) + 9} |`));
  await changed("LICENCES.md", (text) => text.replace("Source by source", "All sources"));
  await changed("datacite.json", (text) => text.replace('"version": "0.1.0"', '"version": "0.1.1"'));
  await changed("datapackage.json", (text) => text.replace('"title": "', '"title": "The '));
  for (const path of ["CITATION.cff", ".zenodo.json", "dataset.jsonld"])
    await changed(path, (text) => text.replace("0.1.0", "0.1.1"));
  for (const path of ["codebook.html", "codebook.xml", "conventions.ru.md"])
    await changed(path, (text) => `${text}\n`);
  const { code, out } = await verify("changed");
  expect(code).toBe(1);
  expect(out).toMatch(/claims\.json {2}\S+ comes out otherwise/);
  const told = [...out.matchAll(/^(\S+) {2}line/gm)].map(([, path]) => path);
  expect(told.sort()).toEqual(
    [
      ...[".zenodo.json", "CITATION.cff", "LICENCES.md", "README.md", "codebook.html", "codebook.xml"],
      ...["conventions.ru.md", "datacite.json", "datapackage.json", "dataset.jsonld", "scripts/numbers.csv"],
    ].sort(),
  );
});

test("a release stays: the same version and any other are refused, and nothing is touched", async () => {
  const before = await readFile(join(first, SUMS), "utf8");
  const again = await release("0.1.0", "R1");
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("holds release 0.1.0")]);
  const next = await release("0.2.0", "R1");
  expect([next.code, next.err]).toEqual([1, expect.stringContaining("--since")]);
  expect(await readFile(join(first, SUMS), "utf8")).toBe(before);
});

test("nothing is written into a release: no release, no site, no replication", async () => {
  const before = await readdir(first, { recursive: true });
  for (const args of [
    ["release", "1.0.0", "--out", join(first, "a")],
    ["publish", "--out", join(first, "site"), "--replace"],
    ["replication", "1.0.0", "--out", join(first, "z.zip")],
  ]) {
    const { code, out, err } = await multivector([...args, "--study", study]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.replaceAll(/\s+/g, " ")).toMatch(
      /which holds release 0\.1\.0 of 2026-01-31, .*; name a \w+ outside/,
    );
  }
  expect(await readdir(first, { recursive: true })).toEqual(before);
});

test.each([
  [["1.0"], /no semantic version; write it as/],
  [["v1.0.0"], /write 1\.0\.0/],
  [["../1.0.0"], /no semantic version/],
  [["1.0.0-rc.1+b5"], /^(?!.*no semantic version).*\+b5" has build metadata.*; write 1\.0\.0-rc\.1$/m],
  [["1.0.0+"], /no semantic version/],
  [["1.0.0", "--date", "2026-02-30"], /takes a day/],
  [["1.0.0", "--workers", "0"], /--workers/],
  [["1.0.0", "--since", "nowhere"], /holds no release/],
  [[], /of which version/],
  [["1.0.0", "--out", ""], /release where to\? Name a folder/],
])("release %j is misuse", async (args, message) => {
  const given = args.includes("--date") ? args : [...args, ...DAY];
  const { code, err } = await multivector([
    "release",
    "--study",
    study,
    "--out",
    join(folder, "no"),
    ...given,
  ]);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(existsSync(join(folder, "no"))).toBe(false);
});

test("no release and no feed is of a day before that of the release that it follows", async () => {
  const dated = async (name: string, date: string) => {
    const edition = { version: "0.1.0", date };
    await mkdir(join(folder, name));
    await writeFile(
      join(folder, name, "release.json"),
      JSON.stringify({ format: "multivector-release/1", edition }),
    );
    await writeFile(join(folder, name, SUMS), "");
    return join(folder, name);
  };
  const [last, ahead] = [await dated("dated", "2026-02-01"), await dated("ahead", "9999-01-01")];
  const to = ["--study", study, "--out", join(folder, "no")];
  const before =
    /^2026-01-31 is before 2026-02-01, the day of release 0\.1\.0; name 2026-02-01 or a later day/;
  for (const [args, why] of [
    [["release", "0.2.0", "--since", last, ...DAY, ...to], before],
    [["publish", "--since", last, ...DAY, ...to], before],
    [["release", "0.2.0", "--replace", ...DAY, "--study", study, "--out", last], before],
    [["release", "0.2.0", "--since", ahead, ...to], /^today, \d{4}-\d\d-\d\d, is before 9999-01-01, the day/],
    [["publish", "--since", ahead, ...to], /^today, \d{4}-\d\d-\d\d, is before 9999-01-01, the day/],
  ] as const) {
    const { code, out, err } = await multivector(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.replaceAll(/\s+/g, " ")).toMatch(why);
  }
  expect(existsSync(join(folder, "no"))).toBe(false);
  expect((await readdir(last)).sort()).toEqual([SUMS, "release.json"]);
});

test("no release and no feed follows the release of another study, and a first one says how to name the one before", {
  timeout: 120_000,
}, async () => {
  const other = join(folder, "another");
  await laid(studyOf(["e1 2001 PPP AAA"]), other);
  const to = ["--study", other, "--out", join(folder, "no")];
  for (const args of [
    ["release", "0.2.0", "--since", first, ...DAY, ...to],
    ["publish", "--since", first, ...DAY, ...to],
  ]) {
    const { code, out, err } = await multivector(args);
    expect([code, out]).toEqual([1, ""]);
    expect(err.replaceAll(/\s+/g, " ")).toMatch(
      /R1 holds release 0\.1\.0 of another study, ".+": none of its \d+ records is among the \d+ of this one.*name the last release of this study after --since, or leave --since out/,
    );
  }
  expect(existsSync(join(folder, "no"))).toBe(false);
  const replacing = ["release", "0.2.0", "--study", other, "--out", first, "--replace", ...DAY];
  expect((await multivector(replacing)).err).toMatch(
    /of another study[\s\S]*name another folder after --out/,
  );
  expect(said.replaceAll(/\s+/g, " ")).toContain(
    "told as the first release; where one came before it, name its folder with --since DIR",
  );
});

test("a folder that holds something else is left alone", async () => {
  const other = join(folder, "other");
  await mkdir(other);
  await writeFile(join(other, "thesis.docx"), "years of work");
  const { code, err } = await release("0.1.0", "other");
  expect([code, err]).toEqual([1, expect.stringContaining("thesis.docx")]);
  expect(await readdir(other)).toEqual(["thesis.docx"]);
});

test("a study with errors is refused with the list, and nothing is written", async () => {
  const bad = join(folder, "bad");
  await cp(study, bad, { recursive: true });
  await appendFile(join(bad, "participants.csv"), "nowhere,XXX,participant,,,,,,,,\n");
  const { code, out } = await multivector(["release", "0.1.0", "--study", bad, "--out", join(folder, "no")]);
  expect(code).toBe(1);
  expect(out).toMatch(/participants\.csv:\d+/);
  expect(out).toContain("nothing was written");
  expect(existsSync(join(folder, "no"))).toBe(false);
  await cp(study, bad, { recursive: true, force: true });
  await writeFile(join(bad, "figures", "zz.yaml"), "- id: zz\n  kind: pie\n");
  const drawn = await multivector(["release", "0.1.0", "--study", bad, "--out", join(folder, "no")]);
  expect([drawn.code, drawn.out]).toEqual([1, expect.stringMatching(/^figures\/zz\.yaml:2:9 /m)]);
});

test("a study is refused with all errors that check tells", async () => {
  const bad = join(folder, "both");
  await cp(study, bad, { recursive: true });
  const [, row = ""] = (await readFile(join(bad, "exercises.csv"), "utf8")).split("\n");
  await appendFile(join(bad, "exercises.csv"), `${row}\n`);
  await writeFile(join(bad, "figures", "zz.yaml"), '- id: "../x"\n  kind: pie\n');
  const yaml = await readFile(join(bad, "study.yaml"), "utf8");
  const rule = "{ sources: [register-2021], rows: excerpt, below: 0.1, of: 20, counts: deliveries }";
  await writeFile(join(bad, "study.yaml"), yaml.replace("internal: [leads]\n", `$&  terms: [${rule}]\n`));
  const told = JSON.parse((await multivector(["check", "--study", bad, "--json"])).out);
  const refused = await multivector([
    ...["release", "0.1.0", "--study", bad, "--out", join(folder, "no"), "--json"],
  ]);
  const { errors } = JSON.parse(refused.out);
  expect(errors).toEqual(told.filter(({ level }: Fault) => level === "error"));
  expect(new Set(errors.map(({ file }: Fault) => file))).toEqual(
    new Set(["exercises.csv", "figures/zz.yaml", "study.yaml"]),
  );
  expect(errors).toContainEqual(expect.objectContaining({ code: "excerpt-too-large" }));
});

test("a study of which no row may go further is refused, with the mend", async () => {
  const shut = join(folder, "shut");
  await cp(study, shut, { recursive: true });
  const path = join(shut, "sources.csv");
  const text = await readFile(path, "utf8");
  const columns = (text.split("\n")[0] ?? "").split(",");
  expect(columns).toContain("may_redistribute");
  await writeFile(path, text.replaceAll(",yes,", ",no,"));
  await writeFile(
    join(shut, "study.yaml"),
    (await readFile(join(shut, "study.yaml"), "utf8")).replace(/^ {2}terms:\n(?: {4}.*\n)+/m, ""),
  );
  const { code, err } = await multivector(["release", "0.1.0", "--study", shut, "--out", join(folder, "no")]);
  expect([code, err]).toEqual([1, expect.stringContaining("may_redistribute")]);
  expect(existsSync(join(folder, "no"))).toBe(false);
});

test("what differs from the release before is told row by row", async () => {
  const changed = join(folder, "later");
  await cp(study, changed, { recursive: true });
  const path = join(changed, "series.csv");
  await appendFile(path, "new-series,New series,,\n");
  const claims = join(changed, "claims", (await readdir(join(changed, "claims")))[0] ?? "");
  await writeFile(claims, (await readFile(claims, "utf8")).replace(/(\n {2}where:) .*/, "$1 another page"));
  const figures = join(changed, "figures", (await readdir(join(changed, "figures")))[0] ?? "");
  const entries = (await readFile(figures, "utf8")).split(/(?=^- id: )/m);
  const [head = "", ...rest] = entries.slice(0, -1);
  await writeFile(
    figures,
    [head, ...rest].join("").replace("period: 2005..2020, by: year", "period: 2010..2020, by: year"),
  );
  const out = join(folder, "R2");
  const args = ["release", "0.2.0", "--study", changed, "--out", out, "--since", first, ...DAY];
  const made = await multivector(args);
  expect(made.code).toBe(0);
  expect(made.out).not.toContain("first release");
  expect(made.out.replaceAll(/\s+/g, " ")).toContain(
    "Since 0.1.0: records 1 added, 0 removed, 0 merged, 0 changed; claims whose finding differs 0, that differ otherwise 1; figures 2. CHANGES.md tells each.",
  );
  const diff = await multivector(["diff", out, first]);
  expect(diff.code).toBe(2);
  expect(diff.err).toContain(
    `what differs between 0.1.0 and 0.2.0 stands in ${join(out, "CHANGES.md")}, and whole in ${join(out, "changes.json")}`,
  );
  const changes = JSON.parse(await readFile(join(out, "changes.json"), "utf8"));
  expect(changes).toMatchObject({
    version: "0.2.0",
    since: { version: "0.1.0" },
    tables: [{ table: "series", added: ["new-series"], removed: [], changed: [] }],
    claims: [{ kind: "own", own: [{ field: "where", is: "another page" }] }],
    figures: [
      { id: "exercises-by-year", kind: "changed", own: [{ is: "2010..2020", was: "2005..2020" }] },
      { id: "map-of-exercises", kind: "removed", drawn: { is: null } },
    ],
  });
  expect(await readFile(join(out, "CHANGES.md"), "utf8")).toContain("added New series (`new-series`)");
  expect((await verify("R2")).code).toBe(0);
  const forgetting = await multivector([...args.slice(0, 6), "--replace", ...DAY]);
  expect(forgetting.code).not.toBe(0);
  expect(forgetting.err).toMatch(/tells what changed since 0\.1\.0[\s\S]*--since/);
  expect(await readFile(join(out, "CHANGES.md"), "utf8")).toContain("added New series");
  // The feed of the next release tells of this one what its own did.
  const next = join(folder, "R3");
  const then = ["release", "0.3.0", "--study", changed, "--out", next, "--since", out, ...DAY];
  expect((await multivector(then)).code).toBe(0);
  const fed = async (root: string) => {
    const feed = await readFile(join(root, "site/files/feed-ru.xml"), "utf8");
    return feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
  };
  expect((await fed(next)).slice(1)).toEqual(await fed(out));
  expect((await fed(next))[1]).toContain("После 0.1.0: добавлена 1 запись, ");
  const { history } = JSON.parse(await readFile(join(next, "release.json"), "utf8"));
  expect(history).toMatchObject([
    { version: "0.2.0", changes: { since: "0.1.0", added: 1, removed: 0, claims: 0 } },
    { version: "0.1.0" },
  ]);
});

test("nothing that a study keeps to itself is in any file of its release or on its site", {
  timeout: 180_000,
}, async () => {
  const marked = join(folder, "marked");
  await laid(markedStudy(), marked);
  expect((await leaksIn(marked, MARKS)).length).toBeGreaterThan(MARKS.length / 2);
  const out = join(folder, "handed");
  const { code, err } = await multivector(["release", "0.1.0", "--study", marked, "--out", out, ...DAY]);
  expect(err).not.toContain("error");
  expect(code).toBe(0);
  expect(await leaksIn(out, MARKS)).toEqual([]);
  const zip = join(folder, "replication.zip");
  expect((await multivector(["replication", "0.1.0", "--study", marked, "--out", zip, ...DAY])).code).toBe(0);
  await mkdir(join(folder, "zipped"));
  await cp(zip, join(folder, "zipped/replication.zip"));
  expect(await leaksIn(join(folder, "zipped"), MARKS)).toEqual([]);
  const site = join(folder, "published");
  expect((await multivector(["publish", "--study", marked, "--out", site])).code).toBe(0);
  expect(await leaksIn(site, MARKS)).toEqual([]);
});

test("what an earlier release handed out and this one keeps back stands nowhere in it", {
  timeout: 240_000,
}, async () => {
  const [before, after] = [join(folder, "open"), join(folder, "shut")];
  await laid(openlyMarked(), before);
  await laid(markedStudy(), after);
  const [old, now] = [join(folder, "open-out"), join(folder, "shut-out")];
  const all = ["release", "0.1.0", "--study", before, "--out", old, ...DAY];
  expect((await multivector(all)).code).toBe(0);
  expect(await leaksIn(join(old, "study"), ["canarytalksName7f3", "canarywithheldRow7f3"])).not.toEqual([]);
  const less = ["release", "0.2.0", "--study", after, "--out", now, "--since", old, ...DAY];
  expect((await multivector(less)).code).toBe(0);
  expect(await leaksIn(now, [...MARKS, "secret-deal", "talks-source", "shut-one"])).toEqual([]);
  expect(await readFile(join(now, "CHANGES.md"), "utf8")).toContain("no longer handed out");
  expect(await readFile(join(now, "site/files/feed.xml"), "utf8")).toMatch(
    /removed, .* no longer handed out/,
  );
});

test("ids that differ by case and names that look like paths go through whole; what is left out is said where it is missed", {
  timeout: 120_000,
}, async () => {
  const named = join(folder, "awkward");
  await laid(awkwardlyNamed(), named);
  const out = join(folder, "named");
  const { code, err } = await multivector(["release", "0.1.0", "--study", named, "--out", out, ...DAY]);
  expect([code, err]).toEqual([0, expect.not.stringContaining("error")]);
  const files = await filesIn(out);
  expect(new Set(files.map((path) => path.normalize("NFC").toLowerCase())).size).toBe(files.length);
  expect(files.filter((path) => /^site\/records\/exercises\/night-watch/i.test(path))).toHaveLength(3);
  expect(files.filter((path) => /passwd|[\\:]/.test(path))).toEqual([]);
  const text = (path: string) => readFile(join(out, path), "utf8");
  for (const table of ["exercises", "participants"])
    expect((await text(`tables/records/${table}.csv`)).match(/night-watch/gi)).toHaveLength(
      table === "exercises" ? 3 : 6,
    );
  expect(await text("figures/exercises-by-year.svg")).toContain("for the terms of Shut Press: 1.");
  expect(await text("figures/arms-by-state.svg")).not.toContain("Shut Press");
  expect(await text("site/index.html")).toMatch(/cell left-out"[^>]*exercises-DOR\.html#y2019/);
  const { out: told, code: holds } = await verify("named");
  expect([holds, told]).toEqual([0, expect.stringContaining("it holds")]);
});

test("a release says its own version wherever it names one, and so does whoever opens it", {
  timeout: 240_000,
}, async () => {
  const versioned = join(folder, "versioned");
  await cp(study, versioned, { recursive: true });
  const own = "0.7.31-desk";
  const metadata = (version: string) => `&quot;version&quot;:&quot;${version}&quot;`;
  await appendFile(join(versioned, "study.yaml"), `\nversion: ${own}\n`);
  const out = join(folder, "V1");
  const made = await multivector(["release", "1.0.0", "--study", versioned, "--out", out, ...DAY]);
  expect(made.code).toBe(0);
  expect(await leaksIn(out, [own])).toEqual([]);
  const text = (path: string) => readFile(join(out, path), "utf8");
  expect(await text("study/study.yaml")).toMatch(/^version: 1\.0\.0$/m);
  expect(await text("README.md")).toContain("Version 1.0.0 of");
  const drawn = await text("figures/exercises-by-year.svg");
  expect(drawn).toContain(metadata("1.0.0"));
  expect(drawn).toMatch(/>[^<]* · 1\.0\.0 · [^<]*</);
  for (const lang of ["en", "ru", "zh"])
    expect(await text(`site/assets/data/site-${lang}.js`)).toMatch(/"version":"1\.0\.0"/);
  expect(await text("site/figures/exercises-by-year.html")).toContain("Version 1.0.0");
  expect((await verify("V1")).code).toBe(0);
  const data = async (root: string) => JSON.parse(await readFile(join(root, "release.json"), "utf8"));
  expect((await data(out)).edition.hash).toBe((await data(first)).edition.hash);
  const next = join(folder, "V2");
  const again = ["release", "1.1.0", "--study", join(out, "study"), "--out", next, "--since", out, ...DAY];
  expect((await multivector(again)).code).toBe(0);
  expect(await readFile(join(next, "figures/exercises-by-year.svg"), "utf8")).toContain(metadata("1.1.0"));
  expect(JSON.parse(await readFile(join(next, "changes.json"), "utf8")).settings).toEqual([]);
  expect(await readFile(join(versioned, "study.yaml"), "utf8")).toContain(`version: ${own}`);
});

test("a study that was released can be opened, asked and released from again", async () => {
  const { code, out } = await multivector(["check", "--study", join(first, "study")]);
  expect(out).toContain("0 errors");
  expect(code).toBe(0);
});
