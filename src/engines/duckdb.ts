import type { DuckDBConnection, DuckDBInstance, Json } from "@duckdb/node-api";
import { type Engine, QueryError } from "./engine.ts";

/** How a DuckDB is opened. */
export interface DuckDBOptions {
  /** A file, or a database in memory where it is left out. */
  readonly file?: string;
  /** Nothing may be written, no other file be read, and no setting be changed. */
  readonly locked?: boolean;
  /** One thread writes the same bytes each time. */
  readonly threads?: number;
  readonly memoryMegabytes?: number;
}

/** An engine that holds its tables itself: text comes back as it went in. */
export interface DuckDB extends Engine {
  /** Runs statements that give no rows. @throws QueryError with the SQL */
  run(sql: string): Promise<void>;
  readonly connection: DuckDBConnection;
}

/** Opens DuckDB. It never asks a network for an extension, and leaves nothing in the current folder. */
export async function openDuckDB(options: DuckDBOptions = {}): Promise<DuckDB> {
  const { DuckDBInstance } = await duckdb();
  const instance = await DuckDBInstance.create(options.file ?? ":memory:", settingsOf(options));
  const connection = await connectionOf(instance);
  const asked = async <T>(sql: string, ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      throw new QueryError(error instanceof Error ? error.message : String(error), sql);
    }
  };
  return {
    connection,
    rows: (sql) =>
      asked(sql, async () => {
        const rows: readonly Readonly<Record<string, Json>>[] = await (
          await connection.runAndReadAll(sql)
        ).getRowObjectsJson();
        return rows;
      }),
    run: (sql) =>
      asked(sql, async () => {
        await connection.run(sql);
      }),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The library of DuckDB. */
export async function duckdb(): Promise<typeof import("@duckdb/node-api")> {
  blankMemory();
  return import("@duckdb/node-api");
}

/**
 * Has DuckDB hand out blank memory, without which the same tables give other bytes, and give back at once what it no longer uses. It looks
 * at the environment of the process when it loads, which the first thread alone can set.
 */
export function blankMemory(): void {
  process.env.DUCKDB_JE_MALLOC_CONF ??= "zero:true,dirty_decay_ms:0,muzzy_decay_ms:0";
}

/** A name as SQL takes it, whatever is in it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL takes it, whatever is in it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function settingsOf({ locked, threads, memoryMegabytes }: DuckDBOptions): Record<string, string> {
  return {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // A folder for what does not fit into memory would be made in the current one.
    temp_directory: "",
    threads: String(threads ?? 1),
    ...(memoryMegabytes === undefined ? {} : { memory_limit: `${memoryMegabytes}MiB` }),
    ...(locked === true
      ? { access_mode: "READ_ONLY", enable_external_access: "false", lock_configuration: "true" }
      : {}),
  };
}

async function connectionOf(instance: DuckDBInstance): Promise<DuckDBConnection> {
  try {
    return await instance.connect();
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}
