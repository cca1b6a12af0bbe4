import type { Screen } from "../screen.ts";

/** How many rows of a list are shown without `--all`. */
export const SOME = 12;

/** Says how many rows of a list are not shown. */
export function more(screen: Screen, n: number, { all }: { readonly all: boolean }, what: string): void {
  if (!all && n > SOME) screen.hint(`  and ${n - SOME} more ${what}; --all shows them`);
}
