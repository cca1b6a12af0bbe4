import { oncePainted } from "./once-painted.ts";

/** Work of many steps that leaves the page free between them. */
export interface Slices {
  stop(): void;
}

/** How long one slice may take, so that what a reader does in between is answered at once. */
const SLICE = 5;

/** Runs a generator in slices. @param told the last thing it gave, some times a second; `done` has what it returns */
export function inSlices<Y, R>(
  steps: Generator<Y, R>,
  told: (step: Y) => void,
  done: (result: R) => void,
  failed: (error: unknown) => void,
): Slices {
  let stopped = false;
  let last = performance.now();
  const run = () => {
    if (stopped) return;
    const until = performance.now() + SLICE;
    try {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return done(step.value);
        const now = performance.now();
        if (now < until) continue;
        if (now - last > 400) {
          last = now;
          told(step.value);
        }
        break;
      }
    } catch (error) {
      return failed(error);
    }
    setTimeout(run, 0);
  };
  const leave = oncePainted(run);
  return {
    stop: () => {
      stopped = true;
      leave();
    },
  };
}
