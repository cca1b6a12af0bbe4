/** Something in a release that does not hold. */
export interface Finding {
  readonly kind:
    | "not-whole"
    | "hash"
    | "missing"
    | "extra"
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
