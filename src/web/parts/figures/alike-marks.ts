import type { Drawn } from "../../../figures/drawn.ts";
import { inTwo, type Split } from "../../../model/answer.ts";
import { between } from "../../../words/lists.ts";
import type { Lang } from "../../../words/words.ts";
import { recordsOnly } from "../../records-only.ts";
import type { Site } from "../../site.ts";

type Mark = Drawn["marks"][number];

/** Marks that rest on the same records. */
export interface Alike {
  /** Those that say something else, each once. */
  readonly marks: Mark[];
  /** Each of them with its place, and of a share the records that it counts. */
  readonly parts: { readonly m: number; readonly mark: Mark; readonly counted: readonly string[] }[];
  readonly ids: readonly string[];
  /** Where they are shares: what stands beside those that are counted. */
  readonly split: Split["rest"] | null;
}

/** Marks of a figure by what they rest on, those without a record left out. */
export function alikeMarks(site: Site, { marks }: Drawn): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const [m, mark] of marks.entries()) {
    if (mark.receipt.length === 0) continue;
    const ids = recordsOnly(site, mark.receipt);
    const split = mark.split?.rest ?? null;
    const key = `${split}\n${ids.toSorted().join("\n")}`;
    const group = groups.get(key) ?? { marks: [], parts: [], ids, split };
    groups.set(key, group);
    const counted = mark.split === undefined ? [] : inTwo(mark.receipt, mark.split).counted;
    group.parts.push({ m, mark, counted: recordsOnly(site, counted) });
    if (!group.marks.some(({ label, value }) => label === mark.label && value === mark.value))
      group.marks.push(mark);
  }
  return [...groups.values()];
}

/** Groups of marks under what their names begin with: a panel, a series; those that nothing goes with have no name. */
export interface Section {
  readonly name: string;
  readonly groups: readonly Alike[];
}

/** With so many groups they stand open one by one. */
const FEW = 24;
/** So many have to begin alike. */
const LEAST = 3;

/** Groups of marks in as few parts as their names begin with, where there are many. */
export function sectionsOf(groups: readonly Alike[], lang: Lang): readonly Section[] {
  const sections = new Map<string, Alike[]>();
  const heads = groups.map(({ marks }) => headOf(sharedBy(marks, lang) ?? "", lang));
  const held = (head: string) => heads.filter((other) => other === head).length >= LEAST;
  groups.forEach((group, i) => {
    const head = heads[i] ?? "";
    const name = groups.length > FEW && held(head) ? head : "";
    sections.set(name, [...(sections.get(name) ?? []), group]);
  });
  return [...sections].map(([name, own]) => ({ name, groups: own }));
}

/** What a name begins with, before the last of its parts. */
function headOf(label: string, lang: Lang): string {
  const ends = [",", ":"] as const;
  const at = Math.max(...ends.map((mark) => label.lastIndexOf(between(lang, mark))));
  return at <= 0 ? "" : label.slice(0, at);
}

/** A name without what stands above it already. */
export function below(name: string, label: string, lang: Lang): string {
  const mark = ([",", ":"] as const).find((one) => label.startsWith(`${name}${between(lang, one)}`));
  return name === "" || mark === undefined ? label : label.slice(name.length + between(lang, mark).length);
}

/** What several marks are called together; by the name of the first and dots where they have nothing in common. */
export function calledTogether(marks: readonly Mark[], lang: Lang): string {
  return sharedBy(marks, lang) ?? `${marks[0]?.label ?? ""} …`;
}

/** What the names of all marks have in common, in its order; null where that is nothing. */
function sharedBy(marks: readonly Mark[], lang: Lang): string | null {
  const [first] = marks;
  if (first === undefined || marks.length === 1) return first?.label ?? null;
  const partsOf = ({ label }: Mark) =>
    label.split(between(lang, ":")).flatMap((part) => part.split(between(lang, ",")));
  const all = marks.map((mark) => new Set(partsOf(mark)));
  const common = partsOf(first).filter((part) => all.every((parts) => parts.has(part)));
  return common.length === 0 ? null : common.join(between(lang, ","));
}
