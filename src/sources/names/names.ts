import type { Period } from "../../model/period.ts";

/** An actor that a name stands for. */
export interface Named {
  /** ISO 3166-1 alpha-3, a study's own id, or a slug for what has no code. */
  readonly id: string;
  /** As `actors.csv` says: state, organisation, other. */
  readonly kind: string;
  readonly name: string;
  /** In other languages, as `actors.csv` has them: `ru=…; zh=…`; `""` where none is known. */
  readonly names: string;
  readonly cow: string;
  readonly gw: string;
}

/**
 * The lists of codes that are kept apart, since one code means several actors: three letters of ISO may be another state in COW.
 * `iso3` and `iso2` hold former states too; `cameo` is ISO 3166-1 alpha-3 with the few codes of its own.
 */
export type CodeList = "iso3" | "iso2" | "cow" | "cow-number" | "gw-number" | "cameo";

/** The names that are known, each in its time: those of the study before those of the world. */
export interface Names {
  /**
   * The actor that a name or code stands for, at a time where the name changed hands ("Yugoslavia" of 2004).
   * Case, spaces, accents and marks such as `*` for what is no state do not matter. Never a guess: null where it is not listed.
   */
  find(name: string, on?: Period | null): Named | null;
  /** The actor that a code of a named list stands for, at a time where the code changed hands; numbers are read without leading noughts. */
  byCode(list: CodeList, code: string, on?: Period | null): Named | null;
  /** Names that are near to one that is not known, best first; at most three. */
  suggest(name: string): readonly { readonly name: string; readonly id: string }[];
  /** What is known of an actor by its id. */
  actor(id: string): Named | null;
}
