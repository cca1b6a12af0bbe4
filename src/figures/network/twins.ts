import { figures } from "../../words/catalogue/figures.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Twin } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { BLANK, cellOf, type Label, labelOf } from "../plot/cells.ts";
import type { Network } from "./ask.ts";

/**
 * A network as tables: outside partners by recipients, and recipients by each other where they have ties.
 * @param apart the period that tells it from another network of the same figure
 */
export function networkTwins(
  network: Network,
  plot: Plot,
  apart?: NonNullable<Twin["apart"]>,
): readonly Twin[] {
  const { lang } = plot;
  const titled = (key: "vertical" | "horizontal") => ({
    caption: [say(lang, maps, key), ...(apart === undefined ? [] : [apart.label])].join(" · "),
    ...(apart === undefined ? {} : { apart }),
  });
  const called = calledIn(plot, apart);
  const { partners, recipients, ties, totals, horizontals, unit } = network;
  const between = new Map(ties.map((tie) => [`${tie.from}\u0000${tie.to}`, tie]));
  const vertical: Twin = {
    ...titled("vertical"),
    unit,
    columns: [
      say(lang, maps, "partner"),
      ...recipients.map((r) => plot.name(r)),
      say(lang, figures, "total"),
    ],
    keys: { rows: partners, columns: [...recipients, "total"] },
    rows: partners.map((from, i) => {
      const total = totals[i];
      return {
        name: plot.name(from),
        cells: [
          ...recipients.map((to) => {
            const tie = between.get(`${from}\u0000${to}`);
            return tie === undefined ? BLANK : cellOf(plot, called(tieText(plot, from, to)), tie.value);
          }),
          total === undefined ? BLANK : cellOf(plot, called(plot.name(from)), total),
        ],
      };
    }),
  };
  if (horizontals.length === 0) return [vertical];
  return [
    vertical,
    {
      ...titled("horizontal"),
      unit,
      columns: [say(lang, maps, "recipient"), say(lang, figures, "total")],
      keys: { rows: horizontals.map((tie) => `${tie.from}+${tie.to}`), columns: ["total"] },
      rows: horizontals.map((tie) => ({
        name: tieText(plot, tie.from, tie.to),
        cells: [cellOf(plot, called(arcText(plot, tie.from, tie.to)), tie.value)],
      })),
    },
  ];
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
