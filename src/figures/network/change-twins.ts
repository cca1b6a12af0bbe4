import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Twin, TwinCell } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { BLANK } from "../plot/cells.ts";
import { type Change, differenceEnds, isSome } from "./change.ts";
import { changeMark, differenceRange, differenceText } from "./change-words.ts";
import { type Periods, wholeOf } from "./periods.ts";
import { arcText, type CrossTable, crossTwin, pairsTwin, tieText, verticalOf } from "./twins.ts";

/** The differences of a table of ties: those of rows with columns, and of each row as a whole. */
export interface Differences {
  of(row: string, column: string): Change | undefined;
  whole(row: string): Change | undefined;
}

/**
 * The differences that a figure draws as a table; blank where nothing is on record in either period.
 * @param period the earlier one in words
 */
export function changeTwin(table: CrossTable, { of, whole }: Differences, period: string, plot: Plot): Twin {
  return crossTwin(table, plot, differenceIn(plot), {
    of: (row, column) => changeCell(plot, tieText(plot, row, column), of(row, column), period),
    whole: (row) => changeCell(plot, plot.name(row), whole(row), period),
  });
}

/** The same of a network: of outside partners with recipients, and of recipients with each other. */
export function networkChanges(periods: Periods, period: string, plot: Plot): readonly Twin[] {
  const { now, changes } = periods;
  if (changes === null) return [];
  const by = new Map(changes.map((change) => [`${change.tie.from}\u0000${change.tie.to}`, change]));
  const outside = new Set(now.partners);
  const between = changes.filter(({ tie }) => !outside.has(tie.from));
  const vertical = changeTwin(
    verticalOf(now, plot),
    { of: (from, to) => by.get(`${from}\u0000${to}`), whole: (from) => wholeOf(periods, from) ?? undefined },
    period,
    plot,
  );
  if (between.length === 0) return [vertical];
  const pairs = between.map((change) => ({ ...change.tie, change }));
  return [
    vertical,
    pairsTwin(pairs, now.unit, plot, differenceIn(plot), ({ from, to, change }) =>
      changeCell(plot, arcText(plot, from, to), change, period),
    ),
  ];
}

function differenceIn({ lang }: Plot): NonNullable<Twin["apart"]> {
  return { key: "difference", label: say(lang, maps, "difference") };
}

function changeCell(plot: Plot, label: string, change: Change | undefined, period: string): TwinCell {
  if (change === undefined || !isSome(change)) return BLANK;
  const { now, before, by, unlike } = change;
  const range = unlike ? null : differenceRange(now, before, plot.lang);
  const ends = unlike ? null : differenceEnds(now, before);
  return {
    text: differenceText(change, plot.lang) + (range === null ? "" : ` (${range})`),
    value: unlike ? null : by,
    low: ends?.low ?? null,
    high: ends?.high ?? null,
    state: unlike ? "no-value" : by === 0 ? "zero" : "recorded",
    mark: changeMark(plot, label, change, period),
  };
}
