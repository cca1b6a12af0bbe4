import { type Measure, nothing, type Parts, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";
import { settled } from "./concentration.ts";
import { entropy, type Known, onParts, SAMPLED } from "./shares.ts";

const NULLS = [
  "no-data: no part is known",
  "degenerate: every part is 0",
  "under-specified: nobody says which bloc each belongs to",
];
const ROWS = ["name,value,bloc", "A,52,one", "B,15,one", "C,11,two", "D,7,two", "E,6,three"];

export const theilBetween: Measure<"parts"> = {
  name: "theil-between",
  input: "parts",
  amongKnown: true,
  atBest: true,
  title: "Theil index between blocs",
  says: "How much of the inequality among actors is that blocs have more than their numbers would give them.",
  formula: "sum of P_g ln(P_g / (S_g / S))",
  unit: "nats",
  range: "0 to ln S",
  nulls: NULLS,
  cites: "Theil 1967",
  example: "52 and 15, 11 and 7, 6 in three blocs: 0.2368",
  rows: ROWS,
  gives: 0.2368,
  uses: SAMPLED,
  of: (parts) => onBlocs(parts, (blocs, known) => settled(Math.max(0, sum(blocs.map(between))), known)),
};

export const theilWithin: Measure<"parts"> = {
  name: "theil-within",
  input: "parts",
  amongKnown: true,
  atBest: true,
  title: "Theil index within blocs",
  says: "How much of the inequality among actors is between members of one bloc.",
  formula: "sum of P_g (ln S_g + sum of q ln q), q shares within the bloc",
  unit: "nats",
  range: "0 to ln S",
  nulls: NULLS,
  cites: "Theil 1967",
  example: "52 and 15, 11 and 7, 6 in three blocs: 0.1237",
  rows: ROWS,
  gives: 0.1237,
  uses: SAMPLED,
  of: (parts) => onBlocs(parts, (blocs, known) => settled(Math.max(0, sum(blocs.map(within))), known)),
};

/** A bloc's share of everything, its part of the number of actors, and the shares of its members within it. */
interface Bloc {
  readonly share: number;
  readonly number: number;
  readonly members: Float64Array;
}

function onBlocs(parts: Parts, compute: (blocs: readonly Bloc[], known: Known) => Reading): Reading {
  const { blocs, names } = parts;
  if (blocs !== undefined && blocs.length !== names.length)
    throw new RangeError(`names and blocs of unequal length: ${names.length}, ${blocs.length}`);
  return onParts(parts, (known) => {
    if (blocs === undefined) return nothing("under-specified", "which bloc each belongs to");
    const positive = blocs.filter((_, i) => (parts.values[i] ?? 0) > 0);
    const made = [...new Set(positive)].map((bloc) => {
      const shares = known.shares.filter((_, i) => positive[i] === bloc);
      const share = sum(shares);
      return {
        share,
        number: shares.length / known.shares.length,
        members: shares.map((p) => (share === 0 ? 0 : p / share)),
      };
    });
    return compute(made, known);
  });
}

function between({ share, number }: Bloc): number {
  return share === 0 ? 0 : share * Math.log(share / number);
}

function within({ share, members }: Bloc): number {
  return share * (Math.log(members.length) - entropy(members));
}
