/** A publication that a value was taken from, with the terms it stands under. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
  readonly terms: string;
  /** Sources that this one draws on; a record is independent of a publication only if none of these is it. */
  readonly restsOn: readonly string[];
}
