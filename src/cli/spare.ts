import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

// Flags are of V8 itself; one that a later V8 no longer has does nothing but say so.

/**
 * On a small machine, whose processors a command keeps busy by itself, keeps V8 from giving work to threads of its own: it compiles only
 * what has run several times as long as it asks for otherwise, and clears the young heap in one thread, since several wait for each other.
 */
export function spareProcessors(): void {
  if (availableParallelism() > FEW) return;
  setFlagsFromString(`--interrupt-budget=${4 * BUDGET}`);
  setFlagsFromString("--no-parallel-scavenge");
}

/** What V8 asks for of itself before it compiles. */
const BUDGET = 67584;

const FEW = 2;

/** Bytes of tables from which a study counts as very large; one of 100,000 activities has some 30 million. */
const LARGE = 8_000_000;

/**
 * Of a very large study, lets what is no longer used be cleared as soon as the heap is a third larger than what is, and not only at four
 * times that: the same work then takes a third of the memory, and a little more time. It goes on for minutes, so that V8 works again as it does of itself.
 * @param folder of the study; one that cannot be read is told elsewhere
 */
export function spareMemory(folder: string): void {
  let bytes = 0;
  try {
    for (const name of readdirSync(folder))
      if (name.endsWith(".csv")) bytes += statSync(join(folder, name)).size;
  } catch {
    return;
  }
  if (bytes < LARGE) return;
  setFlagsFromString("--heap-growing-percent=30");
  if (availableParallelism() > FEW) return;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString("--parallel-scavenge");
}
