import { tieLayers } from "../layers/index.ts";
import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import type { Scope } from "../questions/left-out.ts";
import { layersOf } from "../questions/plan.ts";
import { type LeftOut, recordsIn } from "../study/left-out.ts";
import { type Columns, yearsOf } from "./bench.ts";
import {
  beyondShares,
  type Gap,
  type Groups,
  gapFrom,
  gapOf,
  othersThan,
  rankedBeside,
  rankedOf,
  type Shared,
  type Without,
  withoutOf,
} from "./leaders.ts";
import type { Looked } from "./searched.ts";
import { adding, type Base, type Trend, trendIn } from "./trend.ts";
import type { Uncounted } from "./uncounted.ts";

/** One layer of a card in one period. */
export interface Line {
  readonly layer: string;
  /** What is added up. */
  readonly value: string;
  /** All time where it is left out. */
  readonly period?: string;
  /** Null where no record says anything, which is not 0. */
  readonly total: Answer | null;
  /** Where there is no record: whether somebody looked and found none, looked in part, or nobody looked. */
  readonly looked: Looked;
  readonly searched: boolean;
  /** Where no record counts: those that are there, and the conventions that leave them out. */
  readonly uncounted: Uncounted | null;
  readonly trend: Trend | null;
  /** Share of the whole that belongs to nobody known; the effective number leaves it out. */
  readonly nobodys: number;
  /** What all shares add up to where several partners have a part in one activity, which is more than 1; else 0. */
  readonly several: number;
  /** Share of the whole that a recipient has from itself, which makes it no partner of its own. */
  readonly own: number;
  /** Records of the line that have no date: they count over all time, and in no period. */
  readonly undated: number;
  /** Records that a release leaves out of all that the line has, whoever they are from; all of the line lacks them. */
  readonly leftOut: number;
}

/** What a recipient has from whom. */
export interface RecipientLine extends Line {
  readonly shares: NonNullable<Answer["parts"]> | null;
  readonly effectiveNumber: Answer | null;
  readonly gap: Gap | null;
  readonly without: Without | null;
  /** Shares of the members of the largest partner, where that is a group. */
  readonly members: readonly Shared[] | null;
  /** For the region: the share of the largest partner in each recipient's total. */
  readonly byRecipient: NonNullable<Answer["parts"]> | null;
}

/** Records that name a partner where none says that anything is its own. */
export interface Named {
  readonly records: number;
  /** Whether nobody is known to send or organise anything of the layer. */
  readonly untold: boolean;
}

/** What a partner does in the region, and with whom. */
export interface PartnerLine extends Line {
  /** Null where something is its own, and where no record of the layer names it. */
  readonly named: Named | null;
  readonly share: Answer | null;
  readonly rank: Answer | null;
  /** Whom it is ranked among, itself one of them: groups where the layer's partners are grouped. */
  readonly among: readonly string[];
  /** Share of each recipient's total. */
  readonly byRecipient: NonNullable<Answer["parts"]> | null;
  /** Shares of the members, where the partner is a group. */
  readonly members: readonly Shared[] | null;
  /** Behind the largest partner, or ahead of the second where it is the largest itself. */
  readonly gap: Gap | null;
  readonly effectiveNumber: Answer | null;
  /** What the region has without this partner. */
  readonly without: Without | null;
}

/** Whether nothing is recorded: neither a total nor a record that names whose card it is. */
export function isMissing(line: Line | PartnerLine): boolean {
  return line.total === null && !("named" in line && line.named !== null);
}

/** What a card is asked under. */
export interface CardAsked {
  readonly ask: (question: Question) => Answer;
  /** How far somebody looked for what a question asks; null where it cannot be said. */
  readonly looked: (question: Question) => Looked | null;
  /** Records of a question of which none counts under the choices made; null where there are none. */
  readonly uncounted: (question: Question) => Uncounted | null;
  /** How many of the records that a question selects have no date. */
  readonly undated: (question: Question) => number;
  /** Layers by name; every layer of ties where it is left out. */
  readonly layer?: string;
  readonly periods: readonly (string | undefined)[];
  readonly conventions?: Readonly<Record<string, string>>;
  /** The last year of which the records hold all months; null where there is none. */
  readonly lastFull: number | null;
  /** Members of a group of partners by its name. */
  readonly groups: Groups;
  /** What a release leaves out where a card looks; nothing where it is left out itself. */
  readonly leftOut?: (scope: Scope) => readonly LeftOut[];
}

export function recipientLines(asked: CardAsked, id: string): readonly RecipientLine[] {
  const { ask } = asked;
  return linesOf(asked, id, (base) => {
    const to = { ...base, to: id };
    const total = totalOf(ask, to);
    const looked = asked.looked({ ...to, measure: adding(base) }) ?? "no";
    const undated = asked.undated({ ...to, measure: adding(base) });
    if (total === null)
      return {
        ...NOTHING,
        undated,
        looked,
        searched: looked === "all",
        uncounted: asked.uncounted({ ...to, measure: adding(base) }),
        shares: null,
        members: null,
        byRecipient: null,
      };
    const shares = ask({ ...to, measure: "composition" }).parts ?? null;
    const ranked = rankedOf(shares);
    const partners = ranked.filter(({ name }) => name !== id);
    const [first] = partners;
    return {
      total,
      undated,
      looked,
      searched: false,
      uncounted: null,
      trend: trendIn(asked, to),
      shares,
      effectiveNumber: ask({ ...to, measure: "effective-number" }),
      ...beyondShares(ranked),
      own: ranked.find(({ name }) => name === id)?.share ?? 0,
      gap: gapOf(partners),
      without:
        first === undefined
          ? null
          : withoutOf(
              first.name,
              first.share,
              ranked.filter((one) => one !== first),
              id,
            ),
      members: first === undefined ? null : membersOf(asked, to, first.name),
      byRecipient:
        id !== "region" || first === undefined
          ? null
          : (ask({ ...to, measure: "share", from: first.name }).parts ?? null),
    };
  });
}

export function partnerLines(asked: CardAsked, id: string): readonly PartnerLine[] {
  const { ask } = asked;
  return linesOf(asked, "region", (base) => {
    const whole = { ...base, to: "region" };
    const from = { ...whole, from: id };
    const total = totalOf(ask, from);
    const undated = asked.undated({ ...from, measure: adding(base) });
    const none = { undated, share: null, rank: null, among: [], byRecipient: null, members: null };
    if (total === null)
      return {
        ...NOTHING,
        ...none,
        named: namedIn(ask, from),
        looked: "no",
        searched: false,
        uncounted: asked.uncounted({ ...from, measure: adding(base) }),
      };
    const share = ask({ ...from, measure: "share" });
    const ranked = rankedBeside(ask, from, share);
    const all = rankedOf(ask({ ...whole, measure: "composition" }).parts ?? null);
    return {
      total,
      undated,
      named: null,
      looked: "no",
      searched: false,
      uncounted: null,
      trend: trendIn(asked, from),
      share,
      rank: ask({ ...from, measure: "rank" }),
      among: ranked.map(({ name }) => name),
      byRecipient: share.parts ?? null,
      members: membersOf(asked, whole, id),
      ...beyondShares(all),
      own: 0,
      gap: gapFrom(ranked, id),
      effectiveNumber: ask({ ...whole, measure: "effective-number" }),
      without: withoutOf(
        id,
        typeof share.value === "number" ? share.value : 0,
        othersThan(asked, whole, id, all, ranked),
      ),
    };
  });
}

const NOTHING = {
  total: null,
  trend: null,
  nobodys: 0,
  several: 0,
  own: 0,
  effectiveNumber: null,
  gap: null,
  without: null,
} as const;

/** Layers and what each is counted in; a register with volumes is told in both. */
function countedIn(layer: string | undefined): readonly { readonly layer: string; readonly value: string }[] {
  const chosen = layer === undefined ? tieLayers.filter((l) => l.name !== "memberships") : layersOf(layer);
  return chosen.flatMap((l) =>
    ["count", "tiv-millions"]
      .filter((v) => v === "count" || l.values.includes(v))
      .map((value) => ({ layer: l.name, value })),
  );
}

function linesOf<T>(
  { layer, periods, conventions, leftOut }: CardAsked,
  to: string,
  of: (base: Base) => T,
): readonly (T & Pick<Line, "layer" | "value" | "period" | "leftOut">)[] {
  return countedIn(layer).flatMap((counted) =>
    periods.map((period) => {
      const named = { ...counted, ...(period === undefined ? {} : { period }) };
      const out = recordsIn(leftOut?.({ ...named, to }) ?? []);
      return { ...named, leftOut: out, ...of(conventions === undefined ? named : { ...named, conventions }) };
    }),
  );
}

/** A total, or null where nothing was found: the records of a study never say that there is none. */
function totalOf(ask: CardAsked["ask"], base: Base): Answer | null {
  const total = ask({ ...base, measure: adding(base) });
  return total.value === null || (total.value === 0 && total.receipt.length === 0) ? null : total;
}

/** What names a partner as one that takes part, where who sends is a matter of attribution; null where nothing does. */
function namedIn(ask: CardAsked["ask"], from: Base): Named | null {
  if (!layersOf(from.layer).some((layer) => layer.attributed)) return null;
  const conventions = { ...from.conventions, attribution: "participant" };
  const { receipt } = ask({ ...from, measure: "count", conventions });
  const untold = ask({ ...from, measure: "count" }).value === null;
  return receipt.length === 0 ? null : { records: receipt.length, untold };
}

/** Shares of the members of a group, those without any left out; null for a partner that is no group of several. */
function membersOf({ ask, groups }: CardAsked, base: Base, group: string): readonly Shared[] | null {
  const members = Object.hasOwn(groups, group) ? groups[group] : undefined;
  if (members === undefined || members.length < 2) return null;
  const shares = members.flatMap((from) => {
    const { value } = ask({ ...base, measure: "share", from });
    return typeof value === "number" && value > 0 ? [{ name: from, share: value }] : [];
  });
  return shares.sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}

/** The last full years of the records, as a period; none where the records span fewer. */
export function lastYears(bench: Columns, n: number): readonly string[] {
  const span = yearsOf(bench);
  return span === null || span.last - n < span.first ? [] : [`${span.last - n}..${span.last - 1}`];
}
