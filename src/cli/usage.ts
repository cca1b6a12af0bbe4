/** A command line that cannot be understood: printed in one line with what could be meant; the exit code is 2. */
export class UsageError extends Error {
  override name = "UsageError";
}
