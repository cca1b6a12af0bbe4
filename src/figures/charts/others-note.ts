import { figures } from "../../words/catalogue/figures.ts";
import { commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { isNobodys } from "../ask/axis.ts";
import type { Grid } from "../ask/grid.ts";
import type { Twin } from "../drawn.ts";
import type { Plot } from "../kind.ts";
import { cellOf, labelOf } from "../plot/cells.ts";
import { firstNames } from "../plot/first-names.ts";
import { stepName } from "../plot/step-name.ts";
import { inSentence } from "../plot/whole-name.ts";
import { headOf } from "./twin.ts";

/** Who is drawn together as the rest, or who is missing to the whole of shares, and whether these come to more than it; those with most first, nobody's last. */
export function othersNote(
  { others, missing, past }: Pick<Grid, "others" | "missing" | "past">,
  plot: Plot,
): readonly string[] {
  const told = (key: "restIs" | "missingIs" | "notDrawn", names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [say(plot.lang, figures, key, { names: commasText(plot.lang, names) })];
  return [
    ...told("restIs", namesOf(others ?? [], plot)),
    ...(past === true ? [say(plot.lang, figures, "sharesOverlap")] : []),
    ...told(past === true ? "notDrawn" : "missingIs", missingNames(missing, plot)),
  ];
}

/** Whether somebody on record is not drawn one by one. */
export function leavesOut({ others, missing }: Pick<Grid, "others" | "missing">): boolean {
  return (others ?? []).length + (missing?.names ?? []).length > 0;
}

function missingNames(missing: Grid["missing"], plot: Plot): readonly string[] {
  if (missing === null || missing === undefined) return [];
  const nobodys = missing.rows.filter(({ name }) => isNobodys(name));
  return [...namesOf(missing.names, plot), ...nobodys.map(({ name }) => plot.name(name))];
}

function namesOf(all: readonly string[], plot: Plot): readonly string[] {
  return firstNames(all, (name) => inSentence(plot.name(name)), plot.lang);
}

/** What others together have of what is missing, and what of it is nobody's, as a table: a row for each place. */
export function missingTwins({ missing, past }: Pick<Grid, "missing" | "past">, plot: Plot): readonly Twin[] {
  if (missing === null || missing === undefined) return [];
  const { rows, by, places, series } = missing;
  const names = rows.map(({ name }) => plot.name(name));
  return [
    {
      caption: say(plot.lang, figures, past === true ? "notDrawnCaption" : "missingCaption"),
      unit: "share",
      ...(series ? { series: "columns" } : {}),
      columns: [headOf({ by }, plot), ...names],
      keys: { rows: places, columns: rows.map(({ name }) => name) },
      rows: places.map((place, n) => {
        const at = stepName(by, place, plot);
        return {
          name: at,
          cells: rows.flatMap(({ values }, i) => {
            const [name, value] = [names[i] ?? "", values[n]];
            const label = series ? labelOf(plot, name, at) : labelOf(plot, at, name);
            return value === undefined ? [] : [cellOf(plot, label, value)];
          }),
        };
      }),
    },
  ];
}
