import { beforeAll, expect, test } from "vitest";
import { groupsIn } from "../../../src/figures/colours.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { groupIds } from "../../../src/web/cards.ts";
import { keptFigure, receiptOf } from "../../../src/web/data/figure.ts";
import { hereOf } from "../../../src/web/here.ts";
import { jsx as h } from "../../../src/web/markup/jsx-runtime.ts";
import { render } from "../../../src/web/markup/markup.ts";
import { EvidenceLists } from "../../../src/web/parts/claims/evidence.tsx";
import { recordsOnly } from "../../../src/web/records-only.ts";
import type { Site } from "../../../src/web/site.ts";
import { groupsOf } from "../../../src/web/views/ask/ask-screen.ts";
import { siteTools } from "../../../src/web/views/site-tools.ts";
import { splitHeads } from "../../../src/words/split-words.ts";
import { LANGS } from "../../../src/words/words.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const FIGURES = `- id: shares
  kind: dumbbell
  title: { en: "Shares" }
  question: { measure: share, layer: exercises, to: region }
  series: { field: from, values: groups }
  columns: { field: period, values: ["..2015", "2016.."] }
- id: parts
  kind: area
  title: { en: "Parts of each year" }
  question: { measure: count, layer: exercises, to: region, by: year }
  series: { field: from, values: groups, rest: true }
`;
const CLAIMS = `- id: C-1
  says: Of all exercises some were
  where: Anywhere
  printed: { value: 0.5, unit: share, rounding: percent-0 }
  question: { measure: share, layer: exercises, from: ORL, to: region }
  open: [window]
  and:
    - { printed: { value: 0.29, unit: share, rounding: percent-0 }, question: { measure: share, layer: exercises, from: VES, to: region } }
    - { printed: { value: 0.6, unit: share }, question: { measure: share, layer: exercises, from: ORL, to: region } }
`;
let site: Site;

beforeAll(async () => {
  site = await siteOf({ ...exampleFiles(), "figures/test.yaml": FIGURES, "claims/a.yaml": CLAIMS });
});

test("the page of a figure has what each share counts, and then what it is a share of", async () => {
  const asked = site.figures.find(({ figure }) => figure.id === "shares");
  if (asked === undefined) throw new Error("the figure is not there");
  const html = await htmlAt(site, site.paths.figure("shares") ?? "");
  let seen = 0;
  site.draw(asked, "en").marks.forEach(({ receipt, split }, m) => {
    if (split === undefined || receipt.length === 0) return;
    const n = recordsOnly(site, receipt.slice(0, split.counted)).length;
    const all = recordsOnly(site, receipt).length;
    const from = html.indexOf(`<section id="m${m}">`);
    const part = html.slice(from, html.indexOf("</details>", html.indexOf('id="rest-', from)));
    const own = part.slice(0, part.indexOf("</section>"));
    expect([m, textOf(own).includes(`Counted (${n})`)]).toEqual([m, true]);
    expect(own.match(/<li>|<p class="ids/g)?.length ?? 0).toBe(own.includes('class="ids') ? 1 : n);
    expect(textOf(part).lastIndexOf(`Out of (${all})`)).toBeGreaterThan(textOf(own).indexOf("Counted"));
    if (n < all) seen++;
  });
  expect(seen).toBeGreaterThan(1);
});

test("a part of a year in a stacked area is a share of all that is stacked on it", () => {
  const asked = site.figures.find(({ figure }) => figure.id === "parts");
  if (asked === undefined) throw new Error("the figure is not there");
  const shown = site.draw(asked, "en");
  const shares = shown.marks.filter(({ value, split }) => split !== undefined && value.includes("%"));
  expect(shares.length).toBeGreaterThan(3);
  for (const { receipt, split, value } of shares) {
    const part = Number(/[\d.]+/.exec(value)?.[0]) / 100;
    expect((split?.counted ?? 0) / receipt.length).toBeCloseTo(part, 1);
  }
  const kept = keptFigure(shown, shown);
  kept.marks.forEach((mark, m) => {
    expect(receiptOf(mark, kept.records).split).toEqual(shown.marks[m]?.split);
  });
});

test.each(LANGS)("Ask and the page of a claim head the same records with the same words in %s", (lang) => {
  const tools = siteTools(site, hereOf(lang, "ask"));
  const question = { measure: "share", layer: "exercises", from: "VES", to: "region" };
  const answer = tools.bench.ask(question);
  const groups = groupsOf(tools, question, answer);
  const n = groups[0]?.ids.length ?? 0;
  const rest = groups[1]?.ids.length ?? 0;
  expect([n > 0, rest > 0]).toEqual([true, true]);
  const heads = splitHeads(lang, "base", n, rest);
  expect(groups.map(({ title }) => title)).toEqual([heads.counted, heads.rest]);
  expect(heads.rest).toContain(String(n + rest));
  const lists = textOf(render(h(EvidenceLists, { site, here: hereOf(lang, "claims"), answer })));
  expect(lists.indexOf(heads.counted)).toBeGreaterThanOrEqual(0);
  expect(lists.indexOf(heads.rest)).toBeGreaterThan(lists.indexOf(heads.counted));
});

test("each number of a claim leads to its own records, those of an earlier one where they are the same", async () => {
  const html = await htmlAt(site, site.paths.claim("C-1") ?? "");
  const links = [...html.matchAll(/class="number" href="#([^"]*)"/g)].map(([, anchor]) => anchor);
  expect(links).toEqual(["records", "records-2", "records"]);
  for (const anchor of new Set(links)) expect(html).toContain(`<section id="${anchor}">`);
  expect(html).not.toContain('id="records-3"');
});

test("the finding of a claim says by which rule of rounding it was found", async () => {
  const html = await htmlAt(site, site.paths.claim("C-1") ?? "");
  expect(textOf(html)).toMatch(/29\.3.% rounds to 29.% \(whole per cent\)/);
});

test("the card of a partner says what its shares count, out of how many, and where these are", async () => {
  const html = await htmlAt(site, site.paths.card("VES") ?? "");
  const text = textOf(html);
  const region = await htmlAt(site, site.paths.card("region") ?? "");
  const lines = site.card("VES").from ?? [];
  expect(lines.filter(({ total }) => total !== null).length).toBeGreaterThan(2);
  for (const { layer, value, total, share } of lines) {
    if (value !== "count" || total === null || share === null) continue;
    const [n, m] = [total.receipt, share.receipt].map((ids) => recordsOnly(site, ids).length);
    expect(text).toContain(`${site.labels.en.layer(layer)}: counted (${n}), out of (${m})`);
    expect(textOf(region)).toContain(`${site.labels.en.layer(layer)}: the records behind the total (${m})`);
    expect(html).toContain(`region.html#records-${layer}"`);
    expect(region).toContain(`id="records-${layer}"`);
  }
});

test("a rank says of how many it is, and how many of these are groups", async () => {
  const lines = (site.card("VES").from ?? []).filter((line) => typeof line.rank?.value === "number");
  const text = textOf(await htmlAt(site, site.paths.card("VES") ?? ""));
  expect(lines.length).toBeGreaterThan(0);
  for (const { rank, among } of lines) {
    expect(among).toContain("VES");
    expect(Number(rank?.value)).toBeLessThanOrEqual(among.length);
    expect(text).toContain(`${rank?.value} of ${among.length} `);
  }
  expect(text).toMatch(/\d of \d+ (\d+ of them (a group|groups)|all single actors)/);
});

test.each([
  ["en", "that is no rank among single partners", "all others single actors", /\d+ of them (a group|groups)/],
  ["ru", "это не место среди отдельных партнёров", "остальные — отдельные акторы", /из них \d+ групп/],
  ["zh", "并非单个伙伴之间的名次", "其余均为单个行为体", /其中\d+个为集团/],
] as const)(
  "cards say in %s that one partner may stand against groups, and count no group as another of itself",
  async (lang, says, others, both) => {
    const groups = groupsIn(site.study.subject);
    const grouped = new Set(Object.values(groups).flat());
    for (const id of grouped)
      for (const { among } of site.card(id).from ?? [])
        expect(among.filter((name) => name !== id && groups[name]?.includes(id))).toEqual([]);
    const isGroup = (name: string) => (groups[name]?.length ?? 0) > 1;
    let alone = 0;
    let among = 0;
    for (const id of groupIds(site.study.subject).slice(1)) {
      const card = site.card(id);
      for (const { among } of card.from ?? []) expect(among.filter((name) => grouped.has(name))).toEqual([]);
      const own = (card.from ?? []).filter(
        ({ rank, among }) => typeof rank?.value === "number" && among.filter(isGroup).join() === id,
      );
      const text = textOf(await htmlAt(site, site.paths.card(id) ?? "", lang));
      if (card.from?.some(({ total }) => total !== null)) expect(text).toContain(says);
      expect(text.split(others)).toHaveLength(own.length + 1);
      alone += own.length;
      if (both.test(text)) among++;
    }
    expect([alone > 0, among > 0]).toEqual([true, true]);
  },
);

test("rank, lead and effective number of a partner lead to the records of the region that they rest on", async () => {
  const html = await htmlAt(site, site.paths.card("VES") ?? "");
  const region = await htmlAt(site, site.paths.card("region") ?? "");
  const lines = (site.card("VES").from ?? []).filter(({ total }) => total !== null);
  expect(lines.length).toBeGreaterThan(2);
  const rows = html
    .slice(html.indexOf('<table class="card">'), html.indexOf("</table>"))
    .split("<tr>")
    .slice(2);
  expect(rows).toHaveLength(lines.length);
  lines.forEach(({ layer, rank, gap, effectiveNumber }, i) => {
    const led = [...(rows[i] ?? "").matchAll(/<a class="number" href="([^"]*)">([^<]*)</g)];
    const away = led
      .filter(([, href]) => href === `../actors/region.html#records-${layer}`)
      .map(([, , text]) => text);
    const level = gap?.gap === 0 && gap.first === "VES";
    expect(away).toHaveLength(gap === null || gap.second === null || level ? 2 : 3);
    expect(away[0]).toBe(`${rank?.value} of ${lines[i]?.among.length}`);
    expect(away.at(-1)).toMatch(/^[\d.]+ → [\d.]+$/);
    const list = region.slice(region.indexOf(`id="records-${layer}"`));
    const listed = list.slice(0, list.indexOf("</ul>")).match(/<li>/g)?.length;
    for (const answer of [rank, effectiveNumber])
      expect(recordsOnly(site, answer?.receipt ?? [])).toHaveLength(listed ?? 0);
  });
});

test("lead and effective number of a recipient lead to its records, which stand once on the card", async () => {
  const html = await htmlAt(site, site.paths.card("region") ?? "");
  const lines = (site.card("region").to ?? []).filter(({ total }) => total !== null);
  expect(lines.length).toBeGreaterThan(2);
  const rows = html
    .slice(html.indexOf('<table class="card">'), html.indexOf("</table>"))
    .split("<tr>")
    .slice(2);
  lines.forEach(({ layer, effectiveNumber }, i) => {
    const led = rows[i]?.match(new RegExp(`class="number" href="#records-${layer}"`, "g"));
    expect(led?.length).toBeGreaterThanOrEqual(4);
    expect(html.split(`id="records-${layer}"`)).toHaveLength(2);
    expect(recordsOnly(site, effectiveNumber?.receipt ?? []).length).toBeGreaterThan(0);
  });
});

test("the multivector index and the sphere lead to the records of all layers, memberships among them", async () => {
  const id = site.study.subject.region[0] ?? "";
  const html = await htmlAt(site, site.paths.card(id) ?? "");
  const from = html.indexOf('<section id="over">');
  const next = html.indexOf("<section id=", from + 1);
  const over = html.slice(from, next === -1 ? html.indexOf("</main>") : next);
  const led = (part: string) => part.match(/<a class="number" href="#records-over">/g) ?? [];
  // The shares that the sphere rests on are a table of their own: those over all, and of layers without a list of their own.
  const shares = over.slice(over.indexOf("<table"), over.indexOf("</table>"));
  expect(led(shares).length).toBeGreaterThan(0);
  expect(led(over.replace(shares, ""))).toHaveLength(2);
  for (const name of ["multivector", "sphere"])
    expect(over).toContain(`href="../methods/measures/${name}.html"`);
  const listed = over.slice(over.indexOf('id="records-over"'));
  const rows = recordsOnly(site, site.card(id).over.multivector?.receipt ?? []);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.some((row) => site.rows.get(row)?.table === "frameworks")).toBe(true);
  for (const row of rows) expect(listed).toContain(`>${row}</a>`);
  expect(listed.match(/<a /g)).toHaveLength(rows.length);
});
