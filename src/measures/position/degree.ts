import type { Ties } from "../measure.ts";
import { reversed } from "../ties/build.ts";
import { NOBODY, ofOne } from "./of-one.ts";

const CITES = "Freeman 1979; Barrat et al. 2004";
const ROWS = ["from,to,weight", "p,q,2", "p,r,3", "q,p,4", "r,s,1", "s,t,5"];
const counting = { counts: true, nulls: NOBODY, cites: CITES, rows: ROWS, range: "0 and more" } as const;
const tied = { ...counting, unit: "ties" } as const;
const weighing = { ...counting, unit: "of the value" } as const;

export const degree = ofOne({
  ...tied,
  name: "degree",
  title: "Degree",
  says: "How many ties an actor has; where they have a direction, those it sends and those it receives.",
  formula: "number of ties, sent and received",
  example: "p sends to q and r and receives from q: 3",
  typed: ["centrality"],
  gives: 3,
  scores: (ties) => both(ties, counts),
});

export const outDegree = ofOne({
  ...tied,
  name: "out-degree",
  title: "Out-degree",
  says: "To how many others an actor sends.",
  formula: "number of ties sent",
  example: "p sends to q and r: 2",
  gives: 2,
  scores: counts,
});

export const inDegree = ofOne({
  ...tied,
  name: "in-degree",
  title: "In-degree",
  says: "From how many others an actor receives.",
  formula: "number of ties received",
  example: "p receives from q: 1",
  gives: 1,
  scores: (ties) => counts(reversed(ties)),
});

export const strength = ofOne({
  ...weighing,
  name: "strength",
  title: "Strength",
  says: "The weight of all ties of an actor; where they have a direction, sent and received.",
  formula: "sum of w, sent and received",
  example: "p sends 2 and 3 and receives 4: 9",
  gives: 9,
  scores: (ties) => both(ties, weights),
});

export const outStrength = ofOne({
  ...weighing,
  name: "out-strength",
  title: "Out-strength",
  says: "The weight of all that an actor sends.",
  formula: "sum of w sent",
  example: "p sends 2 and 3: 5",
  gives: 5,
  scores: weights,
});

export const inStrength = ofOne({
  ...weighing,
  name: "in-strength",
  title: "In-strength",
  says: "The weight of all that an actor receives.",
  formula: "sum of w received",
  example: "p receives 4: 4",
  gives: 4,
  scores: (ties) => weights(reversed(ties)),
});

export const tieStrengthMean = ofOne({
  ...weighing,
  name: "tie-strength-mean",
  title: "Mean tie strength into the region",
  says: "What an actor sends to a state of the region on average, those that get nothing included.",
  formula: "sum of w sent to the region / number of its other members",
  nulls: [...NOBODY, "undefined-by-definition: the region has no other member"],
  cites: "Wasserman & Faust 1994",
  rows: ["from,to,weight,inside", "p,q,2,", "p,r,3,", "q,,,yes", "r,,,yes", "s,,,yes"],
  example: "p sends 2 and 3 to two of three states: 1.667",
  gives: 1.667,
  none: ["undefined-by-definition", "the region has no other member"],
  scores: meansInside,
});

/** How many ties each actor sends. */
export function counts(ties: Ties): Float64Array {
  return Float64Array.from(ties.nodes, (_, i) => (ties.starts[i + 1] ?? 0) - (ties.starts[i] ?? 0));
}

/** What each actor sends together. */
export function weights(ties: Ties): Float64Array {
  return Float64Array.from(ties.nodes, (_, i) => {
    let total = 0;
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) total += ties.weights[k] ?? 0;
    return total;
  });
}

function both(ties: Ties, of: (ties: Ties) => Float64Array): Float64Array {
  const sent = of(ties);
  if (!ties.directed) return sent;
  const received = of(reversed(ties));
  return sent.map((s, i) => s + (received[i] ?? 0));
}

function meansInside(ties: Ties): Float64Array {
  const members = ties.inside.reduce((a, b) => a + b, 0);
  return Float64Array.from(ties.nodes, (_, i) => {
    let total = 0;
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++)
      if (ties.inside[ties.targets[k] ?? 0] === 1) total += ties.weights[k] ?? 0;
    const others = members - (ties.inside[i] ?? 0);
    return others === 0 ? Number.NaN : total / others;
  });
}
