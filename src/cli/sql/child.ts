import { Worker } from "node:worker_threads";
import { type DuckDB, duckdb, openDuckDB } from "../../engines/duckdb.ts";
import { type Asked, OVER, type Told } from "./messages.ts";

/**
 * The process that runs statements on the database of a release: read-only, no other file, no setting to change.
 * It ends itself where its memory runs over, since the engine's own limit does not bound one huge text.
 */
async function run(file: string, megabytes: number): Promise<void> {
  const db = await openDuckDB({ file, locked: true, threads: 2, memoryMegabytes: Math.floor(megabytes / 2) });
  new Worker(WATCH, { eval: true, workerData: megabytes * 2 ** 20 }).unref();
  process.on("message", (asked: Asked) => {
    void answer(db, asked);
  });
  await tell({ kind: "open" });
}

/** Runs beside, since preparing a statement may hold the process up: a constant is worked out there and then. */
const WATCH = `
const { workerData } = require("node:worker_threads");
setInterval(() => {
  if (process.memoryUsage.rss() > workerData) process.kill(process.pid, ${JSON.stringify(OVER)});
}, 10);
`;

async function answer(db: DuckDB, { sql, most, seconds }: Asked): Promise<void> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    db.connection.interrupt();
  }, seconds * 1000);
  try {
    const more = await rowsOf(db, sql, most);
    // The rows of a statement that is stopped end as if there were no more.
    if (late) throw new Error("the statement was stopped");
    await tell({ kind: "end", more });
  } catch (error) {
    const why = worded(error instanceof Error ? error.message : String(error), process.argv[3] ?? "");
    await (late
      ? tell({
          kind: "refused",
          turn: "limit",
          why: `the statement ran longer than ${seconds} s and was stopped; ask for less, as by where or limit`,
        })
      : tell({ kind: "refused", ...why }));
  } finally {
    clearTimeout(timer);
  }
}

/** Hands out the rows of one statement that only reads; true where there are more than were wanted. */
async function rowsOf(db: DuckDB, sql: string, most: number | null): Promise<boolean> {
  const { StatementType } = await duckdb();
  if (!/[^\s;]/.test(sql)) throw new Error("there is no statement; write one, such as: show tables");
  const found = await db.connection.extractStatements(sql);
  if (found.count !== 1)
    throw new Error(`there are ${found.count} statements where one runs at a time; run them one by one`);
  const word = typedName(sql);
  if (word !== null && WRITES.has(word)) throw new Error(notRun(word));
  const statement = await found.prepare(0);
  const kind = statement.statementType;
  if (kind !== StatementType.SELECT && kind !== StatementType.EXPLAIN) {
    throw new Error(notRun(word ?? String(StatementType[kind] ?? "this").replaceAll("_", " ")));
  }
  if (statement.parameterCount > 0)
    throw new Error("a parameter has no value here; write the value itself in its place");
  const result = await statement.stream();
  await tell({
    kind: "head",
    columns: result.columnNames(),
    types: result.columnTypes().map((type) => type.toString()),
  });
  let left = most ?? Number.POSITIVE_INFINITY;
  const wide = result.columnTypes().map((type) => /^U?(BIG|HUGE)INT$/.test(type.toString()));
  for await (const read of result.yieldRowsJson()) {
    const rows = read.map((row) => row.map((cell, c) => (wide[c] === true ? numberOf(cell) : cell)));
    if (rows.length > 0 && left === 0) return true;
    await tell({ kind: "rows", rows: rows.slice(0, left) });
    if (rows.length > left) return true;
    left -= rows.length;
  }
  return false;
}

function notRun(word: string): string {
  return `${word} is not run here, where a release is only read; write a SELECT, DESCRIBE, SHOW or EXPLAIN`;
}

/** Words of statements that write, whose columns need not be looked at to refuse them. */
const WRITES: ReadonlySet<string> = new Set([
  "INSERT",
  "UPDATE",
  "DELETE",
  "MERGE",
  "CREATE",
  "ALTER",
  "DROP",
  "TRUNCATE",
]);

/** The word that a statement begins with, which the engine may call otherwise; null where it says nothing of what is done. */
function typedName(sql: string): string | null {
  const word = /^(?:[\s;]|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*([a-z]+)/i.exec(sql)?.[1]?.toUpperCase();
  return word === undefined || word === "WITH" || word === "FROM" ? null : word;
}

/** An integer as a number where a number holds it. */
function numberOf(cell: unknown): unknown {
  const value = typeof cell === "string" ? Number(cell) : Number.NaN;
  return Number.isSafeInteger(value) ? value : cell;
}

/** What the engine says of a statement, without its advice for settings that nobody can change here. */
function worded(
  said: string,
  megabytes: string,
): { readonly turn: "question" | "limit"; readonly why: string } {
  if (/^Out of Memory Error/.test(said)) {
    const why = `the statement needed more than ${megabytes} MB and was stopped; ask for less, as by where or limit`;
    return { turn: "limit", why };
  }
  const plain = said.replace(/^Failed to extract statements: /, "").trimEnd();
  if (!/disabled (by|through) configuration/.test(plain)) return { turn: "question", why: plain };
  const why = `${plain.split("\n")[0] ?? ""}; only the tables of the release are read here`;
  return { turn: "question", why };
}

function tell(told: Told): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(told, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}

const [file = "", megabytes = ""] = process.argv.slice(2);
await run(file, Number(megabytes)).catch(async (error: unknown) => {
  const why = error instanceof Error ? error.message : String(error);
  await tell({ kind: "refused", turn: "limit", why });
  process.exit(1);
});
