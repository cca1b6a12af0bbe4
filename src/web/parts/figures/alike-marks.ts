import type { Drawn } from "../../../figures/drawn.ts";
import type { MarkPart } from "../../../figures/scene/scene.ts";
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
  /** Whether the records are there and do not count under the choices made. */
  readonly left: boolean;
}

/** Marks of a figure by what they rest on, those without a record left out. */
export function alikeMarks(site: Site, { marks }: Drawn): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const [m, mark] of marks.entries()) {
    if (isEmpty(mark)) continue;
    const ids = recordsOnly(site, mark.left ?? mark.receipt);
    const split = mark.split?.rest ?? null;
    const left = mark.left !== undefined;
    const key = `${left} ${split}\n${ids.toSorted().join("\n")}`;
    const group = groups.get(key) ?? { marks: [], parts: [], ids, split, left };
    groups.set(key, group);
    const counted = mark.split === undefined ? [] : inTwo(mark.receipt, mark.split).counted;
    group.parts.push({ m, mark, counted: recordsOnly(site, counted) });
    if (!group.marks.some(({ label, value }) => label === mark.label && value === mark.value))
      group.marks.push(mark);
  }
  return [...groups.values()];
}

/** Whether no record is behind a mark, and none is there that choices leave out. */
export function isEmpty({ receipt, left = [] }: Mark): boolean {
  return receipt.length === 0 && left.length === 0;
}

/** Groups of marks under the parts that their names begin with: a panel, a series; those that nothing goes with have none. */
export interface Section {
  readonly name: readonly MarkPart[];
  readonly groups: readonly Alike[];
}

/** With so many groups they stand open one by one. */
const FEW = 24;
/** So many have to begin alike. */
const LEAST = 3;

/** Groups of marks in as few sections as their names begin with, where there are many. */
export function sectionsOf(groups: readonly Alike[]): readonly Section[] {
  const sections = new Map<string, { readonly name: readonly MarkPart[]; readonly groups: Alike[] }>();
  const heads = groups.map(({ marks }) => headOf(marks));
  const keys = heads.map(keyOf);
  groups.forEach((group, i) => {
    const held = groups.length > FEW && keys.filter((other) => other === keys[i]).length >= LEAST;
    const name = held ? (heads[i] ?? []) : [];
    const section = sections.get(keyOf(name)) ?? { name, groups: [] };
    sections.set(keyOf(name), section);
    section.groups.push(group);
  });
  return [...sections.values()];
}

/** What tells parts of names from others. */
export function keyOf(parts: readonly MarkPart[]): string {
  return parts.map(({ text }) => text).join("\n");
}

/** The parts that all names begin with, before the last of each. */
function headOf(marks: readonly Mark[]): readonly MarkPart[] {
  const all = marks.map(partsOf);
  const [first = []] = all;
  const most = Math.min(...all.map(({ length }) => length)) - 1;
  return first.slice(
    0,
    first.findIndex(({ text }, i) => i >= most || all.some((parts) => parts[i]?.text !== text)),
  );
}

/** What a mark is called, in parts; one name where nobody has made it of several. */
export function partsOf({ label, lang, parts = [{ text: label, lang }] }: Mark): readonly MarkPart[] {
  return parts;
}

/** Parts of a name with what stands behind each. */
export function withEnds(parts: readonly MarkPart[], lang: Lang): readonly (MarkPart & { end: string })[] {
  return parts.map((part, i) => ({
    ...part,
    end: i === parts.length - 1 ? "" : between(lang, part.panel ? ":" : ","),
  }));
}

/** What several marks are called together below so many parts: what all have in common; the name of the first and dots where that is nothing. */
export function calledTogether(marks: readonly Mark[], above = 0): readonly MarkPart[] {
  const all = marks.map((mark) => partsOf(mark).slice(above));
  const [first = []] = all;
  const common = first.filter(({ text }) => all.every((parts) => parts.some((part) => part.text === text)));
  if (common.length > 0) return common;
  return first.map((part, i) => (i === first.length - 1 ? { ...part, text: `${part.text} …` } : part));
}
