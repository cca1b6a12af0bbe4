import type { Making, Once } from "../../../questions/recent.ts";
import { free } from "../free.ts";

/**
 * Work that is done in passes, between which the page is free. What one pass has kept the next one finds, so that a pass can
 * be broken off before anything that would be kept, and all is done again up to there in no time.
 */
export interface Passes {
  /** Makes something that is then kept, or ends the pass. */
  readonly making: Making;
  /** What was made under this key, or what is made now; once all passes are over nothing is kept. */
  readonly once: Once;
  /** What work gives, in as many passes as it takes. */
  through<T>(work: () => T): Promise<T>;
  over(): void;
}

/** How long a pass goes on, in milliseconds: on a machine that is four times slower still less than half of what is felt. */
const PASS = 5;
/** After so many passes work goes through in one, for what is kept may be forgotten again. */
const MOST = 200;

/** What ends a pass. It is no error: the trace of one would have the whole script read again. */
const ended = Symbol("this pass is over");

export function passes(): Passes {
  let pass: { readonly began: number; until: number; kept: boolean } | null = null;
  let memo: Map<string, unknown> | null = new Map();
  const making: Making = (make) => {
    if (pass === null) return make();
    const now = performance.now();
    // What took long to find again is not to be found again for each thing that is new.
    if (pass.until === 0) pass.until = now + Math.max(PASS, now - pass.began);
    if (pass.kept && now > pass.until) throw ended;
    const made = make();
    if (pass !== null) pass.kept = true;
    return made;
  };
  return {
    making,
    once: <T>(key: string, make: () => T): T => {
      if (memo === null) return make();
      if (memo.has(key)) return memo.get(key) as T;
      const made = making(make);
      memo?.set(key, made);
      return made;
    },
    through: async (work) => {
      for (let n = 0; ; n++) {
        await free();
        pass = n < MOST ? { began: performance.now(), until: 0, kept: false } : null;
        try {
          return work();
        } catch (error) {
          if (error !== ended) throw error;
        } finally {
          pass = null;
        }
      }
    },
    over: () => {
      memo = null;
    },
  };
}
