import { placeOf } from "../../model/fault.ts";
import { firstFew } from "../../model/first-few.ts";
import { termsFor } from "../../release/terms/by-source.ts";
import { isExcerptAlone } from "../../study/check-excerpts.ts";
import { releaseOf } from "../../study/release.ts";
import type { Study } from "../../study/study.ts";

/** A source whose rows go no further, and where that is said. */
export interface HeldBack {
  readonly source: string;
  /** Row and column of `may_redistribute`, or of the rule that withholds it. */
  readonly place: string;
  readonly byRule: boolean;
  /** Whether its terms allow an excerpt alone. */
  readonly excerpt: boolean;
}

/** Sources whose rows go no further, as the study says. */
export async function heldBack(study: Study): Promise<readonly HeldBack[]> {
  const sheet = await study.sheet("sources");
  const may = sheet.column("may_redistribute");
  const terms = sheet.column("terms");
  const column = sheet.header.indexOf("may_redistribute") + 1;
  const settings = releaseOf(study.yaml.data);
  return (sheet.column("id") ?? []).flatMap((source, i): readonly HeldBack[] => {
    const { treatment, rule } = termsFor(settings, source, may?.[i] ?? "");
    if (treatment !== "withheld") return [];
    const excerpt = isExcerptAlone(terms?.[i] ?? "");
    if (rule === null)
      return [
        { source, place: placeOf({ file: "sources.csv", row: i + 2, column }), byRule: false, excerpt },
      ];
    const at = study.yaml.placeOf(["release", "terms", rule.index, "rows"]);
    return [{ source, place: placeOf({ file: "study.yaml", ...at }), byRule: true, excerpt }];
  });
}

/** What to write so that rows go, where that is right; rules of the study are named alone. */
export function mendOf(held: readonly HeldBack[]): readonly string[] {
  const places = (some: readonly HeldBack[]) => firstFew([...new Set(some.map(({ place }) => place))]);
  const rules = places(held.filter(({ byRule }) => byRule));
  const own = held.filter(({ byRule }) => !byRule);
  const cells = places(own.filter(({ excerpt }) => !excerpt));
  const excerpts = places(own.filter(({ excerpt }) => excerpt));
  return [
    ...(cells === ""
      ? []
      : [
          `where a source is your own list, or may be handed on, write yes under may_redistribute in ${cells}`,
        ]),
    ...(excerpts === ""
      ? []
      : [
          `where terms allow an excerpt alone, give the source a rule under release.terms of study.yaml with rows: excerpt, its limit and, under attribution, the line that its terms ask for: ${excerpts}`,
        ]),
    ...(rules === "" ? [] : [`rules that withhold rows stand at ${rules}`]),
  ];
}
