import { figures } from "../../words/catalogue/figures.ts";
import { commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { Plot } from "../kind.ts";
import { inSentence } from "../plot/whole-name.ts";

/** More names than these are counted. */
const MOST = 8;

/** Who is drawn together as the rest, or who is missing to the whole of shares; those with most first. */
export function othersNote(
  { others, missing }: Pick<Grid, "others" | "missing">,
  plot: Plot,
): readonly string[] {
  const told = (key: "restIs" | "missingIs", names: readonly string[] | undefined): readonly string[] =>
    names === undefined ? [] : [say(plot.lang, figures, key, { names: namesOf(names, plot) })];
  return [...told("restIs", others), ...told("missingIs", missing)];
}

function namesOf(all: readonly string[], plot: Plot): string {
  const names = all.slice(0, MOST).map((name) => inSentence(plot.name(name)));
  const more = all.length - names.length;
  return commasText(
    plot.lang,
    more > 0 ? [...names, say(plot.lang, figures, "andMore", { count: more })] : names,
  );
}
