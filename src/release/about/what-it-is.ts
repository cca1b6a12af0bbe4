import { firstFew } from "../../model/first-few.ts";
import { listText } from "../../words/lists.ts";
import type { Handed } from "../handed.ts";
import { yearsHeld } from "../years-held.ts";

/** Partners that a sentence has room for. */
const SHOWN = 6;

/** What a study is, for whoever opens its release and knows nothing of it: of whom with whom, of which years, and who made it. */
export function whatItIs(handed: Pick<Handed, "edition" | "study" | "bench">): string {
  const { dataset } = handed.bench;
  const { region, regionName, partners } = handed.study.subject;
  const nameOf = (id: string) => dataset.actorNames[dataset.actorIndex.get(id) ?? -1] ?? id;
  const members = region.length === 0 ? "" : ` (${listText("en", region.map(nameOf))})`;
  const others = partners.length === 0 ? "" : ` and its partners (${firstFew(partners.map(nameOf), SHOWN)})`;
  const years = yearsHeld(dataset);
  const when = years === null ? "" : `, ${years.first} to ${years.last}`;
  const { creators } = handed.edition;
  const makers = listText(
    "en",
    creators.map(({ name, affiliation }) => (affiliation === undefined ? name : `${name} (${affiliation})`)),
  );
  const made = creators.length === 0 ? "It does not say who made it." : `Made by ${makers}.`;
  return `A study of the security cooperation of ${regionName}${members}${others}${when}: records of what took place, was delivered or agreed, each with its source, and what can be computed from them. ${made}`;
}
