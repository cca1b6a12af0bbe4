import type { Subject } from "../model/dataset.ts";
import type { Paint } from "./scene/scene.ts";

const OWN = ["p1", "p2", "p3", "p4", "p5", "p6", "p7"] as const satisfies readonly Paint[];
/** Whoever has no colour of its own, and the region among itself. */
const OTHER: Paint = "p8";

/**
 * The colour of every group and actor of a study, the same in all its figures: groups of the default grouping in their
 * order, the region's own last; an actor has that of its group; partners of no group have what is left.
 */
export function paintsOf(subject: Subject): (actorOrGroup: string) => Paint {
  const paints = new Map<string, Paint>();
  const groups = groupsIn(subject);
  const free: Paint[] = [...OWN];
  for (const [name, members] of Object.entries(groups)) {
    const paint = isRegional(members, subject) ? OTHER : (free.shift() ?? OTHER);
    paints.set(name, paint);
    for (const actor of members) if (!paints.has(actor)) paints.set(actor, paint);
  }
  for (const actor of subject.partners) {
    if (!paints.has(actor)) paints.set(actor, free.shift() ?? OTHER);
  }
  return (name) => paints.get(name) ?? paintOfSeveral(name, paints);
}

/** Several actors with commas have the colour that all of them share. */
function paintOfSeveral(names: string, paints: ReadonlyMap<string, Paint>): Paint {
  if (!names.includes(",")) return OTHER;
  const found = new Set(names.split(",").map((n) => paints.get(n.trim()) ?? OTHER));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : OTHER;
}

/** Groups of a grouping of a study, the default where none is named. */
export function groupsIn(
  subject: Subject,
  grouping: string | undefined = undefined,
): Readonly<Record<string, readonly string[]>> {
  const { groupings, conventions } = subject;
  const name = grouping ?? conventions.grouping ?? Object.keys(groupings)[0] ?? "";
  return (Object.hasOwn(groupings, name) ? groupings[name] : undefined) ?? {};
}

/** Whether a group is made of members of the region. */
export function isRegional(members: readonly string[], { region }: Pick<Subject, "region">): boolean {
  return members.length > 0 && members.every((actor) => region.includes(actor));
}
