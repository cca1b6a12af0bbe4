import { type Measure, nothing, type Reading, type Ties } from "../measure.ts";
import { type Chance, chanceOfActor, chanceOfAll } from "./brokerage-chance.ts";
import { onTies, sends } from "./graph.ts";
import { ALONE, BY_CONSTRUCTION, UNTIED } from "./nulls.ts";

/** Ties, the group of every actor, and whose brokerage is asked for: null for that of all actors together. */
export interface Brokered {
  readonly ties: Ties;
  readonly groups: readonly string[];
  readonly ego: string | null;
}

/** Roles of a broker between two who are not tied, by who shares a group; in the order of Gould & Fernandez. */
export const BROKER_ROLES = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"] as const;

/** Below this many actors the normal approximation misleads. */
const NORMAL_FROM = 20;

const NULLS = [UNTIED, ALONE, "isolate: the actor is not among those tied", BY_CONSTRUCTION];
const CITES = "Gould & Fernandez 1989";
/** `b` passes from `a` on to three others; `a` and `b` are of one group, `c` and `d` of another. */
const ROWS = ["from,to,group", "a,b,x", "b,c,x", "b,d,x", "b,e,x", "c,,y", "d,,y", "e,,x"];

export const brokerageCoordinator = role(
  0,
  "How often an actor stands between two of its own group who are not tied.",
  "a to v to b, no tie a to b; all three of one group",
  1,
);
export const brokerageItinerant = role(
  1,
  "How often an actor stands between two who are of one group that is not its own.",
  "a to v to b, no tie a to b; a and b of one group, v of another",
  0,
);
export const brokerageRepresentative = role(
  2,
  "How often an actor passes on from its own group to another.",
  "a to v to b, no tie a to b; a and v of one group, b of another",
  2,
);
export const brokerageGatekeeper = role(
  3,
  "How often an actor lets in from another group to its own.",
  "a to v to b, no tie a to b; v and b of one group, a of another",
  0,
);
export const brokerageLiaison = role(
  4,
  "How often an actor stands between two groups, being of neither.",
  "a to v to b, no tie a to b; three groups",
  0,
);
export const brokerageTotal = role(
  5,
  "How often an actor stands between two who are not tied, whatever their groups.",
  "a to v to b, no tie a to b",
  3,
);

function role(at: number, says: string, formula: string, gives: number): Measure<"brokerage"> {
  const name = BROKER_ROLES[at] ?? "total";
  return {
    name: `brokerage-${name}`,
    input: "brokerage",
    title: `Brokerage: ${name}`,
    says,
    formula: `number of ${formula}; expected and z by density and sizes of groups`,
    unit: "pairs",
    range: "0 and more",
    nulls: NULLS,
    cites: CITES,
    example: `one tie from a to b and ties from b to c, d and e; a, b, e of one group and c, d of another: ${gives}`,
    rows: ROWS,
    gives,
    uses: ["caution"],
    of: (brokered, chosen) =>
      onBrokered(brokered, chosen, (numbers) => {
        const counts = countsOf(brokered.ties, numbers);
        const ego = brokered.ego === null ? -1 : brokered.ties.nodes.indexOf(brokered.ego);
        const value = ego < 0 ? sumOver(counts, at) : (counts[ego * 6 + at] ?? 0);
        return { value, notes: notesOf(brokered, numbers, ego, at, value) };
      }),
  };
}

/** Computes with the groups as numbers from 0, or says why there is nothing to compute. */
export function onBrokered(
  { ties, groups, ego }: Brokered,
  chosen: Readonly<Record<string, string>> | undefined,
  compute: (groups: Int32Array) => Reading,
  few?: number,
): Reading {
  if (groups.length !== ties.nodes.length)
    throw new RangeError(`groups of ${groups.length} actors for ${ties.nodes.length}`);
  return onTies(
    ties,
    few === undefined ? {} : { few },
    () => {
      if (ego !== null && !ties.nodes.includes(ego))
        return nothing("isolate", `${ego} is in no tie of these`);
      const names = [...new Set(groups)];
      return compute(Int32Array.from(groups, (g) => names.indexOf(g)));
    },
    chosen,
  );
}

/** How often each actor is in each role, six numbers an actor: the roles in order, and their total. */
export function countsOf(ties: Ties, groups: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(6 * ties.nodes.length);
  openTriads(ties, (a, v, b) => {
    const at = 6 * v + roleOf(groups[a] ?? 0, groups[v] ?? 0, groups[b] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
    counts[6 * v + 5] = (counts[6 * v + 5] ?? 0) + 1;
  });
  return counts;
}

/** Every a that sends to v, and b that v sends to, where a does not send to b. */
export function openTriads(ties: Ties, visit: (a: number, v: number, b: number) => void): void {
  for (let a = 0; a < ties.nodes.length; a++)
    for (let k = ties.starts[a] ?? 0; k < (ties.starts[a + 1] ?? 0); k++) {
      const v = ties.targets[k] ?? 0;
      for (let e = ties.starts[v] ?? 0; e < (ties.starts[v + 1] ?? 0); e++) {
        const b = ties.targets[e] ?? 0;
        if (a !== b && !sends(ties, a, b)) visit(a, v, b);
      }
    }
}

/** The place in `BROKER_ROLES` of a broker of group `v` between groups `a` and `b`. */
export function roleOf(a: number, v: number, b: number): number {
  if (a === b) return a === v ? 0 : 1;
  return a === v ? 2 : b === v ? 3 : 4;
}

/** What chance gives the actor, or all of them together where it is -1. */
export function chanceFor(ties: Ties, groups: Int32Array, ego: number): Chance {
  const n = ties.nodes.length;
  const sizes: number[] = [];
  for (const g of groups) sizes[g] = (sizes[g] ?? 0) + 1;
  const density = ties.targets.length / (n * (n - 1));
  return ego < 0 ? chanceOfAll(sizes, density) : chanceOfActor(sizes, groups[ego] ?? 0, density);
}

function notesOf(
  { ties, ego }: Brokered,
  groups: Int32Array,
  at: number,
  role: number,
  value: number,
): readonly string[] {
  const chance = chanceFor(ties, groups, at);
  const expected = chance.expected[role] ?? 0;
  const deviation = Math.sqrt(Math.max(0, chance.variance[role] ?? 0));
  const z =
    deviation > 0 && ties.nodes.length >= NORMAL_FROM
      ? `, z ${((value - expected) / deviation).toFixed(2)}`
      : "";
  return [
    ego === null ? "of all actors together" : `of ${ego}`,
    `chance gives ${expected.toPrecision(4)}${z}${z === "" ? "; no z below 20 actors" : ""}; see brokerage-p for labels at random`,
  ];
}

function sumOver(counts: Float64Array, at: number): number {
  let total = 0;
  for (let k = at; k < counts.length; k += 6) total += counts[k] ?? 0;
  return total;
}
