import fc from "fast-check";
import { expect, test } from "vitest";
import type { Drawn } from "../../src/figures/drawn.ts";
import { filledRect, TEXTURES } from "../../src/figures/plot/texture.ts";
import type { Shape } from "../../src/figures/scene/scene.ts";
import type { Figure } from "../../src/figures/spec.ts";
import { drawing, QUESTION, shapesOf, studyOf } from "./tied.ts";

/** Eleven partners, of which seven have a colour of their own and four share grey. */
const PARTNERS = ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH", "II", "JJ", "KK"].map((p) => `P${p}`);
const GREY = PARTNERS.slice(7);
const draw = await drawing(
  studyOf(
    PARTNERS.flatMap((p, i) => [`e${i}a 2001 ${p} AAA`, `e${i}b 2002 ${p} BBB`]),
    { partners: PARTNERS },
  ),
);
const series = { field: "from", values: GREY } as const;
const { to: _, ...anybody } = QUESTION;

/** The colour of a mark and the ways its lines go: `p8`, `p8 falling`. */
function lookOf(shape: Shape): string {
  if (shape.kind !== "group") return "fill" in shape ? `${shape.fill}` : "";
  const [plain, lines] = shape.shapes;
  if (plain === undefined || lines?.kind !== "path") return "";
  const ways = [...lines.d.matchAll(/M(-?[\d.]+),(-?[\d.]+)(?:L(-?[\d.]+),(-?[\d.]+)|([HV]))/g)].map(
    ([, x, y, toX, toY, straight]) =>
      straight ?? (Number(toX) === Number(x) ? "V" : `${Number(toY) > Number(y)}`),
  );
  return `${lookOf(plain)} ${[...new Set(ways)].sort().join()}`;
}

/** How the marks of each partner look, by what stands before the comma of their labels. */
function looksIn(drawn: Drawn, named: (label: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  const walk = (shape: Shape): void => {
    const { mark } = shape;
    const label = mark === undefined ? undefined : drawn.marks[mark]?.label;
    if (label !== undefined && drawn.marks[mark ?? 0]?.receipt.length !== 0) {
      const name = named(label);
      out.set(name, (out.get(name) ?? new Set()).add(lookOf(shape)));
    } else if (shape.kind === "group") shape.shapes.forEach(walk);
  };
  drawn.scene.shapes.forEach(walk);
  return out;
}

test.each([
  ["bars by year", { kind: "bars", question: { ...QUESTION, by: "year" }, series }, 0],
  ["bars by recipient", { kind: "bars", question: { ...QUESTION, by: "recipient" }, series }, 0],
  ["an area", { kind: "area", question: { ...QUESTION, by: "year" }, series }, 0],
  [
    "a dumbbell",
    { kind: "dumbbell", question: anybody, series: { field: "to", values: "region" }, columns: series },
    1,
  ],
] satisfies readonly (readonly [string, Partial<Figure>, number])[])(
  "in %s each of four partners of one colour looks different, and its legend like it",
  async (_, figure, part) => {
    for (const [width, theme] of [
      [960, "light"],
      [360, "dark"],
    ] as const) {
      const drawn = await draw(figure, { width, theme });
      const looks = looksIn(drawn, (label) => label.split(", ")[part] ?? "");
      const each = GREY.map((p) => [...(looks.get(`State ${p}`) ?? [])]);
      expect(each.map((l) => l.length)).toEqual([1, 1, 1, 1]);
      expect(new Set(each.flat()).size).toBe(4);
      expect(each.flat().every((l) => l.startsWith("p8"))).toBe(true);
      const legend = legendIn(drawn);
      expect(GREY.map((p) => legend.get(`State ${p}`))).toEqual(each.flat());
    }
  },
);

/** How the sign before each name of the legend looks. */
function legendIn(drawn: Drawn): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const walk = (shape: Shape, before: Shape | undefined): void => {
    if (shape.kind === "group") for (const [i, s] of shape.shapes.entries()) walk(s, shape.shapes[i - 1]);
    else if (shape.kind === "text" && before !== undefined && before.kind !== "text" && !out.has(shape.text))
      out.set(shape.text, lookOf(before));
  };
  for (const [i, s] of drawn.scene.shapes.entries()) walk(s, drawn.scene.shapes[i - 1]);
  return out;
}

test("three points that are no partners look different in a dumbbell and in its legend", async () => {
  const { period: _period, ...ever } = anybody;
  const periods = ["2000..2001", "2001..2002", "2002..2003"];
  const columns = { field: "period", values: periods };
  const drawn = await draw({
    kind: "dumbbell",
    question: ever,
    series: { field: "to", values: "region" },
    columns,
  });
  const legend = legendIn(drawn);
  const looks = periods.map((p) => legend.get(p.replace("..", "–")));
  expect(new Set(looks).size).toBe(3);
  expect(looks).not.toContain(undefined);
});

test("a figure of partners with colours of their own has no lines in them", async () => {
  const own = { field: "from", values: PARTNERS.slice(0, 7) } as const;
  const drawn = await draw({ kind: "bars", question: { ...QUESTION, by: "year" }, series: own });
  const looks = looksIn(drawn, (label) => label.split(", ")[0] ?? "");
  expect([...looks.values()].flatMap((l) => [...l]).sort()).toEqual([
    "p1",
    "p2",
    "p3",
    "p4",
    "p5",
    "p6",
    "p7",
  ]);
});

test("links of one colour are told apart by where they begin, and a ring says so", async () => {
  const says = async (values: readonly string[]) =>
    (await draw({ kind: "ring", series: { field: "from", values } })).svg.includes("share a colour");
  expect(await says(GREY)).toBe(true);
  expect(await says(PARTNERS.slice(0, 3))).toBe(false);
});

test("slopes of one colour have dashes of their own, and one with a colour of its own has none", async () => {
  const dashes = async (figure: Partial<Figure>, of = draw) => {
    const drawn = await of({ kind: "slope", ...figure });
    return shapesOf(drawn).flatMap((s) =>
      s.kind === "path" && s.strokeWidth === 2.5 ? [`${s.stroke} ${s.dash?.join() ?? "whole"}`] : [],
    );
  };
  const earlier = { question: { ...QUESTION, period: "2002" }, against: { period: "2001" } };
  const grey = await dashes({ ...earlier, series });
  expect(grey.filter((look) => look.startsWith("p8 "))).toHaveLength(4);
  expect(new Set(grey).size).toBe(4);
  const apart = await drawing(
    studyOf([
      "a 2001 PPP AAA",
      "b 2002 PPP AAA",
      "c 2001 QQQ AAA",
      "d 2002 QQQ AAA",
      "e 2001 QQQ BBB",
      "f 2002 QQQ BBB",
    ]),
  );
  const own = await dashes({ ...earlier, series: { field: "from", values: ["PPP", "QQQ"] } }, apart);
  expect(own.sort()).toEqual(["p1 whole", "p2 whole"]);
  const ofRecipients = {
    question: { ...anybody, period: "2002" },
    against: { period: "2001" },
    series: { field: "to", values: ["AAA", "BBB"] },
  } as const;
  const recipients = await dashes(ofRecipients, apart);
  expect(new Set(recipients).size).toBe(2);
});

test("lines of a texture stay within their rectangle", () => {
  const size = fc.double({ min: 0.6, max: 300, noNaN: true });
  fc.assert(
    fc.property(size, size, size, size, fc.nat(2 * TEXTURES), (x, y, width, height, texture) => {
      const shape = filledRect({ x, y, width, height }, { fill: "p1", texture });
      const lines = shape.kind === "group" ? shape.shapes[1] : undefined;
      if (lines?.kind !== "path") return;
      let [px, py] = [0, 0];
      for (const [, sign, a = "0", b] of lines.d.matchAll(/([MLHV])(-?[\d.]+)(?:,(-?[\d.]+))?/g)) {
        if (sign === "V") py = Number(a);
        else px = Number(a);
        if (b !== undefined) py = Number(b);
        expect(px).toBeGreaterThanOrEqual(x - 0.01);
        expect(px).toBeLessThanOrEqual(x + width + 0.01);
        expect(py).toBeGreaterThanOrEqual(y - 0.01);
        expect(py).toBeLessThanOrEqual(y + height + 0.01);
      }
    }),
  );
});

test("no texture before the last two has slanted lines, which mean that there is no record where they rise", () => {
  const ways = [0, 1, 2, 3, 4].map((texture) =>
    lookOf(filledRect({ x: 0, y: 0, width: 40, height: 40 }, { fill: "p8", texture })),
  );
  expect(ways).toEqual(["p8", "p8 V", "p8 H", "p8 true", "p8 false,true"]);
});
