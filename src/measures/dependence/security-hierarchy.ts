import { bounded, type Chosen, type Measure, nothing, type Reading, type Spread } from "../measure.ts";
import { sum } from "../sum.ts";

/** What one dominant state has in each of several others. */
export interface Subordinates {
  readonly names: readonly string[];
  /** Its soldiers there; NaN is unknown, and 0 says that there are none. */
  readonly troops: Spread;
  readonly people: Spread;
  /** 1 where it is an ally, 0 where not, NaN where nobody knows. */
  readonly allied: Float64Array;
  /** Alliances with states that are no allies of the dominant one. */
  readonly independent: Float64Array;
}

/** The states that hierarchy is measured in, and whose is asked for. */
export interface Dominance {
  readonly sample: Subordinates;
  /** The same in the year whose largest values the indicators are divided by. */
  readonly reference: Subordinates | null;
  /** Places in the sample. */
  readonly asked: readonly number[];
}

export const securityHierarchy: Measure<"dominance"> = {
  name: "security-hierarchy",
  input: "dominance",
  title: "Security hierarchy",
  says: "How far a dominant state has another's security in its hands: its troops there, and the lack of other allies.",
  formula:
    "(m + a) / 2; m = troops / population, a = 1 / (1 + independent alliances), 0 for no ally; each over its largest",
  unit: "index",
  range: "0 to 1 with the largest of the sample; else 0 and more",
  nulls: [
    "no-data: population (rows named population in indicators.csv), troops or alliances are unknown",
    "under-specified: no dominant state, or nobody under it, is named",
    "degenerate: nobody had troops or an alliance in the reference year",
  ],
  cites: "Lake 2009, Hierarchy in International Relations, ch. 3; Lake 2007, IS 32(1): 47",
  example:
    "troops per head of 0.0246, 0.0714, 0.6931, 0, 0 in a thousand, allied 1/2, 1, 1, 0, 0: mean 0.3639",
  rows: [
    "actor,troops,population,allied,independent",
    "a,500,20300000,yes,1",
    "b,500,7000000,yes,0",
    "c,7000,10100000,yes,0",
    "d,0,6500000,no,0",
    "e,0,36000000,no,2",
  ],
  gives: 0.3639,
  uses: ["alliances", "pact-counting", "normaliser"],
  of({ sample, reference, asked }, chosen) {
    if (asked.length === 0)
      return nothing("under-specified", "of whom, and over whom? name them with from and to");
    const missing = asked.flatMap((i) => missingOf(sample, i));
    if (missing.length > 0) return nothing("no-data", `not known: ${missing.join(", ")}`);
    const found = asked.map((i) => indexOf(i, sample, reference, chosen));
    if (found.some((f) => f.best === null))
      return nothing("degenerate", "nobody had troops or an alliance in the reference year");
    const mean = (of: (f: Index) => number) => sum(found.map(of)) / found.length;
    return noted(
      bounded(
        mean((f) => f.best ?? 0),
        mean((f) => f.low),
        mean((f) => f.high),
      ),
      sample,
      asked,
    );
  },
};

interface Index {
  readonly best: number | null;
  readonly low: number;
  readonly high: number;
}

function missingOf(sample: Subordinates, i: number): readonly string[] {
  const name = sample.names[i] ?? "";
  return [
    ...(Number.isNaN(sample.people.best[i]) ? [`population of ${name}`] : []),
    ...(Number.isNaN(sample.troops.best[i]) ? [`troops in ${name}`] : []),
    ...(Number.isNaN(sample.allied[i]) ? [`alliances of ${name}`] : []),
  ];
}

function indexOf(
  i: number,
  sample: Subordinates,
  reference: Subordinates | null,
  chosen: Chosen | undefined,
): Index {
  const own = { best: perHead(sample, i, "best"), ...endsOf(sample, i) };
  const ally = autonomyLost(sample, i);
  if (chosen?.normaliser === "none")
    return { best: (own.best + ally) / 2, low: (own.low + ally) / 2, high: (own.high + ally) / 2 };
  const held = reference ?? sample;
  const others = [...held.names.keys()].filter((k) => reference !== null || k !== i);
  const most = (end: "low" | "best" | "high") => largest(others.map((k) => perHead(held, k, end)));
  const allied = over(ally, largest([...held.names.keys()].map((k) => autonomyLost(held, k))));
  const within = (x: number, of: number) => over(x, reference === null ? Math.max(x, of) : of);
  const best = within(own.best, most("best"));
  if (best === null || allied === null) return { best: null, low: 0, high: 0 };
  return {
    best: (best + allied) / 2,
    low: ((within(own.low, most("high")) ?? 0) + allied) / 2,
    high: ((within(own.high, most("low")) ?? Number.POSITIVE_INFINITY) + allied) / 2,
  };
}

/** Null where something is held against nothing; 0 against 0 is 0. */
function over(x: number, most: number): number | null {
  if (x === 0) return 0;
  if (most === 0) return null;
  return x === most ? 1 : x / most;
}

function perHead({ troops, people }: Subordinates, i: number, end: "low" | "best" | "high"): number {
  const heads = end === "low" ? people.high : end === "high" ? people.low : people.best;
  return (troops[end][i] ?? Number.NaN) / (heads[i] ?? Number.NaN);
}

function endsOf(sample: Subordinates, i: number): { readonly low: number; readonly high: number } {
  return { low: perHead(sample, i, "low"), high: perHead(sample, i, "high") };
}

function autonomyLost({ allied, independent }: Subordinates, i: number): number {
  return (allied[i] ?? 0) === 0 ? 0 : (allied[i] ?? Number.NaN) / (1 + (independent[i] ?? 0));
}

function largest(values: readonly number[]): number {
  return values.filter((x) => !Number.isNaN(x)).reduce((a, b) => Math.max(a, b), 0);
}

function noted(reading: Reading, sample: Subordinates, asked: readonly number[]): Reading {
  const unknown = sample.names.filter((_, i) => missingOf(sample, i).length > 0);
  const each = asked.slice(0, 8).map((i) => {
    const troops = (1000 * perHead(sample, i, "best")).toPrecision(4);
    return `${sample.names[i]}: ${troops} soldiers per 1,000 persons, alliance ${autonomyLost(sample, i).toPrecision(4)}`;
  });
  const left = unknown.length > 0 ? [`the largest values leave out ${unknown.join(", ")}, not known`] : [];
  return { ...reading, notes: [...each, ...left] };
}
