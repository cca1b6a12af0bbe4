import type { Layer } from "../layers/layer.ts";
import type { Measure } from "../measures/measure.ts";
import { nearOf } from "../model/near.ts";
import { QuestionError } from "../model/question.ts";
import { measures } from "./measures.ts";

/**
 * A measure by its name.
 * @param layers what it is asked of, so that no other is suggested that has no value there
 * @throws QuestionError where there is none
 */
export function measureNamed(name: string, layers: readonly Layer[] = []): Measure {
  const found = measures.find((measure) => measure.name === name);
  if (found !== undefined) return found;
  const lasts = layers.every((layer) => layer.time === "interval");
  const possible = measures.filter(({ lasting = false }) => lasts || !lasting);
  const others = new Map(possible.flatMap((m) => (m.typed ?? []).map((word) => [word, m.name] as const)));
  const near = nearOf(
    name,
    possible.map((measure) => measure.name),
    "multivector measures lists them",
    others,
  );
  throw new QuestionError(`no measure ${JSON.stringify(name)}; ${near}`);
}
