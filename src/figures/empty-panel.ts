import { capital } from "../words/capital.ts";
import { figures } from "../words/catalogue/figures.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";
import type { Value } from "./ask/value.ts";
import { headOf } from "./charts/twin.ts";
import type { Twin } from "./drawn.ts";
import type { Plot } from "./kind.ts";
import { cellOf } from "./plot/cells.ts";
import { stepName } from "./plot/step-name.ts";
import { longText } from "./plot/value-text.ts";

/** A panel of which nothing is recorded: what panels run over, its place there, and what is known all the same. */
interface Empty {
  readonly by: string;
  readonly x: string;
  readonly value: Value;
}

/** What stands above a panel of which nothing is recorded, whose signs alone could be read as zero; null above each other. */
export function emptyText(value: Value | null, lang: Lang): string | null {
  return value === null ? null : capital(longText(value, lang), lang);
}

/** The tables of a panel of which nothing is recorded: where they have no row, one says so. */
export function emptyTwins(twins: readonly Twin[], { by, x, value }: Empty, plot: Plot): readonly Twin[] {
  if (twins.some(({ rows }) => rows.length > 0)) return twins;
  const name = stepName(by, x, plot);
  return [
    {
      caption: "",
      unit: value.unit,
      columns: [headOf({ by }, plot), say(plot.lang, figures, "total")],
      keys: { rows: [x], columns: ["total"] },
      rows: [{ name, cells: [cellOf(plot, name, value)] }],
    },
  ];
}
