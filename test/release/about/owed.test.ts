import { expect, test } from "vitest";
import { parse } from "yaml";
import { aboutFiles } from "../../../src/release/about/about-files.ts";
import { figuresOwing } from "../../../src/release/about/figures-owing.ts";
import { ledgerFiles } from "../../../src/release/ledgers/ledger-tables.ts";
import type { Table } from "../../../src/release/tables/table.ts";
import type { Attribution } from "../../../src/release/terms/excerpts.ts";
import { exampleTexts, handedOf } from "../handed.ts";

const LINE = 'The Register: an excerpt <of> "its" table';
const owing: Attribution = {
  ...{
    rule: null,
    treatment: "facts",
    line: LINE,
    sources: ["register-2021"],
    obtain: "https://example.org/r",
  },
  ...{ bySource: { "register-2021": 3 }, rows: { transfers: 3 }, excerpt: null },
};

test("whoever catalogues a release is told the lines that stand beside its rows", async () => {
  const base = await handedOf(exampleTexts(), { claims: [] });
  const handed = { ...base, edition: { ...base.edition, attribution: [LINE] } };
  const made = new Map(
    await Promise.all(
      [...aboutFiles(handed, [owing, { ...owing, line: null }], []), ...ledgerFiles(handed)].map(
        async ({ path, content }) => [path, String(await content())] as const,
      ),
    ),
  );
  const url = "https://example.org/r";
  const [reference, ...others] = parse(made.get("CITATION.cff") ?? "").references;
  expect(reference).toMatchObject({ type: "generic", title: LINE, url });
  expect(reference.authors[0].name).not.toBe("");
  expect(others).toEqual([]);
  const datacite = JSON.parse(made.get("datacite.json") ?? "");
  expect(datacite.relatedItems).toMatchObject([
    {
      relationType: "IsDerivedFrom",
      titles: [{ title: LINE }],
      relatedItemIdentifier: { relatedItemIdentifier: url },
    },
  ]);
  expect(datacite.rightsList).toContainEqual({ rights: LINE, rightsUri: url });
  expect(JSON.parse(made.get("claims.json") ?? "").attribution).toEqual([LINE]);
});

test("a study without lines owes none", async () => {
  const handed = await handedOf(exampleTexts(), { claims: [] });
  for (const { path, content } of aboutFiles(handed, [{ ...owing, line: null }], []))
    if (path !== "LICENCES.md") expect(String(await content())).not.toMatch(/references:|relatedItems/);
});

test("figures are told by the sources of what they draw, of who took part too", () => {
  const table = (name: string, group: Table["group"], columns: string, ...rows: string[]): Table => ({
    ...{ name, title: name, group, key: [], links: [] },
    columns: columns.split(",").map((column) => ({ name: column, type: "string", says: "" })),
    rows: rows.map((row) => row.split(",")),
  });
  const of = figuresOwing([
    table("exercises", "records", "id,source", "e1,s1", "e2,s2"),
    table("participants", "records", "activity,actor,source", "e2,A,s3"),
    table("receipts", "ledgers", "kind,of,item,record", "claim,c,0,e1", "figure,one,0,e1", "figure,two,0,e2"),
  ]);
  expect(of(["s1"])).toEqual(["one"]);
  expect(of(["s3", "s1"])).toEqual(["one", "two"]);
  expect(of(["s9"])).toEqual([]);
});
