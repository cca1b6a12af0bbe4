import { termsFor } from "../release/terms/by-source.ts";
import { releaseOf, type Treatment } from "../study/release.ts";
import type { Site } from "./site.ts";

/** Whether what a source has may be passed on, and as what: a key of the words of the page of data. */
export type PassedOn = "unsaid" | `p_${Treatment}`;

/** What the study says of each source: its first rule that fits, else the source's own cell. */
export function passedOnIn(site: Site): (id: string) => PassedOn {
  const settings = releaseOf(site.study.yaml.data);
  return (id) => {
    const cell = site.sources.get(id)?.cells.may_redistribute ?? "";
    const { treatment, rule } = termsFor(settings, id, cell);
    return rule === null && cell !== "yes" && cell !== "no" ? "unsaid" : `p_${treatment}`;
  };
}
