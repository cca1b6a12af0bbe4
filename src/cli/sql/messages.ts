/** What the process that runs statements is told: one statement at a time. */
export interface Asked {
  readonly sql: string;
  /** Rows that are wanted; null for all. */
  readonly most: number | null;
  readonly seconds: number;
}

/** What it answers: a head, rows in parts, and an end; or why there are none. */
export type Told =
  | { readonly kind: "open" }
  | { readonly kind: "head"; readonly columns: readonly string[]; readonly types: readonly string[] }
  | { readonly kind: "rows"; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: "end"; readonly more: boolean }
  | { readonly kind: "refused"; readonly why: string; readonly turn: "question" | "limit" };

/** The signal by which the process ends itself where its memory runs over: no other ends it by this one. */
export const OVER = process.platform === "win32" ? "SIGKILL" : "SIGUSR2";
