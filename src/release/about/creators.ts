import type { Creator } from "../../study/release.ts";
import { orcidUrl } from "./edition-words.ts";

/** What a creator is known to be: what the study says, else a person where there is an ORCID; null where nobody says. */
export function typeOf({ type, orcid }: Creator): "person" | "organisation" | null {
  return type ?? (orcid === undefined ? null : "person");
}

const SCHEMA = { person: "Person", organisation: "Organization" } as const;

/** A creator as schema.org has it; without a type where it may be a person or an organisation. */
export function schemaCreator(creator: Creator): Readonly<Record<string, unknown>> {
  const { name, orcid, affiliation } = creator;
  const type = typeOf(creator);
  return {
    ...(type === null ? {} : { "@type": SCHEMA[type] }),
    ...(orcid === undefined ? {} : { "@id": orcidUrl(orcid) }),
    name,
    ...(affiliation === undefined ? {} : { affiliation: { "@type": "Organization", name: affiliation } }),
  };
}
