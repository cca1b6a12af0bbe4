import { expect, test } from "vitest";
import { drawing, shapesOf, studyOf } from "./tied.ts";

const draw = await drawing(
  studyOf(["e1 2001 PPP AAA", "e2 2002 PPP AAA", "e3 2001 QQQ AAA", "e4 2003 QQQ BBB", "e5 2004 QQQ BBB"]),
);
const question = { measure: "share", layer: "exercises", to: "region", period: "2000..2010" } as const;

test("how much the shares of a row are of stands in the table and in the CSV, with its records", async () => {
  const drawn = await draw({ kind: "matrix", question, series: { field: "to", values: "region" } });
  const [twin] = drawn.twins;
  expect(twin?.columns.slice(-2)).toEqual(["HHI", "n"]);
  expect(twin?.rows.map(({ cells }) => cells.at(-1)?.value)).toEqual([3, 2, null]);
  const lines = drawn.csv.split("\r\n");
  expect(lines).toContain(",AAA,n,3,3,3,exercises,recorded,e1; e2; e3,0,,State AAA,n");
  expect(lines.find((line) => line.startsWith(",AAA,hhi,"))).toContain(",index,recorded,");
  const beside = shapesOf(drawn).flatMap((s) => (s.kind === "text" && s.anchor === "end" ? [s.text] : []));
  expect(beside.filter((text) => text === "3")).toHaveLength(1);
});

test("how much the shares of a column are of is a row of the table and of the CSV", async () => {
  const columns = { field: "period", values: ["2001..2001", "2002..2010"] };
  const drawn = await draw({
    ...{ kind: "matrix", question, columns },
    series: { field: "from", values: ["PPP", "QQQ"] },
  });
  const last = drawn.twins[0]?.rows.at(-1);
  expect([last?.name, ...(last?.cells ?? []).map(({ value }) => value)]).toEqual(["n", 2, 3]);
  expect(drawn.csv).toContain(",n,2001..2001,2,2,2,exercises,recorded,e1; e3,0,,n,2001");
});
