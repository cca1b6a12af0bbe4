import { bounded, type Chosen, type Measure, nothing, type Reading } from "../measure.ts";

/** What two actors have with each other, and each with everybody. */
export interface Mutual {
  /** The same name twice where it is one actor. */
  readonly names: readonly [string, string];
  readonly between: number;
  readonly totals: readonly [number, number];
  /** Ties left out since their amount is of several together. */
  readonly shared: number;
  /** Those of the two whose ties stand in the records only where a state of the region is at the other end. */
  readonly halfSeen?: readonly string[];
}

const NULLS = [
  "no-data: an amount is unknown",
  "isolate: one of the two has no ties at all",
  "under-specified: not both are named",
  "undefined-by-definition: the two are one, or share an actor",
  "by-construction: one of the two is outside, and every tie recorded has a state of the region at one end",
];
const CITES = "Barbieri 1996, J. Peace Res. 33(1): 29";
const D = "d_i = what i has with j / what i has with everybody";
const ROWS = ["actor,between,total", "p,20,4000", "p,25,500", "a,20,40", "a,25,40", "a,0,20"];

export const asymmetry: Measure<"mutual"> = {
  name: "asymmetry",
  input: "mutual",
  title: "Asymmetry of dependence",
  says: "How much more the recipient has at stake in its ties with the partner than the partner has; below 0 the other way.",
  formula: `d_to - d_from; ${D}`,
  unit: "difference of shares",
  range: "-1 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "45 of the recipient's 100 and of the partner's 4,500: 0.45 - 0.01 = 0.44",
  rows: ROWS,
  gives: 0.44,
  uses: ["caution"],
  of: (mutual, chosen) => onShares(mutual, chosen, (from, to) => to - from),
};

export const salience: Measure<"mutual"> = {
  name: "salience",
  input: "mutual",
  title: "Salience",
  says: "How much the ties of two actors matter to both of them.",
  formula: `sqrt(d_i d_j); ${D}`,
  unit: "index",
  range: "0 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "shares of 0.45 and 0.01: 0.06708",
  rows: ROWS,
  gives: 0.06708,
  uses: ["caution"],
  of: (mutual, chosen) => onShares(mutual, chosen, salienceOf),
};

export const symmetry: Measure<"mutual"> = {
  name: "symmetry",
  input: "mutual",
  title: "Symmetry",
  says: "How evenly two actors depend on each other: 1 where their ties are as large a part of the one's as of the other's.",
  formula: `1 - |d_i - d_j|; ${D}`,
  unit: "index",
  range: "0 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "shares of 0.45 and 0.01: 0.56",
  rows: ROWS,
  gives: 0.56,
  uses: ["caution"],
  of: (mutual, chosen) => onShares(mutual, chosen, symmetryOf),
};

export const interdependence: Measure<"mutual"> = {
  name: "interdependence",
  input: "mutual",
  title: "Interdependence",
  says: "How much two actors matter to each other, and how evenly.",
  formula: `salience times symmetry; ${D}`,
  unit: "index",
  range: "0 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "shares of 0.45 and 0.01: 0.06708 times 0.56, 0.03757",
  rows: ROWS,
  gives: 0.03757,
  uses: ["caution"],
  of: (mutual, chosen) => onShares(mutual, chosen, (from, to) => salienceOf(from, to) * symmetryOf(from, to)),
};

function salienceOf(from: number, to: number): number {
  return Math.sqrt(from) * Math.sqrt(to);
}

function symmetryOf(from: number, to: number): number {
  return 1 - Math.abs(from - to);
}

function onShares(
  { names, between, totals, shared, halfSeen = [] }: Mutual,
  chosen: Chosen | undefined,
  value: (from: number, to: number) => number,
): Reading {
  const [first, second] = totals;
  if (names.includes("")) return nothing("under-specified", "of which two? name them with from and to");
  if (Number.isNaN(between + first + second)) return nothing("no-data");
  if (names[0] === names[1]) return nothing("undefined-by-definition", "no actor depends on itself");
  const left = shared > 0 ? [`${shared} ties left out, whose amount is of several together`] : [];
  const alone = names.filter((_, k) => totals[k] === 0);
  if (alone.length > 0 && shared > 0) return nothing("no-data", ...left);
  if (alone.length > 0) return nothing("isolate", `no ties of ${alone.join(" and ")}`);
  const why = `every tie recorded has a state of the region at one end, so what ${halfSeen.join(" and ")} has elsewhere is not in the share`;
  if (halfSeen.length > 0 && chosen?.caution !== "go-on") return nothing("by-construction", why, ...left);
  const [from, to] = [Math.min(1, between / first), Math.min(1, between / second)];
  const found = value(from, to);
  return bounded(found, found, found, [
    `${(100 * to).toPrecision(3)} % of what ${names[1]} has is with ${names[0]}, ${(100 * from).toPrecision(3)} % the other way`,
    halfSeen.length > 0
      ? `by-construction: ${why}`
      : "shares are of the ties recorded: what a partner has elsewhere is in them only where the study records it",
    "a share is concentration; it is dependence only where leaving has a cost: see exposure",
    ...left,
  ]);
}
