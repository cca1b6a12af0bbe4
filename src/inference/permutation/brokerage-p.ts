import { type Measure, nothing, numberIn } from "../../measures/measure.ts";
import { BROKER_ROLES, onBrokered, openTriads, roleOf } from "../../measures/ties/brokerage.ts";
import { BY_CONSTRUCTION, UNTIED } from "../../measures/ties/nulls.ts";
import { permuted, wayOfTest } from "./labels.ts";

/** Below this many actors with ties the test says little. */
const FEW = 20;

export const brokerageP: Measure<"brokerage"> = {
  name: "brokerage-p",
  input: "brokerage",
  title: "Brokerage, permutation test",
  says: "How often an actor would be in a brokerage role as much, or as little, if the same actors were tied and their groups handed out at random.",
  formula:
    "twice the smaller of Pr(as many or more) and Pr(as few or fewer), groups handed out at random; the role is the convention brokerage-role",
  unit: "probability",
  range: "above 0 to 1",
  nulls: [
    UNTIED,
    "undefined-by-definition: one actor only, or one group only",
    "degenerate: the actor stands between no two",
    "isolate: the actor is not among those tied",
    `too-few: fewer than ${FEW} actors with ties`,
    BY_CONSTRUCTION,
  ],
  cites: "Gould & Fernandez 1989; Davison & Hinkley 1997",
  example:
    "one tie from a to b and ties from b to c and d; a and b of one group, c and d of another, as representative 2 of 6 ways are as high, 0.6667",
  rows: ["from,to,group", "a,b,x", "b,c,x", "b,d,x", "c,,y", "d,,y"],
  gives: 0.6667,
  uses: ["caution", "draws", "seed", "brokerage-role"],
  of: (brokered, chosen) =>
    onBrokered(
      brokered,
      chosen,
      (groups) => {
        if (groups.every((g) => g === groups[0])) return nothing("undefined-by-definition", "one group only");
        const name = chosen?.["brokerage-role"] ?? "representative";
        const role = BROKER_ROLES.map(String).indexOf(name);
        if (role < 0) throw new RangeError(`not a role of a broker: ${JSON.stringify(name)}`);
        const { ties, ego } = brokered;
        const who = ego === null ? -1 : ties.nodes.indexOf(ego);
        const triads: number[] = [];
        openTriads(ties, (a, v, b) => {
          if (who < 0 || v === who) triads.push(a, v, b);
        });
        if (triads.length === 0) return nothing("degenerate", `${ego ?? "nobody"} stands between no two`);
        const times = timesOf(Int32Array.from(triads), role);
        const seed = numberIn(chosen, "seed", 1);
        const test = permuted(groups, times, numberIn(chosen, "draws", 2000), seed);
        return {
          value: test.both,
          notes: [
            `${ego ?? "all actors"} ${name} ${times(groups)} times of ${triads.length / 3}; groups at random give ${test.mean.toPrecision(4)}`,
            `as many or more ${test.above.toPrecision(3)}, as few or fewer ${test.below.toPrecision(3)}; ${wayOfTest(test, seed)}`,
          ],
        };
      },
      FEW,
    ),
};

/** How many of the triads are of a role, for any groups. */
function timesOf(triads: Int32Array, role: number): (groups: Int32Array) => number {
  return (groups) => {
    let times = 0;
    for (let k = 0; k < triads.length; k += 3) {
      const [a, v, b] = [triads[k] ?? 0, triads[k + 1] ?? 0, triads[k + 2] ?? 0];
      if (roleOf(groups[a] ?? 0, groups[v] ?? 0, groups[b] ?? 0) === role) times++;
    }
    return times;
  };
}
