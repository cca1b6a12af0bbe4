/** An import that cannot be done, or not be taken back: why, and the mend. */
export class ChangeError extends Error {
  override name = "ChangeError";
  readonly mend: string;
  constructor(message: string, mend: string, options?: ErrorOptions) {
    super(message, options);
    this.mend = mend;
  }
}
