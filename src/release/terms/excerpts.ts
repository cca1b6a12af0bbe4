import type { Fault } from "../../model/fault.ts";
import type { ReleaseSettings, TermsRule, Treatment } from "../../study/release.ts";
import type { Study } from "../../study/study.ts";
import type { Terms } from "./by-source.ts";
import { type Drafts, staying } from "./draft.ts";

/** Sources whose rows go under one rule, and the line that must stand beside them. */
export interface Attribution {
  /** Null where `may_redistribute` decided. */
  readonly rule: TermsRule | null;
  readonly treatment: Treatment;
  /** As the study words it; null where it only names each source. */
  readonly line: string | null;
  readonly sources: readonly string[];
  /** Rows that go, by source. */
  readonly bySource: Readonly<Record<string, number>>;
  /** The same by source and table. */
  readonly byTable: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rows of these sources that go, by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly obtain: string | null;
  readonly excerpt: Excerpt | null;
}

/** How much of a publisher's table goes. */
export interface Excerpt {
  readonly rows: number;
  readonly below: number;
  /** Null where nobody knows how many rows the publisher's own table has: then nothing is checked. */
  readonly of: number | null;
  /** The table whose rows are counted; null where those of all are. */
  readonly counts: string | null;
  /** Those of its sources that have rows there. */
  readonly sources: readonly string[];
}

/** The rules under which rows go, with their rows; those without a rule last. */
export function attributionsOf(
  drafts: Drafts,
  settings: ReleaseSettings,
  terms: (source: string) => Terms,
): readonly Attribution[] {
  const groups = new Map<string, Group>();
  for (const rule of settings.terms)
    groups.set(String(rule.index), { terms: { treatment: rule.rows, rule }, sources: new Map(), rows: {} });
  for (const draft of drafts.values()) {
    const cells = draft.columns.get("source") ?? [];
    for (const i of staying(draft)) {
      const source = cells[i] ?? "";
      if (source === "") continue;
      const its = terms(source);
      const key = its.rule === null ? its.treatment : String(its.rule.index);
      const group: Group = groups.get(key) ?? { terms: its, sources: new Map(), rows: {} };
      groups.set(key, group);
      const own = group.sources.get(source) ?? {};
      own[draft.name] = (own[draft.name] ?? 0) + 1;
      group.sources.set(source, own);
      group.rows[draft.name] = (group.rows[draft.name] ?? 0) + 1;
    }
  }
  return [...groups.values()]
    .filter(({ sources }) => sources.size > 0)
    .map(({ terms: { treatment, rule }, sources, rows }) => ({
      byTable: Object.fromEntries(sources),
      rule,
      treatment,
      line: rule?.attribution || null,
      sources: [...sources.keys()].sort(),
      bySource: Object.fromEntries(
        [...sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, own]) => [id, total(own)]),
      ),
      rows,
      obtain: rule?.obtain ?? null,
      excerpt: rule === null || treatment !== "excerpt" ? null : excerptOf(rule, rows, sources),
    }));
}

interface Group {
  readonly terms: Terms;
  readonly sources: Map<string, Record<string, number>>;
  readonly rows: Record<string, number>;
}

function excerptOf(
  { below, of, counts }: TermsRule,
  rows: Readonly<Record<string, number>>,
  sources: Group["sources"],
): Excerpt {
  const counted = counts === null ? total(rows) : (rows[counts] ?? 0);
  const its = [...sources].filter(([, own]) => counts === null || counts in own).map(([id]) => id);
  return { rows: counted, below: below ?? 0, of, counts, sources: its.sort() };
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}

/** The code of an excerpt beyond its limit. */
export const TOO_LARGE = "excerpt-too-large";

/** Excerpts that are as large as their rule allows, or larger. */
export function excerptFaults(study: Study, attributions: readonly Attribution[]): readonly Fault[] {
  return attributions.flatMap(({ rule, excerpt }): Fault[] => {
    if (rule === null || excerpt === null) return [];
    const { rows, below, of } = excerpt;
    if (of === null || rows < below * of) return [];
    const name = rule.sources.join(", ");
    return [
      {
        level: "error",
        file: "study.yaml",
        ...study.yaml.placeOf(["release", "terms", rule.index]),
        code: TOO_LARGE,
        message: `${rows} rows of ${name} would go, and less than ${below * 100} % of ${of} may`,
        mend: "keep rows of it back under release.internal, withhold one of its sources, or ask the publisher",
      },
    ];
  });
}
