/** What several coders, or sources, say of one field of the same units. */
export interface Codings {
  readonly units: readonly string[];
  readonly coders: readonly string[];
  /** Those of the coders that are sources and no persons. */
  readonly sources?: readonly string[];
  /** One row a unit, one place a coder; null where the coder says nothing of it. */
  readonly values: readonly (readonly (string | null)[])[];
}
