import type { FigureBench } from "../../../figures/kind.ts";
import { undatedIn } from "../../../questions/outside.ts";
import type { Plan } from "../../../questions/plan.ts";
import type { Share, TieTable } from "./ties.ts";

/** How many records without a date each pair has, and each partner with all recipients together; they stand in no period. */
export interface UndatedTies {
  readonly pairs: Uint32Array;
  readonly partners: Uint32Array;
}

export function undatedTies(
  { factors }: FigureBench,
  { choices }: Plan,
  shares: readonly Share[],
  { pairs, partners }: Pick<TieTable, "pairs" | "partners">,
): UndatedTies {
  const out = { pairs: new Uint32Array(pairs.length), partners: new Uint32Array(partners.length) };
  for (const { layer, table, rows, pairs: of, whole } of shares) {
    const undated = new Set(undatedIn(factors, layer, table, choices));
    if (undated.size === 0) continue;
    rows.forEach((row, k) => {
      if (undated.has(row)) out.pairs[of[k] ?? 0] = (out.pairs[of[k] ?? 0] ?? 0) + 1;
    });
    whole.rows.forEach((row, k) => {
      const p = whole.partners[k] ?? 0;
      if (undated.has(row)) out.partners[p] = (out.partners[p] ?? 0) + 1;
    });
  }
  return out;
}
