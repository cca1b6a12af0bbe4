import type { Handed, KeptSource } from "../data/shapes.ts";
import { load } from "./load.ts";
import { pageLang } from "./place.ts";

type Sources = NonNullable<Handed["sources"]>;

/** Loads the sources that a drawer tells, their terms in the language of the page where the study words them so; null where they cannot be loaded. */
export async function loadSources(): Promise<Sources | null> {
  const [sources, site] = await Promise.all([load("sources"), load(`site-${pageLang()}`)]);
  return sources === null ? null : withTerms(sources, site?.terms ?? {});
}

/** Sources with their terms as they are worded; those that nobody worded stay as they are. */
export function withTerms(sources: Sources, worded: Readonly<Record<string, string>>): Sources {
  if (Object.keys(worded).length === 0) return sources;
  return Object.fromEntries(
    Object.entries(sources).map(([id, source]): [string, KeptSource] => {
      const [title, language, publisher, date, url, archived, reliability, terms, path] = source;
      const own = (Object.hasOwn(worded, terms) ? worded[terms] : undefined) ?? terms;
      return [id, [title, language, publisher, date, url, archived, reliability, own, path]];
    }),
  );
}
