import { describe, expect, test } from "vitest";
import { sourceRow } from "../../src/changes/beside.ts";
import { sources } from "../../src/sources/index.ts";
import { authorName, authorsIn } from "../../src/study/authors.ts";

/** Sources whose publisher is who made them, or that nobody has published under a name. */
const NONE = /^(sipri-|eu-|gdelt-|base-lists$)/;

describe("authors of a publisher's data", () => {
  test("stand in sources.csv apart from who hands it out", () => {
    const mme = sources.find(({ name }) => name === "mme");
    if (mme === undefined) throw new Error("no mme");
    const { cells } = sourceRow(mme, "mme.csv", "mme-v7", "v7", "2026-05-18", "0".repeat(64));
    expect(cells).toMatchObject({
      authors: "D'Orazio, Vito; Galambos, Kevin",
      publisher: "Harvard Dataverse",
    });
  });

  test.each(sources.filter(({ name }) => !NONE.test(name)).map((source) => [source.name, source] as const))(
    "are said of %s, each as a cell of people is read, and are those whom its citation names",
    (_, source) => {
      const authors = authorsIn(source.authors);
      expect(authors.length).toBeGreaterThan(0);
      expect(authors.map(authorName).join("; ")).toBe(source.authors);
      const [first = ""] = source.authors.split(/[,;]/);
      expect(source.cite.startsWith(first)).toBe(true);
    },
  );

  test("are left blank where the publisher is who made it", () => {
    for (const { name, authors } of sources) expect([name, authors === ""]).toEqual([name, NONE.test(name)]);
  });
});
