import {
  END_FIELDS,
  isSame,
  middleDate,
  middleNumber,
  rivalChosen,
  START_FIELDS,
  sizeOf,
} from "../conventions/resolve.ts";
import type { Dataset } from "../model/dataset.ts";
import { EVER, NEVER } from "../model/day.ts";
import { periodOf } from "../model/period.ts";
import type { Value } from "../model/value.ts";

const RULES = ["recorded", "official-first", "latest", "median"] as const;
type Rule = (typeof RULES)[number];

/** What a rule counts of a field: one of the rivals, or what is recorded. */
export interface Pick {
  readonly rule: Rule;
  /** Null where the recorded value stays. */
  readonly rival: Value | null;
}

const OTHER_FIELDS = new Set(["participants", "organiser", "country", "troops"]);

/** Whether any rule looks at the rival values of a field; of all others the recorded value stays. */
export function isResolved(field: string): boolean {
  return START_FIELDS.has(field) || END_FIELDS.has(field) || OTHER_FIELDS.has(field);
}

/**
 * Which of the rival values of one field each rule counts.
 * @param rivals rival values of the whole row
 * @param recorded the recorded cell; of troops the best value
 * @param own source of the row
 */
export function picksOf(
  field: string,
  rivals: readonly Value[],
  recorded: string,
  own: string,
  sources: Dataset["sources"],
): readonly Pick[] {
  const fields = fieldsWith(field);
  const of = rivals.filter((v) => fields.has(v.field));
  return RULES.map((rule) => ({
    rule,
    rival:
      rule === "recorded"
        ? null
        : rule === "median"
          ? middle(field, fields, of, recorded)
          : usable(field, rivalChosen(of, own, rule, sources)),
  }));
}

function fieldsWith(field: string): ReadonlySet<string> {
  if (START_FIELDS.has(field)) return START_FIELDS;
  return END_FIELDS.has(field) ? END_FIELDS : new Set([field]);
}

/** A rival that is no date, or no number, where one is needed leaves the recorded value as it is. */
function usable(field: string, won: Value | null): Value | null {
  if (won === null) return null;
  if (START_FIELDS.has(field) || END_FIELDS.has(field)) return periodOf(won.value) === null ? null : won;
  return field === "troops" && sizeOf(won) === null ? null : won;
}

function middle(
  field: string,
  fields: ReadonlySet<string>,
  of: readonly Value[],
  recorded: string,
): Value | null {
  if (START_FIELDS.has(field) || END_FIELDS.has(field)) {
    const own = periodOf(recorded);
    const period = middleDate(of, fields, own ?? { from: EVER, to: NEVER });
    if (period === null || isSame(own, period)) return null;
    return of.find((v) => isSame(periodOf(v.value), period)) ?? null;
  }
  if (field !== "troops") return null;
  const best = recorded === "" ? Number.NaN : Number(recorded);
  const size = middleNumber(of, [best]);
  return size === null || size === best ? null : (of.find((v) => sizeOf(v) === size) ?? null);
}
