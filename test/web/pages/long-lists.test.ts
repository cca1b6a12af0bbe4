import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { sheetText } from "../../../src/study/write.ts";
import { coveragePath } from "../../../src/web/pages/coverage.tsx";
import type { Site } from "../../../src/web/site.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const COLUMNS = ["id", "name", "kind", "operator", "host", "opened", "closed", "status", "source"];
const CLAIMS = `- id: C-1
  says: There were so many bases
  where: Anywhere
  printed: { value: 41 }
  question: { measure: count, layer: facilities, from: ORL, to: DOR, period: 2014 }
`;

async function withBases(count: number, yearOf = (_: number) => "2014"): Promise<Site> {
  const bases = Array.from({ length: count }, (_, i) => ({
    ...{ id: `base-${i + 1}`, name: `Base ${i + 1}`, kind: "military-base", operator: "ORL", host: "DOR" },
    ...{ opened: yearOf(i), closed: yearOf(i), status: "held", source: "s-own" },
  }));
  const facilities = sheetText(COLUMNS, bases);
  return siteOf({
    ...exampleFiles(),
    "facilities.csv": facilities,
    "memberships.csv": "",
    "claims/a.yaml": CLAIMS,
  });
}

/** How many lines of records stand open, and how many in the part that opens with more. */
function linesOf(html: string): readonly [number, number] {
  const list = html.slice(html.indexOf('<ol class="rows receipt"'));
  const folded = /<summary>\d+ more records<\/summary><ol class="rows receipt" start="13">.*?<\/ol>/s.exec(
    list,
  )?.[0];
  const lines = (part: string) => part.match(/<li>/g)?.length ?? 0;
  return [lines(list.slice(0, list.indexOf("</ol>"))), lines(folded ?? "")];
}

test.each([
  [40, [40, 0]],
  [41, [12, 29]],
])(
  "of %i records of a claim or a year all stand open, or the first where they are many",
  async (count, lines) => {
    const site = await withBases(count);
    for (const page of [
      site.paths.claim("C-1") ?? "",
      coveragePath({ layer: "facilities", recipient: "DOR" }),
    ]) {
      const html = await htmlAt(site, page);
      expect(linesOf(html), page).toEqual(lines);
      expect(html.includes('<details class="print-open"><summary>29 more records')).toBe(count > 40);
    }
  },
);

test.each([
  [40, true],
  [60, false],
])(
  "of %i records over years the years stand open, or closed each under their number and the first names",
  async (count, open) => {
    const site = await withBases(count, (i) => String(2010 + (i % 3)));
    const row = site.coverage.rows.find((r) => r.layer === "facilities" && r.recipient === "DOR");
    const html = await htmlAt(site, coveragePath({ layer: "facilities", recipient: "DOR" }));
    const parts = [
      ...html.matchAll(
        /<details class="print-open"( open)?><summary>(.*?)<\/summary><section id="y(\d+)">(.*?)<\/section>/gs,
      ),
    ];
    expect(parts.map(([, isOpen, , year]) => [year, isOpen !== undefined])).toEqual(
      ["2010", "2011", "2012"].map((year) => [year, open]),
    );
    for (const [, , summary = "", , list = ""] of parts) {
      expect(textOf(summary)).toMatch(/^ *201\d +(13|14|20) records /);
      expect(textOf(summary)).toMatch(/Base \d+ ?; Base \d+/);
      expect(list.match(/<li>/g)?.length).toBeGreaterThanOrEqual(Math.floor(count / 3));
    }
    // Years on end of which the same is said are one line, to which each of them leads.
    for (const { year } of row?.cells ?? []) expect(html.split(`id="y${year}"`)).toHaveLength(2);
    const blank = html.match(/No record: /g)?.length ?? 0;
    expect(blank).toBeGreaterThan(0);
    expect(blank).toBeLessThan((row?.cells.length ?? 0) - 3);
  },
);

test("the part that opens with more records of a year says how many it holds, and not those that are in the tables alone", async () => {
  const site = await withBases(150);
  const html = await htmlAt(site, coveragePath({ layer: "facilities", recipient: "DOR" }));
  expect(linesOf(html)).toEqual([12, 88]);
  expect(html).toContain("<summary>88 more records</summary>");
});
