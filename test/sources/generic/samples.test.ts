import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { proposeMapping } from "../../../src/sources/generic/propose.ts";
import { documentOf, home, mappingFor, names, readWith, short } from "./documents.ts";

const SHARED = new URL("../../../../shared/data/", import.meta.url);

/** A published file as a table of somebody's own. */
function sample(path: string, delimiter: string) {
  const rows: string[][] = parse(readFileSync(new URL(path, SHARED), "latin1"), {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
  });
  return documentOf(path, { "": rows }, delimiter);
}

describe.skipIf(!existsSync(SHARED))("files as they are published, taken as tables of one's own", () => {
  test("a register of exercises in wide columns", async () => {
    const document = sample("exercises/mme_v7_CA_1994-2003.csv", ",");
    const proposal = proposeMapping(document, names, home);
    expect(proposal.mapping).toMatchObject({ table: "exercises", id: ["id"], dates: "month-first" });
    expect(proposal.columns.find((c) => c.heading === "StartDate")?.evidence).toContain(
      "dates prove month first, none contradicts",
    );
    expect(proposal.unmatched).toEqual([]);
    const { reading, said } = await readWith(mappingFor(document), document);
    expect(said.rejects).toEqual([]);
    expect(short(said.rows, "exercises", "id")).toHaveLength(reading.entries.length);
  });

  test("a register of arms with a preamble, columns without headings and lists of years", async () => {
    const document = sample("sipri/trade-register_semi_CA_2024-10-13_cp1252.csv", ",");
    const { reading, said } = await readWith(mappingFor(document), document);
    expect(reading.passed.preamble).toBe(10);
    expect(said.rejects).toEqual([]);
    expect(short(said.rows, "transfers", "id")).toHaveLength(reading.entries.length);
    expect(new Set(short(said.rows, "transfers", "id")).size).toBe(reading.entries.length);
  });

  test("a list of two columns of states asks which is which", () => {
    const { questions } = proposeMapping(sample("bases/kathleengraham_military_bases.csv", ","), names, home);
    expect(questions.map((q) => q.id)).toEqual(["table", "operator", "host"]);
    expect(questions[1]?.choices.map((c) => c.value)).toEqual([
      "column:Country",
      "column:Overseas Base",
      "none",
    ]);
  });
});
