import { differing, type SettingDiffers } from "./setting-changes.ts";

/** What a release prints of one value of a sentence. */
export interface PrintedValue {
  /** What the publication prints, and the question that it is held against, as plain data. */
  readonly printed: unknown;
  readonly question: unknown;
  readonly finding: string;
  readonly comparison: string;
  /** Our answer, exact; null where there is none. */
  readonly value: unknown;
  readonly unit: string;
  /** The same as screens write it. */
  readonly shown: string;
  /** In how many equivalent readings it holds; left out where a release does not say it. */
  readonly readings?: PrintedReadings;
  /** Why, where its records may be among those left out of the release. */
  readonly leftOut?: string;
}

/** Equivalent readings of a value: in how many it holds, how many there are, how many values they give, and how many give none. */
export interface PrintedReadings {
  readonly holdsIn: number;
  readonly of: number;
  readonly distinct: number;
  readonly unvalued: number;
}

/** What a release prints of one claim, as far as a later one is held against it: the first value of its sentence, and the others. */
export interface PrintedClaim extends PrintedValue {
  readonly id: string;
  /** What its sentence says, in our words. */
  readonly says: string;
  /** Where it stands; null where a release does not say it. */
  readonly where: string | null;
  /** Further values of the sentence in its order; null where a release does not say them. */
  readonly and: readonly PrintedValue[] | null;
}

/** A claim that two releases have differently. */
export interface ClaimChange {
  readonly id: string;
  /** `readings` where it holds in others, and no finding and no value moved; `left-out` where the release may leave out what it would be tested on; `own` where nothing but the claim itself differs, and we find of it what we found. */
  readonly kind: "added" | "removed" | "finding" | "value" | "readings" | "left-out" | "own";
  readonly was: PrintedClaim | null;
  readonly is: PrintedClaim | null;
  /** What of the claim itself differs: its wording, where it stands, what is printed and what it asks; none where only our records and settings do. */
  readonly own: readonly SettingDiffers[];
}

/** A value of a sentence in two releases; null where one of them has it not. */
export interface ValuePair {
  readonly was: PrintedValue | null;
  readonly is: PrintedValue | null;
}

/**
 * Claims that came, went, have another finding or value, hold in other readings or are themselves put otherwise; findings first.
 * @param untold ids of claims that were there and of which nothing may be told, so that they are not new
 */
export function claimChanges(
  old: readonly PrintedClaim[],
  now: readonly PrintedClaim[],
  untold: ReadonlySet<string> = new Set(),
): readonly ClaimChange[] {
  const before = new Map(old.map((claim) => [claim.id, claim]));
  const after = new Map(now.map((claim) => [claim.id, claim]));
  const out: ClaimChange[] = [];
  for (const [id, is] of after) {
    const was = before.get(id) ?? null;
    if (was === null) {
      if (!untold.has(id)) out.push({ id, kind: "added", was, is, own: [] });
      continue;
    }
    const pairs = valuePairs(was, is);
    const own = ownChanges(was, is);
    const moved = pairs.filter(findingMoved);
    if (moved.length > 0 && moved.every(isLeftOut)) out.push({ id, kind: "left-out", was, is, own });
    else if (moved.length > 0) out.push({ id, kind: "finding", was, is, own });
    else if (pairs.some(valueMoved)) out.push({ id, kind: "value", was, is, own });
    else if (pairs.some(readingsMoved)) out.push({ id, kind: "readings", was, is, own });
    else if (own.length > 0) out.push({ id, kind: "own", was, is, own });
  }
  for (const [id, was] of before)
    if (!after.has(id)) out.push({ id, kind: "removed", was, is: null, own: [] });
  const order = ["finding", "value", "readings", "left-out", "own", "added", "removed"] as const;
  return out.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The values of a sentence in two releases in its order, as far as both say what they have. */
export function valuePairs(was: PrintedClaim, is: PrintedClaim): readonly ValuePair[] {
  const [before, after] = [was.and, is.and];
  if (before === null || after === null) return [{ was, is }];
  const more = Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({
    was: before[i] ?? null,
    is: after[i] ?? null,
  }));
  return [{ was, is }, ...more];
}

/** What of a claim itself differs between two releases. */
function ownChanges(was: PrintedClaim, is: PrintedClaim): readonly SettingDiffers[] {
  const values = valuePairs(was, is).flatMap((pair, n) => {
    if (pair.was === null || pair.is === null) return [];
    const at = n === 0 ? "" : `${n + 1}. `;
    return [
      ...differing(`${at}printed`, pair.was.printed, pair.is.printed),
      ...differing(`${at}question`, pair.was.question, pair.is.question),
    ];
  });
  const places = was.where === null || is.where === null ? [] : differing("where", was.where, is.where);
  return [...differing("says", was.says, is.says), ...places, ...values];
}

/** What an earlier release printed of a claim, without the fields that are not handed out any more. */
export function claimWithout(claim: PrintedClaim, goes: (field: string) => boolean): PrintedClaim {
  const value = <V extends PrintedValue>({ readings, ...one }: V) => ({
    ...one,
    printed: goes("printed") ? one.printed : null,
    question: goes("question") ? one.question : null,
    ...(readings !== undefined && goes("readings") ? { readings } : {}),
  });
  return {
    ...value(claim),
    says: goes("says") ? claim.says : "",
    where: goes("where") ? claim.where : null,
    and: claim.and?.map(value) ?? null,
  };
}

/** Whether a value came, went, or is judged otherwise. */
function findingMoved({ was, is }: ValuePair): boolean {
  return was?.finding !== is?.finding || was?.comparison !== is?.comparison;
}

/** Whether a release may leave out what a value would be tested on. */
function isLeftOut({ is }: ValuePair): boolean {
  return is?.leftOut !== undefined;
}

/** Whether a value holds in other readings, as far as both releases say it. */
export function readingsMoved({ was, is }: ValuePair): boolean {
  const [before, after] = [was?.readings, is?.readings];
  return before !== undefined && after !== undefined && JSON.stringify(before) !== JSON.stringify(after);
}

/** Whether a value is another one. */
function valueMoved({ was, is }: ValuePair): boolean {
  return JSON.stringify(was?.value) !== JSON.stringify(is?.value);
}
