import { figures } from "../../words/catalogue/figures.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Twin, TwinCell } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { BLANK } from "../plot/cells.ts";
import { type Change, differenceEnds, isSome, wholeChange } from "./change.ts";
import { changeMark, differenceRange, differenceText } from "./change-words.ts";
import type { Periods } from "./periods.ts";
import { arcText, tieText } from "./twins.ts";

/** What is told of differences as a table: those of rows with columns, and of each row as a whole. */
export interface ChangeTable {
  readonly caption: string;
  /** What rows are, in words. */
  readonly head: string;
  readonly unit: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The earlier period in words. */
  readonly period: string;
  of(row: string, column: string): Change | undefined;
  whole(row: string): Change | undefined;
}

/** The differences that a figure draws as a table; blank where nothing is on record in either period. */
export function changeTwin(table: ChangeTable, plot: Plot): Twin {
  const { lang } = plot;
  const { caption, head, unit, rows, columns, period } = table;
  return {
    ...titled(caption, plot),
    unit,
    columns: [head, ...columns.map((name) => plot.name(name)), say(lang, figures, "total")],
    keys: { rows, columns: [...columns, "total"] },
    rows: rows.map((row) => ({
      name: plot.name(row),
      cells: [
        ...columns.map((column) =>
          changeCell(plot, tieText(plot, row, column), table.of(row, column), period),
        ),
        changeCell(plot, plot.name(row), table.whole(row), period),
      ],
    })),
  };
}

/** The same of a network: of outside partners with recipients, and of recipients with each other. */
export function networkChanges(
  { now, before, changes }: Periods,
  period: string,
  plot: Plot,
): readonly Twin[] {
  if (before === null || changes === null) return [];
  const { lang } = plot;
  const { partners, recipients, totals, unit } = now;
  const by = new Map(changes.map((change) => [`${change.tie.from}\u0000${change.tie.to}`, change]));
  const outside = new Set(partners);
  const between = changes.filter(({ tie }) => !outside.has(tie.from));
  const vertical = changeTwin(
    {
      caption: say(lang, maps, "vertical"),
      head: say(lang, maps, "partner"),
      unit,
      rows: partners,
      columns: recipients,
      period,
      of: (from, to) => by.get(`${from}\u0000${to}`),
      whole: (from) => {
        const at = partners.indexOf(from);
        const [total, was] = [totals[at], before.totals[at]];
        if (total === undefined || was === undefined) return undefined;
        return wholeChange(
          total,
          was,
          changes.filter(({ tie }) => tie.from === from),
        );
      },
    },
    plot,
  );
  if (between.length === 0) return [vertical];
  return [
    vertical,
    {
      ...titled(say(lang, maps, "horizontal"), plot),
      unit,
      columns: [say(lang, maps, "recipient"), say(lang, figures, "total")],
      keys: { rows: between.map(({ tie }) => `${tie.from}+${tie.to}`), columns: ["total"] },
      rows: between.map((change) => ({
        name: tieText(plot, change.tie.from, change.tie.to),
        cells: [changeCell(plot, arcText(plot, change.tie.from, change.tie.to), change, period)],
      })),
    },
  ];
}

function titled(caption: string, { lang }: Plot): Pick<Twin, "caption" | "apart"> {
  const label = say(lang, maps, "difference");
  return { caption: `${caption} · ${label}`, apart: { key: "difference", label } };
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
