import { figures } from "../../words/catalogue/figures.ts";
import { commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Grid } from "../ask/grid.ts";
import type { Plot } from "../kind.ts";

/** More names than these are counted. */
const MOST = 8;

/** Who is drawn together as the rest, those with most first. */
export function othersNote({ others }: Pick<Grid, "others">, plot: Plot): readonly string[] {
  if (others === undefined) return [];
  const names = others.slice(0, MOST).map((name) => plot.name(name));
  const more = others.length - names.length;
  const all = more > 0 ? [...names, say(plot.lang, figures, "andMore", { count: more })] : names;
  return [say(plot.lang, figures, "restIs", { names: commasText(plot.lang, all) })];
}
