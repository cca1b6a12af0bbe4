import { ENTRY_FOLDERS } from "../../study/folders.ts";
import { listOf, mapOf, textOf } from "../../study/plain.ts";
import type { Changes, Since } from "./changelog.ts";
import type { ClaimChange } from "./claim-changes.ts";

/** What a release differs in from the one before, in numbers of records, and of claims that moved. */
export interface ChangeCounts {
  readonly since: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly merged: number;
  /** Records of the one before that the study has and does not hand out any more. */
  readonly noLonger: number;
  readonly claims: number;
}

/** A release before, and what it changed where that is known; a first release changed nothing. */
export interface Before extends Since {
  readonly changes?: ChangeCounts;
}

/** What is counted of a release's changes; null of a first one. */
export function countsOf({ since, noLonger, tables, claims }: Counted): ChangeCounts | null {
  if (since === null) return null;
  const sum = (list: (typeof LISTS)[number]) => tables.reduce((n, table) => n + table[list].length, 0);
  return {
    since: since.version,
    added: sum("added"),
    removed: sum("removed"),
    changed: sum("changed"),
    merged: sum("merged"),
    noLonger: noLonger.reduce((n, { table, records }) => n + (isListed(table) ? 0 : records), 0),
    claims: claims.filter(({ kind }) => MOVED.has(kind)).length,
  };
}

/** What `changes.json` of an earlier release counts; null of a first one, and where it cannot be read. */
export function countsIn(text: string): ChangeCounts | null {
  const read = mapOf(parsed(text));
  const since = textOf(mapOf(read?.since)?.version);
  if (read === null || since === null) return null;
  return countsOf({
    since: { version: since },
    noLonger: listOf(read.noLonger).map((one) => {
      const { table, records } = mapOf(one) ?? {};
      return { table: textOf(table) ?? "", records: typeof records === "number" ? records : 0 };
    }),
    tables: listOf(read.tables).map((one) => {
      const [added, removed, changed, merged] = LISTS.map((list) => listOf(mapOf(one)?.[list]));
      return { added: added ?? [], removed: removed ?? [], changed: changed ?? [], merged: merged ?? [] };
    }),
    claims: listOf(read.claims).map((one) => ({ kind: textOf(mapOf(one)?.kind) ?? "" })),
  });
}

/** What `release.json` says that an earlier release changed; null where it says nothing of it. */
export function countsSaid(said: unknown): ChangeCounts | null {
  const counts = mapOf(said);
  const since = textOf(counts?.since);
  if (counts === null || since === null) return null;
  const number = (name: keyof ChangeCounts) => {
    const n = counts[name];
    return typeof n === "number" ? n : 0;
  };
  return {
    since,
    added: number("added"),
    removed: number("removed"),
    changed: number("changed"),
    merged: number("merged"),
    noLonger: number("noLonger"),
    claims: number("claims"),
  };
}

const LISTS = ["added", "removed", "changed", "merged"] as const;

/** As much of the changes of a release as is counted. */
interface Counted {
  readonly since: Pick<Since, "version"> | null;
  readonly noLonger: readonly Pick<Changes["noLonger"][number], "table" | "records">[];
  readonly tables: readonly Readonly<Record<(typeof LISTS)[number], readonly unknown[]>>[];
  readonly claims: readonly { readonly kind: string }[];
}

/** Changes by which a claim says something else. */
const MOVED: ReadonlySet<string> = new Set<ClaimChange["kind"]>(["added", "removed", "finding", "value"]);

/** Whether what is counted is claims or figures, and no records. */
function isListed(table: string): boolean {
  return ENTRY_FOLDERS.some((of) => of === table);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
