import type { Names } from "../names/names.ts";
import { type Facts, shareOf } from "./facts.ts";
import { fieldsOf } from "./fields.ts";
import { lastPart, type WideMapping } from "./mapping.ts";
import { isMissing, meaningsOf, withoutBrackets, yesOrNo } from "./words.ts";

/** Columns that say one thing together, and the evidence for it. */
export interface Wide {
  readonly wide: WideMapping;
  readonly evidence: string;
}

/** Finds columns that belong together: headings that are actors or years, and several columns that each name one participant. */
export function wideOf(
  facts: readonly Facts[],
  table: string,
  names: Names,
  deliveries: "units" | "tiv",
): readonly Wide[] {
  const out: Wide[] = [];
  const fields = fieldsOf(table);
  if (table === "transfers") out.push(...yearsOf(facts, deliveries));
  if ("participants" in fields) out.push(...matrixOf(facts, names), ...listOf(facts, names));
  return out;
}

function yearsOf(facts: readonly Facts[], as: "units" | "tiv"): readonly Wide[] {
  const years = facts.filter(
    (f) => /^(?:19|20)\d\d$/.test(lastPart(f.heading)) && (f.filled === 0 || shareOf(f, f.numbers) >= 0.8),
  );
  if (years.length < 2) return [];
  const headings = years.map((f) => f.heading);
  const missing = missingOf(years);
  return [
    {
      wide: { headings, to: "deliveries", as, missing },
      evidence: `${headings.length} headings are years, ${headings[0]} to ${headings.at(-1)}, and their cells numbers: deliveries of the year`,
    },
  ];
}

function matrixOf(facts: readonly Facts[], names: Names): readonly Wide[] {
  const marked = facts.filter(
    (f) => names.find(lastPart(f.heading)) !== null && meaningsOf(f.heading).every((m) => m.sure < 1),
  );
  const columns = marked.filter((f) => f.filled === 0 || cellsSay(f));
  if (columns.length < 2) return [];
  const headings = columns.map((f) => f.heading);
  const counts = columns.some((f) => [...f.values.keys()].some((v) => /\d/.test(v) && yesOrNo(v) === null));
  const missing = missingOf(columns);
  const cells = counts ? "their cells count its people" : "their cells mark who took part";
  return [
    {
      wide: {
        headings,
        to: "participants",
        as: counts ? "personnel" : "marks",
        role: "participant",
        missing,
      },
      evidence: `${headings.length} headings are actors and ${cells}`,
    },
  ];
}

function cellsSay(facts: Facts): boolean {
  const short = [...facts.values].reduce((n, [v, count]) => (v.length <= 2 ? n + count : n), 0);
  return shareOf(facts, Math.max(facts.marks + facts.numbers, short)) >= 0.8;
}

function listOf(facts: readonly Facts[], names: Names): readonly Wide[] {
  const named = facts.map((f, i) => ({ f, i, stem: stemOf(bareOf(f)) }));
  const isPerson = ({ f }: { f: Facts }) => f.filled === 0 || shareOf(f, f.lists) >= 0.6;
  const groups = new Map<string, typeof named>();
  for (const one of named) {
    if (one.stem === "" || !isPerson(one)) continue;
    groups.set(one.stem, [...(groups.get(one.stem) ?? []), one]);
  }
  const starts = [...groups.values()]
    .map((group) => withNameless(eachOnce(group, names), named))
    .filter((g) => g.length > 1);
  const best = starts.sort((a, b) => b.length - a.length)[0];
  if (best === undefined || best.every(({ f }) => f.filled === 0)) return [];
  const columns = best.map(({ f }) => f);
  const headings = columns.map((f) => f.heading);
  const cells = columns.reduce((n, f) => n + f.filled, 0);
  const actors = columns.reduce((n, f) => n + f.lists, 0);
  return [
    {
      wide: { headings, to: "participants", as: "actors", role: "participant", missing: missingOf(columns) },
      evidence: `${headings.length} columns, ${headings[0]} to ${headings.at(-1)}: ${actors} of ${cells} cells are actors`,
    },
  ];
}

type Numbered = { readonly f: Facts; readonly i: number; readonly stem: string };

/** The heading of a column of single actors without what it says in brackets. */
function bareOf(f: Facts): string {
  return f.filled > 0 && shareOf(f, f.actors) >= 0.6 ? withoutBrackets(f.heading) : f.heading;
}

/** Without columns that write the actors of one before them in another way, such as by their codes. */
function eachOnce(group: readonly Numbered[], names: Names): readonly Numbered[] {
  const actors = group.map(({ f }) =>
    [...f.values].map(([name, count]) => `${names.find(name)?.id ?? name} ${count}`).join(),
  );
  return group.filter(({ f }, i) => bareOf(f) === f.heading || actors.indexOf(actors[i] ?? "") === i);
}

/** Columns without a heading right after the group, which hold actors too. */
function withNameless(group: readonly Numbered[], all: readonly Numbered[]): readonly Numbered[] {
  const out = [...group];
  for (let i = (group.at(-1)?.i ?? 0) + 1; i < all.length; i++) {
    const next = all[i];
    if (next === undefined || !/^col_\d+_*$/.test(next.f.heading)) break;
    if (next.f.filled > 0 && shareOf(next.f, next.f.lists) < 0.6) break;
    out.push(next);
  }
  return out;
}

/** A heading of one of many: without its number or letter; `""` where it is of no such kind. */
function stemOf(heading: string): string {
  const group = heading.includes(" / ") ? heading.slice(0, heading.lastIndexOf(" / ")) : heading;
  const stem = group
    .replace(/[\s_#№.-]*\(?\d{1,3}\)?$/, "")
    .replace(/(?<=\p{Ll})[A-Z]{1,2}$/u, "")
    .replace(/\s[A-Z]$/, "");
  if (stem === "") return "";
  const says = meaningsOf(stem)
    .filter((m) => m.sure >= 0.6)
    .map((m) => m.field);
  const other = says.length > 0 && !says.some((s) => s === "participants" || s === "country");
  return other ? "" : stem.toLowerCase().trim();
}

function missingOf(columns: readonly Facts[]): readonly string[] {
  return [...new Set(columns.flatMap((f) => f.missing))].filter(isMissing);
}
