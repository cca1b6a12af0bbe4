import { type Measure, nothing, type Reading } from "../measure.ts";
import { sum } from "../sum.ts";

export const membershipOverlap: Measure<"members"> = {
  name: "membership-overlap",
  input: "members",
  title: "Membership overlap",
  says: "How alike the memberships of frameworks are, on average over every two of them.",
  formula: "mean over pairs of |A ∩ B| / |A ∪ B|",
  unit: "index",
  range: "0 to 1",
  nulls: ["no-data: no framework", "too-few: fewer than two frameworks with members"],
  cites: "Jaccard 1912",
  example: "frameworks of A and B, of B and C, of C alone: 0.2778",
  rows: ["name,member", "F,A", "F,B", "G,B", "G,C", "H,C"],
  gives: 0.2778,
  of({ sets }) {
    if (sets.length === 0) return nothing("no-data");
    const values: (number | null)[] = [];
    sets.forEach((a, i) => {
      for (const b of sets.slice(i + 1)) values.push(a.size === 0 || b.size === 0 ? null : jaccard(a, b));
    });
    return meanOf(values, "pairs with an empty framework");
  },
};

export const institutionalOverlap: Measure<"members"> = {
  name: "institutional-overlap",
  input: "members",
  title: "Institutional overlap",
  says: "How far recipients sit in the same frameworks as the partner, on average over recipients.",
  formula: "mean over recipients of |F_p ∩ F_r| / |F_p ∪ F_r|",
  unit: "index",
  range: "0 to 1",
  nulls: [
    "no-data: no recipient",
    "too-few: neither the partner nor any recipient is in a framework",
    "under-specified: the question names no partner",
  ],
  cites: "Jaccard 1912",
  example: "partner in one and two; one recipient in both, another in one: 0.75",
  rows: ["name,member,focus", "P,one,yes", "P,two,yes", "X,one,", "X,two,", "Y,one,"],
  gives: 0.75,
  of({ sets, focus }) {
    if (focus === null) return nothing("under-specified", "overlap with whom");
    if (sets.length === 0) return nothing("no-data");
    return meanOf(
      sets.map((recipient) => jaccard(focus, recipient)),
      "recipients where neither side is in a framework",
    );
  },
};

/** Common members over all members; null where both sets are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  let common = 0;
  for (const member of a) if (b.has(member)) common++;
  const union = a.size + b.size - common;
  return union === 0 ? null : common / union;
}

function meanOf(values: readonly (number | null)[], left: string): Reading {
  const known = values.filter((v) => v !== null);
  if (known.length === 0) return nothing("too-few");
  const value = sum(known) / known.length;
  const missing = values.length - known.length;
  return { value, low: value, high: value, ...(missing > 0 && { notes: [`${missing} ${left} left out`] }) };
}
