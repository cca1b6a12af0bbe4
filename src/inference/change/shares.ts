import { type Chosen, type Measure, nothing, numberIn, type Reading } from "../../measures/measure.ts";
import { type Mix, OTHERS, type Yearly } from "../../measures/yearly/yearly.ts";
import { lnShares, type OfSegment } from "./marginals.ts";
import { sharesText } from "./remarks.ts";
import { allRegimes, evidenceText, NULLS, newRegime, numbersText, withoutCounts } from "./report.ts";
import { severalChanges } from "./several.ts";
import { singleChange } from "./single.ts";

/** More changes than these are not looked for. */
const MOST = 5;
const SHARED = [...NULLS, "undefined-by-definition: volumes, or one partner only"];
const ROWS = [
  "year,name,value",
  "2001,A,9",
  "2001,B,1",
  "2002,A,8",
  "2002,B,2",
  "2003,A,9",
  "2003,B,1",
  "2004,A,4",
  "2004,B,6",
  "2005,A,3",
  "2005,B,7",
];
const EXAMPLE = "9:1, 8:2, 9:1, 4:6, 3:7 in 2001 to 2005:";

export const changePoint: Measure<"yearly"> = {
  name: "change-point",
  input: "yearly",
  title: "Change point of shares",
  says: "The first year of a new division of activities among partners, if there is one such year.",
  formula:
    "mode of P(k) ∝ m(years to k) · m(years after k), m Dirichlet–multinomial; 95 % credible set of years",
  unit: "year",
  range: "second to last year of the period, or none where no change is likelier",
  nulls: SHARED,
  cites: "Smith 1975; Raftery & Akman 1986 for counts; Kass & Raftery 1995",
  example: `${EXAMPLE} 2004`,
  rows: ROWS,
  gives: 2004,
  uses: ["dirichlet-prior"],
  of: (yearly, chosen) =>
    onShares(yearly, chosen, (mix, ln) =>
      newRegime(yearly, singleChange(yearly.years.length, ln), (at) => [
        `before ${yearly.years[at]}: ${sharesText({ names: mix.names, rows: mix.rows.slice(0, at) })}`,
        `from ${yearly.years[at]} on: ${sharesText({ names: mix.names, rows: mix.rows.slice(at) })}`,
      ]),
    ),
};

export const changePointEvidence: Measure<"yearly"> = {
  name: "change-point-evidence",
  input: "yearly",
  title: "Evidence for a change of shares",
  says: "How much likelier the activities are if their division among partners changed once than if it never did.",
  formula: "ln BF = ln of the mean over k of m(years to k) · m(years after k) - ln m(all years)",
  unit: "nats",
  range: "below 0 where no change is likelier",
  nulls: SHARED,
  cites: "Kass & Raftery 1995",
  example: `${EXAMPLE} 4.487`,
  rows: ROWS,
  gives: 4.487,
  uses: ["dirichlet-prior"],
  of: (yearly, chosen) =>
    onShares(yearly, chosen, (_, ln) => {
      const { lnBayesFactor } = singleChange(yearly.years.length, ln);
      return { value: lnBayesFactor, low: null, high: null, notes: [evidenceText(lnBayesFactor)] };
    }),
};

export const changePoints: Measure<"yearly"> = {
  name: "change-points",
  input: "yearly",
  title: "Change points of shares",
  says: "First years of all new divisions of activities among partners, as many as are most probable.",
  formula: `number m with the largest P(m), 0 to ${MOST}; then the likeliest division into m + 1 regimes`,
  unit: "years",
  range: "none to five years",
  nulls: SHARED,
  cites: "Fearnhead 2006; Auger & Lawrence 1989",
  example: `${EXAMPLE} 2004`,
  rows: ROWS,
  gives: "2004",
  uses: ["dirichlet-prior"],
  of: (yearly, chosen) =>
    onShares(yearly, chosen, (mix, ln) => {
      const { numbers, starts } = severalChanges(yearly.years.length, ln, MOST);
      const ends = [...starts, yearly.years.length];
      const regimes = ends.map((end, i) => {
        const from = starts[i - 1] ?? 0;
        return `${yearly.years[from]} to ${yearly.years[end - 1]}: ${sharesText({ names: mix.names, rows: mix.rows.slice(from, end) })}`;
      });
      return allRegimes(yearly, starts, [numbersText(numbers), ...regimes]);
    }),
};

/** Partners with anything at all, and how likely their counts are as one regime. */
function onShares(
  yearly: Yearly,
  chosen: Chosen | undefined,
  compute: (mix: Mix, ln: OfSegment) => Reading,
): Reading {
  const without = withoutCounts({ ...yearly, values: yearly.values.map((x) => (Number.isNaN(x) ? 0 : x)) });
  if (without !== null) return without;
  const { names, rows } = yearly.partners;
  const blank = yearly.years.filter((_, y) => (rows[y] ?? []).some(Number.isNaN));
  if (blank.length > 0) return nothing("no-data", `not known of ${[...blank].join(", ")}`);
  const some = names.map((_, k) => k).filter((k) => rows.some((row) => (row[k] ?? 0) > 0));
  if (some.length === 0) return nothing("no-data", "nobody is known to have sent anything");
  if (names[1] === OTHERS && !some.includes(0))
    return nothing("no-data", `nothing of ${names[0]} is recorded`);
  if (some.length === 1) return nothing("undefined-by-definition", `all is of ${names[some[0] ?? 0]}`);
  const mix = {
    names: some.map((k) => names[k] ?? ""),
    rows: rows.map((row) => Float64Array.from(some, (k) => row[k] ?? 0)),
  };
  const reading = compute(mix, lnShares(mix.rows, numberIn(chosen, "dirichlet-prior", 0.5)));
  const unknown = yearly.unknown.reduce((a, b) => a + b, 0);
  if (!(unknown > 0)) return reading;
  const left = `${Number(unknown.toFixed(2))} activities of nobody known are left out`;
  return { ...reading, notes: [...(reading.notes ?? []), left] };
}
