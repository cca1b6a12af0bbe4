import { capital } from "../../words/capital.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Plot, Plotted } from "../kind.ts";
import { sizeOf } from "../plot/axes.ts";

/** In place of rows of which there is none, that there is no record; an axis would say 0. */
export function noRows(plot: Plot): Pick<Plotted, "shapes" | "height" | "notes" | "onlyWords"> {
  const size = sizeOf(plot);
  const text = capital(say(plot.lang, figures, "noRecord"));
  return {
    shapes: [{ kind: "text", x: 0, y: size + 2, text, size, fill: "muted" }],
    height: size + 10,
    notes: [],
    onlyWords: true,
  };
}
