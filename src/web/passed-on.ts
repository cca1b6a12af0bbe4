import { releaseOf, type Treatment } from "../study/release.ts";
import { names } from "../study/subject.ts";
import type { Site } from "./site.ts";

/** Whether what a source has may be passed on, and as what: a key of the words of the page of data. */
export type PassedOn = "unsaid" | `p_${Treatment}`;

/** What `may_redistribute` says where no rule of the study fits. */
const FREE: Readonly<Record<string, PassedOn>> = { yes: "p_open", no: "p_withheld" };

/** What the study says of each source: its first rule that fits, else the source's own cell. */
export function passedOnIn(site: Site): (id: string) => PassedOn {
  const { terms: rules } = releaseOf(site.study.yaml.data);
  return (id) => {
    const rule = rules.find(({ sources }) => names(sources, id));
    if (rule !== undefined) return `p_${rule.rows}`;
    return FREE[site.sources.get(id)?.cells.may_redistribute ?? ""] ?? "unsaid";
  };
}
