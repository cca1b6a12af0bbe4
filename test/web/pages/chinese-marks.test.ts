import { beforeAll, expect, test } from "vitest";
import { smallStudy } from "../../questions/small-study.ts";
import { allPages, heldSite } from "./site-of.ts";

const NAMES: Readonly<Record<string, string>> = {
  ADA: "阿达",
  BEL: "贝尔",
  CYR: "西尔",
  DUN: "杜恩",
  POL: "波尔",
  QUA: "夸尔",
  PACT: "公约",
  UNION: "联盟",
  unknown: "未具名",
};
const FIGURES = `- id: by-year
  kind: bars
  title: { en: "Who held them?", zh: "由谁举行？" }
  question: { measure: count, layer: exercises, to: region, by: year }
  series: { field: from, values: groups, rest: true }
- id: when
  kind: timeline
  title: { en: "When were they?", zh: "何时举行" }
  question: { measure: count, layer: exercises, to: region }
  series: { field: from, values: groups }
`;
const CLAIM = `- id: C-1
  says: Two of the three orders of Ada were aircraft
  where: Arms, first paragraph
  printed: { value: 2, unit: orders }
  question: { measure: count, layer: transfers, to: ADA, period: 2009..2010, conventions: { year-basis: order } }
  readings: { year-basis: { delivery: E, order: E, delivery-last: N } }
  open: [unit, window]
  in: { zh: { says: "阿达的三项订单中有两项是飞机", where: "武器，第一段" } }
`;

/** The actors of the small study, each with a name in Chinese. */
function actors(): string {
  const lines = (smallStudy["actors.csv"] ?? "").trim().split("\n");
  return [
    "id,kind,name,names",
    ...lines.slice(1).map((line) => {
      const [id = "", kind = "", name = ""] = line.split(",");
      return `${id},${kind},${name},zh=${NAMES[id] ?? id}`;
    }),
  ].join("\n");
}

let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  const study = { ...smallStudy, "actors.csv": actors(), "figures/a.yaml": FIGURES, "claims/a.yaml": CLAIM };
  pages = await allPages(await heldSite(study), ["zh"]);
});

/** Chinese on both sides of a half-wide mark, with at most tags and spaces between; foreign runs are left out. */
function mixed(html: string): readonly string[] {
  return found(html, /.{0,12}[\p{sc=Han}）”》][,:;] ?[\p{sc=Han}（“《].{0,12}/gu);
}

/** A space after a stop that has room of its own. */
function spaced(html: string): readonly string[] {
  return found(html, /.{0,12}[。；，：、！？] +[\p{sc=Han}\p{N}（“《].{0,12}/gu);
}

/** What is found in runs of text that are not foreign, with nothing but tags inside a line between. */
function found(html: string, what: RegExp): readonly string[] {
  const text = html
    .replace(/<(script|style|metadata|code|pre)\b[\s\S]*?<\/\1>/g, "\n")
    .replace(/<(\w+)[^>]* lang="(?!zh)[^"]*"[^>]*>[\s\S]*?<\/\1>/g, "\n")
    .replace(
      /<\/?(?:p|div|li|dt|dd|td|th|tr|h\d|section|summary|text|option|label|button|title|desc)\b/g,
      "\n$&",
    )
    .replace(/<\/?(?:a|span|bdi|strong|em)\b[^>]*>/g, "")
    .replaceAll(/<!-- -->/g, "");
  return [...text.matchAll(what)].map(([run]) => run);
}

test("no page in Chinese has half-wide marks between Chinese words", () => {
  expect([...pages.values()].join("").match(/：|、|；/g)?.length).toBeGreaterThan(500);
  const faults = [...pages].flatMap(([file, html]) => mixed(html).map((text) => `${file}: ${text}`));
  expect(faults.slice(0, 20)).toEqual([]);
});

test("no page in Chinese has a space after a full-wide mark", () => {
  const faults = [...pages].flatMap(([file, html]) => spaced(html).map((text) => `${file}: ${text}`));
  expect(faults.slice(0, 20)).toEqual([]);
});
