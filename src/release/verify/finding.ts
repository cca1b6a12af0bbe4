/** Something in a release that does not hold. */
export interface Finding {
  readonly kind:
    | "not-whole"
    | "hash"
    | "missing"
    | "extra"
    // A file more, by the name of those that systems leave in folders.
    | "left"
    | "schema"
    | "count"
    | "recompute"
    | "receipt"
    | "copy";
  /** The file, with slashes, from the folder of the release. */
  readonly path: string;
  readonly message: string;
  /** Files, or folders of files, that it was held against. */
  readonly against?: readonly string[];
}
