/** An SQL engine that was opened; it is closed when nothing more is asked. */
export interface Engine {
  /** Rows of one statement as objects; integers beyond 2^53 as text. @throws QueryError with the SQL */
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): void;
}

/** A statement that an engine refused, with its text. */
export class QueryError extends Error {
  override name = "QueryError";
  readonly sql: string;
  constructor(message: string, sql: string) {
    super(message);
    this.sql = sql;
  }
}
