import { figures } from "../../words/catalogue/figures.ts";
import { maps } from "../../words/catalogue/maps.ts";
import { commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Twin } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { cellOf } from "../plot/cells.ts";
import { shortText } from "../plot/value-text.ts";
import { inSentence } from "../plot/whole-name.ts";
import type { Undrawn } from "./ask.ts";

/** More names than these are counted; the table has all of them. */
const MOST = 8;

/** Which outside partners on record are not drawn, each with its number. */
export function undrawnNote(undrawn: readonly Undrawn[], plot: Plot): readonly string[] {
  if (undrawn.length === 0) return [];
  const { lang } = plot;
  const named = undrawn
    .slice(0, MOST)
    .map(({ name, value }) =>
      say(lang, maps, "withNumber", { name: inSentence(plot.name(name)), value: shortText(value, lang) }),
    );
  const more = undrawn.length - named.length;
  const all = more > 0 ? [...named, say(lang, figures, "andMore", { count: more })] : named;
  return [say(lang, maps, "undrawn", { names: commasText(lang, all) })];
}

/** The same as a table, all of them. */
export function undrawnTwins(undrawn: readonly Undrawn[], unit: string, plot: Plot): readonly Twin[] {
  if (undrawn.length === 0) return [];
  const { lang } = plot;
  return [
    {
      caption: say(lang, maps, "undrawnCaption"),
      unit,
      columns: [say(lang, maps, "partner"), say(lang, figures, "total")],
      keys: { rows: undrawn.map(({ name }) => name), columns: ["total"] },
      rows: undrawn.map(({ name, value }) => ({
        name: plot.name(name),
        cells: [cellOf(plot, plot.name(name), value)],
      })),
    },
  ];
}
