import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { datapackageOf } from "../../../src/release/about/datapackage.ts";
import { figureTables } from "../../../src/release/about/figure-tables.ts";
import { releasedFigures } from "../../../src/release/figure-files.ts";
import { checkSchema } from "../../../src/release/verify/schema.ts";
import { SMALL } from "../../figures/small-study.ts";
import { handedOf } from "../handed.ts";

const FIGURE = `- id: by-year
  kind: bars
  title: { en: By year }
  question: { measure: count, layer: exercises, period: 2001..2007, by: year }
`;

test("values of figures keep to their schema in the package, and a cell that does not is told", async () => {
  const handed = await handedOf({ ...SMALL, "figures/a.yaml": FIGURE }, { claims: [] });
  const figures = await releasedFigures(handed);
  const tables = figureTables(figures);
  expect(tables).toMatchObject([{ id: "by-year", path: "figures/by-year.csv", title: "By year", rows: 7 }]);
  const said: unknown = JSON.parse(datapackageOf(handed, tables, () => null, []));
  const root = await mkdtemp(join(tmpdir(), "multivector-figures-"));
  const [csv = ""] = figures.map(({ drawn }) => drawn().csv);
  const told = async (text: string) => {
    await writeFile(join(root, "figures/by-year.csv"), text);
    return checkSchema(root, said);
  };
  try {
    await mkdir(join(root, "figures"));
    expect(Buffer.byteLength(csv)).toBe(tables[0]?.bytes);
    expect(await told(csv)).toEqual({
      tables: new Map([["figures/by-year", 7]]),
      paths: new Map([["figures/by-year", "figures/by-year.csv"]]),
      findings: [],
    });
    expect((await told(csv.replace(",recorded,", ",perhaps,"))).findings).toMatchObject([
      {
        path: "figures/by-year.csv",
        message: expect.stringMatching(/state has a value that is not allowed/),
      },
    ]);
    expect((await told(csv.replace("panel,", "pane,"))).findings).toHaveLength(1);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
