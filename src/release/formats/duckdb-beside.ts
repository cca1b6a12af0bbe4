import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { blankMemory } from "../../engines/duckdb.ts";
import type { Imprint } from "./imprint.ts";
import type { OnFile } from "./parts.ts";

/** What the thread is told first; any message after that has it stop. */
export interface ToMake {
  readonly folder: string;
  readonly tables: readonly OnFile[];
  readonly imprint: Imprint;
}

/** What it answers. */
export type MakerSays = { readonly paths: readonly string[] } | { readonly failed: string };

/**
 * Writes tables as `writeDuckDB` does, in a thread of its own, so that this one neither loads DuckDB nor hears of its statements.
 * @param signal ends it before the next part of a table
 * @throws Error where DuckDB refuses, as on a full disk, and where a cell holds no value of its column
 */
export function duckDBBeside(
  folder: string,
  tables: readonly OnFile[],
  imprint: Imprint,
  signal: AbortSignal,
): Promise<readonly string[]> {
  blankMemory();
  const workerData: ToMake = { folder, tables: tables.map(withoutRows), imprint };
  const worker = new Worker(fileURLToPath(new URL("./duckdb-worker.js", import.meta.url)), { workerData });
  const stop = () => worker.postMessage("stop");
  signal.addEventListener("abort", stop, { once: true });
  return new Promise<readonly string[]>((done, fail) => {
    worker.on("message", (answer: MakerSays) => {
      if ("paths" in answer) done(answer.paths);
      else fail(new Error(answer.failed));
    });
    worker.on("error", fail);
    worker.on("exit", () => fail(new Error("the thread that makes databases has ended too early")));
  }).finally(() => signal.removeEventListener("abort", stop));
}

/** A table without its rows, which lie in files. */
function withoutRows({ table: { name, title, columns }, parts, longest }: OnFile): OnFile {
  return { table: { name, title, columns }, parts, longest };
}
