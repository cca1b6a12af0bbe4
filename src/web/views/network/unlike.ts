import { comparedOf, type Side } from "../../../figures/network/change.ts";
import type { Question } from "../../../model/question.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import { STANDS } from "./stands.ts";
import { sideOf } from "./tie-side.ts";
import { askedIn, noneOf, tieQuestion, totalQuestion } from "./tie-words.ts";
import type { Pair } from "./ties.ts";

/** Ties of one period alone up to which each is asked about by itself; of very many records each takes milliseconds. */
const MOST_ASKED = 40;

/** How what is on record in one of two periods alone stands beside the other, one of `STANDS` each. */
export interface Unlike {
  readonly pairs: readonly Uint8Array[];
  readonly partners: readonly Uint8Array[];
}

/**
 * Finds what of two periods is not to be compared, and what is new or gone; null where there is one period alone.
 * @param moving whether a thumb moves, while which nothing is asked but how far somebody looked; nor is it where very many are of one period alone
 */
export function unlikeIn(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  { now, before, totals, totalsBefore }: Pick<Values, "now" | "before" | "totals" | "totalsBefore">,
  moving = false,
): Unlike | null {
  const { period, against } = screen.state.question;
  const other = against?.period;
  if (before === null || totalsBefore === null || other === undefined) return null;
  const onesided = [
    ...now.map((of, t) => [of, before[t]] as const),
    ...totals.map((of, t) => [of, totalsBefore[t]] as const),
  ].reduce((sum, [of, was]) => sum + of.filter((a, n) => (a === 0) !== ((was?.[n] ?? 0) === 0)).length, 0);
  const unasked = moving || onesided > MOST_ASKED;
  const known = new Map<string, Side["state"]>();
  const looked = (table: number, to: string, when: string | undefined): Side["state"] => {
    const key = `${table} ${when} ${to}`;
    const asked = { ...askedIn(screen, table), period: when };
    const state = known.get(key) ?? (noneOf(tools, asked, to) === "searched" ? "searched" : "not-searched");
    known.set(key, state);
    return state;
  };
  const stands = (
    table: number,
    to: string,
    [a, b]: readonly [number, number],
    question: (when: string | undefined) => Question,
  ): number => {
    if ((a === 0) === (b === 0)) return STANDS.both;
    const when = a === 0 ? period : other;
    const [own, none] = [
      { value: a + b, state: "recorded" } as const,
      unasked
        ? { value: null, state: looked(table, to, when) }
        : sideOf(tools, screen, table, question(when), to),
    ];
    const compared = a === 0 ? comparedOf(none, own) : comparedOf(own, none);
    if (compared === "unlike") return none.state === "uncounted" ? STANDS.uncounted : STANDS.unlike;
    if (compared !== null) return STANDS.turned;
    return none.value === null ? STANDS.both : STANDS.zero;
  };
  return {
    pairs: screen.tables.map(({ pairs }, t) =>
      Uint8Array.from(pairs, (pair: Pair, n) =>
        stands(t, pair.to, [now[t]?.[n] ?? 0, before[t]?.[n] ?? 0], (when) =>
          tieQuestion(screen, t, pair, when),
        ),
      ),
    ),
    partners: screen.tables.map(({ partners, recipients }, t) => {
      const all = recipients.join(",");
      return Uint8Array.from(partners, (_, p) =>
        stands(t, all, [totals[t]?.[p] ?? 0, totalsBefore[t]?.[p] ?? 0], (when) =>
          totalQuestion(screen, t, p, when),
        ),
      );
    }),
  };
}
