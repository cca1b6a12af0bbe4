import { expect, test } from "vitest";
import { parse } from "yaml";
import { aboutFiles } from "../../../src/release/about/about-files.ts";
import { citationFile, dataciteFile } from "../../../src/release/about/catalogues.ts";
import { figuresOwing } from "../../../src/release/about/figures-owing.ts";
import { owedOf } from "../../../src/release/about/owed.ts";
import { ledgerFiles } from "../../../src/release/ledgers/ledger-tables.ts";
import type { Table } from "../../../src/release/tables/table.ts";
import type { Attribution } from "../../../src/release/terms/excerpts.ts";
import { rowsOf } from "../../../src/study/csv.ts";
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
      [...aboutFiles(handed, [owing, { ...owing, line: null }], [], []), ...ledgerFiles(handed)].map(
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

test("whom a line names as publisher is a name, and its DOI or address an identifier", async () => {
  const texts = exampleTexts();
  const filesOf = async (publisher: string, obtain: string | null) => {
    const sources = (texts["sources.csv"] ?? "").replaceAll("Institute for Imaginary Peace", publisher);
    const handed = await handedOf({ ...texts, "sources.csv": sources }, { claims: [] });
    const files = aboutFiles(handed, [{ ...owing, obtain }], [], []);
    const text = async (path: string) => String(await files.find((file) => file.path === path)?.content());
    const datacite = JSON.parse(await text("datacite.json"));
    return {
      reference: parse(await text("CITATION.cff")).references[0],
      item: datacite.relatedItems[0],
      related: datacite.relatedIdentifiers,
      zenodo: JSON.parse(await text(".zenodo.json")).related_identifiers,
    };
  };
  const doi = "10.7910/DVN/ABC";
  const url = `https://doi.org/${doi}`;
  for (const publisher of [`Dataverse doi:${doi}`, `Dataverse (${url})`, `${doi}, Dataverse`]) {
    const { reference, item, related, zenodo } = await filesOf(`"${publisher}"`, null);
    const who = { authors: [{ name: "Dataverse" }], publisher: { name: "Dataverse" } };
    expect(reference, publisher).toMatchObject({ ...who, doi, url });
    expect(zenodo).toEqual([{ identifier: doi, relation: "isDerivedFrom", scheme: "doi" }]);
    expect(item.publisher, publisher).toBe("Dataverse");
    const linked = { relatedItemIdentifier: doi, relatedItemIdentifierType: "DOI" };
    expect(item.relatedItemIdentifier).toEqual(linked);
    expect(related).toEqual([
      { relatedIdentifier: doi, relatedIdentifierType: "DOI", relationType: "IsDerivedFrom" },
    ]);
  }
  const got = await filesOf(`Dataverse doi:${doi}`, "https://example.org/r");
  expect(got.reference).toMatchObject({
    authors: [{ name: "Dataverse" }],
    doi,
    url: "https://example.org/r",
  });
  expect(got.item.relatedItemIdentifier.relatedItemIdentifier).toBe(doi);
  expect(got.related).toMatchObject([
    { relatedIdentifier: doi, relatedIdentifierType: "DOI" },
    { relatedIdentifier: "https://example.org/r", relatedIdentifierType: "URL" },
  ]);
  expect(got.zenodo).toMatchObject([
    { identifier: doi, scheme: "doi" },
    { identifier: "https://example.org/r", scheme: "url" },
  ]);
  const plain = await filesOf("Bureau https://example.org/b.", "https://example.org/r");
  expect(plain.reference).not.toHaveProperty("doi");
  expect(plain.reference).toMatchObject({ authors: [{ name: "Bureau" }], url: "https://example.org/r" });
  expect(plain.related).toEqual([
    {
      relatedIdentifier: "https://example.org/r",
      relatedIdentifierType: "URL",
      relationType: "IsDerivedFrom",
    },
  ]);
  const nameless = await filesOf("https://example.org/b", null);
  expect(nameless.item.publisher).toBe("Register of arms deliveries, edition of 2021");
  expect(nameless.reference.url).toBe("https://example.org/b");
  expect(nameless.reference).not.toHaveProperty("publisher");
  const unknown = await filesOf("24.kg / RFE/RL", null);
  expect(unknown.item).toMatchObject({ publisher: "24.kg / RFE/RL" });
  expect([unknown.related, unknown.zenodo]).toEqual([undefined, undefined]);
});

test("publishers of one line each keep their DOI", async () => {
  const texts = exampleTexts();
  const beside: readonly (readonly [string, string])[] = [
    ["Institute for Imaginary Peace", "Institute (doi:10.7910/DVN/ABC)"],
    ["Lake Herald", "Lake Herald https://doi.org/10.5281/zenodo.1"],
    ["Brennia Daily", "Brennia Daily https://example.org/b"],
  ];
  const sources = beside.reduce(
    (text, [name, cell]) => text.replaceAll(name, cell),
    texts["sources.csv"] ?? "",
  );
  const { study } = await handedOf({ ...texts, "sources.csv": sources }, { claims: [] });
  const its = { ...owing, sources: ["register-2021", "lake-herald", "brennia-daily"], obtain: null };
  const owed = await owedOf(study, [its]);
  const dois = ["10.7910/DVN/ABC", "10.5281/zenodo.1"];
  expect(owed).toEqual([
    {
      line: LINE,
      authors: [],
      publishers: ["Brennia Daily", "Institute", "Lake Herald"],
      publisher: null,
      url: null,
      dois,
    },
  ]);
  const handed = await handedOf(texts, { claims: [] });
  expect(parse(citationFile(handed, owed, [])).references[0]).toMatchObject({
    doi: dois[0],
    identifiers: [{ type: "doi", value: dois[1] }],
  });
  // One publisher is all that the format takes.
  expect(parse(citationFile(handed, owed, [])).references[0]).not.toHaveProperty("publisher");
  const { relatedIdentifiers } = JSON.parse(dataciteFile(handed, owed, []));
  expect(relatedIdentifiers.map((one: { relatedIdentifier: string }) => one.relatedIdentifier)).toEqual(dois);
});

test("authors of a source are its authors wherever a release is catalogued, and its publisher is none", async () => {
  const sources = ["review-2021"];
  const filesOf = async (authors: string) => {
    const texts = exampleTexts();
    const table = (texts["sources.csv"] ?? "").replace("Reed, Alma; Ford, Jonas", authors);
    const handed = await handedOf({ ...texts, "sources.csv": table }, { claims: [] });
    const files = aboutFiles(handed, [{ ...owing, sources }], [], []);
    const text = async (path: string) => String(await files.find((file) => file.path === path)?.content());
    return {
      reference: parse(await text("CITATION.cff")).references[0],
      item: JSON.parse(await text("datacite.json")).relatedItems[0],
      based: JSON.parse(await text("dataset.jsonld")).isBasedOn[0],
      licences: await text("LICENCES.md"),
    };
  };
  const { reference, item, based, licences } = await filesOf("Reed, Alma; Lakes Institute");
  expect(reference).toMatchObject({
    authors: [{ "family-names": "Reed", "given-names": "Alma" }, { name: "Lakes Institute" }],
    publisher: { name: "Journal of Imaginary Security" },
  });
  expect(item.creators).toEqual([
    { name: "Reed, Alma", nameType: "Personal", givenName: "Alma", familyName: "Reed" },
    { name: "Lakes Institute" },
  ]);
  expect(based.author).toMatchObject([{ "@type": "Person", name: "Alma Reed" }, { name: "Lakes Institute" }]);
  expect(licences).toContain("| Reed, Alma; Lakes Institute |");
  const nobody = await filesOf("");
  expect(nobody.reference.authors).toEqual([{ name: "Journal of Imaginary Security" }]);
  expect(nobody.item).not.toHaveProperty("creators");
  expect(nobody.based).not.toHaveProperty("author");
});

test("beside authors of a line stands the publisher of a source without any; of many they are counted", async () => {
  const { study } = await handedOf(exampleTexts(), { claims: [] });
  const authorsOf = async (...sources: string[]) =>
    (await owedOf(study, [{ ...owing, sources }]))[0]?.authors;
  expect(await authorsOf("review-2021", "lake-herald")).toEqual([
    { family: "Reed", given: "Alma" },
    { family: "Ford", given: "Jonas" },
    { name: "Lake Herald" },
  ]);
  expect(await authorsOf("review-2021", "lake-herald", "brennia-daily", "castova-wire")).toEqual([
    { name: "5 authors and publishers, each named in LICENCES.md" },
  ]);
});

test("a line of more publishers than are named has no publisher in CITATION.cff", async () => {
  const texts = exampleTexts();
  const unsigned = (texts["sources.csv"] ?? "").replace("Reed, Alma; Ford, Jonas", "");
  const handed = await handedOf({ ...texts, "sources.csv": unsigned }, { claims: [] });
  const publishers = new Map(
    rowsOf(await handed.study.sheet("sources")).map((row) => [row.publisher, row.id ?? ""]),
  );
  expect(publishers.size).toBeGreaterThan(3);
  const owed = await owedOf(handed.study, [{ ...owing, sources: [...publishers.values()], obtain: null }]);
  const { references } = parse(citationFile(handed, owed, []));
  expect(references[0].authors).toEqual([
    { name: `${publishers.size} publishers, each named in LICENCES.md` },
  ]);
  expect(references[0]).not.toHaveProperty("publisher");
});

test("a study without lines owes none", async () => {
  const handed = await handedOf(exampleTexts(), { claims: [] });
  for (const { path, content } of aboutFiles(handed, [{ ...owing, line: null }], [], []))
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
