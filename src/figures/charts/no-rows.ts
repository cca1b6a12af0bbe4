import { capital } from "../../words/capital.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { say } from "../../words/say.ts";
import type { Plot } from "../kind.ts";
import { sizeOf } from "../plot/axes.ts";
import type { Shape } from "../scene/scene.ts";

/** In place of rows of which there is none, that there is no record; an axis would say 0. */
export function noRows(plot: Plot): {
  readonly shapes: readonly Shape[];
  readonly height: number;
  readonly notes: readonly string[];
} {
  const size = sizeOf(plot);
  const text = capital(say(plot.lang, figures, "noRecord"));
  return {
    shapes: [{ kind: "text", x: 0, y: size + 2, text, size, fill: "muted" }],
    height: size + 10,
    notes: [],
  };
}
