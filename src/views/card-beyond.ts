import { layersOf } from "../questions/plan.ts";
import type { CardAsked, Line, PartnerLine, RecipientLine } from "./card.ts";
import { rankedOf } from "./leaders.ts";

/** What a card would tell besides, where an activity counted for everybody who takes part in it. */
export interface Beyond {
  /** How many partners more each layer of a recipient would have. */
  readonly partners: readonly { readonly layer: string; readonly count: number }[];
  /** Whether records name the partner whose card it is where none counts as its own. */
  readonly named: boolean;
}

/** What the attribution of a card leaves out of it. */
export function beyondOf(
  { ask, conventions }: Pick<CardAsked, "ask" | "conventions">,
  id: string,
  lines: { readonly to?: readonly RecipientLine[]; readonly from?: readonly PartnerLine[] },
): Beyond {
  const partners = (lines.to ?? []).flatMap((line) => {
    if (line.value !== "count" || line.shares === null || !isAttributed(line)) return [];
    const { layer, period } = line;
    const { parts } = ask({
      ...{ measure: "composition", layer, to: id },
      ...(period === undefined ? {} : { period }),
      conventions: { ...conventions, attribution: "participant" },
    });
    const told = new Set(rankedOf(line.shares).map(({ name }) => name));
    const count = rankedOf(parts ?? null).filter(({ name }) => name !== id && !told.has(name)).length;
    return count === 0 ? [] : [{ layer, count }];
  });
  return { partners, named: (lines.from ?? []).some(({ named }) => named !== null) };
}

function isAttributed({ layer }: Line): boolean {
  return layersOf(layer).some((one) => one.attributed);
}
