import { effectiveNumber } from "../measures/shares/diversity.ts";
import type { Answer } from "../model/answer.ts";
import { UNKNOWN } from "../model/dataset.ts";
import { allLargest, isLevel } from "../model/level.ts";
import type { Question } from "../model/question.ts";

/** A partner with its share, 0 to 1. */
export interface Shared {
  readonly name: string;
  readonly share: number;
}

/** Members of groups of partners by the names of the groups. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** How far the largest partner is ahead of the next. */
export interface Gap {
  readonly first: string;
  readonly second: string | null;
  /** Share of the first less share of the second; exactly 0 where they are level. */
  readonly gap: number;
  /** Who else has as much as the first. */
  readonly level: readonly string[];
}

/** What is left of the others when the amounts of one partner are taken away; its activities stay where others share them. */
export interface Without {
  readonly partner: string;
  readonly largest: Shared | null;
  readonly effectiveNumber: number | null;
}

/** Of more than these that tie it is told how many they are, and not who. */
export const MOST_NAMED = 3;

/** Partners with any share, the largest first; nobody known is none of them. */
export function rankedOf(parts: Answer["parts"] | null): readonly Shared[] {
  return Object.entries(parts ?? {})
    .flatMap(([name, { value }]) =>
      name !== UNKNOWN && typeof value === "number" && value > 0 ? [{ name, share: value }] : [],
    )
    .sort(largestFirst);
}

/** The larger share first, and of level ones by name. */
function largestFirst(a: Shared, b: Shared): number {
  return b.share - a.share || (a.name < b.name ? -1 : 1);
}

/** The partners beside one that is asked about, which stands in place of any that share an actor with it. */
export function rankedBeside(
  ask: (question: Question) => Answer,
  from: Omit<Question, "measure">,
  share: Answer,
): readonly Shared[] {
  const { value, parts } = ask({ ...from, measure: "composition" });
  const names = value !== null && typeof value === "object" ? value : [];
  return names
    .map((name) => {
      const one =
        name === from.from ? share : (parts?.[name] ?? ask({ ...from, measure: "share", from: name }));
      return { name, share: typeof one.value === "number" ? one.value : 0 };
    })
    .filter((s) => s.share > 0)
    .sort(largestFirst);
}

/**
 * The partners without one of them: of a group that it belongs to, what the group's other members have.
 * @param whole what is asked of everyone
 * @param all the shares of all partners in it
 * @param beside the partners among whom it stands in place of such a group
 */
export function othersThan(
  { ask, groups }: { readonly ask: (question: Question) => Answer; readonly groups: Groups },
  whole: Omit<Question, "measure">,
  id: string,
  all: readonly Shared[],
  beside: readonly Shared[],
): readonly Shared[] {
  const membersOf = (name: string) => (Object.hasOwn(groups, name) ? (groups[name] ?? []) : [name]);
  const own = membersOf(id);
  return all
    .flatMap((other) => {
      if (other.name === id) return [];
      if (beside.some(({ name }) => name === other.name)) return [other];
      const left = membersOf(other.name).filter((member) => !own.includes(member));
      if (left.length === 0) return [];
      const { value } = ask({ ...whole, measure: "share", from: left.join(",") });
      return typeof value === "number" && value > 0 ? [{ name: other.name, share: value }] : [];
    })
    .sort(largestFirst);
}

/** How much of a whole belongs to nobody known, what all shares leave of it; and what they add up to where that is more than it. */
export function beyondShares(ranked: readonly Shared[]): {
  readonly nobodys: number;
  readonly several: number;
} {
  const sum = ranked.reduce((n, r) => n + r.share, 0);
  return { nobodys: sum < 1 - 1e-9 ? 1 - sum : 0, several: sum > 1 + 1e-9 ? sum : 0 };
}

/** The largest partner and the second. */
export function gapOf(ranked: readonly Shared[]): Gap | null {
  const [first, second] = ranked;
  if (first === undefined) return null;
  return gapBetween(first, second ?? null, ranked);
}

/** Partners with as much as the largest, it among them. */
export function largestOf(ranked: readonly Shared[]): readonly Shared[] {
  return allLargest(ranked, ({ share }) => share);
}

function gapBetween(first: Shared, second: Shared | null, ranked: readonly Shared[]): Gap {
  const names = { first: first.name, second: second?.name ?? null };
  const others = ranked.filter((r) => r.name !== first.name && isLevel(r.share, first.share));
  if (others.length > 0) return { ...names, gap: 0, level: others.map((r) => r.name) };
  return { ...names, gap: first.share - (second?.share ?? 0), level: [] };
}

/** One partner and the largest, or the second where it is the largest itself. */
export function gapFrom(ranked: readonly Shared[], id: string): Gap | null {
  const own = ranked.find((r) => r.name === id);
  const other = ranked.find((r) => r.name !== id);
  if (own === undefined) return null;
  if (other === undefined || own.share > other.share || isLevel(own.share, other.share))
    return gapBetween(own, other ?? null, ranked);
  const level = ranked.filter((r) => r !== other && isLevel(r.share, other.share)).map((r) => r.name);
  return { first: other.name, second: id, gap: other.share - own.share, level };
}

/**
 * Shares of the others among themselves; what belongs to nobody known stays nobody's.
 * @param own the share of the partner
 * @param rest those of the others, the largest first
 * @param self a recipient, whose share is its own and which is nobody's largest partner
 */
export function withoutOf(partner: string, own: number, rest: readonly Shared[], self?: string): Without {
  const all = rest.reduce((n, r) => n + r.share, own);
  const left = Math.max(1, all) - own;
  const largest = rest.find(({ name }) => name !== self);
  if (largest === undefined) return { partner, largest: null, effectiveNumber: null };
  const { value } = effectiveNumber.of({
    names: rest.map((r) => r.name),
    values: Float64Array.from(rest, (r) => r.share),
    unknown: Math.max(0, 1 - all),
    focus: null,
  });
  return {
    partner,
    largest: { name: largest.name, share: largest.share / left },
    effectiveNumber: typeof value === "number" ? value : null,
  };
}
