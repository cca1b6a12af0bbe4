import type { Flag } from "../source.ts";
import type { QueryYears } from "./vintage.ts";

/** Years of delivery that cannot be: before the order, after the file was made, or outside the years that its query was for. */
export function oddYears(
  column: string,
  { years, ordered }: { readonly years: readonly string[]; readonly ordered: string },
  { vintage, asked }: { readonly vintage: string; readonly asked: QueryYears | undefined },
): readonly Omit<Flag, "row">[] {
  const made = Number.parseInt(vintage, 10);
  return years.flatMap((text) => {
    const first = text.slice(0, 4);
    const odd =
      first < ordered
        ? `comes before the order of ${ordered}`
        : Number(first) > made
          ? `comes after ${made}, in which the file was made`
          : asked !== undefined && isOutside(text, asked)
            ? `lies outside the years of the query, ${asked.first} to ${asked.last}`
            : null;
    return odd === null ? [] : [{ column, text, why: `${odd}: ${MEND}` }];
  });
}

/** Whether a year, or all years of a span, lie outside those that a query was for. */
export function isOutside(text: string, { first, last }: QueryYears): boolean {
  return Number(text.slice(-4)) < first || Number(text.slice(0, 4)) > last;
}

const MEND = "taken as it stands; if it is wrong, correct it in the file and import it again";
