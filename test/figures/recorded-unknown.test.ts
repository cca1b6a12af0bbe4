import { expect, test } from "vitest";
import type { Figure } from "../../src/figures/spec.ts";
import { drawing, faultsIn, QUESTION, shapesOf, studyOf } from "./tied.ts";

/** Of `e4` the records say that nobody knows who organised it. */
const draw = await drawing(
  studyOf(["e1 2001 PPP AAA", "e2 2001 QQQ AAA", "e3 2001 QQQ BBB", "e4 2001 unknown AAA"], {
    partners: ["PPP", "QQQ"],
  }),
);
const series = { field: "from", values: ["PPP"], rest: true } as const;
const { period: _, ...anytime } = QUESTION;
const years = { ...anytime, period: "2001", by: "year" } as const;
const shares = { ...anytime, measure: "share" } as const;

/** Value, ends and records of a row of a figure's CSV. */
function rowOf(csv: string, key: string): readonly string[] {
  const [line = ""] = csv.split("\r\n").filter((row) => row.startsWith(`,${key},`));
  const [, , , value = "", low = "", high = "", , state = "", records = ""] = line.split(",");
  return [value, low, high, state, records];
}

test.each([
  ["bars", { kind: "bars", question: years, series }, "rest,2001", "unknown,2001", ["2", "1"]],
  ["area", { kind: "area", question: years, series }, "rest,2001", "unknown,2001", ["0.5", "0.25"]],
  [
    "lines",
    { kind: "lines", question: { ...shares, period: "2001", by: "year" }, series },
    "rest,2001",
    "unknown,2001",
    ["0.5", "0.25"],
  ],
  [
    "matrix",
    { kind: "matrix", question: shares, series: { field: "to", values: ["AAA"] }, columns: series },
    "AAA,rest",
    "AAA,unknown",
    ["0.333333333333", "0.333333333333"],
  ],
] as const satisfies readonly (readonly [string, Partial<Figure>, string, string, readonly string[]])[])(
  "whoever is recorded as unknown is nobody known and none of the others in %s",
  async (_, figure, rest, unknown, values) => {
    const drawn = await draw(figure);
    expect(faultsIn(drawn)).toEqual([]);
    const [others, nobody] = [rowOf(drawn.csv, rest), rowOf(drawn.csv, unknown)];
    expect([others[0], nobody[0]]).toEqual(values);
    expect(others[4]).toMatch(/^e2/);
    expect(nobody.slice(3)).toEqual(["recorded", expect.stringMatching(/^e4/)]);
    expect(drawn.twins[0]?.columns).toContain("Not known");
    expect(drawn.svg).toContain("Others: State QQQ.");
  },
);

test("bars that stand and bars that lie leave its part open, with its records behind it", async () => {
  for (const by of ["year", "recipient"]) {
    const drawn = await draw({ kind: "bars", question: { ...years, by }, series });
    const open = shapesOf(drawn).flatMap((s) =>
      s.kind === "rect" && s.fill === "ground" && s.stroke === "muted" && s.mark !== undefined
        ? [s.mark]
        : [],
    );
    expect(open.map((mark) => drawn.marks[mark]?.receipt)).toEqual([["e4"]]);
  }
});

test("it has a row of a timeline of its own, and is missing to the whole where others are not drawn", async () => {
  const time = await draw({ kind: "timeline", series });
  expect(time.twins.map(({ caption, keys }) => [caption, keys?.rows])).toEqual([
    ["State PPP", ["e1"]],
    ["Others", ["e2", "e3"]],
    ["Not known", ["e4"]],
  ]);
  const some = await draw({
    kind: "lines",
    question: { ...shares, period: "2001", by: "year" },
    series: { field: "from", values: ["PPP", "QQQ"] },
  });
  expect(some.svg).toContain("Missing to 100 %, and not drawn: Not known.");
});

test.each(["star", "ring", "layered", "map"] as const)(
  "a %s tells what belongs to nobody known apart from partners that it does not draw, records without a sender included",
  async (kind) => {
    const texts = studyOf(
      ["e1 2001 PPP AAA", "e2 2001 RRR AAA", "e4 2001 unknown AAA", "e5 2001 unknown BBB", "e6 2001 RRR BBB"],
      { partners: ["PPP"] },
    );
    const unsaid = String(texts["participants.csv"]).replace("e6,RRR,organiser\n", "");
    const drawnBy = await drawing({ ...texts, "participants.csv": unsaid });
    const drawn = await drawnBy({ kind, question: QUESTION });
    const told = String(drawn.svg).replace(/<[^>]*>/g, " ");
    expect(told).toContain("Belongs to nobody known, and is not drawn: 3.");
    expect(told).toMatch(/not drawn: [^.]*State RRR \(1\)\./);
    expect(drawn.takeaway).not.toMatch(/not known|unknown/i);
    const row = drawn.csv.split("\r\n").find((line) => line.startsWith("undrawn,unknown,")) ?? "";
    expect(row).toMatch(/^undrawn,unknown,total,3,,,exercises,recorded,e4; e5; e6,/);
    const share = await drawnBy({ kind, question: { ...QUESTION, measure: "share" } });
    expect(String(share.svg).replace(/<[^>]*>/g, " ")).toMatch(/and is not drawn: 60.%\./);
  },
);
