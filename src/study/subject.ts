import type { Struck, Subject } from "../model/dataset.ts";
import { entriesOf, listOf, mapOf, type Plain, textOf, textsOf } from "./plain.ts";
import { labelsIn } from "./subject-labels.ts";

/** A publication that a study judges, and the texts that are therefore no evidence for its claims. */
export interface Publication {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly source: string;
  /** The publication and earlier texts of its authors. */
  readonly own: readonly string[];
  /** The data its authors name: the sources here that hold it, and whether they are the very same data or another copy. */
  readonly data: Readonly<Record<string, { readonly sources: readonly string[]; readonly same: boolean }>>;
  readonly replyAsked: boolean;
}

/** What a region is called that has no name. */
export const UNNAMED = "the region";

/** Reads `study.yaml`; what is missing is empty. */
export function subjectOf(data: unknown): Subject {
  const root = mapOf(data) ?? {};
  const region = mapOf(root.region) ?? {};
  return {
    title: textOf(root.title) ?? "Untitled study",
    regionName: textOf(region.name) ?? UNNAMED,
    region: textsOf(region.members),
    partners: textsOf(root.partners),
    groupings: groupingsOf(root),
    conventions: Object.fromEntries(entriesOf(root.conventions).map(([k, v]) => [k, textOf(v) ?? ""])),
    struck: listOf(root.struck).flatMap(struckOf),
    ...(root.labels === undefined ? {} : { labels: labelsIn(root.labels) }),
  };
}

/** The publications that `study.yaml` lists. */
export function publicationsOf(data: unknown): readonly Publication[] {
  return listOf(mapOf(data)?.publications).flatMap((item) => {
    const p = mapOf(item);
    const id = textOf(p?.id);
    if (p === null || id === null) return [];
    const source = textOf(p.source) ?? id;
    return [
      {
        id,
        title: textOf(p.title) ?? id,
        authors: Array.isArray(p.authors) ? textsOf(p.authors).join(", ") : (textOf(p.authors) ?? ""),
        source,
        own: [...new Set([source, ...textsOf(p.own)])],
        data: Object.fromEntries(entriesOf(p.data).map(([k, v]) => [k, heldOf(v)])),
        replyAsked: p.reply_asked === true,
      },
    ];
  });
}

/** Whether a list of sources has one: by its id, or by a stem as in `sipri-register-*` for all vintages of a register. */
export function names(sources: readonly string[], id: string): boolean {
  return sources.some((s) => (s.endsWith("*") ? id.startsWith(s.slice(0, -1)) : s === id));
}

/** A list of sources, or `{ sources, same: true }` where they are the data that the authors used. */
function heldOf(data: unknown): { readonly sources: readonly string[]; readonly same: boolean } {
  const held = mapOf(data);
  return { sources: textsOf(held?.sources ?? data), same: held?.same === true };
}

function groupingsOf(root: Plain): Subject["groupings"] {
  return Object.fromEntries(
    entriesOf(root.groupings).map(([name, groups]) => [
      name,
      Object.fromEntries(
        entriesOf(mapOf(groups)?.groups ?? groups).flatMap(([g, members]) =>
          Array.isArray(members) ? [[g, textsOf(members)]] : [],
        ),
      ),
    ]),
  );
}

function struckOf(item: unknown): Struck[] {
  const s = mapOf(item);
  const why = textOf(s?.why);
  if (s === null || why === null) return [];
  const when = entriesOf(s.when).map(([k, v]) => [k, textOf(v) ?? ""] as const);
  return [{ when: Object.fromEntries(when), why }];
}
