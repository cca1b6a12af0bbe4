import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "../give-way.ts";
import { writeDuckDB } from "./duckdb.ts";
import type { MakerSays, ToMake } from "./duckdb-beside.ts";

const { folder, tables, imprint } = workerData as ToMake;
const over = new AbortController();

giveWay();
parentPort?.once("message", () => over.abort());
const answer = await writeDuckDB(folder, tables, imprint, { signal: over.signal }).then(
  (paths): MakerSays => ({ paths }),
  (error): MakerSays => ({ failed: error instanceof Error ? error.message : String(error) }),
);
parentPort?.postMessage(answer);
parentPort?.close();
