import { figures } from "../../words/catalogue/figures.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Twin, TwinCell } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { BLANK, cellOf, type Label, labelOf } from "../plot/cells.ts";
import type { Network, Tie } from "./ask.ts";

/** What tells a table from others of its figure: a period, or that it is of differences. */
type Apart = NonNullable<Twin["apart"]>;

/** A table of ties before its cells are filled: who has rows and columns, and what they are called. */
export interface CrossTable {
  readonly caption: string;
  /** What rows are, in words. */
  readonly head: string;
  readonly unit: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** A table of ties: a cell for each row with each column, and one for each row as a whole. */
export function crossTwin(
  { caption, head, unit, rows, columns }: CrossTable,
  plot: Plot,
  apart: Apart | undefined,
  cells: { of(row: string, column: string): TwinCell; whole(row: string, at: number): TwinCell },
): Twin {
  return {
    ...titled(caption, apart),
    unit,
    columns: [head, ...columns.map((name) => plot.name(name)), say(plot.lang, figures, "total")],
    keys: { rows, columns: [...columns, "total"] },
    rows: rows.map((row, i) => ({
      name: plot.name(row),
      cells: [...columns.map((column) => cells.of(row, column)), cells.whole(row, i)],
    })),
  };
}

/** A table of ties between two recipients, one a row. */
export function pairsTwin<T extends Pick<Tie, "from" | "to">>(
  pairs: readonly T[],
  unit: string,
  plot: Plot,
  apart: Apart | undefined,
  cell: (pair: T) => TwinCell,
): Twin {
  const { lang } = plot;
  return {
    ...titled(say(lang, maps, "horizontal"), apart),
    unit,
    columns: [say(lang, maps, "recipient"), say(lang, figures, "total")],
    keys: { rows: pairs.map(({ from, to }) => `${from}+${to}`), columns: ["total"] },
    rows: pairs.map((pair) => ({ name: tieText(plot, pair.from, pair.to), cells: [cell(pair)] })),
  };
}

/** The caption of a table with what tells it from others. */
export function titled(caption: string, apart: Apart | undefined): Pick<Twin, "caption" | "apart"> {
  return apart === undefined ? { caption } : { caption: `${caption} · ${apart.label}`, apart };
}

/**
 * A network as tables: outside partners by recipients, and recipients by each other where they have ties.
 * @param apart the period that tells it from another network of the same figure
 */
export function networkTwins(network: Network, plot: Plot, apart?: Apart): readonly Twin[] {
  const called = calledIn(plot, apart);
  const { ties, totals, horizontals, unit } = network;
  const between = new Map(ties.map((tie) => [`${tie.from}\u0000${tie.to}`, tie]));
  const vertical = crossTwin(verticalOf(network, plot), plot, apart, {
    of: (from, to) => {
      const tie = between.get(`${from}\u0000${to}`);
      return tie === undefined ? BLANK : cellOf(plot, called(tieText(plot, from, to)), tie.value);
    },
    whole: (from, at) => {
      const total = totals[at];
      return total === undefined ? BLANK : cellOf(plot, called(plot.name(from)), total);
    },
  });
  if (horizontals.length === 0) return [vertical];
  const cell = ({ from, to, value }: Tie) => cellOf(plot, called(arcText(plot, from, to)), value);
  return [vertical, pairsTwin(horizontals, unit, plot, apart, cell)];
}

/** The table of outside partners by recipients. */
export function verticalOf({ partners, recipients, unit }: Network, { lang }: Plot): CrossTable {
  const [caption, head] = [say(lang, maps, "vertical"), say(lang, maps, "partner")];
  return { caption, head, unit, rows: partners, columns: recipients };
}

/** Names what a cell is of, with its period where a figure has two: what is called alike has its own records in each. */
export function calledIn(plot: Plot, apart: Twin["apart"]): (name: string) => Label | string {
  return (name) => (apart === undefined ? name : labelOf(plot, name, apart.label));
}

/** What a tie of two is called. */
export function tieText(plot: Plot, from: string, to: string): string {
  return say(plot.lang, maps, "pair", { from: plot.name(from), to: plot.name(to) });
}

/** What a tie between two recipients is called. */
export function arcText(plot: Plot, a: string, b: string): string {
  return say(plot.lang, maps, "horizontalPair", { a: plot.name(a), b: plot.name(b) });
}
