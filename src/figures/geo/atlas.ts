import type { Study } from "../../study/study.ts";
import { hasLetters } from "../../words/script-of.ts";
import type { MapBase } from "./base.ts";
import { namesIn, type Place, placesOf } from "./places.ts";

/** What maps and timelines need of a study besides its records. */
export interface Atlas {
  /** Null where no base map is at hand; it is large, so that nobody reads it who draws no map. */
  base(): MapBase | null;
  readonly places: readonly Place[];
  /** Names by language of actors and activities, by id; those without any are not here. */
  readonly names: ReadonlyMap<string, Place["names"]>;
  /** English names of those of them that are actors, by id. */
  readonly actors: ReadonlyMap<string, string>;
}

const NAMED = ["actors", "facilities", "exercises", "operations", "frameworks"] as const;

/** Reads places and names of a study. */
export async function atlasOf(study: Study, base: () => MapBase | null): Promise<Atlas> {
  const names = new Map<string, Place["names"]>();
  const actors = new Map<string, string>();
  const sheets = await Promise.all(NAMED.map((table) => study.sheet(table, ["id", "name", "names"])));
  for (const [t, sheet] of sheets.entries()) {
    const [english, cells] = [sheet.column("name"), sheet.column("names")];
    sheet.column("id")?.forEach((id, i) => {
      const own = namesIn(cells?.[i] ?? "");
      if (own.length === 0 || names.has(id)) return;
      names.set(id, own);
      if (NAMED[t] === "actors") actors.set(id, english?.[i]?.trim() ?? "");
    });
  }
  return { base, places: await placesOf(study), names, actors };
}

/** The name of something in a language, with the language it is in: its own, English, or the first there is. */
export function nameFor(
  english: string,
  names: Place["names"] | undefined,
  lang: string,
): { readonly text: string; readonly lang: string } {
  const own = lang === "en" ? undefined : names?.find((n) => n.lang === lang);
  if (own !== undefined) return { text: own.name, lang };
  return { text: english, lang: "en" };
}

/** The language of a name as a figure keeps it: nothing where it is that of the figure. */
export function foreignIn(lang: string, name: { readonly lang: string }): { readonly lang?: string } {
  return name.lang === lang ? {} : { lang: name.lang };
}

/** What people there call it: the first name in a language that is none of the page's and that everybody has letters for, else null. */
export function endonymOf(
  names: Place["names"] | undefined,
  langs: readonly string[],
): { readonly text: string; readonly lang: string } | null {
  const own = names?.find((n) => !langs.includes(n.lang) && !n.lang.includes("-x-") && hasLetters(n.name));
  return own === undefined ? null : { text: own.name, lang: own.lang };
}
