import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

/** Processors up to which a machine is small. */
const FEW = 2;

// Flags are of V8 itself; one that a later V8 no longer has does nothing but say so.

/**
 * On a small machine, whose processors a command keeps busy by itself, keeps V8 from giving work to threads of its own: it compiles only
 * what has run several times as long as it asks for otherwise, puts fewer functions into each other as it does, and clears the young heap
 * in one thread, since several wait for each other.
 */
export function spareProcessors(): void {
  if (availableParallelism() > FEW) return;
  compileAs(SPARING);
  setFlagsFromString("--no-parallel-scavenge");
}

/** When V8 compiles a function, and how much of the functions that it calls it may put into it, each and all together, in bytes of its own code. */
interface Compiles {
  readonly budget: number;
  readonly each: number;
  readonly all: number;
}

/** What V8 sets of itself. */
const OF_ITSELF: Compiles = { budget: 67584, each: 460, all: 920 };
const SPARING: Compiles = { budget: 8 * OF_ITSELF.budget, each: 150, all: 300 };

function compileAs({ budget, each, all }: Compiles): void {
  setFlagsFromString(`--interrupt-budget=${budget}`);
  setFlagsFromString(`--max-inlined-bytecode-size=${each}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${all}`);
}

/** Bytes of tables from which a study counts as very large; one of 100,000 activities has some 30 million. */
const LARGE = 8_000_000;

/**
 * Of a very large study, lets what is no longer used be cleared as soon as the heap is a third larger than what is, and not only at four
 * times that: the same work then takes a third of the memory, and a little more time. It goes on for minutes, so that V8 works again as it does of itself.
 * @param folder of the study; one that cannot be read is told elsewhere
 * @returns whether it is very large
 */
export function spareMemory(folder: string): boolean {
  if (tableBytes(folder) < LARGE) return false;
  setFlagsFromString("--heap-growing-percent=30");
  if (availableParallelism() > FEW) return true;
  compileAs(OF_ITSELF);
  setFlagsFromString("--parallel-scavenge");
  return true;
}

function tableBytes(folder: string): number {
  try {
    const tables = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    return tables.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}
