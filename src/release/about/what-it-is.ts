import { firstFew } from "../../model/first-few.ts";
import { releaseOf } from "../../study/release.ts";
import { heldLayers } from "../../views/first-layers.ts";
import { yearsBegun } from "../../views/years-begun.ts";
import { listText } from "../../words/lists.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Handed } from "../handed.ts";
import { descriptionOf } from "./edition-words.ts";

/** Partners that a sentence has room for. */
const SHOWN = 6;

/** What a study is, for whoever meets its release and knows nothing of it: of whom with whom, of which years. */
export function whatItIs(handed: Pick<Handed, "study" | "bench">): string {
  const { dataset } = handed.bench;
  const { regionName, partners } = handed.study.subject;
  const names = membersOf(handed);
  const members = names.length === 0 ? "" : ` (${listText("en", names)})`;
  const others =
    partners.length === 0
      ? ""
      : ` and its partners (${firstFew(
          partners.map((id) => nameIn(dataset, id)),
          SHOWN,
        )})`;
  const when = yearsTold(handed.bench)?.join(" to ");
  return `A study of the security cooperation of ${regionName}${members}${others}${when === undefined ? "" : `, ${when}`}: records of what took place, was delivered or agreed, each with its source, and what can be computed from them.`;
}

/** The first and the last year of the records, in four digits; null where nothing is dated. */
export function yearsTold(bench: Handed["bench"]): readonly [first: string, last: string] | null {
  const years = yearsBegun(bench.dataset);
  if (years === null) return null;
  const told = (year: number) => String(year).padStart(4, "0");
  return [told(years.first), told(years.last)];
}

/** Who made a study, or that it does not say. */
export function madeBy({ edition: { creators } }: Pick<Handed, "edition">): string {
  const makers = creators.map(({ name, affiliation }) =>
    affiliation === undefined ? name : `${name} (${affiliation})`,
  );
  return makers.length === 0 ? "It does not say who made it." : `Made by ${listText("en", makers)}.`;
}

/** What those who catalogue are told that a release is: what the study says of itself, and what README says that it is. */
export function abstractOf(handed: Pick<Handed, "study" | "bench">): string {
  const said = descriptionOf(handed);
  return said === null ? whatItIs(handed) : `${said} ${whatItIs(handed)}`;
}

/** The members of the region by name. */
export function membersOf({ study, bench }: Pick<Handed, "study" | "bench">): readonly string[] {
  return study.subject.region.map((id) => nameIn(bench.dataset, id));
}

/**
 * What catalogues find a release by: what the study says, else what the layers that have records are called.
 * @param lang of the latter
 */
export function keywordsOf({ study, bench }: KeywordsFrom, lang: Lang = "en"): readonly string[] {
  const { keywords } = releaseOf(study.yaml.data);
  if (keywords.length > 0) return keywords;
  return heldLayers(bench).map(({ name }) => word(lang, name));
}

interface KeywordsFrom {
  readonly study: Pick<Handed["study"], "yaml">;
  readonly bench: Pick<Handed["bench"], "dataset">;
}

/** Keywords as most catalogues have them; none where there are none, since a list of none is not valid everywhere. */
export function keywordsIn(from: KeywordsFrom, lang?: Lang): { readonly keywords?: readonly string[] } {
  const keywords = keywordsOf(from, lang);
  return keywords.length === 0 ? {} : { keywords };
}

function nameIn({ actorNames, actorIndex }: Handed["bench"]["dataset"], id: string): string {
  return actorNames[actorIndex.get(id) ?? -1] ?? id;
}
