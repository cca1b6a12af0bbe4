import { expect, test } from "vitest";
import { exampleFiles } from "../../../src/study/example.ts";
import { sheetText } from "../../../src/study/write.ts";
import { coveragePath } from "../../../src/web/pages/coverage.tsx";
import type { Site } from "../../../src/web/site.ts";
import { htmlAt, siteOf } from "./site-of.ts";

const COLUMNS = ["id", "name", "kind", "operator", "host", "opened", "closed", "status", "source"];
const CLAIMS = `- id: C-1
  says: There were so many bases
  where: Anywhere
  printed: { value: 41 }
  question: { measure: count, layer: facilities, from: ORL, to: DOR, period: 2014 }
`;

async function withBases(count: number): Promise<Site> {
  const bases = Array.from({ length: count }, (_, i) => ({
    ...{ id: `base-${i + 1}`, name: `Base ${i + 1}`, kind: "military-base", operator: "ORL", host: "DOR" },
    ...{ opened: "2014", closed: "2014", status: "held", source: "s-own" },
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

test("the part that opens with more records of a year says how many it holds, and not those that are in the tables alone", async () => {
  const site = await withBases(150);
  const html = await htmlAt(site, coveragePath({ layer: "facilities", recipient: "DOR" }));
  expect(linesOf(html)).toEqual([12, 88]);
  expect(html).toContain("<summary>88 more records</summary>");
});
