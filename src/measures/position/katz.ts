import { reversed } from "../ties/build.ts";
import { BY_CONSTRUCTION } from "../ties/nulls.ts";
import { weights } from "./degree.ts";
import { NOBODY, ofOne } from "./of-one.ts";
import { stretched, walks } from "./resolved.ts";

const ROWS = ["a,b", "p,q", "p,r", "p,s", "q,r", "s,t"];

export const katz = ofOne({
  name: "katz",
  title: "Katz centrality",
  says: "How many walks of any length lead to an actor, each step counting less; one that only sends has the least.",
  formula: "x = (I - αW')⁻¹ 1 at length 1; α by the convention katz-alpha, below 1 / λ1",
  unit: "index",
  range: "0 to 1",
  nulls: [
    ...NOBODY,
    "undefined-by-definition: α is not below 1 / λ1",
    "degenerate: walks do not come to an end",
    BY_CONSTRUCTION,
  ],
  cites: "Katz 1953, Psychometrika 18(1)",
  example: "p is tied to q, r and s, q to r, s to t, α = 0.1: 0.4895",
  rows: ROWS,
  gives: 0.4895,
  uses: ["katz-alpha"],
  scores: (ties, chosen) => {
    const x = walks(reversed(ties), "katz-alpha", chosen, new Float64Array(ties.nodes.length).fill(1));
    return x instanceof Float64Array ? stretched(x, 1) : x;
  },
});

export const bonacichPower = ofOne({
  name: "bonacich-power",
  title: "Bonacich power",
  says: "Power from ties to the powerful where β is above 0, from ties to the powerless where it is below.",
  formula: "(I - βW)⁻¹ W1 at length √n; β by the convention power-beta, in size below 1 / λ1",
  unit: "index",
  range: "any",
  nulls: [
    ...NOBODY,
    "undefined-by-definition: β is in size not below 1 / λ1",
    "degenerate: no ties, or walks do not come to an end",
    BY_CONSTRUCTION,
  ],
  cites: "Bonacich 1987, Am. J. Sociol. 92(5)",
  example: "p is tied to q, r and s, q to r, s to t, β = 0.1: 1.407",
  rows: ROWS,
  gives: 1.407,
  uses: ["power-beta"],
  scores: (ties, chosen) => {
    const x = walks(ties, "power-beta", chosen, weights(ties));
    return x instanceof Float64Array ? stretched(x, Math.sqrt(ties.nodes.length)) : x;
  },
});
