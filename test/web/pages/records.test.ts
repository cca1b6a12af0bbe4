import { beforeAll, expect, test } from "vitest";
import type { Site } from "../../../src/web/site.ts";
import { smallStudy } from "../../questions/small-study.ts";
import { BIDI, LONG, MARKUP, nastyStudy } from "./nasty-study.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

let site: Site;

beforeAll(async () => {
  site = await siteOf(smallStudy);
});

test("a record has its fields, who took part, its source and where it stands in the file", async () => {
  const text = textOf(await htmlAt(site, "records/exercises/e1"));
  for (const said of [
    "10 May 2001",
    "Shield",
    "peacekeeping",
    "A newspaper",
    "exercises.csv:2",
    "organiser",
    "POL",
  ])
    expect(text).toContain(said);
});

test("columns of a study’s own stand beside those that we know, whatever they are called", async () => {
  const names = ["mood", "constructor", "<b>"];
  const lines = (smallStudy["exercises.csv"] ?? "").trimEnd().split("\n");
  const own = lines.map((line, i) => `${line},${i === 0 ? names.join() : `mood ${i},built ${i},bold ${i}`}`);
  const more = await siteOf({ ...smallStudy, "exercises.csv": `${own.join("\n")}\n` });
  const html = await htmlAt(more, "records/exercises/e1");
  expect(html).not.toContain("<b>");
  expect(textOf(html)).toMatch(/mood mood 1 constructor built 1 <b(>|&gt;) bold 1/);
  expect(textOf(await htmlAt(more, "records/exercises/e2"))).toContain("mood mood 2");
});

test("of a field that no record has, each source is told with what it says, and nothing as not recorded", async () => {
  const said = "exercises,e1,is_first,true,newer\nexercises,e1,is_first,false,office\n";
  const told = await siteOf({ ...smallStudy, "values.csv": `table,id,field,value,source\n${said}` });
  const text = textOf(await htmlAt(told, "records/exercises/e1"));
  expect(text).toMatch(/Said to be the first (yes|true) — A later book.* (no|false) — /);
  expect(text).not.toMatch(/Said to be the first nothing recorded/);
});

test("another value stands beside the recorded one, with its source and the rule that would count it", async () => {
  const text = textOf(await htmlAt(site, "records/exercises/e1"));
  expect(text).toMatch(/Troops 100 or 300 — A later book/);
  expect(text).toMatch(
    /as recorded \( ?the value first recorded \(this study\) ?, an office’s own value first ?, the median ?\)/,
  );
  expect(text).toMatch(/Counted: 300 \( ?the latest source ?\)/);
});

test("a value that another source gives again is no rival", async () => {
  const text = textOf(await htmlAt(site, "records/exercises/e2"));
  expect(text).toMatch(/Participants ADA , CYR , POL or ADA , BEL , CYR , POL/);
  const same = await siteOf({
    ...smallStudy,
    "values.csv": "table,id,field,value,source\nexercises,e1,start,2001-05-10,newer\n",
  });
  const told = textOf(await htmlAt(same, "records/exercises/e1"));
  expect(told).toContain("the same in A later book");
  expect(told).not.toContain("Counted:");
});

test("a role that a rule inferred is said to be inferred", async () => {
  expect(textOf(await htmlAt(site, "records/exercises/e2"))).toMatch(/Pact organiser \(inferred by rule\)/);
});

test("deliveries stand on the page of their deal, each with an anchor", async () => {
  const html = await htmlAt(site, "records/transfers/t1");
  expect(html).toContain('id="t1-2010"');
  expect(site.paths.record("deliveries", "t1-2010")).toBe("records/transfers/t1#t1-2010");
});

test("a judgement stands on the pages of both records", async () => {
  expect(await htmlAt(site, "records/exercises/e11")).toContain('/records/exercises/e1.html"');
  expect(await htmlAt(site, "records/exercises/e1")).toContain('/records/exercises/e11.html"');
});

test("a correction is proposed with the record and the data it is of, without any address", async () => {
  const html = await htmlAt(site, "records/exercises/e1");
  expect(html).toContain("record: exercises/e1");
  expect(html).toContain(`data: ${site.hash}`);
  expect(html).not.toContain("mailto:");
});

test("a large table has a page for each year, and no row is lost", async () => {
  const rows = Array.from(
    { length: 950 },
    (_, i) => `x${i},Exercise ${i},${i < 900 ? "2001" : i < 940 ? 2002 : ""},plain`,
  );
  const large = await siteOf({
    ...smallStudy,
    "exercises.csv": ["id,name,start,source", ...rows, ""].join("\n"),
  });
  const table = await htmlAt(large, "records/exercises");
  expect(table).toContain("records-by-year/exercises/2001.html");
  const pages = ["2001", "2001-2", "2001-3", "2002", "undated"];
  const found = new Set<string>();
  for (const page of pages) {
    const html = await htmlAt(large, `records-by-year/exercises/${page}`);
    for (const [, id = ""] of html.matchAll(/records\/exercises\/(x\d+)\.html/g)) found.add(id);
  }
  expect(found.size).toBe(950);
});

test("a card lists five thousand records by their ids, and leads to the tables for the rest", async () => {
  const rows = Array.from({ length: 5_020 }, (_, i) => `x${i},Exercise ${i},2001,ADA,plain`);
  const took = rows.map((_, i) => `x${i},POL,organiser\nx${i},ADA,participant`);
  const large = await siteOf({
    ...smallStudy,
    "exercises.csv": ["id,name,start,country,source", ...rows, ""].join("\n"),
    "participants.csv": `activity,actor,role\n${took.join("\n")}\n`,
  });
  const html = await htmlAt(large, "actors/ADA");
  const [, list = ""] = /<p class="ids small" id="records-over"[^>]*>(.*?)<\/p>/.exec(html) ?? [];
  expect(list.match(/<a /g)).toHaveLength(5_000);
  const all = Number(/\((\d+)\)<\/summary><p class="ids small" id="records-over"/.exec(html)?.[1]);
  expect(all).toBeGreaterThanOrEqual(5_020);
  expect(textOf(html)).toContain(`and ${all - 5_000} more; the tables to download hold them all`);
});

test("records of a very large table share pages, each at an anchor of its own with all that is said of it", async () => {
  const many = 20_100;
  const rows = Array.from(
    { length: many },
    (_, i) =>
      `${i % 2 === 0 ? "x" : "X"}${i >> 1},Exercise ${i},${i < 15_000 ? "2001" : i < 20_000 ? 2002 : ""},plain,${i === 14 ? "ru=Учение" : ""}`,
  );
  const large = await siteOf({
    ...smallStudy,
    "exercises.csv": ["id,name,start,source,names", ...rows, ""].join("\n"),
    "participants.csv": "activity,actor,role\nx7,ARD,organiser\n",
  });
  const places = rows.map((row) => large.paths.record("exercises", row.split(",")[0] ?? "") ?? "");
  expect(new Set(places.map((path) => path.toLowerCase())).size).toBe(many);
  const pages = [...large.yearPages.values()].filter(({ whole }) => whole);
  expect(pages.reduce((sum, page) => sum + page.rows.length, 0)).toBe(many);
  const [path = "", anchor = ""] = (large.paths.record("exercises", "x7") ?? "").split("#");
  const html = await htmlAt(large, path);
  const one = html.slice(html.indexOf(`id="${anchor}"`)).split("</article>")[0] ?? "";
  for (const said of [
    "Exercise 14",
    "Учение",
    "<code>x7</code>",
    "organiser",
    "sources/plain.html",
    "exercises.csv:16",
  ])
    expect(one).toContain(said);
  expect([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toSatisfy(
    (ids: string[]) => new Set(ids).size === ids.length,
  );
  const source = await htmlAt(large, "sources/plain");
  expect(source.match(/<li>/g)?.length).toBeLessThan(1_100);
  expect(textOf(source)).toContain("more; the tables to download hold them all");
});

test("odd names are shown as they are and do nothing", async () => {
  const odd = await siteOf(nastyStudy);
  const shown: readonly (readonly [string, string])[] = [
    ["e1", MARKUP],
    ["e2", BIDI],
    ["e3", LONG],
  ];
  for (const [id, name] of shown) {
    const html = await htmlAt(odd, `records/exercises/${id}`);
    expect(html).not.toContain("<img");
    expect(textOf(html.slice(html.indexOf("<h1"), html.indexOf("</h1>"))).replaceAll("&amp;", "&")).toBe(
      name.replaceAll("&amp;", "&"),
    );
  }
});

test("a link of a record's own leads out to where in its source it stands", async () => {
  const [header = "", ...rows] = (smallStudy["exercises.csv"] ?? "").trimEnd().split("\n");
  expect(header.split(",")).not.toContain("locator");
  const locators = ["https://example.org/2?a=1", "javascript:alert(1)", "p. 3"];
  const lines = [`${header},locator`, ...rows.map((row, i) => `${row},${locators[i] ?? ""}`)];
  const more = await siteOf({ ...smallStudy, "exercises.csv": `${lines.join("\n")}\n` });
  const ids = rows.map((row) => row.split(",")[0]);
  expect(await htmlAt(more, `records/exercises/${ids[0]}`)).toMatch(
    /<a [^>]*href="https:\/\/example\.org\/2\?a=1"/,
  );
  expect(await htmlAt(more, `records/exercises/${ids[1]}`)).not.toContain('href="javascript');
  expect(textOf(await htmlAt(more, `records/exercises/${ids[2]}`))).toContain("p. 3");
});

test("an address that is none of the web is text", async () => {
  const odd = await siteOf(nastyStudy);
  const plain = await htmlAt(odd, "sources/plain");
  expect(plain).toContain("javascript:alert(1)");
  expect(plain).not.toMatch(/href="javascript/);
  const newer = await htmlAt(odd, "sources/newer");
  expect(newer).toMatch(
    /<a href="https:\/\/example\.org\/a\?b=&quot;c&quot;&amp;d=&lt;e>"[^>]*rel="noreferrer noopener"/,
  );
});

test("the page of a source says how many rows of which tables name it, as LICENCES.md counts them", async () => {
  const files = {
    ...smallStudy,
    "exercises.csv": "id,name,start,source\nx1,One,2001,plain\nx2,Two,2002,plain\n",
    "participants.csv":
      "activity,actor,role,source\nx1,ARD,organiser,plain\nx2,ARD,organiser,plain\nx2,BRD,participant,plain\n",
  };
  const text = textOf(await htmlAt(await siteOf(files), "sources/plain"));
  const [, records, rows, parts] =
    /Records that rest on it (\d+) (\d+) rows of all tables name it: ([^.]*)\./.exec(text) ?? [];
  expect(parts).toMatch(/^Exercises 2, .*Participants 3$/);
  expect(Number(rows)).toBe(Number(records) + 3);
  const numbers = [...(parts ?? "").matchAll(/\d+/g)].map(Number);
  expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(Number(rows));
  const alone = { ...files, "participants.csv": "activity,actor,role,source\n" };
  expect(textOf(await htmlAt(await siteOf(alone), "sources/plain"))).not.toContain("of all tables");
});

test("ids that differ by case or are no file names have pages of their own inside the site", async () => {
  const odd = await siteOf(nastyStudy);
  const paths = ["CON", "con", "../../up"].map((id) => odd.paths.source(id) ?? "");
  expect(new Set(paths.map((p) => p.toLowerCase())).size).toBe(3);
  for (const path of paths) expect(path).toMatch(/^sources\/[\w-]+$/);
});

test("what was searched is told apart from what was not", async () => {
  const odd = await siteOf({
    ...smallStudy,
    "searches.csv":
      "id,layer,from,to,period,where,found\ns1,exercises,,DUN,2000..2004,,0\ns2,exercises,POL,DUN,2006,,0\n",
  });
  const html = await htmlAt(odd, "gaps");
  const row = /DUN<\/a><\/th>(.*?)<\/tr>/.exec(html.replace(/\s+/g, " "))?.[1] ?? "";
  const states = [...row.matchAll(/class="state ([\w-]+)"/g)].map(([, state]) => state);
  expect(states.slice(0, 3)).toEqual(["searched", "part", "not-searched"]);
});

test("the conflicts of a field have both values, and doubtful pairs are listed", async () => {
  const html = await htmlAt(site, "conflicts/troops");
  expect(textOf(html)).toMatch(/100 A newspaper.*300 A later book/);
  expect(textOf(await htmlAt(site, "conflicts"))).toMatch(/e3 · .*not|e3 · .*unsure/i);
});

test("a lead is said never to count", async () => {
  const odd = await siteOf(nastyStudy);
  const [path = ""] = [odd.paths.record("leads", "../x/<y>") ?? ""];
  const html = await htmlAt(odd, path);
  expect(textOf(html)).toContain("It is never counted");
  expect(html).toContain("noindex");
});

test("leads that are not handed out are counted, and none are denied where nobody can know", async () => {
  const leadsOf = async (of: Site, lang: "en" | "ru" = "en") =>
    textOf((await htmlAt(of, "gaps", lang)).split('id="leads"')[1] ?? "");
  expect(await leadsOf(site)).toContain("No lead is handed out here; the study may keep some back.");
  const kept = { ...site, options: { ...site.options, leadsKept: 41 } };
  expect(await leadsOf(kept)).toContain("41 leads are kept back and not shown here.");
  expect(await leadsOf(kept, "ru")).toContain("41 зацепку");
  const none = await siteOf({ ...smallStudy, "leads.csv": "id,name\n" });
  expect(await leadsOf(none)).toContain("No lead is written down.");
  const one = await siteOf({ ...smallStudy, "leads.csv": "id,name\nl1,Heard of\n" });
  expect(await leadsOf({ ...one, options: kept.options })).toMatch(/Heard of.*41 leads are kept back/);
});
