import { placeOf } from "../../model/fault.ts";
import { firstFew } from "../../model/first-few.ts";
import { termsFor } from "../../release/terms/by-source.ts";
import { releaseOf } from "../../study/release.ts";
import type { Study } from "../../study/study.ts";

/** A source whose rows go no further, and where that is said. */
export interface HeldBack {
  readonly source: string;
  /** Row and column of `may_redistribute`, or of the rule that withholds it. */
  readonly place: string;
  readonly byRule: boolean;
}

/** Sources whose rows go no further, as the study says. */
export async function heldBack(study: Study): Promise<readonly HeldBack[]> {
  const sheet = await study.sheet("sources");
  const may = sheet.column("may_redistribute");
  const column = sheet.header.indexOf("may_redistribute") + 1;
  const settings = releaseOf(study.yaml.data);
  return (sheet.column("id") ?? []).flatMap((source, i): readonly HeldBack[] => {
    const { treatment, rule } = termsFor(settings, source, may?.[i] ?? "");
    if (treatment !== "withheld") return [];
    if (rule === null)
      return [{ source, place: placeOf({ file: "sources.csv", row: i + 2, column }), byRule: false }];
    const at = study.yaml.placeOf(["release", "terms", rule.index, "rows"]);
    return [{ source, place: placeOf({ file: "study.yaml", ...at }), byRule: true }];
  });
}

/** What to write so that rows go, where that is right; rules of the study are named alone. */
export function mendOf(held: readonly HeldBack[]): readonly string[] {
  const places = (byRule: boolean) =>
    firstFew([...new Set(held.filter((one) => one.byRule === byRule).map(({ place }) => place))]);
  const [rules, cells] = [places(true), places(false)];
  return [
    ...(cells === ""
      ? []
      : [
          `where a source is your own list, or may be handed on, write yes under may_redistribute in ${cells}`,
        ]),
    ...(rules === "" ? [] : [`rules that withhold rows stand at ${rules}`]),
  ];
}
