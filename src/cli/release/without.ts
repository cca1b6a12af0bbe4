import type { Call } from "../command.ts";
import { sayUnasked } from "./asked.ts";
import { heldBack } from "./held-back.ts";
import { type Prepared, sayLeftOut } from "./prepared.ts";
import { sayTurned, type Turned, turnedIn } from "./turned.ts";
import { sayUnchecked } from "./unchecked.ts";

/** Findings that are others in the whole study than in what was prepared, for its maker alone. */
export function turnedOf({ told, handed }: Pick<Prepared, "told" | "handed">): Promise<readonly Turned[]> {
  return turnedIn(told.whole, handed);
}

/** Says what a release or a replication goes without, to its maker: rows, findings that these turn, limits not checked, what cannot be asked. */
export async function sayWithout(
  call: Call,
  { told, withheld, attributions, unasked }: Pick<Prepared, "told" | "withheld" | "attributions" | "unasked">,
  turned: readonly Turned[],
): Promise<void> {
  sayLeftOut(call, withheld, await heldBack(told.whole), "toldInReadme");
  sayTurned(call, turned);
  sayUnchecked(call, attributions);
  sayUnasked(call, unasked);
}
