import { expect, test } from "vitest";
import { parse } from "yaml";
import { aboutFiles } from "../../../src/release/about/about-files.ts";
import { datapackageOf } from "../../../src/release/about/datapackage.ts";
import { receiptLedger } from "../../../src/release/ledgers/receipts.ts";
import { recordTables } from "../../../src/release/tables/records.ts";
import { handedOut } from "../../../src/release/terms/hand-out.ts";
import { openStudy } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { withoutRelease } from "../../study/without-release.ts";
import { exampleTexts, handedOf } from "../handed.ts";
import { apartOf } from "./apart-of.ts";
import { faultsOfPackage } from "./package-rules.ts";

const FACTS = '{ sources: ["*"], rows: facts }';
const FORUM = '{ sources: [lsf-calendar], rows: facts, attribution: "The Forum, as it asks" }';
const REGISTER =
  '{ sources: [register-2021], rows: excerpt, below: 0.1, attribution: "The Register: an excerpt, not for profit", obtain: "https://example.org/all" }';
const SITE = "https://example.org/lakes/1.2.3/site/";

/** What a release of the example says of itself under some rules, of its coding under CC BY 4.0 where nothing else is said. */
async function saidUnder(
  terms: readonly string[],
  { licence = "licence: CC-BY-4.0, ", sources = (text: string) => text, address = SITE } = {},
) {
  const texts = exampleTexts();
  const study = `${withoutRelease(texts["study.yaml"])}\nrelease: { ${licence}creators: [{ name: X }], terms: [${terms.join(", ")}] }\n`;
  const own = { ...texts, "study.yaml": study, "sources.csv": sources(texts["sources.csv"] ?? "") };
  const { attributions } = await handedOut(await openStudy(memoryFiles(own)));
  const base = await handedOf(own, { claims: [] });
  const tables = [...(await recordTables(base.study)), await receiptLedger(base)];
  const edition = { ...base.edition, licence: licence === "" ? "" : "Coding: CC BY 4.0" };
  const handed = { ...base, tables, edition };
  const figures = [
    { ...{ id: "arms-by-state", path: "figures/arms.csv", title: "Arms" }, rows: 1, bytes: 1, sha256: "ab" },
    { ...{ id: "nobody-draws", path: "figures/none.csv", title: "None" }, rows: 1, bytes: 1, sha256: "ab" },
  ];
  const apart = apartOf(handed, attributions);
  const files = aboutFiles(handed, attributions, [], figures, apart, address);
  const text = async (path: string) => String(await files.find((file) => file.path === path)?.content());
  return {
    datapackage: JSON.parse(datapackageOf(handed, figures, () => null, apart)),
    jsonLd: JSON.parse(await text("dataset.jsonld")),
    cff: parse(await text("CITATION.cff")),
    datacite: JSON.parse(await text("datacite.json")),
    zenodo: JSON.parse(await text(".zenodo.json")),
  };
}

type Said = Awaited<ReturnType<typeof saidUnder>>;

function resource({ datapackage }: Said, name: string) {
  return datapackage.resources.find((one: { name: string }) => one.name === name);
}

function download({ jsonLd }: Said, name: string) {
  return jsonLd.distribution.find((one: { name: string }) => one.name === name);
}

const OWN = { name: "CC-BY-4.0", path: "LICENCES.md", title: "Coding: CC BY 4.0" };
const PLAIN = { path: "LICENCES.md", title: "Coding: CC BY 4.0" };
const EXCERPT = { path: "LICENCES.md", title: "The Register: an excerpt, not for profit" };
const LINE = { path: "LICENCES.md", title: "The Forum, as it asks" };
const BY = "https://spdx.org/licenses/CC-BY-4.0.html";

test("a table tells the terms of its own rows, and which of its licences cover them", async () => {
  const said = await saidUnder([REGISTER, FORUM, FACTS]);
  expect(faultsOfPackage(said.datapackage)).toEqual([]);
  expect(said.datapackage.licenses).toEqual([PLAIN, EXCERPT, LINE]);
  const deliveries = resource(said, "deliveries");
  expect(deliveries.licenses).toEqual([PLAIN, EXCERPT]);
  expect(deliveries.sources).toContainEqual({
    title: "Institute for Imaginary Peace: Register of arms deliveries, edition of 2021",
    path: "https://example.org/register-2021",
  });
  expect(resource(said, "exercises").licenses).toEqual([OWN, LINE]);
  expect(resource(said, "series").licenses).toEqual([OWN]);
  expect(resource(said, "series")).not.toHaveProperty("sources");
  // Computed from all tables, so that what holds for all holds for it.
  expect(resource(said, "receipts")).not.toHaveProperty("licenses");
  expect(resource(said, "figures/arms").licenses).toContainEqual(EXCERPT);
  expect(resource(said, "figures/arms").licenses).not.toContainEqual(OWN);
  expect(resource(said, "figures/none").licenses).toEqual([OWN]);
});

test("a file of dataset.jsonld has the licence, the terms and the line of its own rows", async () => {
  const said = await saidUnder([REGISTER, FORUM, FACTS]);
  const usageInfo = "https://example.org/lakes/1.2.3/LICENCES.md";
  const work = ({ title }: { title: string }) => ({ "@type": "CreativeWork", name: title, url: usageInfo });
  expect(said.jsonLd.license).toEqual([PLAIN, EXCERPT, LINE].map(work));
  expect(download(said, "deliveries")).toMatchObject({
    license: [PLAIN, EXCERPT].map(work),
    usageInfo,
    creditText: "The Register: an excerpt, not for profit.",
  });
  expect(download(said, "exercises")).toMatchObject({
    license: BY,
    usageInfo,
    creditText: "The Forum, as it asks.",
  });
  expect(download(said, "series").license).toBe(BY);
  expect(download(said, "series")).not.toHaveProperty("creditText");
  expect(download(said, "data.duckdb")).not.toHaveProperty("license");
});

test("no catalogue is told one licence where rows are here that it does not cover", async () => {
  const { cff, datacite, zenodo } = await saidUnder([REGISTER, FORUM, FACTS]);
  expect(cff).not.toHaveProperty("license");
  expect(cff["license-url"]).toBe("https://example.org/lakes/1.2.3/LICENCES.md");
  expect(cff.message).toContain(
    "No one licence covers all of this release: LICENCES.md has the terms of each source. The study’s own licence: Coding: CC BY 4.0",
  );
  expect(datacite.rightsList).toEqual([
    { rights: "No one licence covers all of this release: LICENCES.md has the terms of each source." },
    { rights: "The study’s own licence: Coding: CC BY 4.0" },
    { rights: EXCERPT.title, rightsUri: "https://example.org/all" },
    { rights: LINE.title },
  ]);
  expect(zenodo).toMatchObject({ access_right: "open", license: "other-closed" });
  expect(zenodo.notes).toMatch(
    /^<p>No one licence covers all.*<p>Anyone may open and download these files\. Zenodo’s “Other \(Not Open\)” is of their reuse: some rows are an excerpt of their publisher’s table, under its terms\.<\/p><p>The study’s own licence/,
  );
  const apart = await saidUnder([REGISTER, FACTS], { address: "https://example.org/lakes/" });
  expect(apart.cff).not.toHaveProperty("license-url");
});

test("facts in the words of the study are under its licence, whatever line stands beside them", async () => {
  const said = await saidUnder([FORUM, FACTS]);
  expect(said.cff.license).toBe("CC-BY-4.0");
  expect(said.cff.message).not.toContain("No one licence");
  expect(said.datacite.rightsList).toMatchObject([{ rightsIdentifier: "CC-BY-4.0" }, { rights: LINE.title }]);
  expect(said.zenodo.license).toBe("cc-by-4.0");
  expect(said.zenodo.notes).not.toContain("Not Open");
  expect(said.jsonLd.license).toBe(BY);
  const plain = await saidUnder([FACTS]);
  expect(plain.datapackage.licenses).toEqual([OWN]);
  expect(resource(plain, "deliveries")).not.toHaveProperty("licenses");
  expect(download(plain, "deliveries")).not.toHaveProperty("license");
});

test("rows that go as they are have the terms that their source states, if they are not those of the study", async () => {
  const terms = (of: string) => ({
    sources: (text: string) => text.replaceAll("invented, free to use", of),
  });
  const other = await saidUnder([], terms("ODbL 1.0"));
  expect(resource(other, "deliveries").licenses).toEqual([PLAIN, { path: "LICENCES.md", title: "ODbL 1.0" }]);
  expect(other.cff).not.toHaveProperty("license");
  expect(other.zenodo.license).toBe("other-at");
  const same = await saidUnder([], terms("CC BY 4.0"));
  expect(same.cff.license).toBe("CC-BY-4.0");
  expect(same.zenodo.license).toBe("cc-by-4.0");
});

test("a study that names no licence is given none by Zenodo, which takes CC0 where nothing is said", async () => {
  const { zenodo, datacite, cff } = await saidUnder([FACTS], { licence: "" });
  expect(zenodo.license).toBe("other-closed");
  expect(zenodo.notes).toContain("is of their reuse: the study names no licence of its own coding.");
  expect(datacite).not.toHaveProperty("rightsList");
  expect(cff).not.toHaveProperty("license");
});
