import {
  type Chosen,
  type Measure,
  nothing,
  numberIn,
  type Reading,
  type Ties,
} from "../../measures/measure.ts";
import { onTies } from "../../measures/ties/graph.ts";
import { ALONE, BY_CONSTRUCTION, UNTIED } from "../../measures/ties/nulls.ts";
import { listed, withTies } from "./listed.ts";
import { communitiesOf, type Found } from "./search.ts";

/** Below this many actors communities say little: the partition of a handful turns on one tie. */
export const FEW = 31;

/** Reasons of all that divides actors by their ties. @param alone when they are too few to divide */
export const nullsOf = (alone: string): readonly string[] => [
  UNTIED,
  alone,
  "degenerate: no ties",
  `too-few: fewer than ${FEW} actors with ties`,
  BY_CONSTRUCTION,
];
const NULLS = nullsOf(ALONE);
const CITES = "Newman & Girvan 2004; Reichardt & Bornholdt 2006; search: Traag, Waltman & van Eck 2019";
const USES = ["caution", "modularity-resolution", "seed"];
/** Two triangles and the tie that joins them. */
const TRIANGLES = ["from,to", "a,b", "b,c", "a,c", "c,d", "d,e", "e,f", "d,f"];

export const modularityOf: Measure<"ties"> = {
  name: "modularity",
  input: "ties",
  title: "Modularity",
  says: "How much more weight falls within communities than chance would put there, in the best division that many searches find.",
  formula: "sum over communities of inner weight / 2m - resolution · (strength / 2m)²; direction left out",
  unit: "index",
  range: "-0.5 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "two triangles joined by one tie: 0.3571",
  rows: TRIANGLES,
  gives: 0.3571,
  uses: USES,
  of: (ties, chosen) => onCommunities(ties, chosen, (found) => found.quality),
};

export const communities: Measure<"ties"> = {
  name: "communities",
  input: "ties",
  title: "Number of communities",
  says: "How many communities the best division has, with who belongs to each; actors without ties are in none.",
  formula:
    "Leiden search for modularity, the best of 100 searches up to 200 actors, of 20 up to 10,000, of 4 beyond",
  unit: "communities",
  range: "1 and more",
  nulls: NULLS,
  cites: CITES,
  example: "two triangles joined by one tie: 2",
  rows: TRIANGLES,
  gives: 2,
  uses: USES,
  of: (ties, chosen) =>
    onCommunities(ties, chosen, (found) => new Set(withTies(ties).map((i) => found.groups[i])).size),
};

function onCommunities(ties: Ties, chosen: Chosen | undefined, value: (found: Found) => number): Reading {
  return onTies(
    ties,
    { few: FEW },
    () => {
      if (ties.targets.length === 0) return nothing("degenerate");
      const resolution = numberIn(chosen, "modularity-resolution", 1);
      const found = communitiesOf([ties], resolution, numberIn(chosen, "seed", 1));
      return { value: value(found), notes: notesOf(ties, found) };
    },
    chosen,
  );
}

/** Who belongs to which community, and how sure the search was. */
export function notesOf(ties: Ties, found: Found): readonly string[] {
  const alone = ties.nodes.length - withTies(ties).length;
  return [
    ...listed(ties, found.groups, "community"),
    ...(alone > 0 ? [`${alone} without ties, in no community`] : []),
    `the best of ${found.tries} searches, reached by ${found.times}; one and the next agree by NMI ${found.nmi.toPrecision(3)}, adjusted Rand ${found.ari.toPrecision(3)}`,
  ];
}
