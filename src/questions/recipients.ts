import type { Layer } from "../layers/layer.ts";
import { ROLES } from "../model/activity.ts";
import { type Activities, type Dataset, UNKNOWN } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import { ALL_TIME, type Period } from "../model/period.ts";
import { QuestionError } from "../model/question.ts";
import type { Factor } from "./factors.ts";

/** What `to` asks for: any of some sets of actors that are all there, exactly one set, or nobody outside it. */
export interface Wanted {
  readonly mode: "any" | "exactly" | "only";
  readonly sets: readonly (readonly string[])[];
}

/** Reads the `to` of a question. @throws QuestionError where it names nobody */
export function wantedOf(dataset: Dataset, to: string): Wanted {
  const mode = to.startsWith("=") ? "exactly" : to.startsWith("only:") ? "only" : "any";
  const names = to.replace(/^(=|only:)/, "");
  const separator = mode === "any" ? "," : /[,+]/;
  const lists = names.split(separator).map((set) => set.split("+").map((n) => n.trim()));
  const sets = mode === "any" ? lists : [lists.flat()];
  const expanded = sets.flatMap((set) => {
    if (set.length === 1 && set[0] === "region" && mode === "any")
      return dataset.subject.region.map((r) => [r]);
    return [set.flatMap((n) => (n === "region" ? dataset.subject.region : [n]))];
  });
  if (expanded.some((set) => set.length === 0 || set.includes("")))
    throw new QuestionError(`to names nobody: ${JSON.stringify(to)}`);
  return { mode, sets: expanded };
}

const role = (name: (typeof ROLES)[number]) => ROLES.indexOf(name);

/**
 * Whether each activity is one of the recipients', 0 or 1. A list of participants that its source calls incomplete
 * leaves it open; rival lists widen the ends.
 */
export function recipientsOf(
  dataset: Dataset,
  layer: Layer,
  a: Activities,
  counted: Uint8Array,
  universe: string,
  period: Period,
  to: string,
): Factor {
  const wanted = wantedOf(dataset, to);
  const sets = wanted.sets.map((set) => set.map((id) => dataset.actorIndex.get(id) ?? -2));
  const roles = new Set([...layer.to.map(role), role("observer")]);
  const territory = layer.attributed && universe === "territory" && wanted.mode === "any";
  const country = a.text("country");
  const complete = a.text("participants_complete");
  const best = new Uint8Array(a.size);
  const low = new Uint8Array(a.size);
  const high = new Uint8Array(a.size);
  const unnamed = dataset.actorIndex.get(UNKNOWN) ?? -3;
  const named = new Map<string, readonly number[]>();
  const inCell = (cell: string) => {
    const known = named.get(cell) ?? actorsIn(dataset, cell);
    named.set(cell, known);
    return known;
  };
  const there: number[] = [];
  for (let i = 0; i < a.size; i++) {
    const present = territory ? inCell(country[i] ?? "") : there;
    if (!territory) putPartsIn(there, dataset, a, counted, i, roles, period);
    const is = meetsWanted(wanted.mode, sets, present) ? 1 : 0;
    best[i] = is;
    const open = territory
      ? present.length === 0
      : present.length === 0 || complete[i] === "no" || present.includes(unnamed);
    low[i] = open && wanted.mode !== "any" ? 0 : is;
    high[i] = open && (wanted.mode !== "exactly" || is === 0) ? 1 : is;
    for (const rival of a.rivals.get(i) ?? []) {
      if (rival.field !== (territory ? "country" : "participants")) continue;
      const other = meetsWanted(wanted.mode, sets, actorsIn(dataset, rival.value)) ? 1 : 0;
      low[i] = Math.min(low[i] ?? 0, other);
      high[i] = Math.max(high[i] ?? 0, other);
    }
  }
  return { best, low, high };
}

/** 1 where none of these actors has any part in the activity, as organiser, observer or otherwise. */
export function withoutOf(dataset: Dataset, a: Activities, counted: Uint8Array, actors: string): Factor {
  const absent = new Set(actors.split(",").map((id) => dataset.actorIndex.get(id.trim()) ?? -2));
  const best = new Uint8Array(a.size).fill(1);
  for (let i = 0; i < a.size; i++) {
    for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++) {
      if (counted[p] === 1 && absent.has(a.parts.actors[p] ?? -1)) best[i] = 0;
    }
  }
  const complete = a.text("participants_complete");
  const low = best.map((b, i) => (complete[i] === "no" ? 0 : b));
  return { best, low, high: best };
}

/** The states, and actors that are no organisation, with a part in one of these roles at some time in a period. */
export function partsIn(
  dataset: Dataset,
  a: Activities,
  counted: Uint8Array,
  i: number,
  roles: ReadonlySet<number>,
  period: Period = ALL_TIME,
): ReadonlySet<number> {
  const present: number[] = [];
  putPartsIn(present, dataset, a, counted, i, roles, period);
  return new Set(present);
}

/** The same into a list that is used again and again, each actor once. */
function putPartsIn(
  present: number[],
  dataset: Dataset,
  a: Activities,
  counted: Uint8Array,
  i: number,
  roles: ReadonlySet<number>,
  period: Period,
): void {
  present.length = 0;
  for (let p = a.parts.starts[i] ?? 0; p < (a.parts.starts[i + 1] ?? 0); p++) {
    const actor = a.parts.actors[p] ?? -1;
    const there = (a.parts.from[p] ?? EVER) <= period.to && (a.parts.to[p] ?? NEVER) >= period.from;
    if (!there || counted[p] !== 1 || !roles.has(a.parts.roles[p] ?? -1)) continue;
    if (dataset.organisation[actor] !== 1 && !present.includes(actor)) present.push(actor);
  }
}

function actorsIn(dataset: Dataset, cell: string): readonly number[] {
  const ids = cell.split(";").map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== "").map((id) => dataset.actorIndex.get(id) ?? -1))];
}

function meetsWanted(
  mode: Wanted["mode"],
  sets: readonly (readonly number[])[],
  present: readonly number[],
): boolean {
  if (mode === "any") return sets.some((set) => set.every((actor) => present.includes(actor)));
  const set = new Set(sets[0]);
  const nobodyElse = present.length > 0 && present.every((actor) => set.has(actor));
  return mode === "only" ? nobodyElse : nobodyElse && present.length === set.size;
}
