import type { ClaimFinding } from "../claims/judge.ts";
import type { FigureBench } from "../figures/kind.ts";
import { partOf } from "../views/groups.ts";

/** The records that a claim's answer rests on: those that are counted, and the rest of what they are held against. */
export interface Evidence {
  readonly counted: readonly string[];
  readonly rest: readonly string[];
  readonly kind: "all" | "share" | "against";
}

export function evidenceOf(bench: FigureBench, claim: ClaimFinding | undefined): Evidence {
  const receipt = claim?.answer?.receipt ?? [];
  const question = claim?.question ?? null;
  const part = question === null ? null : partOf(question);
  if (part === null || receipt.length === 0) return { counted: receipt, rest: [], kind: "all" };
  const counted = bench.ask(part).receipt;
  const mine = new Set(counted);
  return {
    counted,
    rest: receipt.filter((record) => !mine.has(record)),
    kind: question?.measure === "share" ? "share" : "against",
  };
}
