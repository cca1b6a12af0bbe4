import { changeWords as words } from "../../words/catalogue/changes.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Changes } from "./changelog.ts";

/** How much a release changed: rows of its tables, claims by whether what is found of them differs, and figures. */
export interface Moved {
  readonly since: string;
  readonly added: number;
  readonly removed: number;
  readonly merged: number;
  readonly changed: number;
  /** Claims that are found otherwise than before. */
  readonly findings: number;
  /** Claims that differ in anything else, new ones and those that are gone included. */
  readonly otherClaims: number;
  readonly figures: number;
}

/** Counts what a release changed; null for a first one. */
export function movedIn({ since, tables, claims, figures }: Changes): Moved | null {
  if (since === null) return null;
  const sum = (list: (table: Changes["tables"][number]) => readonly unknown[]) =>
    tables.reduce((n, table) => n + list(table).length, 0);
  const findings = claims.filter(({ kind }) => kind === "finding").length;
  return {
    since: since.version,
    added: sum((t) => t.added),
    removed: sum((t) => t.removed),
    merged: sum((t) => t.merged),
    changed: sum((t) => t.changed),
    findings,
    otherClaims: claims.length - findings,
    figures: figures.length,
  };
}

/** The same in one line, in the words of `CHANGES.md`. */
export function movedText({ since, ...counts }: Moved, lang: Lang): string {
  return say(lang, words, "moves", { version: since, ...counts });
}
