/** Ends what has rested for some time. */
export interface Rests<T> {
  begin(one: T): void;
  /** What works again has not rested, however short its next rest is. */
  stop(one: T): void;
}

/** One timer for each that rests, none of which keeps the process alive. */
export function restsOf<T>(milliseconds: number, end: (one: T) => void): Rests<T> {
  const timers = new Map<T, NodeJS.Timeout>();
  const stop = (one: T) => {
    clearTimeout(timers.get(one));
    timers.delete(one);
  };
  const over = (one: T) => {
    timers.delete(one);
    end(one);
  };
  return {
    begin: (one) => {
      stop(one);
      timers.set(one, setTimeout(over, milliseconds, one).unref());
    },
    stop,
  };
}
