import { bounded, type Measure, nothing } from "../measure.ts";

export const tiesInForce: Measure<"moments"> = {
  name: "ties-in-force",
  input: "moments",
  title: "Ties in force",
  says: "How many agreements, bases or memberships last on the final day of the period.",
  formula: "|{e : start_e ≤ t ≤ end_e}|, t the last day of the period",
  unit: "ties",
  range: "0 and more",
  nulls: ["no-data: nothing was looked at", "undefined-by-definition: activities that happen and are over"],
  cites: "Holme & Saramäki 2012, Phys. Rep. 519: 97–125 (interval graphs)",
  example: "of five agreements two ended before 2021: 3",
  rows: ["start,end", "1992,2012", "1994-05,", "2001,2005", "2003,", "2021,"],
  gives: 3,
  lasting: true,
  of({ inForce, notes }) {
    if (inForce === null)
      return nothing(
        "undefined-by-definition",
        "exercises and deliveries happen and are over; ask for recency, or for a layer that lasts",
      );
    if (inForce.known === 0 || Number.isNaN(inForce.best)) return nothing("no-data", ...notes);
    return bounded(inForce.best, inForce.low, inForce.high, notes);
  },
};
