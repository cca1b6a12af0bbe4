import { expect, test } from "vitest";
import { parse } from "yaml";
import { aboutFiles } from "../../../src/release/about/about-files.ts";
import { citationFile, dataciteFile, zenodoFile } from "../../../src/release/about/catalogues.ts";
import { citationsOf, MOST_CITED } from "../../../src/release/about/cited.ts";
import { figuresOwing } from "../../../src/release/about/figures-owing.ts";
import { sourcesTold } from "../../../src/release/about/sources-told.ts";
import type { Handed } from "../../../src/release/handed.ts";
import { ledgerFiles } from "../../../src/release/ledgers/ledger-tables.ts";
import type { Table } from "../../../src/release/tables/table.ts";
import type { Attribution } from "../../../src/release/terms/excerpts.ts";
import type { Texts } from "../../memory-files.ts";
import { exampleTexts, handedOf } from "../handed.ts";
import { apartOf } from "./apart-of.ts";

/** The sources of the example without an address of their own. */
function withoutAddress(texts: Texts): Texts {
  return {
    ...texts,
    "sources.csv": (texts["sources.csv"] ?? "").replace(/https:\/\/example\.org\/[\w-]+/g, ""),
  };
}

const LINE = 'The Register: an excerpt <of> "its" table';
const TITLE = "Register of arms deliveries, edition of 2021";
const owing: Attribution = {
  ...{
    rule: null,
    treatment: "facts",
    line: LINE,
    sources: ["register-2021"],
    obtain: "https://example.org/r",
  },
  ...{ byTable: {}, bySource: { "register-2021": 3 }, rows: { transfers: 3 }, excerpt: null },
};

function aboutOf(handed: Handed, owed: readonly Attribution[]) {
  return aboutFiles(handed, owed, [], [], apartOf(handed, owed));
}

test("whoever catalogues a release is told the lines that stand beside its rows", async () => {
  const base = await handedOf(withoutAddress(exampleTexts()), { claims: [] });
  const handed = { ...base, edition: { ...base.edition, attribution: [LINE] } };
  const made = new Map(
    await Promise.all(
      [...aboutOf(handed, [owing, { ...owing, line: null }]), ...ledgerFiles(handed)].map(
        async ({ path, content }) => [path, String(await content())] as const,
      ),
    ),
  );
  const url = "https://example.org/r";
  const [reference, ...others] = parse(made.get("CITATION.cff") ?? "").references;
  expect(reference).toMatchObject({ type: "generic", title: TITLE, notes: LINE, url });
  expect(reference.authors[0].name).not.toBe("");
  expect(others).toEqual([]);
  const datacite = JSON.parse(made.get("datacite.json") ?? "");
  expect(datacite.relatedItems).toMatchObject([
    {
      relationType: "IsDerivedFrom",
      titles: [{ title: TITLE }],
      relatedItemIdentifier: { relatedItemIdentifier: url },
    },
  ]);
  expect(datacite.rightsList).toContainEqual({ rights: LINE, rightsUri: url });
  const [based] = JSON.parse(made.get("dataset.jsonld") ?? "").isBasedOn;
  expect(based).toMatchObject({ name: TITLE, creditText: LINE, url });
  expect(JSON.parse(made.get("claims.json") ?? "").attribution).toEqual([LINE]);
});

test("whom a source names as publisher is a name, and its DOI or address an identifier", async () => {
  const texts = withoutAddress(exampleTexts());
  const filesOf = async (publisher: string, obtain: string | null) => {
    const sources = (texts["sources.csv"] ?? "").replaceAll("Institute for Imaginary Peace", publisher);
    const handed = await handedOf({ ...texts, "sources.csv": sources }, { claims: [] });
    const files = aboutOf(handed, [{ ...owing, obtain }]);
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
  const odd = await filesOf("Bureau", "https://example.org/ж|1?a=%20");
  expect(odd.reference.url).toBe("https://example.org/%D0%B6%7C1?a=%20");
  const nameless = await filesOf("https://example.org/b", null);
  expect(nameless.item).not.toHaveProperty("publisher");
  expect(nameless.reference.authors).toEqual([{ name: TITLE }]);
  expect(nameless.reference.url).toBe("https://example.org/b");
  expect(nameless.reference).not.toHaveProperty("publisher");
  const unknown = await filesOf("24.kg / RFE/RL", null);
  expect(unknown.item).toMatchObject({ publisher: "24.kg / RFE/RL" });
  expect([unknown.related, unknown.zenodo]).toEqual([undefined, undefined]);
});

test("each source under a line is one reference with the line beside it, and keeps its DOIs", async () => {
  const texts = exampleTexts();
  const beside: readonly (readonly [string, string])[] = [
    ["Institute for Imaginary Peace", "Institute doi:10.7910/DVN/ABC doi:10.7910/DVN/DEF"],
    ["Lake Herald", "Lake Herald https://doi.org/10.5281/zenodo.1"],
    ["Brennia Daily", "Brennia Daily https://example.org/b"],
  ];
  const table = beside.reduce(
    (text, [name, cell]) => text.replaceAll(`,${name},`, `,"${cell}",`),
    texts["sources.csv"] ?? "",
  );
  const handed = await handedOf({ ...texts, "sources.csv": table }, { claims: [] });
  const sources = ["register-2021", "lake-herald", "brennia-daily"];
  const bySource = { "register-2021": 3, "lake-herald": 5, "brennia-daily": 1 };
  const citations = await citationsOf(handed, [{ ...owing, sources, bySource, obtain: null }]);
  const plain = { line: LINE, authors: [] };
  expect(citations).toEqual({
    cited: [
      {
        ...plain,
        title: "Reports on defence",
        publisher: "Lake Herald",
        url: "https://example.org/lake-herald",
        dois: ["10.5281/zenodo.1"],
      },
      {
        ...plain,
        title: TITLE,
        publisher: "Institute",
        url: "https://example.org/register-2021",
        dois: ["10.7910/DVN/ABC", "10.7910/DVN/DEF"],
      },
      {
        ...plain,
        title: "Border and army",
        publisher: "Brennia Daily",
        url: "https://example.org/brennia-daily",
        dois: [],
      },
    ],
    of: 3,
    told: { listed: 12, withRows: 3, under: 11 },
  });
  const { references } = parse(citationFile(handed, citations, []));
  expect(references.map(({ title }: { title: string }) => title)).toEqual([
    ...["Reports on defence", TITLE, "Border and army"],
  ]);
  expect(references[1]).toMatchObject({
    notes: LINE,
    doi: "10.7910/DVN/ABC",
    identifiers: [{ type: "doi", value: "10.7910/DVN/DEF" }],
  });
  const { relatedIdentifiers } = JSON.parse(dataciteFile(handed, citations, []));
  expect(relatedIdentifiers.map((one: { relatedIdentifier: string }) => one.relatedIdentifier)).toEqual([
    ...["10.5281/zenodo.1", "https://example.org/lake-herald", "10.7910/DVN/ABC", "10.7910/DVN/DEF"],
    ...["https://example.org/register-2021", "https://example.org/brennia-daily"],
  ]);
});

test("authors of a source are its authors wherever a release is catalogued, and its publisher is none", async () => {
  const sources = ["review-2021"];
  const filesOf = async (authors: string) => {
    const texts = exampleTexts();
    const table = (texts["sources.csv"] ?? "").replace("Reed, Alma; Ford, Jonas", authors);
    const handed = await handedOf({ ...texts, "sources.csv": table }, { claims: [] });
    const files = aboutOf(handed, [{ ...owing, sources }]);
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

test("sources that name who made them are cited without a line too, after those that one is owed for", async () => {
  const texts = exampleTexts();
  const unsigned = (texts["sources.csv"] ?? "").replace(",Lake Herald,", ",,");
  const handed = await handedOf({ ...texts, "sources.csv": unsigned }, { claims: [] });
  const sources = ["brennia-daily", "lake-herald", "review-2021"];
  const bySource = { "brennia-daily": 4, "lake-herald": 9, "review-2021": 7 };
  const { cited, of } = await citationsOf(handed, [
    { ...owing, line: null, obtain: null, sources, bySource },
    owing,
  ]);
  expect(cited.map(({ title, line }) => [title, line])).toEqual([
    [TITLE, LINE],
    ["Who guards the Lakes? An invented review", null],
    ["Border and army", null],
  ]);
  expect(of).toBe(3);
});

test("no more are cited than a number that is told, the most used of each line in any case", async () => {
  const texts = exampleTexts();
  const many = Array.from({ length: MOST_CITED + 5 }, (_, i) => `s${i}`);
  const [head = "", ...rows] = (texts["sources.csv"] ?? "").trimEnd().split("\n");
  const at = (name: string) => head.split(",").indexOf(name);
  const more = many.map((id) => {
    const cells = head.split(",").map(() => "");
    cells[at("id")] = id;
    cells[at("title")] = `Title of ${id}`;
    cells[at("publisher")] = "Somebody";
    return cells.join(",");
  });
  const table = `${[head, ...rows, ...more].join("\n")}\n`;
  const handed = await handedOf({ ...texts, "sources.csv": table }, { claims: [] });
  const bySource = Object.fromEntries(many.map((id, i) => [id, 1000 - i]));
  const citations = await citationsOf(handed, [
    { ...owing, line: "Somebody, whose list it is", sources: many, bySource },
    owing,
  ]);
  expect(citations.of).toBe(MOST_CITED + 6);
  expect(citations.cited).toHaveLength(MOST_CITED);
  expect(citations.cited.slice(0, 3).map(({ title }) => title)).toEqual([
    "Title of s0",
    TITLE,
    "Title of s1",
  ]);
  const { message, references } = parse(citationFile(handed, citations, []));
  expect(references).toHaveLength(MOST_CITED);
  const which =
    "one for each line that terms ask for, then those with most rows here. LICENCES.md lists all.";
  const { listed, under } = sourcesTold(handed, []);
  const told = `The release has ${MOST_CITED + 6} sources with rows here, of ${listed} that are listed; ${under} of them under a record. Of these sources`;
  expect(message).toContain(`${told} references has ${MOST_CITED}: ${which}`);
  const { descriptions } = JSON.parse(dataciteFile(handed, citations, []));
  expect(descriptions).toContainEqual({
    ...{ descriptionType: "Other", lang: "en" },
    description: `${told} relatedItems has ${MOST_CITED}: ${which}`,
  });
  expect(JSON.parse(zenodoFile(handed, citations, [])).notes).toContain(
    `<p>${told} the related works are the addresses, where they are known, of ${MOST_CITED}: ${which}</p>`,
  );
  const whole = { ...citations, of: MOST_CITED };
  for (const file of [citationFile, dataciteFile, zenodoFile])
    expect(file(handed, whole, [])).not.toContain("LICENCES.md lists all");
});

test("the most used come first, and a copy stands before no original that is used as much or owes the same line", async () => {
  const texts = exampleTexts();
  const [head = "", ...rows] = (texts["sources.csv"] ?? "").trimEnd().split("\n");
  const row = (id: string, original: string) => {
    const cells: Readonly<Record<string, string>> = {
      ...{
        id,
        title: id,
        publisher: "Somebody",
        original_publisher: original,
        url: `https://example.org/${id}`,
      },
    };
    return head
      .split(",")
      .map((name) => cells[name] ?? "")
      .join(",");
  };
  const more = [row("a-copy", "Press"), row("b-press", ""), row("c-proxy", "Wiki"), row("d-wiki", "")];
  const handed = await handedOf(
    { ...texts, "sources.csv": `${[head, ...rows, ...more, row("e-most", "")].join("\n")}\n` },
    { claims: [] },
  );
  const plain = { ...owing, line: null, obtain: null };
  const { cited } = await citationsOf(handed, [
    { ...owing, line: "Wiki", sources: ["c-proxy", "d-wiki"], bySource: { "c-proxy": 6, "d-wiki": 2 } },
    { ...plain, sources: ["a-copy", "b-press"], bySource: { "a-copy": 5, "b-press": 5 } },
    { ...plain, sources: ["e-most"], bySource: { "e-most": 9 } },
  ]);
  expect(cited.map(({ title }) => title)).toEqual(["d-wiki", "e-most", "c-proxy", "b-press", "a-copy"]);
});

test("as many lines as sources cost about what one line for all of them does", async () => {
  const handed = await handedOf(exampleTexts(), { claims: [] });
  const ids = Array.from({ length: 40_000 }, (_, i) => `s${i}`);
  const owed = (line: string, sources: readonly string[]) => ({
    ...{ ...owing, line, sources, bySource: Object.fromEntries(sources.map((id) => [id, 1])) },
  });
  const spent = async (attributions: readonly ReturnType<typeof owed>[]) => {
    const before = process.cpuUsage();
    const { cited } = await citationsOf(handed, attributions);
    return { cited, cost: process.cpuUsage(before).user };
  };
  const [apart, together] = [ids.map((id) => owed(`Line ${id}`, [id])), [owed("One line", ids)]];
  await spent(together);
  expect((await spent(apart)).cited).toHaveLength(ids.length);
  // What other threads spend meanwhile is counted too, so that the least of several is what it costs.
  const least = async (attributions: Parameters<typeof spent>[0]) => {
    const costs: number[] = [];
    for (let run = 0; run < 3; run++) costs.push((await spent(attributions)).cost);
    return Math.min(...costs);
  };
  // Each line held against every source takes fifty times as long.
  expect((await least(apart)) / (await least(together))).toBeLessThan(15);
});

test("a source that nobody made and no line is owed for is not cited", async () => {
  const texts = exampleTexts();
  const nobody = (texts["sources.csv"] ?? "").replaceAll("Institute for Imaginary Peace", "");
  const handed = await handedOf({ ...texts, "sources.csv": nobody }, { claims: [] });
  for (const { path, content } of aboutOf(handed, [{ ...owing, line: null }]))
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
