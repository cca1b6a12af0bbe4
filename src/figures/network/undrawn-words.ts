import { UNKNOWN } from "../../model/dataset.ts";
import { capital } from "../../words/capital.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { between, commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Value } from "../ask/value.ts";
import type { Twin } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { cellOf } from "../plot/cells.ts";
import { firstNames } from "../plot/first-names.ts";
import { shortText } from "../plot/value-text.ts";
import { inSentence } from "../plot/whole-name.ts";
import type { Figure } from "../spec.ts";
import type { Network, Undrawn } from "./ask.ts";
import { apartOf } from "./change-words.ts";
import type { Periods } from "./periods.ts";
import { calledIn, titled } from "./twins.ts";

/** Who is on record and not drawn, each with its number: outside partners, those of the region by themselves, and nobody known. */
export function undrawnNote(
  undrawn: readonly Undrawn[],
  plot: Pick<Plot, "lang" | "name">,
): readonly string[] {
  const named = (["undrawn", "undrawnRegion", "undrawnSelf"] as const).flatMap((key) => {
    const listed = undrawn.filter((one) => keyOf(one) === key);
    return listed.length === 0 ? [] : [say(plot.lang, maps, key, { names: namesText(listed, plot) })];
  });
  const nobodys = undrawn.filter((one) => keyOf(one) === null);
  return [
    ...named,
    ...nobodys.map(({ value }) =>
      say(plot.lang, maps, "undrawnNobodys", { value: shortText(value, plot.lang) }),
    ),
  ];
}

function keyOf({ name, regional, self }: Undrawn) {
  if (name === UNKNOWN) return null;
  return self === true ? "undrawnSelf" : regional ? "undrawnRegion" : "undrawn";
}

/** Who is drawn as one, each with its number. */
export function foldedNote(folded: readonly Undrawn[], plot: Pick<Plot, "lang" | "name">): readonly string[] {
  return folded.length === 0 ? [] : [say(plot.lang, maps, "drawnAsOne", { names: namesText(folded, plot) })];
}

/** Who stands in a drawing by a code, each with its name. */
export function codedNote(
  coded: readonly string[],
  { lang, name }: Pick<Plot, "lang" | "name">,
): readonly string[] {
  if (coded.length === 0) return [];
  const names = coded.map((code) => inSentence(`${code} – ${name(code)}`)).join(between(lang, ";"));
  return [say(lang, maps, "coded", { names })];
}

/** Whose names have no room in a drawing, each with its number where it has one. */
export function unnamedNote(
  unnamed: readonly string[],
  { partners, totals }: Pick<Network, "partners" | "totals">,
  plot: Pick<Plot, "lang" | "name">,
): readonly string[] {
  if (unnamed.length === 0) return [];
  const listed = unnamed.map((name) => ({ name, value: totals[partners.indexOf(name)] }));
  return [say(plot.lang, maps, "unnamed", { names: namesText(listed, plot) })];
}

function namesText(
  listed: readonly { readonly name: string; readonly value: Value | undefined }[],
  plot: Pick<Plot, "lang" | "name">,
): string {
  const { lang } = plot;
  const written = ({ name: id, value }: (typeof listed)[number]) => {
    const name = inSentence(plot.name(id));
    return value === undefined
      ? name
      : say(lang, maps, "withNumber", { name, value: shortText(value, lang) });
  };
  return commasText(lang, firstNames(listed, written, lang));
}

/** The same in each period of a figure, which it names where there are two. */
export function undrawnIn(
  { now, before }: Pick<Periods, "now" | "before">,
  { question, against = {} }: Pick<Figure, "question" | "against">,
  plot: Pick<Plot, "lang" | "name">,
): readonly string[] {
  if (before === null) return undrawnNote(now.undrawn, plot);
  const named = (network: Network, period: string | undefined) =>
    undrawnNote(network.undrawn, plot).map(
      (note) => `${capital(apartOf({ period }, plot).label)}${between(plot.lang, ":")}${note}`,
    );
  return [...named(now, question.period), ...named(before, against.period)];
}

/**
 * The same as a table, all of them.
 * @param apart the period that tells it from another network of the same figure
 */
export function undrawnTwins(
  undrawn: readonly Undrawn[],
  unit: string,
  plot: Plot,
  apart?: NonNullable<Twin["apart"]>,
): readonly Twin[] {
  const others = undrawn.filter(({ self }) => self !== true);
  if (others.length === 0) return [];
  const { lang } = plot;
  const { caption } = titled(say(lang, maps, "undrawnCaption"), apart);
  return [
    {
      caption,
      // Whoever has no place on a map stands in the table of its ties too.
      apart: { key: ["undrawn", ...(apart === undefined ? [] : [apart.key])].join(" "), label: caption },
      unit,
      columns: [say(lang, maps, "partner"), say(lang, figures, "total")],
      keys: { rows: others.map(({ name }) => name), columns: ["total"] },
      rows: others.map(({ name, value }) => ({
        name: plot.name(name),
        cells: [cellOf(plot, calledIn(plot, apart)(plot.name(name)), value)],
      })),
    },
  ];
}
