import { splitList } from "../../study/plain.ts";
import type { ReleaseSettings } from "../../study/release.ts";
import { names } from "../../study/subject.ts";
import { cellOf, type Draft, type Drafts, hasIds, type Link, type Why } from "./draft.ts";

/** Takes out the tables and rows that the study keeps to itself, and what hangs on them. */
export function takeOutKept(drafts: Drafts, { internal }: ReleaseSettings): void {
  for (const kept of internal) {
    const draft = drafts.get(kept.table);
    if (draft === undefined || kept.kind === "column") continue;
    const ids = draft.columns.get("id");
    for (let i = 0; i < draft.size; i++)
      if (kept.kind === "table" || names([kept.id], ids?.[i] ?? "")) draft.gone.set(i, { kept: true });
  }
  takeOutHanging(drafts);
}

/** Takes out what says nothing without a row that is out, until nothing more hangs on one. */
export function takeOutHanging(drafts: Drafts): void {
  for (let more = true; more; ) {
    more = false;
    const gone = goneIds(drafts);
    for (const draft of drafts.values()) {
      for (const link of draft.links) {
        if (link.hangs === "never" || !draft.columns.has(link.column)) continue;
        for (let i = 0; i < draft.size; i++) {
          if (draft.gone.has(i)) continue;
          const why = whyOf(draft, link, i, gone);
          if (why === null || (link.hangs === "kept" && !why.kept)) continue;
          draft.gone.set(i, why);
          more = true;
        }
      }
    }
  }
}

/** Cuts links of rows that stay to rows that do not, and tells each cell that lost one. */
export function cutLinks(
  drafts: Drafts,
  tell: (draft: Draft, column: string, row: number, why: Why) => void,
): void {
  const gone = goneIds(drafts);
  for (const draft of drafts.values()) {
    for (const link of draft.links) {
      const cells = draft.columns.get(link.column);
      for (let i = 0; cells !== undefined && i < draft.size; i++) {
        const why = draft.gone.has(i) ? null : whyOf(draft, link, i, gone);
        if (why === null) continue;
        const left = splitList(cells[i] ?? "").filter(
          (id) => whyOfId(targets(draft, link, i), id, gone) === null,
        );
        cells[i] = link.list ? left.join(";") : "";
        tell(draft, link.column, i, why);
      }
    }
  }
}

type GoneIds = ReadonlyMap<string, ReadonlyMap<string, Why>>;

/** Ids of rows that are out, by table. */
export function goneIds(drafts: Drafts): GoneIds {
  const out = new Map<string, ReadonlyMap<string, Why>>();
  for (const draft of drafts.values()) {
    if (draft.gone.size === 0 || !hasIds(draft)) continue;
    out.set(draft.name, new Map([...draft.gone].map(([i, why]) => [cellOf(draft, "id", i), why])));
  }
  return out;
}

function targets(draft: Draft, link: Link, i: number): readonly string[] {
  return link.to ?? [cellOf(draft, "table", i)];
}

/** Why a target of a link is out, what the study keeps first; null where all are there. */
function whyOf(draft: Draft, link: Link, i: number, gone: GoneIds): Why | null {
  const cell = cellOf(draft, link.column, i);
  if (cell === "") return null;
  const to = targets(draft, link, i);
  if (!to.some((table) => gone.has(table))) return null;
  const whys = (link.list ? splitList(cell) : [cell]).map((id) => whyOfId(to, id, gone));
  return whys.find((why) => why?.kept === true) ?? whys.find((why) => why !== null) ?? null;
}

function whyOfId(tables: readonly string[], id: string, gone: GoneIds): Why | null {
  for (const table of tables) {
    const why = gone.get(table)?.get(id);
    if (why !== undefined) return why;
  }
  return null;
}
