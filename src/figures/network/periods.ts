import { isTogether, type Question } from "../../model/question.ts";
import { type Step, totalOf } from "../ask/axis.ts";
import { absent } from "../ask/value.ts";
import type { FigureBench } from "../kind.ts";
import type { Figure } from "../spec.ts";
import { areSized, bareOf, MOST_ACTORS, type Network, networkOf, partnersOf, type Tie } from "./ask.ts";
import { type Change, changesOf, type TieChange, wholeChange } from "./change.ts";

/** A network in one period, and in the earlier one that it is set against. */
export interface Periods<N extends Network = Network> {
  readonly now: N;
  readonly before: N | null;
  /** Each tie beside the earlier one; null where there is no earlier period. */
  readonly changes: readonly TieChange[] | null;
}

type Asked = Pick<Figure, "question" | "series" | "against">;

/** The question of a figure, and that of the earlier period; null where it is set against none. */
export function questionsOf({ question, against }: Pick<Figure, "question" | "against">): {
  readonly now: Question;
  readonly before: Question | null;
} {
  const { against: _, ...now } = question;
  return { now, before: against === undefined ? null : { ...now, ...against } };
}

/** The outside partners of a figure in either of its periods: as it lists them, or those with most in one of the two first. */
export function partnersIn(bench: FigureBench, { series, ...figure }: Asked): readonly Step[] {
  const { now, before } = questionsOf(figure);
  if (before === null) return partnersOf(bench, bareOf(now), series);
  const later = partnersOf(bench, bareOf(now), series, [before]);
  if (series?.rest === true) return later;
  const earlier = partnersOf(bench, bareOf(before), series);
  const known = new Set(later.map(({ name }) => name));
  const gone = earlier.filter(({ name }) => !known.has(name));
  const all = [...later, ...gone];
  if (!areSized(bench, now, series)) return all;
  const sizes = [now, before].map((of) => bench.ask({ ...totalOf(bareOf(of)), by: "partner" }).parts ?? {});
  const most = ({ name }: Step) =>
    Math.max(...sizes.map((parts) => Number((Object.hasOwn(parts, name) ? parts[name] : null)?.value ?? 0)));
  return all.sort((a, b) => most(b) - most(a));
}

/**
 * Asks for the network of a figure, and for that of the same partners in the earlier period that it is set against.
 * @param most how many partners at most
 * @throws QuestionError where recipients are not named one by one
 */
export function periodsOf(bench: FigureBench, figure: Asked, most: number = MOST_ACTORS): Periods {
  const { now, before } = questionsOf(figure);
  const partners = partnersIn(bench, figure);
  const later = networkOf(bench, { ...figure, question: now }, most, partners);
  if (before === null) return { now: later, before: null, changes: null };
  const earlier = networkOf(bench, { ...figure, question: before }, most, partners);
  return { now: later, before: earlier, changes: changesIn(bench, figure, later, earlier) };
}

/** What has changed between a network and the earlier one. */
export function changesIn(
  bench: FigureBench,
  figure: Pick<Figure, "question" | "against">,
  later: Network,
  earlier: Network,
): readonly TieChange[] {
  const { now, before } = questionsOf(figure);
  return changesOf(allTies(later), allTies(earlier), ({ from, to, value }, of) => {
    const noneWith = (end: string) =>
      absent(
        bench,
        { ...(of === "before" && before !== null ? before : now), ...value.narrows, to: end },
        value.unit,
      );
    // A search for all of either of two recipients finds what they have together.
    const own = noneWith(to);
    return own.state === "not-searched" && isTogether(value.narrows.to ?? "") ? noneWith(from) : own;
  });
}

/** What a partner has with all recipients beside the earlier period; null where there is none, or of somebody else. */
export function wholeOf({ now, before, changes }: Periods, partner: string): Change | null {
  const at = now.partners.indexOf(partner);
  const [total, was] = [now.totals[at], before?.totals[at]];
  if (total === undefined || was === undefined) return null;
  return wholeChange(
    total,
    was,
    (changes ?? []).filter(({ tie }) => tie.from === partner),
  );
}

/** Ties with outside partners, and those between recipients. */
export function allTies({ ties, horizontals }: Network): readonly Tie[] {
  return [...ties, ...horizontals];
}
