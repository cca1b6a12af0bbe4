import { first, intervalOfYears, nth } from "../../../measures/amounts/dates.ts";
import { every } from "../../../measures/amounts/every.ts";
import { change, ratio, share } from "../../../measures/amounts/pairs.ts";
import { frequency, tieCoverage } from "../../../measures/amounts/rates.ts";
import { mean, median, peak, range } from "../../../measures/amounts/spreads.ts";
import { count, sumOfValues } from "../../../measures/amounts/totals.ts";
import { trend } from "../../../measures/amounts/trend.ts";
import type { Measure } from "../../../measures/measure.ts";
import { hhi } from "../../../measures/shares/concentration.ts";
import { effectiveNumber } from "../../../measures/shares/diversity.ts";
import { largestShare } from "../../../measures/shares/leaders.ts";
import { composition, largest, nameSet, smallest } from "../../../measures/shares/names.ts";
import { rank } from "../../../measures/shares/rank.ts";

/** What most questions ask for; how all else is computed comes in a script of its own when somebody asks for it. */
export const measures: readonly Measure[] = [
  change,
  composition,
  count,
  effectiveNumber,
  every,
  first,
  frequency,
  hhi,
  intervalOfYears,
  largest,
  largestShare,
  mean,
  median,
  nameSet,
  nth,
  peak,
  range,
  rank,
  ratio,
  share,
  smallest,
  sumOfValues,
  tieCoverage,
  trend,
];
