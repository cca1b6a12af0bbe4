import {
  type Chosen,
  type Measure,
  nothing,
  numberIn,
  type Reading,
  type Ties,
} from "../../measures/measure.ts";
import { onTies } from "../../measures/ties/graph.ts";
import { ALONE } from "../../measures/ties/nulls.ts";
import { blockLikelihood } from "./block-likelihood.ts";
import { blocksOf } from "./block-search.ts";
import { listed } from "./listed.ts";
import { FEW, nullsOf } from "./measures.ts";

const NULLS = nullsOf(`${ALONE}, or fewer actors than blocks`);
const USES = ["caution", "blocks", "seed"];
/** A hub with four spokes, and a tie between two of them. */
const HUB = ["from,to", "a,b", "a,c", "a,d", "a,e", "b,c"];

export const blocks: Measure<"ties"> = {
  name: "blocks",
  input: "ties",
  title: "Blocks: hubs and spokes",
  says: "How well blocks of actors with alike ties explain who is tied to whom; strong actors form a block of their own, as hubs and spokes do.",
  formula: "largest sum over pairs of blocks of m ln(m / (n n)) that 60 starts find",
  unit: "log-likelihood, up to a constant",
  range: "any number",
  nulls: NULLS,
  cites: "Karrer & Newman 2011",
  example: "a hub with four spokes, two of them tied, all ties with a direction: -2.773",
  rows: HUB,
  gives: -2.773,
  uses: USES,
  of: (ties, chosen) => onBlocks(ties, false, chosen),
};

export const blocksDegreeCorrected: Measure<"ties"> = {
  name: "blocks-degree-corrected",
  input: "ties",
  title: "Blocks: blocs",
  says: "How well blocks explain who is tied to whom when each actor may be as active as it is; actors that keep to each other form a block.",
  formula: "largest sum over pairs of blocks of m ln(m / (κ κ)) that 60 starts find",
  unit: "log-likelihood, up to a constant",
  range: "any number",
  nulls: NULLS,
  cites: "Karrer & Newman 2011",
  example: "a hub with four spokes, two of them tied, all ties with a direction: -6.931",
  rows: HUB,
  gives: -6.931,
  uses: USES,
  of: (ties, chosen) => onBlocks(ties, true, chosen),
};

function onBlocks(ties: Ties, corrected: boolean, chosen: Chosen | undefined): Reading {
  return onTies(
    ties,
    { few: FEW },
    (_, n) => {
      const k = numberIn(chosen, "blocks", 2);
      if (n < k) return nothing("undefined-by-definition", `${n} actors for ${k} blocks`);
      if (ties.targets.length === 0) return nothing("degenerate");
      const groups = blocksOf(ties, k, corrected, numberIn(chosen, "seed", 1));
      return { value: blockLikelihood(ties, groups, corrected), notes: listed(ties, groups, "block") };
    },
    chosen,
  );
}
