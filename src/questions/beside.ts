import { besideDominance } from "./dominance.ts";
import type { Factors } from "./factors.ts";
import { regionOf } from "./goods.ts";
import { besideMutual } from "./mutual.ts";
import { againstOf, without } from "./narrow.ts";
import type { Plan } from "./plan.ts";
import { amongAll } from "./profiles.ts";
import { periodsOf } from "./shift.ts";

/** The other questions whose records an answer rests on too: the second of two profiles, the earlier period, the region. */
export function besideOf(factors: Factors, plan: Plan): readonly Plan[] {
  switch (plan.measure.input) {
    case "profiles":
      return [plan.measure.name === "overlap-bonacich" ? amongAll(plan) : againstOf(plan)];
    case "shift": {
      const { own, other } = periodsOf(factors, plan);
      return other === null ? own.map((p) => without(p, "from")) : [own[0], ...other];
    }
    case "contrast":
      return [without(plan, "from", "against"), without(againstOf(plan), "from")];
    case "goods":
      return [regionOf(plan)];
    case "dominance":
      return besideDominance(factors, plan);
    case "mutual":
      return besideMutual(plan);
    case "bandwidth":
      return [without(plan, "from", "by")];
    default:
      return [];
  }
}
