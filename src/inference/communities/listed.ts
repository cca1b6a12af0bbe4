import type { Ties } from "../../measures/measure.ts";
import { firstFew } from "../../model/first-few.ts";

/** More groups or names than these are counted and not named. */
const MOST_GROUPS = 20;
const MOST_NAMES = 40;

/** Who belongs to each group, the largest first, one line each; actors without ties are left out. */
export function listed(ties: Ties, groups: ArrayLike<number>, what: string): readonly string[] {
  const members = new Map<number, string[]>();
  for (const i of withTies(ties)) {
    const g = groups[i] ?? 0;
    members.set(g, [...(members.get(g) ?? []), ties.nodes[i] ?? ""]);
  }
  const sorted = [...members.values()].sort((a, b) => b.length - a.length);
  const lines = sorted
    .slice(0, MOST_GROUPS)
    .map((names, k) => `${what} ${k + 1}: ${firstFew(names, MOST_NAMES)}`);
  return sorted.length > MOST_GROUPS ? [...lines, `and ${sorted.length - MOST_GROUPS} more`] : lines;
}

/** The actors that have any tie. */
export function withTies(ties: Ties): readonly number[] {
  const tied = new Uint8Array(ties.nodes.length);
  for (let i = 0; i < tied.length; i++)
    for (let k = ties.starts[i] ?? 0; k < (ties.starts[i + 1] ?? 0); k++) {
      tied[i] = 1;
      tied[ties.targets[k] ?? 0] = 1;
    }
  return Array.from(tied, (_, i) => i).filter((i) => tied[i] === 1);
}
