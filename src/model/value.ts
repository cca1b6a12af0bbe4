/** One value of one field as one source gives it. */
export interface Value {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly locator: string;
  readonly note: string;
  /** Who read the source so; blank where nobody is named. */
  readonly coder: string;
}
