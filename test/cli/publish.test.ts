import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studyOf } from "../figures/tied.ts";
import { multivector } from "./run.ts";

let folder = "";
let study = "";
/** What the first publishing said while it went on. */
let told = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "multivector-publish-"));
  study = join(folder, "study");
  await multivector(["init", study]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const publish = (out: string, ...flags: readonly string[]) => published(study, out, ...flags);

const published = (of: string, out: string, ...flags: readonly string[]) =>
  multivector(["publish", "--study", of, "--out", join(folder, out), ...flags]);

/** A study of two exercises, which is published in a moment, and its file of the given name. */
async function smallStudy(name: string, file: string): Promise<readonly [study: string, file: string]> {
  const at = join(folder, name);
  await mkdir(at);
  const texts = studyOf(["first 2001 PPP AAA", "second 2005 QQQ AAA,BBB"]);
  const spoken = { ...texts, "study.yaml": texts["study.yaml"]?.replace("[en]", "[en, ru, zh]") ?? "" };
  for (const [path, text] of Object.entries({ "series.csv": "id,name\n", ...spoken }))
    await writeFile(join(at, path), text);
  await copyFile(join(study, "codebook.yaml"), join(at, "codebook.yaml"));
  return [at, join(at, file)];
}

test("publish writes pages in three languages whose links all lead somewhere", async () => {
  const { code, out, err } = await publish("site", "--json");
  told = err;
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ open: join(folder, "site/index.html"), failed: [] });
  const root = join(folder, "site");
  const names = await readdir(root, { recursive: true });
  const pages = names.filter((name) => name.endsWith(".html"));
  expect(pages).toContain("index.html");
  expect(pages).toContain(join("ru", "index.html"));
  expect(pages).toContain(join("zh", "index.html"));
  const broken: string[] = [];
  for (const page of pages) {
    const html = await readFile(join(root, page), "utf8");
    for (const [, link = ""] of html.matchAll(/(?:href|src)="([^"#?]+)[^"]*"/g)) {
      if (/^(https?:|mailto:|data:)/.test(link)) continue;
      if (!existsSync(join(root, page, "..", decodeURIComponent(link)))) broken.push(`${page} → ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test("a site in the folder of the study is told to be no part of it; check and export have nothing of it", async () => {
  const before = await multivector(["check", "--study", study]);
  const tables = async () => {
    await multivector(["export", "--study", study, "--xlsx", join(folder, "all.xlsx"), "--yes"]);
    return readFile(join(folder, "all.xlsx"));
  };
  const was = await tables();
  const { code, out } = await publish("study/site", "--lang", "zh");
  expect(code).toBe(0);
  expect(out.replaceAll("\n", "")).toContain(`${join(study, "site")}位于研究的文件夹内，但不属于研究`);
  expect(await multivector(["check", "--study", study])).toEqual(before);
  expect((await tables()).equals(was)).toBe(true);
  await rm(join(study, "site"), { recursive: true });
  expect((await publish("beside")).out).not.toContain("folder of the study");
}, 120_000);

test("a log is told how far it is, a line for each quarter and nothing else", async () => {
  const lines = told.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(4);
  expect(lines.filter((line) => !line.startsWith("writing pages: "))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^writing pages: ([\d,]+) of \1, 100 %$/);
}, 60_000);

test("the same study gives the same bytes", async () => {
  await publish("second", "--workers", "1");
  const names = (await readdir(join(folder, "site"), { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(join(folder, "site").length + 1));
  for (const name of names) {
    const [a, b] = await Promise.all(["site", "second"].map((site) => readFile(join(folder, site, name))));
    expect(a?.equals(b ?? Buffer.alloc(0)), name).toBe(true);
  }
});

test("without claims there is no ledger anywhere; a figure with a fault is told, and the rest is written", async () => {
  const broken = join(study, "figures", "broken.yaml");
  await writeFile(broken, "- id: broken\n  kind: pie\n");
  const { code, out } = await publish("bare", "--without-claims");
  await rm(broken);
  expect(code).toBe(1);
  expect(out).toMatch(/figures\/broken\.yaml:\d+:\d+ .*pie/);
  expect(out).toContain("these figures are not on the site");
  const names = await readdir(join(folder, "bare"), { recursive: true });
  expect(names.filter((name) => /(^|[\\/])claims?([\\/.]|$)/.test(name))).toEqual([]);
  expect(await readFile(join(folder, "bare/index.html"), "utf8")).not.toContain("claims");
});

test("a study with errors is published, and how many it has is said in each language", async () => {
  const [wrong, file] = await smallStudy("with an error", "participants.csv");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(",QQQ,", ",QQQQ,"));
  for (const [lang, said] of [
    [
      "en",
      "the study has 1 error in its tables or settings, so that what is shown may lack records or be wrong; `multivector",
    ],
    [
      "ru",
      "в таблицах или настройках исследования 1 ошибка, так что показанное может быть неполным или неверным; где именно, скажет `multivector",
    ],
    ["zh", "研究的表或设置中有1个错误，所示内容可能有缺或有误；`multivector"],
  ] as const) {
    const { code, out } = await published(wrong, "wrong", "--lang", lang);
    expect([code, out.replaceAll(/\s+/g, " ")]).toEqual([0, expect.stringContaining(said)]);
  }
  const front = () => readFile(join(folder, "wrong/index.html"), "utf8");
  expect(await front()).toContain("This study has 1 error");
  const told = async () => JSON.parse((await published(wrong, "wrong", "--json")).out);
  expect(await told()).toMatchObject({ otherErrors: 1, faults: [] });
  await writeFile(file, text);
  expect(await told()).toMatchObject({ otherErrors: 0 });
  expect(await front()).not.toContain("This study has 1 error");
});

test("a folder that holds something else is left alone", async () => {
  const other = join(folder, "other");
  await mkdir(other);
  await writeFile(join(other, "thesis.txt"), "years of work");
  const { code, err } = await publish("other");
  expect(code).toBe(1);
  expect(err).toContain("other");
  expect(await readFile(join(other, "thesis.txt"), "utf8")).toBe("years of work");
});

test("publish needs a folder to write to", async () => {
  const { code, err } = await multivector(["publish", "--study", study]);
  expect(code).toBe(2);
  expect(err).toContain("--out");
});

test("without a release to hold it against, a site has no feed and speaks of none", async () => {
  const names = await readdir(join(folder, "site"), { recursive: true });
  expect(names.filter((name) => name.includes("feed") || name.endsWith("changes.html"))).toEqual([]);
  expect(await readFile(join(folder, "site/index.html"), "utf8")).not.toContain("feed.xml");
  const { code, err } = await publish("dated", "--date", "2026-02-02");
  expect(code).toBe(2);
  expect(err).toContain("--since");
});

test("held against a release, a site has a feed of what changed since", async () => {
  const release = join(folder, "release");
  const [fed, file] = await smallStudy("of a release", "series.csv");
  await multivector(["release", "0.1.0", "--study", fed, "--out", release, "--date", "2026-01-01"]);
  const feed = async () => {
    const { code } = await published(fed, "fed", "--since", release, "--date", "2026-02-02");
    expect(code).toBe(0);
    expect(await readFile(join(folder, "fed/index.html"), "utf8")).toContain("feed.xml");
    const text = await readFile(join(folder, "fed/files/feed.xml"), "utf8");
    return [
      ...text.matchAll(/<entry>.*?<title>(.*?)<.*?<updated>(.*?)T.*?<content type="text">(.*?)</gs),
    ].map((found) => found.slice(1));
  };
  expect(await feed()).toEqual([["0.1.0", "2026-01-01", "The first release."]]);
  await writeFile(file, "id,name\nnew-series,\n");
  // A version that the release has left behind names nothing that came after it.
  await appendFile(join(fed, "study.yaml"), "\nversion: 0.0.9\n");
  expect(await feed()).toEqual([
    [
      "Changes since 0.1.0",
      "2026-02-02",
      "Since 0.1.0: 1 record added, 0 removed, 0 changed, 0 merged; 0 claims moved.",
    ],
    ["0.1.0", "2026-01-01", "The first release."],
  ]);
  const page = await readFile(join(folder, "fed/changes.html"), "utf8");
  expect(page).toContain("Since 0.1.0: 1 record added, ");
  expect(page).toMatch(/added <a href="records\/series\/new-series\.html">/);
  const ru = await readFile(join(folder, "fed/files/feed-ru.xml"), "utf8");
  expect(ru).toContain("<title>Изменения после 0.1.0</title>");
  expect(ru).toContain("После 0.1.0: добавлена 1 запись, удалено 0, ");
  const none = await publish("none", "--since", join(folder, "site"));
  expect([none.code, none.err.includes("holds no release")]).toEqual([2, true]);
});

test("publish in place of a release that was cut short leaves the one that waits for it", async () => {
  const gone = spawnSync(process.execPath, ["-e", "0"]).pid;
  const put = async (name: string, files: readonly string[]) => {
    await mkdir(join(folder, name));
    for (const file of files) await writeFile(join(folder, name, file), "");
  };
  const sealed = ["SHA256SUMS", "release.json"];
  await put(`.half.${gone}.old`, sealed);
  await put("half", ["release.json"]);
  const { code, err } = await publish("half", "--replace");
  expect([code, await readdir(join(folder, "half"))]).toEqual([1, sealed]);
  expect(err).toContain("it came back in place of what was cut short");
  expect((await readdir(folder)).filter((name) => name.startsWith(".half"))).toEqual([]);
});

test("nothing is published of a source that would be handed on whole where its terms allow an excerpt alone", async () => {
  const register = join(folder, "register");
  await multivector(["init", register]);
  const sources = await readFile(join(register, "sources.csv"), "utf8");
  const [head = ""] = sources.split("\n");
  const row = {
    id: "sipri",
    title: "Register",
    terms: '"excerpts under 10 % of a data set"',
    may_redistribute: "yes",
  };
  const cells = head.split(",").map((name) => (row as Readonly<Record<string, string>>)[name] ?? "");
  await writeFile(join(register, "sources.csv"), `${sources.trimEnd()}\n${cells.join(",")}\n`);
  const at = join(folder, "of-register");
  const { code, out } = await multivector(["publish", "--study", register, "--out", at]);
  expect(code).toBe(1);
  expect(out).toContain("its terms allow an excerpt alone");
  expect(out).toContain("the study has 1 error; nothing was written");
  expect(existsSync(at)).toBe(false);
});
