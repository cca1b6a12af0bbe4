import { ended } from "../../words/lists.ts";
import { isMixed, type TermsApart } from "./terms-apart.ts";

/** What the terms of a data set are told with: its licence in words and by its identifier, and where all terms stand. */
export interface LicenceSaid {
  readonly licence: string;
  readonly spdx: { readonly id: string; readonly url: string } | null;
  readonly usageInfo: string;
}

/** The licence of what some terms hold within, as schema.org has it: a list of works where no one licence covers all. */
export function licenceLd(
  { licence, spdx, usageInfo }: LicenceSaid,
  terms: readonly TermsApart[],
): { readonly license?: unknown } {
  if (!isMixed(terms))
    return spdx !== null ? { license: spdx.url } : licence === "" ? {} : { license: licence };
  const names = [licence || spdx?.id || "", ...terms.map(({ says }) => says)].filter((name) => name !== "");
  return { license: names.map((name) => ({ "@type": "CreativeWork", name, url: usageInfo })) };
}

/** What a file says of its own where that is not what the data set says of all. @param its null where that holds for it too */
export function termsLd(
  said: LicenceSaid,
  apart: readonly TermsApart[],
  its: readonly TermsApart[] | null,
): Readonly<Record<string, unknown>> {
  if (its === null || apart.length === 0) return {};
  const credits = its.flatMap(({ says, isLine }) => (isLine ? [ended("en", says)] : []));
  return {
    ...licenceLd(said, its),
    ...(its.length === 0 ? {} : { usageInfo: said.usageInfo }),
    ...(credits.length === 0 ? {} : { creditText: credits.join(" ") }),
  };
}
