import { keyOf } from "../../changes/fields.ts";
import { newFound } from "../../study/check-found.ts";
import { tablesOf } from "../../study/check-tables.ts";
import { sheetOf } from "../../study/csv.ts";
import { ENTRY_FOLDERS } from "../../study/folders.ts";
import { mentioner, textsWithin } from "../../study/mentions.ts";
import { textOf } from "../../study/plain.ts";
import { isInternal } from "../../study/release.ts";
import type { Study } from "../../study/study.ts";
import { termsOf } from "./by-source.ts";
import { countWithheld } from "./count.ts";
import { cellOf, type Draft, type Drafts, draftsOf, staying } from "./draft.ts";
import { handedEntries } from "./entries.ts";
import { sheetText } from "./hand-out.ts";
import { idsOut, idsThere } from "./names-within.ts";
import { columnsKept, columnsOf, type Listed, listedOf, takenFrom, takeOut } from "./taken.ts";
import { NONE_UNASKED, type Withheld } from "./withheld.ts";

/** How much of a table an earlier release handed out and the study does not hand out any more. */
export interface NoLonger {
  /** A table, `claims` or `figures`. */
  readonly table: string;
  /** Kept by the study, or withheld for the terms of a source. */
  readonly why: "kept" | "terms";
  readonly records: number;
  /** Cells of records that are still handed out. */
  readonly cells: number;
}

type Of = (typeof ENTRY_FOLDERS)[number];

/** An earlier release without what the study does not hand out any more, so that nothing can tell of it. */
export interface StillTold {
  readonly study: Study;
  readonly noLonger: readonly NoLonger[];
  /** Whether values that rest on many records at once may be told again: nothing it handed out is kept back, or from elsewhere now. */
  readonly tellsValues: boolean;
  /** Whether what it printed of a claim or a figure, or a setting of it, may be told again. */
  tells(entry: { readonly id: string }, of?: Of): boolean;
  /** Whether a field of claims or figures is still handed out. */
  goes(field: string, of?: Of): boolean;
}

/** Takes from an earlier release what the study as it is now keeps back; what is truly gone from the study stays. */
export async function stillTold(old: Study, whole: Study): Promise<StillTold> {
  const now = await takenFrom(whole);
  const { settings } = now;
  const drafts = draftsOf(await tablesOf(old, newFound()));
  const columnsNow = new Set([...now.drafts.values()].flatMap((draft) => [...draft.columns.keys()]));
  // A column that the study has no more was taken out of it, and is no secret.
  const has = (name: string) => now.codebook.variables.has(name) || !columnsNow.has(name);
  const columns = columnsOf(drafts, settings, { has });
  takeOutSame(drafts, now.drafts);
  const known = new Set(now.drafts.get("sources")?.columns.get("id"));
  const then = termsOf(drafts, settings);
  const terms = (source: string) => (known.has(source) ? now.terms(source) : then(source));
  const named = () => () => true;
  const blanked = takeOut(drafts, { settings, terms, named, unnamed: now.out.kept });
  const sheets = new Map(
    [...drafts].map(([table, draft]) => [table, sheetText(draft, columns.get(table)?.out ?? [])]),
  );

  const there = idsThere(now.drafts);
  const ids = new Set([...now.out.all, ...idsOut(drafts).all].filter((id) => !there.has(id)));
  const listed = await listedOf(old);
  const entries = handedEntries(listed, settings, { ids, columns: columnsKept(now.columns) });
  const outOf = (of: Of) => new Set([...entries.gone[of], ...now.entries.gone[of]]);
  const out = { claims: outOf("claims"), figures: outOf("figures") };
  const ours = await listedOf(whole);
  const listedOut = ENTRY_FOLDERS.map((of) => {
    const going = new Set(idsIn(ours[of]).filter((id) => !now.entries.gone[of].has(id)));
    const gone = idsIn(listed[of]).filter((id) => out[of].has(id) && !going.has(id));
    return { table: of, column: null, count: gone.length };
  });
  const shut = [...drafts.values()].some(({ gone }) => gone.size > 0);
  bringBack(drafts, now.drafts);
  const noLonger = byTable(countWithheld(drafts, columns, blanked, listedOut, () => "", NONE_UNASKED));
  const mentioned = mentioner(ids);
  return {
    study: { ...old, sheet: async (table) => sheetOf(`${table}.csv`, sheets.get(table) ?? "") },
    noLonger,
    tellsValues: !shut && noLonger.length === 0,
    tells: (entry, of = "claims") =>
      !out[of].has(entry.id) &&
      ![...textsWithin(entry)].some(([text]) => ids.has(text) || mentioned(text) !== null),
    goes: (field, of = "claims") => !isInternal(settings, of, field, true),
  };
}

function idsIn(files: Listed[keyof Listed]): readonly string[] {
  return files.flatMap(({ items }) => items).map(({ id }) => textOf(id)?.trim() ?? "");
}

/** Takes out rows that the study still has and that do not go. */
function takeOutSame(drafts: Drafts, now: Drafts): void {
  for (const draft of drafts.values()) {
    const of = now.get(draft.name);
    const gone = new Map(of === undefined ? [] : [...of.gone].map(([i, why]) => [key(of, i), why]));
    for (let i = 0; gone.size > 0 && i < draft.size; i++) {
      const why = gone.get(key(draft, i));
      if (why !== undefined) draft.gone.set(i, why);
    }
  }
}

/** Counts no row as gone that the study hands out, from another source than before. */
function bringBack(drafts: Drafts, now: Drafts): void {
  for (const draft of drafts.values()) {
    const of = now.get(draft.name);
    if (of === undefined || draft.gone.size === 0) continue;
    const there = new Set(staying(of).map((i) => key(of, i)));
    for (const i of [...draft.gone.keys()]) if (there.has(key(draft, i))) draft.gone.delete(i);
  }
}

function key(draft: Draft, i: number): string {
  return keyOf(draft.name, (field) => cellOf(draft, field, i));
}

/** What is counted by source and by column, as numbers of each table. */
function byTable({ bySource, kept }: Withheld): readonly NoLonger[] {
  const out = new Map<string, NoLonger>();
  const add = (table: string, why: NoLonger["why"], records: number, cells: number) => {
    const known = out.get(`${table} ${why}`) ?? { table, why, records: 0, cells: 0 };
    const sum = { records: known.records + records, cells: known.cells + cells };
    out.set(`${table} ${why}`, { table, why, ...sum });
  };
  for (const { table, column, count } of kept)
    add(table, "kept", column === null ? count : 0, column === null ? 0 : count);
  for (const { rows, cells } of bySource) {
    for (const [table, count] of Object.entries(rows)) add(table, "terms", count, 0);
    for (const [cell, count] of Object.entries(cells)) add(cell.split(".")[0] ?? "", "terms", 0, count);
  }
  return [...out].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
