import { sourceCells } from "../../../src/release/about/source-cells.ts";
import { type TermsApart, termsApart } from "../../../src/release/about/terms-apart.ts";
import type { Handed } from "../../../src/release/handed.ts";
import type { Attribution } from "../../../src/release/terms/excerpts.ts";

/** The terms beside the licence of a study, as a release works them out. */
export function apartOf(
  { study, tables }: Pick<Handed, "study" | "tables">,
  attributions: readonly Attribution[],
): readonly TermsApart[] {
  return termsApart(study, sourceCells(tables), attributions);
}
