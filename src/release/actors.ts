import { worldActors } from "../sources/names/assets.ts";
import { each } from "../study/dataset.ts";
import type { Study } from "../study/study.ts";
import { labelsOf } from "../words/labels.ts";

/** An actor as a release names it: in three languages and by the codes that others use. */
export interface CodedActor {
  readonly id: string;
  readonly en: string;
  readonly ru: string;
  readonly zh: string;
  /** ISO 3166-1 alpha-3, former ones and the XKX that many use for Kosovo too; blank for whoever the study records as no state, or has none. */
  readonly iso3: string;
  /** Codes of the Correlates of War and of Gleditsch and Ward; blank where the study gives none. */
  readonly cow: string;
  readonly gw: string;
  readonly organisation: boolean;
}

/** Finds any actor of a study; one that its list does not name is called by its id. */
export async function actorsOf(study: Study): Promise<(id: string) => CodedActor> {
  const [en, ru, zh] = await Promise.all([
    labelsOf(study, "en"),
    labelsOf(study, "ru"),
    labelsOf(study, "zh"),
  ]);
  const rows = new Map<string, { readonly kind: string; readonly cow: string; readonly gw: string }>();
  each(
    await study.sheet("actors", ["id", "kind", "cow", "gw"]),
    ["id", "kind", "cow", "gw"],
    (id = "", kind = "", cow = "", gw = "") => rows.set(id, { kind, cow, gw }),
  );
  const codes = new Set(worldActors().map(({ id }) => id));
  return (id) => {
    const { kind = "", cow = "", gw = "" } = rows.get(id) ?? {};
    return {
      id,
      en: en.nameWithLang(id).text,
      ru: ru.nameWithLang(id).text,
      zh: zh.nameWithLang(id).text,
      iso3: kind === "state" && /^[A-Z]{3}$/.test(id) && codes.has(id) ? id : "",
      cow,
      gw,
      organisation: kind === "organisation",
    };
  };
}
