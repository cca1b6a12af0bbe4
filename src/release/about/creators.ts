import type { Creator } from "../handed.ts";
import { orcidUrl } from "./edition-words.ts";

/** Whether a creator is known to be a person: an ORCID is of people alone, and without one nobody says what it is. */
export function isPerson(creator: Creator): creator is Creator & { readonly orcid: string } {
  return creator.orcid !== undefined;
}

/** A creator as schema.org has it; without a type where it may be a person or an entity. */
export function schemaCreator(creator: Creator): Readonly<Record<string, unknown>> {
  const { name, affiliation } = creator;
  return {
    ...(isPerson(creator) ? { "@type": "Person", "@id": orcidUrl(creator.orcid) } : {}),
    name,
    ...(affiliation === undefined ? {} : { affiliation: { "@type": "Organization", name: affiliation } }),
  };
}
