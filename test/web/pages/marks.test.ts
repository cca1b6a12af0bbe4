import { beforeAll, expect, test } from "vitest";
import type { Mark, MarkPart } from "../../../src/figures/scene/scene.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { hereOf } from "../../../src/web/here.ts";
import { jsx as h } from "../../../src/web/markup/jsx-runtime.ts";
import { render } from "../../../src/web/markup/markup.ts";
import { calledTogether, sectionsOf } from "../../../src/web/parts/figures/alike-marks.ts";
import { Marks } from "../../../src/web/parts/figures/marks.tsx";
import { Ids } from "../../../src/web/parts/records/ids.tsx";
import type { Site } from "../../../src/web/site.ts";
import { client } from "../../../src/words/catalogue/client.ts";
import { figurePages } from "../../../src/words/catalogue/figure-pages.ts";
import { say } from "../../../src/words/say.ts";
import { LANGS } from "../../../src/words/words.ts";
import { studyOf } from "../../figures/tied.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const FIGURES = `- id: forces
  kind: matrix
  title: { en: "Forces" }
  question: { measure: share, layer: exercises, to: region }
  series: { field: to, values: region }
  columns: { field: from, values: groups }
  panels: { field: attribution, values: all }
- id: years
  kind: bars
  title: { en: "Years" }
  question: { measure: count, layer: exercises, to: region, by: year }
  series: { field: from, values: groups, rest: true }
`;
let site: Site;

beforeAll(async () => {
  site = await siteOf({ ...exampleFiles(), "figures/test.yaml": FIGURES });
});

test.each(LANGS)(
  "each mark of a figure has its place, its value and its records in a part that opens, in %s",
  async (lang) => {
    for (const asked of site.figures) {
      const { id } = asked.figure;
      const html = await htmlAt(site, site.paths.figure(id) ?? "", lang);
      const part = html.slice(html.indexOf('<section id="sources">'), html.indexOf('<section id="download"'));
      const { marks } = site.draw(asked, lang);
      expect(marks.length).toBeGreaterThan(0);
      expect(part.split("<details").length).toBe(part.split("</details>").length);
      marks.forEach((_, m) => {
        const at = part.indexOf(` id="m${m}"`);
        const before = part.slice(0, at);
        // A browser opens the parts around a place that an address names, and not one whose heading it is in.
        expect([id, m, at > 0]).toEqual([id, m, true]);
        expect(before.split("<details").length).toBeGreaterThan(before.split("</details>").length);
        expect(before.split("<summary").length).toBe(before.split("</summary>").length);
      });
      for (const { label } of marks)
        expect(textOf(part)).toContain(textOf(label.split(/[,，:：] ?/).at(-1) ?? ""));
    }
  },
);

test("more marks of the same records than three are named by what they have in common, and counted", async () => {
  const html = await htmlAt(site, site.paths.figure("forces") ?? "");
  const heads = [...html.matchAll(/<summary>(.*?)<\/summary>/gs)].map(([, text = ""]) => textOf(text).trim());
  const counted = heads.filter((text) => /\d+ marks · \d+ records?$/.test(text));
  expect(counted.length).toBeGreaterThan(0);
  // No heading is a list of more than three marks with their values.
  for (const text of heads) expect([text, text.split("%").length <= 3 * 4]).toEqual([text, true]);
});

test.each(LANGS)("marks of records that do not count stand apart with these, in %s", async (lang) => {
  const study = studyOf(["e1 2001 PPP AAA,BBB", "e2 2002 QQQ BBB", "e3 2002 QQQ BBB", "e4 2003 QQQ AAA"]);
  const planned = (study["exercises.csv"] ?? "").replace(/(Exercise e[23],2002),held/g, "$1,planned");
  const matrix = `- id: matrix
  kind: matrix
  title: { en: "Matrix" }
  question: { measure: count, layer: exercises, to: region }
  series: { field: from, values: groups }
  columns: { field: to, values: region }
`;
  const own = await siteOf({ ...study, "exercises.csv": planned, "figures/test.yaml": matrix });
  const html = await htmlAt(own, own.paths.figure("matrix") ?? "", lang);
  const [, after = ""] = html.split(`<summary>${say(lang, client, "recordsLeft", { count: 2 })} `);
  const [part = ""] = after.split("</details></div></details>");
  expect(part.match(/href="[^"]*#?e\d|e\d(?=<\/a>)/g)?.length).toBeGreaterThan(1);
  const marks = own.figures.flatMap((asked) => own.draw(asked, lang).marks);
  const places = (held: (mark: Mark) => boolean) => marks.flatMap((mark, m) => (held(mark) ? [m] : []));
  const left = places((mark) => mark.left !== undefined);
  expect(left.length).toBe(1);
  expect(marks[left[0] ?? 0]?.left).toEqual(["e2", "e3"]);
  for (const m of left) expect(part).toContain(` id="m${m}"`);
  const none = places((mark) => mark.receipt.length === 0 && mark.left === undefined);
  expect(none.length).toBeGreaterThan(0);
  expect(textOf(html)).toContain(`${say(lang, figurePages, "emptyMarks")} ${none.length} `);
  const [, empty = ""] = html.split(`<summary>${say(lang, figurePages, "emptyMarks")} `);
  for (const m of left) expect(empty).not.toContain(` id="m${m}"`);
});

const markOf = (...names: readonly (string | MarkPart)[]) => {
  const parts = names.map((name) => (typeof name === "string" ? { text: name } : name));
  return { label: parts.map(({ text }) => text).join(", "), parts, value: "1", receipt: ["a"] };
};
const groupOf = (mark: Mark) => ({
  marks: [mark],
  parts: [{ m: 0, mark, counted: [] }],
  ids: ["a"],
  split: null,
  left: false,
});
const NAMES = {
  en: { series: "Orlavia, Rim and Compact (old)", panel: "Drills, all (of two)" },
  ru: { series: "Орлавия, Кромка и Договор (старый)", panel: "Учения, все (двух)" },
  zh: { series: "奥拉维亚，外缘与公约（旧）", panel: "演习，全部（双方）" },
} as const;

test("marks are called together by the parts of their names that all have", () => {
  const textsOf = (marks: readonly Mark[], above?: number) =>
    calledTogether(marks, above).map(({ text }) => text);
  const both = [
    markOf("To one", "Army", "Russia, CIS and CSTO"),
    markOf("To all", "Police", "Russia, CIS and CSTO"),
  ];
  expect(textsOf(both)).toEqual(["Russia, CIS and CSTO"]);
  expect(textsOf([markOf("Army", "Rim, A"), markOf("Army", "Rim, B")], 1)).toEqual(["Rim, A …"]);
  // A name that nobody has made of parts is one, whatever it holds.
  const plain = (label: string) => ({ label, value: "1", receipt: ["a"] });
  expect(textsOf([plain("Peace (Rim, 2003)"), plain("War (Rim, 2003)")])).toEqual(["Peace (Rim, 2003) …"]);
  expect(textsOf([plain("甲，中国"), plain("乙，中国")])).toEqual(["甲，中国 …"]);
});

test.each(LANGS)(
  "many groups stand under what their names begin with, and those that are alone by themselves, in %s",
  (lang) => {
    const { series, panel } = NAMES[lang];
    const years = Array.from({ length: 13 }, (_, i) => `${2000 + i}`);
    const groups = [series, panel].flatMap((name) => years.map((year) => groupOf(markOf(name, year))));
    // Names that begin alike up to a comma or a bracket, and have no parts.
    const alone = years.map((year) => groupOf({ label: `${series}, ${year}`, value: "1", receipt: ["a"] }));
    const told = (all: Parameters<typeof sectionsOf>[0]) =>
      sectionsOf(all).map(({ name, groups: own }) => [name.map(({ text }) => text), own.length]);
    expect(told([...groups, ...alone])).toEqual([
      [[series], 13],
      [[panel], 13],
      [[], 13],
    ]);
    expect(told(groups.slice(0, 8))).toEqual([[[], 8]]);
  },
);

test.each(LANGS)("marks of a drawing have names with commas and brackets whole, in %s", async (lang) => {
  const { series } = NAMES[lang];
  const { "study.yaml": study = "", ...files } = exampleFiles();
  const own = { en: "Orlavia and its Compact", ru: "Орлавия и её Договор", zh: "奥拉维亚及其公约组织" };
  expect(study).toContain(own[lang]);
  const named = study.replace(own[lang], JSON.stringify(series));
  const figures = `- id: states
  kind: matrix
  title: { en: "States" }
  question: { measure: count, layer: exercises, to: region }
  series: { field: from, values: groups }
  columns: { field: to, values: region }
  panels: { field: attribution, values: all }
- id: rings
  kind: ring
  title: { en: "Rings" }
  question: { measure: count, layer: exercises, to: region }
  series: { field: from, values: groups }
  panels: { field: layer, values: [exercises, transfers] }
`;
  const whole = await siteOf({ ...files, "study.yaml": named, "figures/test.yaml": figures });
  const partsIn = (id: string) => {
    const asked = whole.figures.find(({ figure }) => figure.id === id);
    if (asked === undefined) throw new Error(`no figure ${id}`);
    return whole
      .draw(asked, lang)
      .marks.filter(({ label }) => label.includes(series))
      .map(({ parts = [] }) => parts);
  };
  const cells = partsIn("states");
  expect(cells.length).toBeGreaterThan(0);
  for (const parts of cells) {
    expect(parts.map((part) => part.panel === true)).toEqual([true, false, false]);
    expect(parts[1]?.text).toBe(series);
  }
  const ties = partsIn("rings");
  expect(ties.length).toBeGreaterThan(0);
  // A tie is one name below its panel.
  for (const parts of ties) {
    expect(parts.map((part) => part.panel === true)).toEqual([true, false]);
    expect(parts[1]?.text).toContain(series);
  }
});

test("names in another language than the page are marked as such in headings, apart from their panel", () => {
  const [asked] = site.figures;
  if (asked === undefined) throw new Error("no figure");
  const drawn = site.draw(asked, "ru");
  const receipt = drawn.marks.find((mark) => mark.receipt.length > 0)?.receipt ?? [];
  const name = { text: "Storm, North (old)", lang: "en" };
  const names = ["A", "B", "C", "D"].map((text) => ({
    ...markOf({ text: "Учения", panel: true }, name, text),
    receipt,
  }));
  const htmlOf = (marks: readonly Mark[]) =>
    render(h(Marks, { site, here: hereOf("ru", "figures/all"), drawn: { ...drawn, marks } }));
  expect(htmlOf(names)).toContain('<summary>Учения: <bdi lang="en">Storm, North (old)</bdi> <span');
  const [one = markOf()] = names;
  const label = "Учения: Storm, North (old), A";
  expect(htmlOf([{ ...one, label, lang: "en" }])).toContain(
    '<summary>Учения: <bdi lang="en">Storm, North (old)</bdi>, A: ',
  );
  expect(htmlOf([{ label: name.text, lang: "en", value: "1", receipt }])).toContain(
    '<summary><bdi lang="en">Storm, North (old)</bdi>: ',
  );
  const ids = [...new Set(drawn.marks.flatMap((mark) => mark.receipt))];
  // So many groups that they stand in sections: each of other records.
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b]));
  expect(pairs.length).toBeGreaterThan(24);
  const many = htmlOf(pairs.map((own, i) => ({ ...markOf(name, `${i}`), receipt: own })));
  expect(many).toContain('<summary><bdi lang="en">Storm, North (old)</bdi> <span');
  expect(many).toContain("<summary>7: ");
});

test.each([true, false])(
  "a long list of records shows the first and folds the rest, by ids alone: %s",
  (short) => {
    const ids = Array.from({ length: 100 }, (_, i) => `record-${i}`);
    const here = hereOf("en", "figures/all");
    const all = render(h(Ids, { site, here, ids, short, id: "m3" }));
    expect(all.match(/record-\d+/g)).toEqual(ids);
    expect(all.slice(0, all.indexOf("<details")).match(/record-\d+/g)).toHaveLength(12);
    expect(textOf(all)).toContain("Show 88 more");
    expect(all.match(/id="m3"/g)).toHaveLength(1);
    expect(render(h(Ids, { site, here, ids: ids.slice(60), short }))).not.toContain("<details");
  },
);
