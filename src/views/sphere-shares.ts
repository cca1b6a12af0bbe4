import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { layersOf } from "../questions/plan.ts";
import type { CardAsked } from "./card.ts";
import { rankedOf, type Shared } from "./leaders.ts";

/** What the sphere of a recipient rests on: the shares of its largest partners over all layers, and in each. */
export interface SphereShares {
  /** With their shares over all layers, those of whom most is to be expected first. */
  readonly partners: readonly (Shares & Pick<Shared, "name">)[];
  /** Layers in which any outside partner has something. */
  readonly layers: readonly LayerShares[];
}

/** A share as recorded, and as it is to be expected. */
export interface Shares {
  readonly share: number;
  readonly expected: number;
}

/** One layer of a sphere. */
export interface LayerShares {
  readonly layer: string;
  /** All of its records, those of the region itself and of nobody known included. */
  readonly records: number;
  /** Of each partner. */
  readonly shares: readonly Shares[];
}

/** So many partners are told. */
const TOLD = 3;

/**
 * Asks for the shares that a sphere rests on; null where no outside partner has any.
 * @param of what a card asks over its layers
 * @param first who comes first, who is told in any case
 */
export function sphereSharesOf(
  ask: CardAsked["ask"],
  of: Omit<Question, "measure">,
  first: string,
): SphereShares | null {
  const parts = (measure: string, more: Partial<Question>) => ask({ ...of, measure, ...more }).parts ?? {};
  const both = (more: Partial<Question>) => {
    const [recorded, expected] = MEASURES.map((measure) => parts(measure, more));
    return (name: string): Shares | null => {
      const [share, mean] = [numberOf(recorded?.[name]), numberOf(expected?.[name])];
      return share === null || mean === null ? null : { share, expected: mean };
    };
  };
  const over = both({ by: "partner" });
  const partners = rankedOf(parts(EXPECTED, { by: "partner" })).flatMap(({ name }, i) => {
    const shares = i < TOLD || name === first ? over(name) : null;
    return shares === null ? [] : [{ name, ...shares }];
  });
  const each = partners.map(({ name }) => both({ from: name, by: "layer" }));
  const layers = layersOf(of.layer).flatMap(({ name: layer }): readonly LayerShares[] => {
    const shares = each.flatMap((sharesIn) => sharesIn(layer) ?? []);
    const records = numberOf(ask({ ...of, layer, measure: "count" }));
    return shares.length < each.length || records === null ? [] : [{ layer, records, shares }];
  });
  return layers.length === 0 ? null : { partners, layers };
}

const EXPECTED = "sphere-share-expected";
const MEASURES = ["sphere-share", EXPECTED] as const;

function numberOf(answer: Answer | undefined): number | null {
  return typeof answer?.value === "number" ? answer.value : null;
}
