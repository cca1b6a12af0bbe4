import type { Shape } from "../figures/scene/scene.ts";
import { plainText } from "../figures/scene/script.ts";

/** Every text of a drawing, as it is written. */
export function* textsIn(shapes: readonly Shape[]): Generator<string> {
  for (const shape of shapes) {
    if (shape.kind === "text") yield plainText(shape.text);
    else if (shape.kind === "group") yield* textsIn(shape.shapes);
  }
}
