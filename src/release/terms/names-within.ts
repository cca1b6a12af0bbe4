import { mentioner } from "../../study/mentions.ts";
import { isNeeded } from "../../study/release.ts";
import { TABLES } from "../../study/schema.ts";
import { cellOf, type Draft, type Drafts, hasIds, type Why } from "./draft.ts";
import { goneIds } from "./take-out.ts";

/** Ids of rows that are out and that no row which stays has too: all of them, and those that the study keeps to itself. */
export function idsOut(drafts: Drafts): {
  readonly all: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
} {
  const there = idsThere(drafts);
  const all = new Set<string>();
  const kept = new Set<string>();
  for (const ids of goneIds(drafts).values()) {
    for (const [id, why] of ids) {
      if (id === "" || there.has(id)) continue;
      all.add(id);
      if (why.kept) kept.add(id);
    }
  }
  return { all, kept };
}

/** Ids of rows that go. */
export function idsThere(drafts: Drafts): ReadonlySet<string> {
  const there = new Set<string>();
  for (const draft of drafts.values()) {
    if (!hasIds(draft)) continue;
    draft.columns.get("id")?.forEach((id, i) => {
      if (!draft.gone.has(i)) there.add(id);
    });
  }
  return there;
}

/**
 * Blanks texts that name a row which the study keeps to itself; a row that says nothing without its text goes whole. True where one did.
 * @param unnamed ids that no text may name besides
 */
export function takeOutNames(
  drafts: Drafts,
  unnamed: Iterable<string>,
  tell: (draft: Draft, column: string, row: number, why: Why) => void,
): boolean {
  const named = mentioner([...idsOut(drafts).kept, ...unnamed]);
  let rows = false;
  for (const draft of drafts.values()) {
    const kinds = TABLES[draft.name] ?? {};
    for (const [column, cells] of draft.columns) {
      const kind = Object.hasOwn(kinds, column) ? kinds[column] : "text";
      if (kind !== "text" && kind !== "names" && kind !== "url") continue;
      for (let i = 0; i < draft.size; i++) {
        if (draft.gone.has(i) || named(cellOf(draft, column, i)) === null) continue;
        if (isNeeded(draft.name, column)) {
          draft.gone.set(i, { kept: true });
          rows = true;
        } else {
          cells[i] = "";
          tell(draft, column, i, { kept: true });
        }
      }
    }
  }
  return rows;
}
